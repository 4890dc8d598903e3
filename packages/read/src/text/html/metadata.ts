import type { Metadata } from '@inquest/model';
import type { DomDocument } from './dom.ts';

/** Names of `<meta>` by the name used here. Small letters. */
const metaNames: Readonly<Record<string, string>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'dc.title': 'title',
  'dcterms.title': 'title',
  author: 'author',
  'article:author': 'author',
  'dc.creator': 'author',
  'dcterms.creator': 'author',
  'parsely-author': 'author',
  'sailthru.author': 'author',
  'article:published_time': 'published',
  'og:published_time': 'published',
  datepublished: 'published',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.created': 'published',
  'dcterms.issued': 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  date: 'published',
  pubdate: 'published',
  publishdate: 'published',
  'publish-date': 'published',
  'article:modified_time': 'modified',
  'og:updated_time': 'modified',
  'last-modified': 'modified',
  'dcterms.modified': 'modified',
  datemodified: 'modified',
  'og:site_name': 'publisher',
  publisher: 'publisher',
  'dc.publisher': 'publisher',
  'article:publisher': 'publisher',
  'application-name': 'publisher',
  'og:url': 'url',
  'twitter:url': 'url',
  'og:locale': 'language',
  'content-language': 'language',
  'dc.language': 'language',
};

const maxValueCharacters = 2000;

/** What a page says of itself: address, title, author, dates, publisher, language, each with where it stands. The first of equal values is kept. */
export function pageMetadata(document: DomDocument, html: string): readonly Metadata[] {
  const found = new MetadataList();
  savedFrom(html, found);
  const root = document.documentElement;
  const lang = root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? null;
  found.add('language', lang, 'html lang');
  for (const link of document.querySelectorAll('link[rel="canonical"]')) {
    found.add('url', link.getAttribute('href'), 'link rel="canonical"');
  }
  for (const meta of document.querySelectorAll('meta')) {
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute);
      const name = key === null ? undefined : metaNames[key.toLowerCase()];
      if (key !== null && name !== undefined)
        found.add(name, meta.getAttribute('content'), `meta ${attribute}="${key}"`);
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    linkedData(script.textContent, found);
  for (const title of document.querySelectorAll('title')) found.add('title', title.textContent, 'title element');
  for (const time of document.querySelectorAll('time[datetime]')) {
    const property = time.getAttribute('itemprop') ?? '';
    const name = /modified/i.test(property) ? 'modified' : 'published';
    if (
      property !== '' ||
      time.getAttribute('pubdate') !== null ||
      /publish|entry-date/i.test(time.getAttribute('class') ?? '')
    ) {
      found.add(name, time.getAttribute('datetime'), 'time datetime');
    }
  }
  return found.list;
}

class MetadataList {
  readonly list: Metadata[] = [];

  add(name: string, value: unknown, from: string): void {
    if (typeof value !== 'string') return;
    const words = value.replace(/\s+/g, ' ').trim().slice(0, maxValueCharacters);
    if (words === '' || this.list.some((known) => known.name === name && known.value === words)) return;
    this.list.push({ name, value: words, from });
  }
}

/** The comment that browsers write at the head of pages they save: Internet Explorer and Chrome "saved from url", SingleFile "url:". */
function savedFrom(html: string, found: MetadataList): void {
  const head = html.slice(0, 8000);
  const saved =
    /<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(head)?.[1] ??
    /<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(\S{1,2000})/.exec(head)?.[1];
  if (saved !== undefined) found.add('url', saved.replace(/-->$/, ''), 'comment "saved from url"');
}

const articleTypes = /Article|BlogPosting|Report|WebPage|NewsMedia|LiveBlog|Posting/;
const maxDepth = 4;

/** schema.org in JSON-LD, of articles alone; broken JSON says nothing. */
function linkedData(json: string, found: MetadataList): void {
  let data: unknown;
  try {
    data = JSON.parse(json.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return;
  }
  visit(data, 0, found);
}

function visit(data: unknown, depth: number, found: MetadataList): void {
  if (depth > maxDepth || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const one of data.slice(0, 50)) visit(one, depth + 1, found);
    return;
  }
  const entry = new Map(Object.entries(data));
  const type = [entry.get('@type')].flat().join(' ');
  if (articleTypes.test(type)) {
    found.add('title', entry.get('headline'), 'JSON-LD headline');
    found.add('published', entry.get('datePublished'), 'JSON-LD datePublished');
    found.add('modified', entry.get('dateModified'), 'JSON-LD dateModified');
    found.add('language', entry.get('inLanguage'), 'JSON-LD inLanguage');
    found.add('url', entry.get('url'), 'JSON-LD url');
    for (const name of namesOf(entry.get('author'))) found.add('author', name, 'JSON-LD author');
    for (const name of namesOf(entry.get('publisher'))) found.add('publisher', name, 'JSON-LD publisher');
  }
  visit(entry.get('@graph'), depth + 1, found);
}

/** The names of a person, an organisation, a list of them, or a bare string. */
function namesOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string') return [one.name];
    return [];
  });
}

/** Primary tag of the language that a page declares; null when it declares none or something else. */
export function declaredLanguage(metadata: readonly Metadata[]): string | null {
  const value = metadata.find(({ name, from }) => name === 'language' && from === 'html lang')?.value ?? '';
  return /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i.exec(value)?.[1]?.toLowerCase() ?? null;
}
