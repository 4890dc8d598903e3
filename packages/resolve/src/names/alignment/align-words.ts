import { fold } from '../fold.ts';
import { Aligner, type AlignmentWeights } from './aligner.ts';
import { type AlignedScript, alignedScriptOf, latinLetters, nativeLetters } from './letters.ts';
import { arabicWeights } from './weights-arabic.ts';
import { cyrillicWeights } from './weights-cyrillic.ts';
import { hangulWeights } from './weights-hangul.ts';
import { hebrewWeights } from './weights-hebrew.ts';
import { kanaWeights } from './weights-kana.ts';

const weights: Readonly<Record<AlignedScript, AlignmentWeights>> = {
  arabic: arabicWeights,
  cyrillic: cyrillicWeights,
  hangul: hangulWeights,
  hebrew: hebrewWeights,
  kana: kanaWeights,
};

const aligners = new Map<AlignedScript, Aligner>();

function alignerOf(script: AlignedScript): Aligner {
  const known = aligners.get(script);
  if (known !== undefined) return known;
  const made = new Aligner(weights[script]);
  aligners.set(script, made);
  return made;
}

/**
 * Bits by which the letters of two words, one of them Latin and the other Cyrillic, Arabic, Hebrew, Kana or Hangul, speak for their being
 * one name: beyond about 8 a pair drawn at random is met once in a thousand times or less. Null where no model covers the two scripts.
 */
export function spellingWeight(a: string, b: string): number | null {
  const [scriptA, scriptB] = [alignedScriptOf(a), alignedScriptOf(b)];
  if ((scriptA === null) === (scriptB === null)) return null;
  const [native, other] = scriptA === null ? [b, a] : [a, b];
  const script = scriptA ?? scriptB;
  const latin = latinLetters(fold(other));
  if (script === null || latin.length === 0) return null;
  return alignerOf(script).weight(nativeLetters(native, script), latin);
}

const evenFrom = 8;
const bitsAStep = 3;
const mostLikely = 0.95;

/** The same as a likeness in 0..1 beside those of letters alone; 0 where no model covers the scripts. Never 1: letters alone prove nothing. */
export function spellingLikeness(a: string, b: string): number {
  const bits = spellingWeight(a, b);
  return bits === null ? 0 : mostLikely / (1 + 2 ** ((evenFrom - bits) / bitsAStep));
}
