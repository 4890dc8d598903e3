// The spell-out rules turned round: which single words stand for which number, in every gender and case that the rules give.
import { ruleSets, speller } from './spell-out.mjs';

/** Digits, teens, tens: what longer numbers are put together from. Hundreds are one word in some languages and two in others. */
const small = [...Array.from({ length: 21 }, (_, value) => value), 30, 40, 50, 60, 70, 80, 90];
const scales = [100, 1000, 1e6, 1e9, 1e12];
const belowHundred = Array.from({ length: 99 }, (_, index) => index + 1);
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** "verbose" has commas and "and" between the same words; years are said by the same words too, and endings of figures are none. */
const isPlain = (set) => !/verbose|year/.test(set);

/** The rule sets of cardinals: one for each gender and case. */
export const cardinalSets = (tag) =>
  ruleSets(tag).filter((set) => /^spellout-(cardinal|numbering)/.test(set) && isPlain(set));
const ordinalSets = (tag) => ruleSets(tag).filter((set) => /^spellout-ordinal/.test(set) && isPlain(set));

/** Words by their value: cardinals, multipliers ("hundred" in "two hundred"), ordinals. */
export function numberWords(tag) {
  const spell = speller(tag);
  const cardinals = new Map();
  const multipliers = new Map();
  const ordinals = new Map();
  for (const set of cardinalSets(tag)) {
    for (const value of small) add(cardinals, value, single(spell(value, set)));
    for (const scale of scales) {
      for (const digit of digits) {
        const words = spell(scale * digit, set)?.split(' ') ?? [];
        if (words.length === 1) add(cardinals, scale * digit, words[0]);
        if (words.length === 2) add(multipliers, scale, words[1]);
      }
    }
  }
  for (const set of ordinalSets(tag)) {
    for (const value of [...belowHundred, ...scales]) {
      const words = spell(value, set);
      // "twenty-first" is one word to the reader.
      if (words !== null && !words.includes(' ')) add(ordinals, value, words);
    }
  }
  return { cardinals: texts(cardinals), multipliers: texts(multipliers), ordinals: texts(ordinals) };
}

function single(words) {
  return words === null || /[\s-]/.test(words) ? null : words;
}

/** CLDR writes the Ukrainian apostrophe as a letter (U+02BC); language files write it straight. */
function add(table, value, word) {
  if (word === null) return;
  table.set(value, (table.get(value) ?? new Set()).add(word.replaceAll('ʼ', "'")));
}

function texts(table) {
  return Object.fromEntries(
    [...table].sort(([a], [b]) => a - b).map(([value, words]) => [value, [...words].join(' ')]),
  );
}
