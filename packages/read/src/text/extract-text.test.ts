import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextLayer } from '@inquest/model';
import { textLayerSchema } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtractInput } from './draft.ts';
import { extractText } from './extract-text.ts';
import { mainText } from './main-text.ts';
import { textHash } from './text-hash.ts';

const inputOf = (content: string | Uint8Array, mediaType: string, more: Partial<ExtractInput> = {}): ExtractInput => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const item = createHash('sha256').update(bytes).digest('hex');
  return { item, bytes, mediaType, encoding: null, url: null, language: null, ...more };
};

const plain = (text: string) => extractText(inputOf(text, 'text/plain'));
const html = (text: string) => extractText(inputOf(text, 'text/html'));
const words = (layer: TextLayer, kind: string) =>
  layer.boilerplate.filter((span) => span.kind === kind).map(({ start, end }) => layer.string.slice(start, end));
const titleOf = ({ string, title }: TextLayer) => (title === null ? null : string.slice(title.start, title.end));

const formats = [
  'text/plain',
  'text/markdown',
  'text/html',
  'text/csv',
  'application/json',
  'application/x-ndjson',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'message/rfc822',
  'image/png',
  'application/zip',
  'application/octet-stream',
];

describe('extractText', () => {
  it('keeps a plain text character for character', async () => {
    const text = 'Title\r\n\r\nTwo  spaces,\ttab\u00a0and \u202Eodd marks.\r\n\r\n';
    expect((await plain(text)).string).toBe(text);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (any) => {
        fc.pre(!any.startsWith('\ufeff'));
        const layer = await extractText(inputOf(any, 'text/plain', { encoding: 'utf-8' }));
        expect(layer.string).toBe(any);
        expect(layer.id).toBe(textHash(any));
      }),
    );
  });

  it('takes a byte order mark for what it is: the encoding, no character', async () => {
    expect((await plain('\ufeffFire on the square')).string).toBe('Fire on the square');
    const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('Fire', 'utf16le')]);
    expect((await extractText(inputOf(utf16, 'text/plain'))).string).toBe('Fire');
  });

  it('reads windows-1252 with its quotation marks, which Node 20 gets wrong', async () => {
    const layer = await extractText(
      inputOf(Uint8Array.of(0x93, 0x41, 0x94, 0x97, 0x80), 'text/plain', { encoding: 'windows-1252' }),
    );
    expect(layer.string).toBe('“A”—€');
  });

  it('says when it had to guess the encoding', async () => {
    const layer = await extractText(inputOf(Uint8Array.of(0x41, 0xe9), 'text/plain'));
    expect(layer.string).toBe('Aé');
    expect(layer.problems.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });

  it('replaces lone surrogates, so that the text has a hash, and says so', async () => {
    const bytes = Buffer.from([0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]);
    const layer = await extractText(inputOf(bytes, 'text/plain', { encoding: 'utf-16le' }));
    expect(layer.string).toBe('A\ufffdB');
    expect(layer.problems).toHaveLength(1);
  });

  it('holds the laws of a text layer for any bytes of any format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...formats), async (bytes, mediaType) => {
        const input = inputOf(bytes, mediaType);
        const layer = await extractText(input);
        expect(textLayerSchema.parse(layer)).toEqual(layer);
        expect(layer.id).toBe(textHash(layer.string));
        expect(await extractText(input)).toEqual(layer);
        let from = 0;
        for (const { start, end } of layer.boilerplate) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(layer.string.length);
      }),
      { numRuns: 150 },
    );
  });

  it('takes time by the length of a text, not by its square', async () => {
    // Each of these took minutes with a pattern that can backtrack.
    for (const text of [
      `${' '.repeat(400_000)}x`,
      '\t\n'.repeat(200_000),
      `${'1'.repeat(400_000)}th May`,
      '| a '.repeat(100_000),
    ]) {
      expect((await extractText(inputOf(text, 'text/plain'))).string).toBe(text);
      expect((await extractText(inputOf(`<pre>${text}</pre>`, 'text/html'))).problems).toEqual([]);
    }
  });

  it('says why a picture and an unknown format have no text', async () => {
    const picture = await extractText(inputOf('x', 'image/png'));
    expect(picture.string).toBe('');
    expect(picture.problems[0]).toMatchObject({ code: 'no-text-in-image', severity: 'warning' });
    expect((await extractText(inputOf('x', 'application/msword'))).problems[0]).toMatchObject({
      code: 'format-not-read',
    });
  });

  it('shows files of data and marks them as no prose', async () => {
    const layer = await extractText(inputOf('{"killed": "At least 70 people were killed."}', 'application/json'));
    expect(layer.boilerplate).toMatchObject([{ start: 0, end: layer.string.length, kind: 'other' }]);
    expect(mainText(layer)).toBe('');
  });

  it.each([
    ['Полиция открыла огонь по рабочим на площади города', 'ru'],
    ['Полиция қаладағы алаңда жұмысшыларға оқ атты', 'kk'],
    ['The police opened fire on the workers in the square of the town', 'en'],
    ['12', null],
  ])('finds the language of %j', async (text, language) => {
    expect((await plain(text)).language).toBe(language);
  });
});

describe('extractText of plain text', () => {
  const paragraphs = (from: number) =>
    Array.from(
      { length: 12 },
      (_, at) =>
        `On day ${from + at} the police opened fire on the square, and ${from * at + 3} people fell; it was cold.\n\n`,
    ).join('');
  const body = paragraphs(1);

  it('takes the first line that is set apart for the title', async () => {
    expect(titleOf(await plain(`Fire on the square\n\n${body}`))).toBe('Fire on the square');
    expect(titleOf(await plain(`PORT COMPANY\nPress release\n\nWork goes on\n\n${body}`))).toBe('Work goes on');
    expect(titleOf(await extractText(inputOf(`# Fire on the square #\n\n${body}`, 'text/markdown')))).toBe(
      'Fire on the square',
    );
    expect(titleOf(await plain(body))).toBeNull();
  });

  it('marks a trail of links and finds the title in it', async () => {
    const layer = await plain(`Главная » Новости » Fire on the square\n\n${body}`);
    expect(words(layer, 'navigation')).toEqual(['Главная » Новости » Fire on the square']);
    expect(titleOf(layer)).toBe('Fire on the square');
  });

  it('marks the second of two equal standfirsts', async () => {
    const standfirst = 'Workers on strike since May wanted to use the holiday to make their demands heard.';
    const layer = await plain(`Fire\n\n${standfirst}\n\n${standfirst}\n\n${body}`);
    expect(layer.boilerplate).toEqual([
      {
        start: 6 + standfirst.length + 2,
        end: 6 + 2 * standfirst.length + 2,
        kind: 'duplicate',
        reason: `same words at 6-${6 + standfirst.length}`,
      },
    ]);
  });

  it('marks the digits that ran into a day, and no others', async () => {
    const layer = await plain(
      '231416th December marks the day. On the 16th of December 2011 and the 112th day, 1916th May.',
    );
    expect(words(layer, 'artefact')).toEqual(['2314', '19']);
  });

  it('marks a form for comments, keywords and the sum in it', async () => {
    const layer = await plain(
      `Fire\n\n${body}Метки: забастовка, порт\n\nКомментариев нет\n\nОставить комментарий\n\nИмя\n\n7 + = десять\n`,
    );
    expect(words(layer, 'navigation')).toEqual(['Метки: забастовка, порт']);
    expect(words(layer, 'comment-form').join(' | ')).toBe(
      'Комментариев нет | Оставить комментарий\n\nИмя\n\n7 + = десять',
    );
  });

  it('marks links to the articles before and after, and related posts to the end', async () => {
    const layer = await plain(
      `Fire\n\n${body}Previous Article\n\nA march for bread\n\nNext Article\n\nThe ferry\n\nRelated Posts\nRead More\n\nStorm\n\nNine people were killed by the storm. It was long ago.`,
    );
    expect(words(layer, 'navigation')).toEqual(['Previous Article\n\nA march for bread\n\nNext Article\n\nThe ferry']);
    expect(words(layer, 'related')).toEqual([
      'Related Posts\nRead More\n\nStorm\n\nNine people were killed by the storm. It was long ago.',
    ]);
  });

  it('marks a reader’s reaction behind a footnote, and not the footnote', async () => {
    const layer = await plain(
      `Fire\n\n${body}\n(1) The square lies at the port.\n\n\nThank you for this honest report. My cousin saw it.\n\nTwo hundred died.`,
    );
    expect(words(layer, 'comment')).toEqual([
      'Thank you for this honest report. My cousin saw it.\n\nTwo hundred died.',
    ]);
    expect(mainText(layer)).toContain('(1) The square lies at the port.');
  });

  it('does not take a chapter of a report for furniture of a page', async () => {
    const layer = await plain(
      `Fire\n\n${body}Discussion\n\n${paragraphs(30)}Comments\n\n${paragraphs(60)}Thank you for reading this report.\n`,
    );
    expect(layer.boilerplate).toEqual([]);
  });

  it('leaves the addresses of an appeal alone', async () => {
    const appeal =
      'Write to the president\n\nTelegram: +7 777 000 0000\n\nEmail:\n\npress@example.org\n\nSubscribe\n\nThank you for reading this report.';
    expect((await plain(`Fire\n\n${body}${appeal}`)).boilerplate).toEqual([]);
  });

  it('leaves lettered lists and tables alone', async () => {
    const list =
      '(a) free the prisoners;\n(b) try the killers;\n(c) pay the families.\n\nAnna Petrova | 24 | docker\nIvan Petrov | 31 | welder\n';
    expect((await plain(`Fire\n\n${body}${list}`)).boilerplate).toEqual([]);
  });

  it('marks tools for sharing that stand together', async () => {
    expect(words(await plain(`Fire\n\nFacebook\n\nTwitter\n\n${body}`), 'share')).toEqual(['Facebook\n\nTwitter']);
  });

  it('marks comments that carry signs of being comments', async () => {
    const layer = await plain(
      `Fire\n\n${body}3 comments\n\nAnna says:\n\n20.12.2011 15:14\n\nMy cousin was there.\n\nReply\n`,
    );
    expect(words(layer, 'comment')[0]).toMatch(/^3 comments[\s\S]*Reply$/);
  });
});

describe('extractText of HTML', () => {
  const paragraphs = Array.from(
    { length: 8 },
    (_, at) =>
      `<p>Paragraph ${at}: the police opened fire on the square, and people fell, said <a href="x">a docker</a> who was there.</p>`,
  );
  const page = (body: string, head = '') =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

  it('sets blocks apart, items and rows on lines, cells by tabs', async () => {
    const { string } = await html(
      '<h1>A</h1><p>b<br>c <b>d</b></p><ul><li>e<li><p>f</p></ul><table><tr><td>1<td>2<tr><td>3<td>4</table>g',
    );
    expect(string).toBe('A\n\nb\nc d\n\n• e\n• f\n\n1\t2\n3\t4\n\ng');
  });

  it('reads what stands outside html and body too', async () => {
    expect((await html('Before<html><head><title>T</title></head><p>In</p></html>After')).string).toContain('In');
    expect((await html('<p>No html at all')).string).toBe('No html at all');
  });

  it('does not read scripts and styles, and shows what a page hides, marked', async () => {
    const layer = await html(
      page(`<style>a{}</style><script>b()</script><div style="display: none">Hidden words</div>${paragraphs.join('')}`),
    );
    expect(layer.string).not.toMatch(/a\{\}|b\(\)/);
    expect(words(layer, 'other')).toEqual(['Hidden words']);
  });

  it('marks what surrounds an article by its kind, and leaves the article alone', async () => {
    const layer = await html(
      page(
        `<header class="site-header">The Courant</header><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav>
        <article><h1>Fire on the square</h1><p>By Anna Petrova. Updated 15 March 2013</p>${paragraphs.join('')}
        <figure><img src="x" alt="A square"><figcaption>The square in May</figcaption></figure></article>
        <aside><h3>Related stories</h3><a href="/f">Ferry sinks: 41 dead</a></aside>
        <div class="comments"><h3>1 comment</h3><p>I saw two hundred dead there, said a friend.</p></div>
        <footer>© 2013 The Courant</footer>`,
        '<title>Fire on the square | The Courant</title>',
      ),
    );
    expect(titleOf(layer)).toBe('Fire on the square');
    expect(words(layer, 'navigation')).toEqual(['• Home\n• World']);
    expect(words(layer, 'caption')).toEqual(['A square', 'The square in May']);
    expect(words(layer, 'related').join()).toContain('41 dead');
    expect(words(layer, 'comment').join()).toContain('two hundred dead');
    expect(words(layer, 'footer')).toEqual(['© 2013 The Courant']);
    const main = mainText(layer, { withTitle: false });
    expect(main.split('\n\n')).toHaveLength(8);
    expect(main).toMatch(/^Paragraph 0[\s\S]*a docker who was there\.$/);
  });

  it('finds an article whose paragraphs are no <p>', async () => {
    const body = paragraphs.map((one) => one.replace('<p>', '<div class="para">').replace('</p>', '</div>')).join('');
    const teasers = '<div class="x"><a href="/a">One of many links to other pages of the site</a></div>'.repeat(20);
    const layer = await html(page(`<div>${teasers}</div><h1>Fire</h1><section>${body}</section><div>${teasers}</div>`));
    expect(mainText(layer)).toContain('Paragraph 0');
    expect(mainText(layer)).toContain('Paragraph 7');
    expect(mainText(layer)).not.toContain('many links');
  });

  it('leaves the addresses of an appeal alone', async () => {
    const appeal =
      '<p>Send us copies: <a href="mailto:a@example.org">a@example.org</a></p><ul><li><a href="mailto:b@example.org">b@example.org</a></li><li><a href="mailto:c@example.org">c@example.org</a></li></ul>';
    const main = mainText(await html(page(`<h1>Fire</h1><div>${paragraphs.join('')}${appeal}</div>`)));
    for (const address of ['a@example.org', 'b@example.org', 'c@example.org']) expect(main).toContain(address);
  });

  it('keeps a list of names that has no list markup, and a table', async () => {
    const names = Array.from({ length: 6 }, (_, at) => `Anna Petrova ${at}, ${at + 20}`);
    const list = `<div class="x">${names.map((name) => `<div>${name}</div>`).join('')}</div>`;
    const table = `<table>${names.map((name) => `<tr><td>${name}</td><td>docker</td></tr>`).join('')}</table>`;
    for (const victims of [list, table]) {
      const layer = await html(page(`<h1>Fire</h1><div>${paragraphs.join('')}${victims}</div>`));
      for (const name of names) expect(mainText(layer)).toContain(name);
    }
  });

  it('says what the page says of itself, and where', async () => {
    const { metadata } = await html(
      `<!doctype html><!-- saved from url=(0030)https://courant.example/fire-1 --><html lang="en-GB"><head>
      <title>Fire | The Courant</title><meta property="og:site_name" content="The Courant"><meta name="author" content="Anna Petrova">
      <meta property="article:published_time" content="2013-03-15T10:00:00Z"><link rel="canonical" href="https://courant.example/fire">
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Fire", "author": [{"name": "Anna Petrova"}, {"name": "Ivan"}], "dateModified": "2013-03-16"}]}</script>
      <script type="application/ld+json">{broken</script></head><body>x</body></html>`,
    );
    expect(metadata.map(({ name, value, from }) => `${name} = ${value} (${from})`)).toEqual([
      'url = https://courant.example/fire-1 (comment "saved from url")',
      'language = en-GB (html lang)',
      'url = https://courant.example/fire (link rel="canonical")',
      'publisher = The Courant (meta property="og:site_name")',
      'author = Anna Petrova (meta name="author")',
      'published = 2013-03-15T10:00:00Z (meta property="article:published_time")',
      'title = Fire (JSON-LD headline)',
      'modified = 2013-03-16 (JSON-LD dateModified)',
      'author = Ivan (JSON-LD author)',
      'title = Fire | The Courant (title element)',
    ]);
  });

  it('survives pages made to break it', async () => {
    const deep = await html(`${'<div>'.repeat(20_000)}Deep down${'</div>'.repeat(20_000)}`);
    expect(deep.string).toBe('Deep down');
    const clobbered = await html('<form id=app><input name=firstChild><img name=body alt="x"></form><p>Still read</p>');
    expect(clobbered.string).toContain('Still read');
  });

  it('sees how deep elements are nested also where no words are', async () => {
    const layer = await html(`<title>A title</title><body>${'<b> '.repeat(1000)}`);
    expect(layer.problems.map(({ code }) => code)).toEqual(['main-text-undecided']);
  });
});

const zhanaozen = fileURLToPath(new URL('../../../../../shared/reports/zhanaozen/', import.meta.url));

describe.skipIf(!existsSync(zhanaozen))('extractText of real reports saved without markup', () => {
  const read = (name: string) =>
    extractText(inputOf(readFileSync(`${zhanaozen}${name}`), 'text/plain', { encoding: 'utf-8' }));

  it('finds the comment that follows a report with nothing between', async () => {
    const { boilerplate } = await read('000_0598ed6631ac8a88.txt');
    expect(boilerplate).toMatchObject([{ start: 4783, end: 5471, kind: 'comment' }]);
  });

  it('finds the doubled standfirst, and the related story that is not the report', async () => {
    const layer = await read('004_e64a48962d25b4f5.txt');
    expect(layer.boilerplate.map(({ kind }) => kind)).toEqual(['duplicate', 'navigation', 'related']);
    expect(mainText(layer)).not.toContain('Flotilla');
  });

  it('marks nothing in reports that have nothing but the report', async () => {
    expect((await read('002_3d1b1157ff71cf0a.txt')).boilerplate).toEqual([]);
    expect((await read('003_64567a78c681300f.txt')).boilerplate).toEqual([]);
  });
});
