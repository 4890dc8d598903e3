import type { Problem, RecognisedPage, Recogniser, RecognitionRequest, RefusedPage, Tool } from '@inquest/model';
import type { ExtractInput } from '../draft.ts';
import { textWarning } from '../problem.ts';
import { linesOfPage } from './recognised-lines.ts';

/** What a recogniser made of an item's pictures. */
export interface Recognition {
  readonly pages: readonly RecognisedPage[];
  readonly tool: Tool;
  readonly problems: readonly Problem[];
}

/** Has the pictures of an item read; `pages` of a PDF, null for all of a picture. */
export async function recognisePages(
  input: ExtractInput,
  recogniser: Recogniser,
  pages: readonly number[] | null,
): Promise<Recognition> {
  const { bytes, mediaType, language } = input;
  const request: RecognitionRequest = { bytes, mediaType, language, pages };
  const read: RecognisedPage[] = [];
  const refused: RefusedPage[] = [];
  for await (const page of recogniser.recognise(request)) {
    if ('refused' in page) refused.push(page);
    else read.push(page);
  }
  const wordless = read.filter((page) => linesOfPage(page).length === 0).map(({ page }) => page);
  return {
    pages: read,
    tool: recogniser.toolFor(language),
    problems: [
      ...refusedPages(input, refused),
      ...wordlessPages(input, wordless),
      ...(read.length > wordless.length ? missingData(input, recogniser.missingFor(language)) : []),
    ],
  };
}

/** Beyond these the pages are counted. */
const mostNamed = 20;

function named(pages: readonly number[]): string {
  const further = pages.length > mostNamed ? ` and ${pages.length - mostNamed} more` : '';
  return `${pages.slice(0, mostNamed).join(', ')}${further}`;
}

function refusedPages(input: ExtractInput, refused: readonly RefusedPage[]): Problem[] {
  const byReason = new Map<string, number[]>();
  for (const { page, refused: reason } of refused) byReason.set(reason, [...(byReason.get(reason) ?? []), page]);
  return [...byReason].map(([reason, pages]) =>
    textWarning(input, {
      code: 'picture-not-read',
      message:
        input.mediaType === 'application/pdf'
          ? `Writing on these pages was not read (page ${named(pages)}): ${reason}.`
          : `Writing in this picture was not read: ${reason}.`,
      remedy: 'If it shows writing that matters, save it anew as JPEG or PNG, or add what it says as a text file.',
    }),
  );
}

function wordlessPages(input: ExtractInput, pages: readonly number[]): Problem[] {
  if (pages.length === 0) return [];
  const where = input.mediaType === 'application/pdf' ? `on these pages: ${named(pages)}` : 'in this picture';
  return [
    textWarning(input, {
      code: 'no-writing-recognised',
      message: `No writing was recognised ${where}.`,
      remedy: 'If there is some, add a sharper picture, or what it says as a text file of its own.',
    }),
  ];
}

function missingData(input: ExtractInput, missing: readonly string[]): Problem[] {
  if (missing.length === 0) return [];
  return [
    textWarning(input, {
      code: 'recognition-data-missing',
      message: `Writing was recognised without the data for ${missing.join(', ')}: words in these languages come out wrong.`,
      remedy: `Name a folder that has ${missing.map((code) => `${code}.traineddata`).join(', ')} with --ocr-data (of Debian: package tesseract-ocr-${missing[0]}), and read again.`,
    }),
  ];
}
