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

/**
 * Labels of the WHATWG Encoding Standard, each with how rare it is among texts met, in bits against windows-1251: what a few letters
 * have to overcome, and a page of them does easily. x-mac-cyrillic has nearly the small letters of windows-1251.
 */
const rarityBits: readonly (readonly [encoding: string, bits: number])[] = [
  ['windows-1251', 0],
  ['koi8-u', 0],
  ['ibm866', 2],
  ['iso-8859-5', 4],
  ['x-mac-cyrillic', 10],
];

export interface CyrillicGuess {
  readonly encoding: string;
  /** Mean of the log-odds per non-ASCII byte against letters drawn at random: see `convincing` and `plausible`. */
  readonly score: number;
}

/** From this mean log-odds on a text is Cyrillic, whatever else speaks. Texts of other scripts stay below 0. */
export const convincing = 0.25;

/** From this on it is Cyrillic unless statistics find another script: a few words with rare letters score no better, nor worse than Hebrew or Greek. */
export const plausible = -0.4;

/** Enough letters to decide by; five encodings are tried. */
const sampleBytes = 16 * 1024;

/** The Cyrillic encoding that makes the most of the bytes, with its score; null when there is too little to go by. */
export function guessCyrillic(bytes: Uint8Array): CyrillicGuess | null {
  const sample = bytes.subarray(0, sampleBytes);
  const high = countHigh(sample);
  if (high < 4) return null;
  let best: CyrillicGuess | null = null;
  let bestFair = Number.NEGATIVE_INFINITY;
  for (const [encoding, bits] of rarityBits) {
    const score = scoreCyrillic(new TextDecoder(encoding).decode(sample));
    const fair = score - bits / high;
    if (fair <= bestFair) continue;
    bestFair = fair;
    best = { encoding, score };
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

/** Per letter: that no letter of these languages stands there, that it is a capital inside a word, that it touches a Latin letter. */
const penalty = { notALetter: -4, innerCapital: -3, firstCapital: -0.5, besideLatin: -4 };

/**
 * Mean over the non-ASCII characters of log2(frequency of the letter / 1 in 32), less what is odd: a capital after a small letter (the mark of
 * KOI8 read as windows-1251), letters of two scripts in one word (Western text read as Cyrillic), signs that no text has.
 */
export function scoreCyrillic(text: string): number {
  const uniform = 1000 / 32;
  let sum = 0;
  let counted = 0;
  let previous: 'small' | 'capital' | 'latin' | 'none' = 'none';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      const latin = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
      if (latin && (previous === 'small' || previous === 'capital')) sum += penalty.besideLatin;
      previous = latin ? 'latin' : 'none';
      continue;
    }
    counted += 1;
    const small = character.toLowerCase();
    if (!/[\u0400-\u045f\u0490\u0491]/.test(small)) {
      sum += isOrdinarySign(character) ? 0 : penalty.notALetter;
      previous = 'none';
      continue;
    }
    sum += Math.log2((perThousand[small] ?? 1) / uniform);
    const isCapital = character !== small;
    if (previous === 'latin') sum += penalty.besideLatin;
    if (isCapital && previous === 'small') sum += penalty.innerCapital;
    if (isCapital && previous === 'none') sum += penalty.firstCapital;
    previous = isCapital ? 'capital' : 'small';
  }
  return counted === 0 ? Number.NEGATIVE_INFINITY : sum / counted;
}

/** Signs that ordinary Russian text has outside ASCII: quotes, dashes, number sign, no-break space. */
function isOrdinarySign(character: string): boolean {
  return '«»„“”‘’–—…№\u00a0§°•·'.includes(character);
}
