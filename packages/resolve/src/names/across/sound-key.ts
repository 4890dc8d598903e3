// What a word sounds like in any script, coarsely enough for all of them: its consonants in seven classes. Two words of one sound may be
// one name; nothing more is said by it.
import { alignedScriptOf, nativeLetters } from '../alignment/letters.ts';
import { fold } from '../fold.ts';
import { type ScriptName, scriptNameOf } from './script-name.ts';

/** Lips, tongue, throat, hissing, liquid, m, n. */
const classes: readonly (readonly [sound: string, letters: string])[] = [
  ['B', 'بپفڤ בפף ᄇᄈᄑᆸᇁ バビブベボパピプペポフヴ'],
  ['T', 'تطدضذ דטת ᄃᄄᄐᆮᇀᆺᆻᆽᆾ タテトダデド'],
  ['K', 'كکقغخگ גכךק ᄀᄁᄏᆨᆩᆿ カキクケコガギグゲゴ'],
  ['S', 'سصزظشثجچژ זסצץש ᄉᄊᄌᄍᄎ サシスセソザジズゼゾチツヂヅ'],
  ['L', 'لر לר ᄅᆯ ラリルレロ'],
  ['M', 'م מם ᄆᆷ マミムメモ'],
  ['N', 'ن נן ᄂᆫᆼ ナニヌネノン'],
];

const soundOf = new Map(
  classes.flatMap(([sound, letters]) =>
    [...letters.replaceAll(' ', '')].map((letter): [string, string] => [letter, sound]),
  ),
);

const latinSounds: readonly (readonly [RegExp, string])[] = [
  [/t?sch|t?ch|sh|d?zh|ts|tz|c(?=[eiy])/gu, 'S'],
  [/th/gu, 'T'],
  [/ph/gu, 'B'],
  [/kh|gh|ck/gu, 'K'],
  [/ng$/gu, 'N'],
  [/[bpfv]/gu, 'B'],
  [/[td]/gu, 'T'],
  [/[kqgcx]/gu, 'K'],
  [/[szj]/gu, 'S'],
  [/[lr]/gu, 'L'],
  [/m/gu, 'M'],
  [/n/gu, 'N'],
];

/** The consonant classes of a word in Latin, Cyrillic, Arabic, Hebrew, Kana or Hangul; empty where it has none. */
export function soundKey(word: string): string {
  const script = alignedScriptOf(word);
  const sounds = script === null || script === 'cyrillic' ? latinSound(fold(word)) : nativeSound(word, script);
  return sounds.replace(/(.)\1+/gu, '$1');
}

function latinSound(folded: string): string {
  let sounds = folded;
  for (const [letters, sound] of latinSounds) sounds = sounds.replace(letters, sound);
  return sounds.replace(/[^BTKSLMN]/gu, '');
}

function nativeSound(word: string, script: Parameters<typeof nativeLetters>[1]): string {
  return nativeLetters(word, script)
    .map((letter) => soundOf.get(letter) ?? '')
    .join('');
}

const bits = 'BTKSLMN';

/** The classes that a sound has, a bit each. */
export function soundMask(sound: string): number {
  let mask = 0;
  for (const one of sound) mask |= 1 << bits.indexOf(one);
  return mask;
}

/** A key of one sound alone would bring half a list together. */
const fewestSounds = 2;
const mostSounds = 12;

/** What the words of a name sound like, and neighbours together: "Min-su" is one word in Hangul, «عبد الرحمن» one in some Latin spellings. */
export function soundsOfName(name: ScriptName | string): string[] {
  const { latin, native } = typeof name === 'string' ? scriptNameOf(name) : name;
  const sounds = new Set([...soundsOfWords(latin), ...soundsOfWords(native)]);
  return [...sounds].slice(0, mostSounds);
}

const article = /^ال(?=...)/u;

function soundsOfWords(words: readonly string[]): string[] {
  const joined = words.slice(1).map((word, at) => `${words[at]}${word}`);
  return [...words, ...joined]
    .map((word) => soundKey(word.replace(article, '')))
    .filter((sound) => sound.length >= fewestSounds);
}
