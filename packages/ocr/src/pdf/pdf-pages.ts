import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RefusedPage } from '@inquest/model';
import { maxPixels } from '../limits.ts';
import { type PagePicture, pagePictures } from './page-pictures.ts';
import { type Matrix, multiply, Raster } from './raster.ts';

/** A page of a PDF drawn as one picture. */
export interface DrawnPage {
  readonly page: number;
  /** PGM. */
  readonly picture: Uint8Array;
  /** Pixels of the picture for one point of the page. */
  readonly scale: number;
  /** Of the page, in points. */
  readonly width: number;
  readonly height: number;
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

/** Finer than this no engine reads better; coarser than this nothing is to be gained by enlarging. */
const maxScale = 400 / 72;
const minScale = 100 / 72;

/**
 * Draws the pictures of pages of a PDF: what a scanner put there, wherever and in however many pieces it lies. Nothing native is used: PDF.js decodes
 * the pictures, and they are laid on the page here. A page without pictures, or one that is broken, is refused with the reason.
 */
export async function* pdfPages(bytes: Uint8Array, pages: readonly number[]): AsyncGenerator<DrawnPage | RefusedPage> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: maxPixels,
    wasmUrl: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'wasm', '/'),
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    for (const page of pages) yield await drawPage(document, page, pdfjs);
  } finally {
    await task.destroy();
  }
}

async function loadPdfjs(): Promise<Pdfjs> {
  // PDF.js makes one matrix while it loads, and takes the class from a native library where the system has none. It is not used here.
  if (!('DOMMatrix' in globalThis))
    Object.defineProperty(globalThis, 'DOMMatrix', { value: class DOMMatrix {}, writable: true });
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function drawPage(document: PdfDocument, number: number, { OPS }: Pdfjs): Promise<DrawnPage | RefusedPage> {
  try {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const pictures = await pagePictures(page, OPS);
    page.cleanup();
    if (pictures.length === 0) return { page: number, refused: 'there is no picture on it that could be decoded' };
    return { page: number, ...draw(pictures, width, height), width, height };
  } catch (thrown) {
    return { page: number, refused: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function draw(pictures: readonly PagePicture[], width: number, height: number): { picture: Uint8Array; scale: number } {
  const finest = Math.max(...pictures.map(({ picture, matrix }) => density(picture.width, matrix)));
  const scale = Math.min(Math.max(finest, minScale), maxScale, Math.sqrt(maxDrawnPixels / (width * height)));
  const raster = new Raster(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  for (const { picture, matrix, stencil } of pictures) {
    raster.lay(picture, { matrix: multiply([scale, 0, 0, scale, 0, 0], matrix), stencil });
  }
  return { picture: raster.toPgm(), scale };
}

/** A4 at 400 dots an inch has 15 million. */
const maxDrawnPixels = 24_000_000;

/** Pixels of the picture for one point of the page, along its rows. */
function density(pixels: number, [a, b]: Matrix): number {
  const points = Math.hypot(a, b);
  return points > 0 ? pixels / points : 0;
}
