/** A picture as PDF.js decodes it (its `ImageKind`): rows of bits, 1 for white; of three bytes a pixel; of four with opacity. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** `[a, b, c, d, e, f]`: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const bits = 1;
const rgb = 2;
const rgba = 3;
const white = 255;

/** How a picture lies on the page, and how its bits are meant. */
export interface Placed {
  /** From the unit square, y upwards, to pixels of the page, y downwards. */
  readonly matrix: Matrix;
  /** A stencil: its black bits are painted with this grey, the others leave what is below. Null for a picture. */
  readonly stencil: number | null;
}

/** A page in shades of grey on which pictures are laid one over another, as the page draws them. */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly #grey: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#grey = new Uint8Array(width * height).fill(white);
  }

  /** Lays a picture down. Each pixel of the page takes the mean of the pixels of the picture under it. */
  lay(picture: DecodedPicture, { matrix, stencil }: Placed): void {
    const inverse = invert(matrix);
    if (inverse === null || picture.width < 1 || picture.height < 1) return;
    const shade = shadeOf(picture, stencil);
    const { left, top, right, bottom } = this.#reach(matrix);
    const [a, b, c, d, e, f] = inverse;
    // Steps in pixels of the picture for one pixel of the page, and how many samples to take along each.
    const density = Math.max(Math.hypot(a, c) * picture.width, Math.hypot(b, d) * picture.height);
    const samples = Math.min(maxSamples, Math.max(1, Math.round(density)));
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        let sum = 0;
        let covered = 0;
        for (let sample = 0; sample < samples * samples; sample += 1) {
          const px = x + ((sample % samples) + 0.5) / samples;
          const py = y + (Math.floor(sample / samples) + 0.5) / samples;
          const column = Math.floor((a * px + c * py + e) * picture.width);
          const row = Math.floor((1 - (b * px + d * py + f)) * picture.height);
          if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
          const at = y * this.width + x;
          sum += shade(column, row, this.#grey[at] ?? white);
          covered += 1;
        }
        if (covered > 0) this.#grey[y * this.width + x] = Math.round(sum / covered);
      }
    }
  }

  /** The page as a portable graymap (PGM, binary). */
  toPgm(): Uint8Array {
    return Buffer.concat([Buffer.from(`P5\n${this.width} ${this.height}\n255\n`), this.#grey]);
  }

  #reach(matrix: Matrix) {
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x = 0, y = 0]) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]);
    const xs = corners.map(([x = 0]) => x);
    const ys = corners.map(([, y = 0]) => y);
    return {
      left: Math.max(0, Math.floor(Math.min(...xs))),
      right: Math.min(this.width, Math.ceil(Math.max(...xs))),
      top: Math.max(0, Math.floor(Math.min(...ys))),
      bottom: Math.min(this.height, Math.ceil(Math.max(...ys))),
    };
  }
}

/** Along one side of a pixel of the page; nine samples tell thin strokes of a fine scan from paper. */
const maxSamples = 3;

type Shade = (column: number, row: number, below: number) => number;

function shadeOf({ width, kind, data }: DecodedPicture, stencil: number | null): Shade {
  if (kind === bits) {
    const rowBytes = (width + 7) >> 3;
    const isWhite = (column: number, row: number) =>
      (((data[row * rowBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1) === 1;
    if (stencil !== null) return (column, row, below) => (isWhite(column, row) ? below : stencil);
    return (column, row) => (isWhite(column, row) ? white : 0);
  }
  const step = kind === rgba ? 4 : 3;
  const grey = (at: number) => luma(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  if (kind === rgb) return (column, row) => grey((row * width + column) * step);
  return (column, row, below) => {
    const at = (row * width + column) * step;
    const opacity = (data[at + 3] ?? 255) / 255;
    return grey(at) * opacity + below * (1 - opacity);
  };
}

/** Brightness of a colour (ITU-R BT.601). */
export function luma(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function invert([a, b, c, d, e, f]: Matrix): Matrix | null {
  const determinant = a * d - b * c;
  if (!Number.isFinite(determinant) || Math.abs(determinant) < 1e-9) return null;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}
