// A name's words by script: those in Latin letters, Cyrillic counted among them, and those of a script that a model aligns with Latin.
import { type AlignedScript, alignedScriptOf } from '../alignment/letters.ts';
import { fold } from '../fold.ts';
import { hiddenSigns } from '../hidden-signs.ts';
import { koreanFamilySpellings } from './korean-family-names.ts';

export type ScriptName = {
  /** Folded. */
  readonly latin: readonly string[];
  /** As written; all of one script. */
  readonly native: readonly string[];
  readonly script: Exclude<AlignedScript, 'cyrillic'> | null;
};

const betweenWords = /[^\p{L}\p{M}\p{N}'’‘ʼʹ`´ʻ]+/u;
/** A cell may hold a whole page; a name does not. */
const mostWords = 12;
const plainLatin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether a name has letters of a script beside Latin and Cyrillic. */
export function hasOtherScript(name: string): boolean {
  return !plainLatin.test(name);
}

/** Takes a name apart. Words of a second script that is not Latin are passed over, as are those that no model aligns. */
export function scriptNameOf(name: string): ScriptName {
  const [latin, native]: [string[], string[]] = [[], []];
  let script: ScriptName['script'] = null;
  for (const word of name.replace(hiddenSigns, '').normalize('NFKC').split(betweenWords, mostWords)) {
    const of = alignedScriptOf(word);
    if (of === null || of === 'cyrillic') {
      const folded = fold(word);
      if (/^[a-z]/u.test(folded)) latin.push(...folded.split(' '));
    } else if (script === null || script === of) {
      script = of;
      native.push(word);
    }
  }
  return { latin, native: script === 'hangul' ? koreanParts(native) : native, script };
}

/** A Korean name is written without a space: the first syllable of two to four is the family name where it is one. */
function koreanParts(words: readonly string[]): string[] {
  const [only = ''] = words;
  const [family = '', ...given] = only;
  const isWhole = words.length === 1 && given.length >= 1 && given.length <= 3;
  return isWhole && koreanFamilySpellings(family).length > 0 ? [family, given.join('')] : [...words];
}
