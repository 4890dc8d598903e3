import type { Metadata, Recogniser, Span } from '@inquest/model';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { messageOf, textError, textWarning } from '../problem.ts';
import { linesOfPage, type RecognisedPdfLine, recognisedSpans } from '../recognised/recognised-lines.ts';
import { type Recognition, recognisePages } from '../recognised/recognition.ts';
import { type PdfLine, type PdfPiece, pageLines } from './page-lines.ts';
import { joinLines } from './paragraphs.ts';
import { findRunningHeads } from './running-heads.ts';

/**
 * Text of a PDF with the place of every line, read by PDF.js within this process: no worker is started and nothing is fetched. Pages without text
 * are given to the recogniser, where there is one; a page with text keeps it.
 */
export async function readPdf(input: ExtractInput, recogniser: Recogniser | null): Promise<Draft> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // PDF.js may take the buffer for itself.
    data: new Uint8Array(input.bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return await readPages(await task.promise, input, recogniser);
  } catch (thrown) {
    const locked = thrown instanceof Error && thrown.name === 'PasswordException';
    const problem = locked
      ? {
          code: 'pdf-locked',
          message: 'The PDF is locked with a password.',
          remedy: 'Save a copy without the password and add that too.',
        }
      : {
          code: 'pdf-unreadable',
          message: `The PDF could not be read: ${messageOf(thrown)}.`,
          remedy: 'Check that it opens elsewhere, and save it anew.',
        };
    return { ...emptyDraft, problems: [textError(input, problem)] };
  } finally {
    await task.destroy();
  }
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

/**
 * Loaded when the first PDF comes: it takes a tenth of a second. With the worker's module present no other file is asked for. PDF.js makes
 * one matrix for drawing while it loads, and takes the class from a native library where the system has none; text needs neither.
 */
async function loadPdfjs(): Promise<Pdfjs> {
  if (!('DOMMatrix' in globalThis))
    Object.defineProperty(globalThis, 'DOMMatrix', { value: class DOMMatrix {}, writable: true });
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function readPages(document: PdfDocument, input: ExtractInput, recogniser: Recogniser | null): Promise<Draft> {
  const written: PdfLine[] = [];
  const heights = new Map<number, number>();
  const broken: number[] = [];
  const wordless: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const { height, pieces } = await readPage(document, number);
      heights.set(number, height);
      const lines = pageLines(pieces, number);
      if (lines.length === 0) wordless.push(number);
      written.push(...lines);
    } catch {
      broken.push(number);
    }
  }
  const recognition =
    recogniser === null || wordless.length === 0 ? null : await recognisePages(input, recogniser, wordless);
  const recognised = (recognition?.pages ?? []).flatMap(linesOfPage);
  const lines = [...written, ...recognised].sort((a, b) => a.page - b.page);
  const { placed, ...text } = joinLines(lines, findRunningHeads(lines, heights));
  const metadata = await documentInfo(document);
  return {
    ...text,
    title: findTitle(lines, text.string, metadata),
    language: null,
    metadata,
    ...(recognition === null ? {} : marksOf(recognition, recognised, placed)),
    problems: [
      ...brokenPages(input, broken),
      ...(recognition?.problems ?? (wordless.length > 0 ? [noText(input, wordless, document.numPages)] : [])),
    ],
  };
}

function marksOf(
  { tool, pages }: Recognition,
  lines: readonly RecognisedPdfLine[],
  placed: ReadonlyMap<PdfLine, Span>,
): Pick<Draft, 'recognition'> {
  return { recognition: { tool, spans: recognisedSpans(pages, lines, placed) } };
}

async function readPage(document: PdfDocument, number: number): Promise<{ height: number; pieces: PdfPiece[] }> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const pieces: PdfPiece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: number[] = item.transform;
    const [x = 0, baseline = 0] = viewport.convertToViewportPoint(e, f);
    const height = item.height > 0 ? item.height : Math.hypot(c, d) || Math.hypot(a, b);
    pieces.push({ words: item.str, x, baseline, width: item.width, height });
  }
  page.cleanup();
  return { height: viewport.height, pieces };
}

function brokenPages(input: ExtractInput, broken: readonly number[]) {
  if (broken.length === 0) return [];
  const message = `Of the PDF these pages could not be read: ${broken.slice(0, 20).join(', ')}.`;
  return [
    textWarning(input, {
      code: 'pdf-pages-unreadable',
      message,
      remedy: 'Check these pages against the document itself.',
    }),
  ];
}

function noText(input: ExtractInput, wordless: readonly number[], pages: number) {
  const all = wordless.length === pages;
  return textWarning(input, {
    code: 'no-text-in-pdf',
    message: all
      ? `The PDF holds no text: its pages (${pages}) are pictures, perhaps a scan, or empty.`
      : `Of its ${pages} pages ${wordless.length} hold no text: they are pictures or empty (page ${wordless.slice(0, 20).join(', ')}${wordless.length > 20 ? ', …' : ''}).`,
    remedy:
      'Install the optional package @inquest/ocr to have writing in pictures read, or recognise it with another program and add the result as a file of its own.',
  });
}

/** Fields of the Info dictionary (ISO 32000-1, 14.3.3) by the name used here. */
const infoFields: Readonly<Record<string, string>> = {
  Title: 'title',
  Author: 'author',
  Subject: 'subject',
  CreationDate: 'created',
  ModDate: 'modified',
  Producer: 'producer',
  Creator: 'creator-program',
};

async function documentInfo(document: PdfDocument): Promise<readonly Metadata[]> {
  const metadata: Metadata[] = [];
  try {
    const { info } = await document.getMetadata();
    for (const [field, value] of Object.entries(info)) {
      const name = infoFields[field];
      if (name === undefined || typeof value !== 'string' || value.trim() === '') continue;
      const words = field.endsWith('Date') ? isoDate(value) : value.trim();
      metadata.push({ name, value: words, from: `PDF Info ${field}` });
    }
  } catch {
    // A broken Info dictionary says nothing about the document; its text stands without it.
  }
  return metadata;
}

/** `D:20111217093000+06'00'` as `2011-12-17T09:30:00+06:00`; anything else as it is. */
function isoDate(value: string): string {
  const parts = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?([Zz]|[+-]\d{2}'?\d{0,2})?/.exec(value);
  if (parts === null) return value;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = parts;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined || day === undefined) return date;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  const offset = /^[+-]/.test(zone) ? `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2, 4)}` : zone === '' ? '' : 'Z';
  return `${date}T${hour}:${minute}:${second}${offset}`;
}

/** The words of the Info title if they stand near the top; else the first line in larger letters, with its like below it. */
function findTitle(lines: readonly PdfLine[], string: string, metadata: readonly Metadata[]): Span | null {
  const said = metadata.find(({ name }) => name === 'title')?.value ?? '';
  if (said.length >= 8 && string.slice(0, 2000).includes(said)) {
    const start = string.indexOf(said);
    return { start, end: start + said.length };
  }
  const firstPage = lines.filter(({ page }) => page === lines[0]?.page);
  const heights = firstPage.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const from = firstPage.findIndex(({ height }) => height >= usual * 1.15);
  const size = firstPage[from]?.height ?? 0;
  if (from < 0) return null;
  const rest = firstPage.slice(from);
  const until = rest.findIndex(({ height }) => Math.abs(height - size) > size * 0.03);
  const words = (until < 0 ? rest : rest.slice(0, until)).map((line) => line.words).join(' ');
  const start = string.indexOf(words);
  return start < 0 || words.length > 400 ? null : { start, end: start + words.length };
}
