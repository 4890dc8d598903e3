/**
 * Which of the Cyrillic one-byte encodings a text is in. Statistical detectors often mistake windows-1251 for KOI8-R and
 * the other way round on short texts; the order of letters by frequency tells them apart: read with the wrong table,
 * the commonest letters of the language become rare ones, and small letters become capitals.
 */

/** Share of each letter in running Russian, Ukrainian and Kazakh text, per thousand, rounded; letters not named count as 1. */
const perThousand: Readonly<Record<string, number>> = {
  о: 110, е: 85, а: 84, и: 74, н: 67, т: 63, с: 55, р: 48, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26, я: 20,
  ы: 19, ь: 17, г: 17, з: 16, б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3, ф: 3, ё: 2, ъ: 1,
  і: 20, ї: 6, є: 5,
}; // biome-ignore format: a table is read by rows

/** Labels of the WHATWG Encoding Standard. */
export const cyrillicEncodings = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;

export interface CyrillicGuess {
  readonly encoding: string;
  /** Mean of the log-odds per non-ASCII byte against letters drawn at random; above `convincing` is a Cyrillic text. */
  readonly score: number;
}

/** Below this mean log-odds a text is not taken for Cyrillic. Western text read as Cyrillic stays under 0. */
export const convincing = 0.35;

const sampleBytes = 64 * 1024;

/** The Cyrillic encoding that makes the most of the bytes, with its score; null when there is too little to go by. */
export function guessCyrillic(bytes: Uint8Array): CyrillicGuess | null {
  const sample = bytes.subarray(0, sampleBytes);
  const high = countHigh(sample);
  if (high < 4) return null;
  let best: CyrillicGuess | null = null;
  for (const encoding of cyrillicEncodings) {
    const score = scoreCyrillic(new TextDecoder(encoding).decode(sample));
    if (best === null || score > best.score) best = { encoding, score };
  }
  if (best?.encoding === 'koi8-u') return { ...best, encoding: koi8Label(sample) };
  return best;
}

/** KOI8-U differs from KOI8-R in the Ukrainian letters only: without them it is called by its common name. */
function koi8Label(sample: Uint8Array): string {
  return /[іїєґ]/iu.test(new TextDecoder('koi8-u').decode(sample)) ? 'koi8-u' : 'koi8-r';
}

function countHigh(sample: Uint8Array): number {
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high += 1;
  return high;
}

/** Mean over the non-ASCII characters of log2(frequency of the letter / uniform), with a penalty for odd case and non-letters. */
export function scoreCyrillic(text: string): number {
  const uniform = 1000 / 32;
  let sum = 0;
  let counted = 0;
  let previous: 'small' | 'capital' | 'none' = 'none';
  for (const character of text) {
    if (character < '\u0080') {
      previous = /[a-z]/i.test(character) ? 'small' : 'none';
      continue;
    }
    counted += 1;
    const small = character.toLowerCase();
    const isLetter = /[\u0400-\u045f\u0490\u0491]/u.test(small);
    if (!isLetter) {
      sum += isOrdinarySign(character) ? 0 : -4;
      previous = 'none';
      continue;
    }
    sum += Math.log2((perThousand[small] ?? 1) / uniform);
    const isCapital = character !== small;
    // A capital after a small letter ("пРИВЕТ") is the mark of KOI8 read as windows-1251.
    if (isCapital && previous === 'small') sum -= 3;
    if (isCapital && previous === 'none') sum -= 0.5;
    previous = isCapital ? 'capital' : 'small';
  }
  return counted === 0 ? Number.NEGATIVE_INFINITY : sum / counted;
}

/** Signs that ordinary Russian text has outside ASCII: quotes, dashes, number sign, no-break space. */
function isOrdinarySign(character: string): boolean {
  return '«»„“”‘’–—…№\u00a0§°•·'.includes(character);
}
