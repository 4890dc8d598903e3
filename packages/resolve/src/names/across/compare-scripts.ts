// Compares two names of which one is written in Latin or Cyrillic and the other in Arabic, Hebrew, Kana or Hangul, by the letters of
// their words. Likeness of letters finds and proposes; alone it proves nothing.
import { spellingWeight } from '../alignment/align-words.ts';
import { koreanFamilySpellings } from './korean-family-names.ts';
import type { ScriptName } from './script-name.ts';
import { soundKey, soundMask } from './sound-key.ts';

export type ScriptMatch = {
  /** As written. */
  readonly native: string;
  /** Folded. */
  readonly latin: string;
  /** Bits by which the letters speak for one name rather than for two by chance. */
  readonly bits: number;
};

export type ScriptComparison = {
  /** `all`: each word of the shorter name has its own in the other; `loosely`: so, but some fit ill; `most`, `one`: of several words; `none`. */
  readonly fit: 'all' | 'loosely' | 'most' | 'one' | 'none';
  readonly matches: readonly ScriptMatch[];
  /** Words of the one and of the other that fit nothing. */
  readonly over: readonly [native: readonly string[], latin: readonly string[]];
};

const fits = ['all', 'loosely', 'most', 'one', 'none'] as const;

/** The place of a fit in the order from `all` to `none`. */
export function fitLevel(fit: ScriptComparison['fit']): number {
  return fits.indexOf(fit);
}

/** Words that go with many names and tell no two apart. */
const particles: ReadonlySet<string> = new Set(
  'al el ul ud ur bin ben ibn bint abu de da di del der den van von la le y ال بن ابن بنت أبو ابو آل בן בת'.split(' '),
);

/** Bits from which two words may be one, and from which their letters fit well: by chance one pair in a thousand reaches the latter. */
const leastBits = 4;
const wellBits = 8;
const mostJoined = 3;
/** A custom spelling says about as much as letters that fit. */
const customBits = 10;
/** Words whose sounds differ by so many classes are not aligned. */
const soundsApart = 3;

/** Compares names across scripts; keeps what it has found of pairs of words. */
export class ScriptComparer {
  readonly #known = new Map<string, number>();
  readonly #masks = new Map<string, number>();

  /** Null where the two share a script, or no model covers their scripts. */
  compare(a: ScriptName, b: ScriptName): ScriptComparison | null {
    if ((a.latin.length > 0 && b.latin.length > 0) || (a.script !== null && a.script === b.script)) return null;
    if (a.native.length > 0 && b.latin.length > 0) return this.#compare(a.native, b.latin);
    return b.native.length > 0 && a.latin.length > 0 ? this.#compare(b.native, a.latin) : null;
  }

  #compare(native: readonly string[], latin: readonly string[]): ScriptComparison {
    const [takenNative, takenLatin] = [new Set<number>(), new Set<number>()];
    const matches: ScriptMatch[] = [];
    for (const { from, to, start, end, ...match } of this.#candidates(native, latin)) {
      const [ofNative, ofLatin] = [range(from, to), range(start, end)];
      if (ofNative.some((at) => takenNative.has(at)) || ofLatin.some((at) => takenLatin.has(at))) continue;
      for (const at of ofNative) takenNative.add(at);
      for (const at of ofLatin) takenLatin.add(at);
      if (!isParticle(match.native)) matches.push(match);
    }
    const over = [
      native.filter((word, at) => !takenNative.has(at) && !isParticle(word)),
      latin.filter((word, at) => !takenLatin.has(at) && !isParticle(word)),
    ] as const;
    return { fit: fitOf(matches, Math.min(over[0].length, over[1].length)), matches, over };
  }

  /** Words, and neighbours taken together where that is one word of the other name, the likest first. */
  #candidates(native: readonly string[], latin: readonly string[]) {
    const found: (ScriptMatch & { from: number; to: number; start: number; end: number })[] = [];
    const add = (from: number, to: number, start: number, end: number) => {
      const [one, other] = [native.slice(from, to).join(''), latin.slice(start, end).join('')];
      const bits = this.#bits(one, other);
      const shown = latin.slice(start, end).join(' ');
      if (bits >= leastBits)
        found.push({ native: native.slice(from, to).join(' '), latin: shown, bits, from, to, start, end });
    };
    for (let i = 0; i < native.length; i += 1) {
      for (let j = 0; j < latin.length; j += 1) {
        for (let n = 1; n <= mostJoined && j + n <= latin.length; n += 1) add(i, i + 1, j, j + n);
        for (let n = 2; n <= mostJoined && i + n <= native.length; n += 1) add(i, i + n, j, j + 1);
      }
    }
    return found.sort((x, y) => y.bits - x.bits || x.from - y.from || x.start - y.start);
  }

  #bits(native: string, latin: string): number {
    if (latin.length < 2 && koreanFamilySpellings(native).length === 0) return 0;
    const key = `${native} ${latin}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const bits = this.#mayFit(native, latin) ? weigh(native, latin) : 0;
    if (this.#known.size >= keptPairs) this.#known.clear();
    this.#known.set(key, bits);
    return bits;
  }

  #mayFit(native: string, latin: string): boolean {
    if (koreanFamilySpellings(native).length > 0) return true;
    const apart = this.#mask(native) ^ this.#mask(latin);
    let count = 0;
    for (let rest = apart; rest !== 0; rest &= rest - 1) count += 1;
    return count < soundsApart;
  }

  #mask(word: string): number {
    const known = this.#masks.get(word);
    if (known !== undefined) return known;
    const mask = soundMask(soundKey(word));
    if (this.#masks.size >= keptPairs) this.#masks.clear();
    this.#masks.set(word, mask);
    return mask;
  }
}

const keptPairs = 1_000_000;

function weigh(native: string, latin: string): number {
  const custom = koreanFamilySpellings(native).includes(latin) ? customBits : 0;
  const bits = Math.max(custom, spellingWeight(native, latin) ?? 0);
  // The article is written with the word and often not in Latin.
  return native.length > 4 && native.startsWith('ال')
    ? Math.max(bits, spellingWeight(native.slice(2), latin) ?? 0)
    : bits;
}

function fitOf(matches: readonly ScriptMatch[], contradictions: number): ScriptComparison['fit'] {
  if (matches.length === 0) return 'none';
  const isWell = matches.every(({ bits }) => bits >= wellBits);
  if (matches.length > 1 && contradictions === 0) return isWell ? 'all' : 'loosely';
  return (matches.length > 1 || contradictions === 0) && isWell ? 'most' : 'one';
}

function isParticle(word: string): boolean {
  return particles.has(word) || (word.length === 1 && /[a-z]/u.test(word));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
