// How a word is cut into letters before it is aligned with a word of another script.

/** Scripts whose names are aligned with Latin ones by a learned model. */
export type AlignedScript = 'cyrillic' | 'arabic' | 'hebrew' | 'kana' | 'hangul';

const scripts: readonly (readonly [AlignedScript, RegExp])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['kana', /[\p{Script=Katakana}\p{Script=Hiragana}ー]/u],
  ['hangul', /\p{Script=Hangul}/u],
];

/** The script of a word that the model of one script can align; null for Latin and for all others. */
export function alignedScriptOf(word: string): AlignedScript | null {
  return scripts.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const hiraganaToKatakana = 0x60;

/** The letters of a native word: Hangul syllables come apart into their letters, Hiragana is written in Katakana, marks of Arabic and Hebrew go. */
export function nativeLetters(word: string, script: AlignedScript): string[] {
  const lower = word.toLowerCase();
  if (script === 'hangul') return [...lower.normalize('NFD')].filter((letter) => /\p{Script=Hangul}/u.test(letter));
  if (script === 'kana') {
    const composed = lower
      .normalize('NFKC')
      .replace(/[\u3041-\u3096]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + hiraganaToKatakana));
    return [...composed].filter((letter) => /\p{L}|ー/u.test(letter));
  }
  return [...lower.normalize('NFC')].filter((letter) => /\p{L}/u.test(letter));
}

/** The letters of a Latin word, folded. */
export function latinLetters(folded: string): string[] {
  return [...folded].filter((letter) => /[a-z]/u.test(letter));
}
