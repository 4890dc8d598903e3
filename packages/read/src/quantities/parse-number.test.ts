import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../languages/en.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { parseNumber } from './parse-number.ts';

const words = en.numbers ?? { cardinals: {}, multipliers: {} };

function value(text: string): number | null {
  const tokens = tokenise(text);
  const parsed = parseNumber(tokens, 0, words);
  return parsed === null || parsed.to < tokens.count ? null : parsed.value;
}

const units = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function spell(number: number): string {
  if (number < 20) return units[number] ?? '';
  if (number < 100)
    return number % 10 === 0 ? (tens[number / 10] ?? '') : `${tens[Math.floor(number / 10)]}-${units[number % 10]}`;
  const scale = number < 1000 ? 100 : 1000;
  const rest = number % scale;
  const head = `${spell(Math.floor(number / scale))} ${scale === 100 ? 'hundred' : 'thousand'}`;
  if (rest === 0) return head;
  return scale === 100 || rest < 100 ? `${head} and ${spell(rest)}` : `${head} ${spell(rest)}`;
}

describe('parseNumber', () => {
  it('reads back every number to ten thousand as spelt out', () => {
    for (let number = 1; number <= 10_000; number += 1)
      expect([number, value(spell(number))]).toEqual([number, number]);
  });

  it('reads figures with separators between groups of three', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), (number) => {
        expect(value(number.toLocaleString('en'))).toBe(number);
      }),
    );
  });

  it('reads mixed forms', () => {
    expect(value('1.5 million')).toBe(1_500_000);
    expect(value('a hundred')).toBe(100);
    expect(value('two dozen')).toBe(24);
    expect(value('16 000')).toBeNull();
  });

  it('refuses postcodes, times and numbers with odd groups', () => {
    for (const text of ['010000', '10:30', '1,23,4', '12,34']) expect(value(text)).toBeNull();
  });
});
