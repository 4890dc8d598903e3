import type { Metadata } from '@inquest/model';
import mammoth from 'mammoth';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { readHtml } from '../html/read-html.ts';
import { messageOf, textError } from '../problem.ts';
import { DocxTooLarge, slimDocx } from './slim-docx.ts';
import { zipEntryText } from './zip-entry.ts';

/** A document that unpacks to more than this is not opened: no report is that long, but a bomb is. */
const maxUnpackedBytes = 256 * 1024 * 1024;
const maxRatio = 200;
const minRatioBytes = 4 * 1024 * 1024;
const maxPropertyBytes = 1024 * 1024;

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  'comment-reference => sup',
];

/** Text of a Word document (ECMA-376) with footnotes, endnotes and margin comments; its headers and footers are not read. */
export async function readDocx(input: ExtractInput): Promise<Draft> {
  const html = await convert(input);
  if (typeof html !== 'string') return html;
  const draft = readHtml(html, input, { page: false });
  return { ...draft, metadata: coreProperties(input.bytes) };
}

function allowedBytes(bytes: Uint8Array): number {
  return Math.min(maxUnpackedBytes, Math.max(minRatioBytes, bytes.length * maxRatio));
}

async function convert(input: ExtractInput): Promise<string | Draft> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: slimDocx(input.bytes, allowedBytes(input.bytes)) },
      // The pictures themselves are not wanted, only the words that stand for them.
      { styleMap, externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return result.value;
  } catch (thrown) {
    if (thrown instanceof DocxTooLarge) {
      const message = `The document was not opened: ${thrown.message}.`;
      const remedy = 'Save it as PDF or text and add that.';
      return { ...emptyDraft, problems: [textError(input, { code: 'docx-too-large', message, remedy })] };
    }
    const message = `The document could not be opened: ${messageOf(thrown)}.`;
    const problem = textError(input, {
      code: 'docx-unreadable',
      message,
      remedy: 'Check that it opens in a word processor, and save it anew.',
    });
    return { ...emptyDraft, problems: [problem] };
  }
}

/** Elements of `docProps/core.xml` (ECMA-376 part 2) by the name used here. */
const properties: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:subject': 'subject',
  'dc:language': 'language',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
  'cp:lastModifiedBy': 'modified-by',
};

function coreProperties(bytes: Uint8Array): readonly Metadata[] {
  const xml = zipEntryText(bytes, 'docProps/core.xml', maxPropertyBytes);
  if (xml === null) return [];
  const metadata: Metadata[] = [];
  for (const [, element = '', value = ''] of xml.matchAll(
    /<([a-z]+:[A-Za-z]+)(?:\s[^<>]{0,200})?>([^<]{1,2000})<\//g,
  )) {
    const name = properties[element];
    const words = unescapeXml(value).trim();
    if (name !== undefined && words !== '')
      metadata.push({ name, value: words, from: `DOCX core property ${element}` });
  }
  return metadata;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(value: string): string {
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
}
