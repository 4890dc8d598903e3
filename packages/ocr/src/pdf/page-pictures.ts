import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DecodedPicture, luma, type Matrix, multiply, type Placed } from './raster.ts';

/** A picture that a page draws; `matrix` leads from the unit square to the page's points, y downwards. */
export interface PagePicture extends Placed {
  readonly picture: DecodedPicture;
}

/** The names of PDF.js's operators, as numbers. */
export type Operators = typeof import('pdfjs-dist/legacy/build/pdf.mjs')['OPS'];

/**
 * The pictures a page draws, in order, each with its place: pictures of their own, pictures written into the page, and stencils (the
 * black of many scans). What is drawn by lines is left out. A picture that PDF.js cannot decode, or that is larger than it was told to take, is missing.
 */
export async function pagePictures(page: PDFPageProxy, operators: Operators): Promise<PagePicture[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const view = page.getViewport({ scale: 1 }).transform;
  const state = new GraphicsState(matrixOf(view));
  const pictures: PagePicture[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    const [first] = Array.isArray(args) ? args : [];
    switch (operator) {
      case operators.save:
        state.save();
        break;
      case operators.restore:
      case operators.paintFormXObjectEnd:
        state.restore();
        break;
      case operators.transform:
        state.transform(args);
        break;
      case operators.paintFormXObjectBegin:
        state.save();
        state.transform(first);
        break;
      case operators.setFillRGBColor:
        state.fill = greyOf(first);
        break;
      case operators.paintImageXObject:
      case operators.paintInlineImageXObject:
      case operators.paintImageMaskXObject: {
        const picture = await decoded(first, page);
        const stencil = operator === operators.paintImageMaskXObject ? state.fill : null;
        if (picture !== null) pictures.push({ picture, matrix: state.matrix, stencil });
        break;
      }
    }
  }
  return pictures;
}

/** What of the graphics state (ISO 32000-1, 8.4) says where a picture lies and how dark a stencil is. */
class GraphicsState {
  matrix: Matrix;
  fill = 0;
  readonly #saved: { readonly matrix: Matrix; readonly fill: number }[] = [];

  constructor(matrix: Matrix) {
    this.matrix = matrix;
  }

  save(): void {
    this.#saved.push({ matrix: this.matrix, fill: this.fill });
  }

  restore(): void {
    const last = this.#saved.pop();
    if (last === undefined) return;
    this.matrix = last.matrix;
    this.fill = last.fill;
  }

  transform(by: unknown): void {
    this.matrix = multiply(this.matrix, matrixOf(by));
  }
}

function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(values);
  return [a, b, c, d, e, f];
}

function numbers(values: unknown): number[] {
  return Array.isArray(values) || ArrayBuffer.isView(values) ? Array.from(Object.values(values), Number) : [];
}

/** `#1a1a1a`, as PDF.js gives colours. */
function greyOf(colour: unknown): number {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(colour));
  if (parts === null) return 0;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return luma(red, green, blue);
}

/** The pixels an operator speaks of: by name, or written beside it, or by a name written beside it. */
async function decoded(operand: unknown, page: PDFPageProxy): Promise<DecodedPicture | null> {
  if (typeof operand === 'string') return pictureOf(await objectOf(operand, page));
  if (!isRecord(operand)) return null;
  const { data, width, height } = operand;
  if (typeof data !== 'string') return pictureOf({ kind: oneBit, ...operand });
  const named = await objectOf(data, page);
  return pictureOf(isRecord(named) ? { kind: oneBit, width, height, ...named } : null);
}

/** Stencils carry no kind. */
const oneBit = 1;

function objectOf(name: string, page: PDFPageProxy): Promise<unknown> {
  // Objects that several pages share.
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(name, resolve);
  });
}

function pictureOf(object: unknown): DecodedPicture | null {
  if (!isRecord(object)) return null;
  const { width, height, kind, data } = object;
  const isBytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  if (typeof width !== 'number' || typeof height !== 'number' || typeof kind !== 'number' || !isBytes) return null;
  return { width, height, kind, data };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
