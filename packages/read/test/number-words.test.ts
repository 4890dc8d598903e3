import { describe, expect, it } from 'vitest';
import { cardinalSets, numberWords } from '../scripts/cldr/number-words.mjs';
import { speller } from '../scripts/cldr/spell-out.mjs';
import { cldr as english } from '../src/languages/cldr/en.ts';
import { cldr as kazakh } from '../src/languages/cldr/kk.ts';
import { cldr as russian } from '../src/languages/cldr/ru.ts';
import { cldr as ukrainian } from '../src/languages/cldr/uk.ts';
import { cases, ownedByThird } from '../src/languages/kazakh-forms.ts';
import { languageFor } from '../src/languages/languages.ts';
import { parseNumber } from '../src/quantities/parse-number.ts';
import { tokenise } from '../src/tokens/tokenise.ts';

const largest = 10_000;

const noWords = { cardinals: {}, multipliers: {} };

/** Cases share most of their forms. */
const known = new Map<string, number | null>();

/** What the reader makes of the whole of a text; null when it does not read it to its end. */
function read(text: string, tag: string): number | null {
  const key = `${tag} ${text}`;
  const value = known.get(key) ?? parse(text, tag);
  known.set(key, value);
  return value;
}

function parse(text: string, tag: string): number | null {
  const words = languageFor(tag)?.numbers ?? noWords;
  const tokens = tokenise(text);
  const parsed = parseNumber(tokens, 0, words);
  return parsed === null || parsed.to < tokens.count ? null : parsed.value;
}

/** The numbers up to ten thousand that are not read back as they were spelt. */
function misread(tag: string, spell: (number: number) => readonly string[]): readonly string[] {
  const wrong: string[] = [];
  for (let number = 0; number <= largest; number += 1) {
    for (const text of spell(number)) if (read(text, tag) !== number) wrong.push(`${number}: ${text}`);
  }
  return wrong;
}

describe.each([english, russian, kazakh, ukrainian])('the words of CLDR for $tag', (words) => {
  it('are those that its rules give', () => {
    expect(words).toMatchObject(numberWords(words.tag));
  });
});

describe.each(['en', 'ru', 'kk', 'uk'])('every number from nought to ten thousand in %s', (tag) => {
  const spell = speller(tag);
  // «одни» is "only" far more often than one of what has no singular.
  const isLeftOut = (set: string, number: number) =>
    tag === 'ru' && set.includes('plural') && number % 10 === 1 && number % 100 !== 11;

  it.each(cardinalSets(tag))('is read as it is spelt by %s', (set) => {
    expect(
      misread(tag, (number) => {
        const text = spell(number, set) ?? '';
        return isLeftOut(set, number) ? [] : [text];
      }),
    ).toEqual([]);
  });
});

describe('every number in English', () => {
  it('is read as it is spelt with "and"', () => {
    const spell = speller('en');
    expect(misread('en', (number) => [spell(number, 'spellout-cardinal-verbose') ?? ''])).toEqual([]);
  });
});

describe('every number in Kazakh', () => {
  it('is read in each case and as one of theirs, which its last word shows', () => {
    const spell = speller('kk');
    // «оны», «онда» are "him" and "there" far more often than ten.
    const isLeftOut = (text: string) => /(?:^| )(?:оны|онда)$/.test(text);
    expect(
      misread('kk', (number) => {
        const words = spell(number, 'spellout-cardinal')?.split(' ') ?? [];
        const last = words.at(-1) ?? '';
        const ahead = words.slice(0, -1);
        return [...cases(last), ...ownedByThird(last)]
          .map((form) => [...ahead, form].join(' '))
          .filter((text) => !isLeftOut(text));
      }),
    ).toEqual([]);
  });
});

describe('a number in Ukrainian', () => {
  it.each([
    ['двохсот сорока п’яти', 245],
    ["п'ятдесятьма вісьмома", 58],
    ['дев’ятисот дев’яноста дев’яти', 999],
    ['трьом тисячам чотирьомстам дванадцятьом', 3412],
    ['сімдесятьох', 70],
    ['семеро', 7],
    ['сімнадцятеро', 17],
    ['півтора', null],
  ])('in a case that CLDR has not, %s, is %s', (text, value) => {
    expect(read(text, 'uk')).toBe(value);
  });
});

describe('an ordinal of several words', () => {
  it.each([
    ['двадцать первый', 'ru'],
    ['сто двадцать пятого', 'ru'],
    ['тысяча девятьсот девяносто первого', 'ru'],
    ['он алтыншы', 'kk'],
    ['двадцять першого', 'uk'],
  ])('%s counts nothing', (text, tag) => {
    for (let at = 0; at < tokenise(text).count; at += 1) {
      expect(parseNumber(tokenise(text), at, languageFor(tag)?.numbers ?? noWords)).toBeNull();
    }
  });

  it('is told from a number and the first of them', () => {
    expect(parseNumber(tokenise('сто первых'), 0, languageFor('ru')?.numbers ?? noWords)?.value).toBe(100);
    expect(parseNumber(tokenise('twenty first responders'), 0, languageFor('en')?.numbers ?? noWords)?.value).toBe(20);
  });
});
