import type { RecognisedLine, RecognisedPage, Recogniser, RecognitionRequest, RefusedPage, Tool } from '@inquest/model';
import { Engine, type EngineResult, UndecodablePicture } from './engine.ts';
import type { LanguageData } from './language-data.ts';
import { languagesFor } from './languages.ts';
import { maxPixels, maxSide } from './limits.ts';
import { type DrawnPage, pdfPages } from './pdf/pdf-pages.ts';
import { pictureSize } from './picture-size.ts';
import { tiffPages } from './tiff-pages.ts';

/** The engine, with the version of the library that carries it. */
export const engineVersion = 'tesseract.js-7.0.0';

/** Kinds of picture whose writing can be read. */
export const readablePictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff']);

/**
 * A recogniser with this language data, by tesseract's codes; more may be added to it later. Nothing is read from disk but the engine's own program
 * and nothing asked of the network. Decoding happens in this process, so give it a process of its own for what strangers sent.
 */
export function createRecogniser(available: ReadonlyMap<string, LanguageData>): Recogniser {
  const engine = new Engine();
  const usedFor = (language: string | null) => languagesFor(language).flatMap((code) => available.get(code) ?? []);
  return {
    toolFor: (language) => recogniserTool(usedFor(language)),
    missingFor: (language) => languagesFor(language).filter((code) => !available.has(code)),
    async *recognise(request) {
      const data = usedFor(request.language);
      for await (const page of picturesOf(request)) {
        if ('refused' in page) yield page;
        else if (data.length === 0) yield { page: page.page, refused: 'there is no language data to read it with' };
        else yield await readPage(page, data, engine);
      }
    },
  };
}

/** The engine and the data it reads with, the first weighing most. */
export function recogniserTool(data: readonly LanguageData[]): Tool {
  return {
    name: 'inquest-ocr',
    version: [engineVersion, ...data.map(({ code, version }) => `${code}-${version}`)].join('.'),
  };
}

/** A picture to read, and how its pixels lie on the page. */
type Picture = DrawnPage;

async function* picturesOf({ bytes, mediaType, pages }: RecognitionRequest): AsyncGenerator<Picture | RefusedPage> {
  if (mediaType === 'application/pdf') yield* pdfPages(bytes, pages ?? []);
  else if (mediaType === 'image/tiff') {
    let page = 0;
    for (const picture of tiffPages(bytes)) {
      page += 1;
      yield checkedPicture(picture, mediaType, page);
    }
    if (page === 0) yield { page: 1, refused: 'it has no page' };
  } else yield checkedPicture(bytes, mediaType, 1);
}

/** Looks at the header alone before anything is decoded. */
function checkedPicture(picture: Uint8Array, mediaType: string, page: number): Picture | RefusedPage {
  if (!readablePictures.has(mediaType)) return { page, refused: `pictures of the kind ${mediaType} are not read` };
  const size = pictureSize(picture, mediaType);
  if (size === null) return { page, refused: 'its header is damaged' };
  const { width, height } = size;
  if (width * height > maxPixels || Math.max(width, height) > maxSide)
    return { page, refused: `it has ${width} × ${height} pixels, more than are decoded` };
  return { page, picture, scale: 1, width, height };
}

async function readPage(
  { page, picture, scale, width, height }: Picture,
  data: readonly LanguageData[],
  engine: Engine,
): Promise<RecognisedPage | RefusedPage> {
  try {
    const result = await engine.read(picture, data);
    return { page, width, height, confidence: result.confidence, lines: linesOf(result, scale) };
  } catch (thrown) {
    if (thrown instanceof UndecodablePicture) return { page, refused: `it could not be decoded: ${thrown.message}` };
    throw thrown;
  }
}

function linesOf({ blocks }: EngineResult, scale: number): RecognisedLine[] {
  const lines: RecognisedLine[] = [];
  for (const paragraph of (blocks ?? []).flatMap(({ paragraphs }) => paragraphs)) {
    let beginsParagraph = true;
    for (const { bbox, words, rowAttributes } of paragraph.lines) {
      const written = words
        .map(({ text, confidence }) => ({ words: text.trim(), confidence }))
        .filter((word) => word.words !== '');
      if (written.length === 0) continue;
      const height = Math.max(1, rowAttributes.rowHeight);
      lines.push({
        words: written,
        x: bbox.x0 / scale,
        y: (bbox.y1 - height) / scale,
        width: (bbox.x1 - bbox.x0) / scale,
        height: height / scale,
        beginsParagraph,
      });
      beginsParagraph = false;
    }
  }
  return lines;
}
