// Whether two words of different scripts are spellings of one: how much better their letters are explained by joint segments
// ("ш" with "sh") than by chance. Weights are learned; see scripts/train-alignment.mjs.

/** Weights as they are shipped: minus log2 of probabilities in eighths of a bit. */
export interface AlignmentWeights {
  readonly native: string;
  readonly latin: string;
  readonly segments: string;
}

const stepsABit = 8;
const mostNative = 2;
const mostLatin = 3;
/** A letter that nothing is known of costs so many bits. */
const unknownBits = 18;
const longest = 32;

/** Aligns words of one script with Latin ones. */
export class Aligner {
  readonly #native: ReadonlyMap<string, number>;
  readonly #latin: ReadonlyMap<string, number>;
  readonly #segments: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(weights: AlignmentWeights) {
    this.#native = bitsOf(weights.native);
    this.#latin = bitsOf(weights.latin);
    this.#segments = new Map(
      weights.segments.split('\n').map((line) => {
        const bar = line.indexOf('|');
        return [line.slice(0, bar), bitsOf(line.slice(bar + 1))];
      }),
    );
  }

  /**
   * Bits by which the letters speak for one name rather than for two by chance: log2 of the probability of the pair, over all
   * alignments, against that of its letters apart.
   */
  weight(native: readonly string[], latin: readonly string[]): number {
    const [rows, columns] = [Math.min(native.length, longest), Math.min(latin.length, longest)];
    const width = columns + 1;
    const reached = new Float64Array((rows + 1) * width);
    reached[0] = 1;
    // Each letter's own probability is divided out on the way, so that no product of a long word runs out of range.
    const nativeGain = native.slice(0, rows).map((letter) => 2 ** (this.#native.get(letter) ?? unknownBits));
    const latinGain = latin.slice(0, columns).map((letter) => 2 ** (this.#latin.get(letter) ?? unknownBits));
    for (let i = 0; i <= rows; i += 1) {
      for (let n = 0; n <= mostNative && i + n <= rows; n += 1) {
        const segment = this.#segments.get(n === 0 ? '' : native.slice(i, i + n).join(''));
        for (let j = 0; segment !== undefined && j <= columns; j += 1) {
          const here = reached[i * width + j] ?? 0;
          if (here === 0) continue;
          let letters = '';
          let gain = n === 0 ? 1 : (nativeGain[i] ?? 1) * (n === 2 ? (nativeGain[i + 1] ?? 1) : 1);
          for (let l = 0; l <= mostLatin && j + l <= columns; l += 1) {
            if (l > 0) {
              letters += latin[j + l - 1] ?? '';
              gain *= latinGain[j + l - 1] ?? 1;
            }
            const bits = n + l === 0 ? undefined : segment.get(letters);
            if (bits === undefined) continue;
            const cell = (i + n) * width + j + l;
            reached[cell] = (reached[cell] ?? 0) + here * gain * 2 ** -bits;
          }
        }
      }
    }
    const total = reached[rows * width + columns] ?? 0;
    return total > 0 ? Math.log2(total) : Number.NEGATIVE_INFINITY;
  }
}

/** "a25 sh40": letters with their bits. */
function bitsOf(list: string): Map<string, number> {
  return new Map(
    list
      .split(' ')
      .map((entry) => /^(\D*)(\d+)$/u.exec(entry))
      .flatMap((match): [string, number][] => (match === null ? [] : [[match[1] ?? '', Number(match[2]) / stepsABit]])),
  );
}
