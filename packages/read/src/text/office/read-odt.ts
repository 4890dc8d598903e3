import type { BoilerplateSpan, Metadata } from '@inquest/model';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { readHtml } from '../html/read-html.ts';
import { messageOf, textError } from '../problem.ts';
import { OdtHtml } from './odt-html.ts';
import { OfficeZip } from './office-zip.ts';
import { readXml } from './read-xml.ts';

/** Text of an OpenDocument text (ISO/IEC 26300) with notes, margin comments and deleted passages; its headers and footers are not read. */
export function readOdt(input: ExtractInput): Draft {
  try {
    const zip = new OfficeZip(input.bytes);
    const content = zip.text('content.xml');
    if (content === null || !content.includes('<office:text')) return unreadable(input, reasonOf(zip, content));
    const html = new OdtHtml();
    readXml(content, html);
    return { ...readBody(html, input), metadata: odtMetadata(zip.text('meta.xml') ?? '') };
  } catch (thrown) {
    return unreadable(input, messageOf(thrown));
  }
}

/** The document, and behind it its comments and deleted passages, marked. */
function readBody(odt: OdtHtml, input: ExtractInput): Draft {
  const { html, asides } = odt.finish();
  const body = readHtml(html, input, { page: false });
  const parts = [body.string];
  let length = body.string.length;
  const marked: BoilerplateSpan[] = [];
  for (const { reason, html: words } of asides) {
    const { string } = readHtml(words, input, { page: false });
    if (string === '') continue;
    const start = length + (length === 0 ? 0 : separator.length);
    parts.push(string);
    length = start + string.length;
    marked.push({ start, end: length, kind: 'comment', reason });
  }
  const string = parts.filter((part) => part !== '').join(separator);
  return { ...body, string, boilerplate: [...body.boilerplate, ...marked] };
}

const separator = '\n\n';

function reasonOf(zip: OfficeZip, content: string | null): string {
  if (zip.text('META-INF/manifest.xml')?.includes('encryption-data')) return 'it is locked with a password';
  return content === null ? 'its part content.xml is missing or broken' : 'its part content.xml holds no text document';
}

function unreadable(input: ExtractInput, reason: string): Draft {
  const problem = textError(input, {
    code: 'odt-unreadable',
    message: `The document could not be opened: ${reason}.`,
    remedy: 'Check that it opens in a word processor, and save it anew, without a password.',
  });
  return { ...emptyDraft, problems: [problem] };
}

/** Elements of `meta.xml` (ODF 1.3 part 3, 4.3) by the name used here. */
const properties: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:language': 'language',
  'meta:initial-creator': 'author',
  'dc:creator': 'modified-by',
  'meta:creation-date': 'created',
  'dc:date': 'modified',
  'meta:generator': 'software',
};
const maxValueCharacters = 2000;

function odtMetadata(xml: string): Metadata[] {
  const metadata: Metadata[] = [];
  let words = '';
  readXml(xml, {
    open: () => {
      words = '';
    },
    text: (more) => {
      words += more;
    },
    close: (element) => {
      const name = properties[element];
      const value = words.trim().slice(0, maxValueCharacters);
      if (name !== undefined && value !== '') metadata.push({ name, value, from: `ODF metadata ${element}` });
      words = '';
    },
  });
  return metadata;
}
