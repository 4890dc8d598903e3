import type { Problem, Recogniser, TextLayer } from '@inquest/model';
import { detectLanguage } from '../passages/detect-language.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx/read-docx.ts';
import { type Draft, type ExtractInput, emptyDraft } from './draft.ts';
import { readHtml } from './html/read-html.ts';
import { readMail } from './mail/read-mail.ts';
import { readSavedPage } from './mail/read-saved-page.ts';
import { mainText } from './main-text.ts';
import { markFurniture } from './marks/mark-furniture.ts';
import { readCsv } from './office/read-csv.ts';
import { readOdt } from './office/read-odt.ts';
import { readParquet } from './office/read-parquet.ts';
import { readXlsx } from './office/read-xlsx.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readData, readPlainText } from './plain-text.ts';
import { messageOf, textError, textWarning } from './problem.ts';
import { readPicture } from './recognised/read-picture.ts';
import { settleSpans } from './spans.ts';
import { textHash } from './text-hash.ts';
import { textTool, toolWith } from './text-tool.ts';
import { makeWellFormed } from './well-formed.ts';

/**
 * The text layer of an item: everything readable in it, in order, with what is not the report marked by spans. Same bytes, same layer. Pure:
 * it reads nothing but its input. Never throws for bad input: a broken or unknown file gives a layer with problems, its string perhaps empty.
 * With a recogniser, writing in pictures and on pages without text is read too; the layer then names it as a part of the tool.
 */
export async function extractText(input: ExtractInput, recogniser: Recogniser | null = null): Promise<TextLayer> {
  const draft = await readDraft(input, recogniser);
  const { string, replaced } = makeWellFormed(draft.string);
  const isData = draft.boilerplate.some(({ start, end }) => start === 0 && end === string.length);
  const furniture = isData
    ? { spans: [], title: null }
    : markFurniture(string, {
        marked: draft.boilerplate,
        title: draft.title,
        structured: isStructured(input.mediaType),
      });
  const layer = {
    string,
    title: furniture.title,
    boilerplate: settleSpans([...draft.boilerplate, ...furniture.spans], string),
  };
  return {
    id: textHash(string),
    item: input.item,
    tool: draft.recognition === undefined ? textTool : toolWith(draft.recognition.tool),
    ...layer,
    layout: draft.layout,
    ...(draft.recognition === undefined ? {} : { recognised: draft.recognition.spans }),
    language: input.language ?? detectLanguage(mainText(layer)) ?? draft.language ?? detectLanguage(string),
    metadata: draft.metadata.map((one) => ({ ...one, value: makeWellFormed(one.value).string })),
    problems: [...draft.problems, ...surrogateProblem(input, replaced)],
  };
}

/** HTML says by its markup what plain text leaves to be guessed. */
function isStructured(mediaType: string): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml' || mediaType === 'multipart/related';
}

async function readDraft(input: ExtractInput, recogniser: Recogniser | null): Promise<Draft> {
  try {
    return await readFormat(input, recogniser);
  } catch (thrown) {
    const message = `No text could be read from this ${input.mediaType}: ${messageOf(thrown)}.`;
    return {
      ...emptyDraft,
      problems: [
        textError(input, { code: 'text-unreadable', message, remedy: 'Check that the file opens elsewhere.' }),
      ],
    };
  }
}

async function readFormat(input: ExtractInput, recogniser: Recogniser | null): Promise<Draft> {
  switch (input.mediaType) {
    case 'text/plain':
    case 'text/markdown':
      return readPlainText(input);
    case 'text/html':
    case 'application/xhtml+xml': {
      const { string, problems } = decode(input);
      const draft = readHtml(string, input, { page: true });
      return { ...draft, problems: [...problems, ...draft.problems] };
    }
    case 'application/pdf':
      return await readPdf(input, recogniser);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return await readDocx(input);
    case 'message/rfc822':
      return await readMail(input);
    case 'application/vnd.oasis.opendocument.text':
      return readOdt(input);
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return readXlsx(input);
    case 'text/csv':
    case 'text/tab-separated-values':
      return readCsv(input);
    case 'application/vnd.apache.parquet':
      return await readParquet(input);
    case 'application/json':
    case 'application/x-ndjson':
    case 'application/xml':
    case 'text/xml':
    case 'image/svg+xml':
      return readData(input);
    case 'multipart/related':
      return readSavedPage(input);
    case 'application/zip':
    case 'application/wacz':
    case 'application/warc':
    case 'application/mbox':
      // An archive: what it holds are items of their own.
      return emptyDraft;
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
    case 'image/tiff':
      return await readPicture(input, recogniser);
    default:
      return noText(input);
  }
}

function noText(input: ExtractInput): Draft {
  const isImage = input.mediaType.startsWith('image/');
  const problem = isImage
    ? {
        code: 'format-not-read',
        message: `Pictures of the kind ${input.mediaType} are kept as evidence, but writing in them is not read.`,
        remedy: 'If it shows writing that matters, save it as JPEG or PNG and add that too.',
      }
    : {
        code: 'format-not-read',
        message: `Files of the kind ${input.mediaType} are kept as evidence, but no text is read from them.`,
        remedy: 'Save it as PDF, DOCX, HTML or text and add that file too.',
      };
  return { ...emptyDraft, problems: [textWarning(input, problem)] };
}

function surrogateProblem(input: ExtractInput, replaced: number): Problem[] {
  if (replaced === 0) return [];
  const message = `${replaced} halves of characters stood alone and are shown as \ufffd.`;
  return [textWarning(input, { code: 'lone-surrogates', message, remedy: null })];
}
