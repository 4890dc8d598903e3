import type { TimeUnit } from '../language.ts';

/**
 * The words of one language for numbers and dates, as Unicode CLDR has them: under what they mean, separated by spaces, each in every form
 * that CLDR gives. The first word of a month, a weekday and a unit is its name as it stands alone.
 */
export interface CldrWords {
  readonly tag: string;
  /** Of CLDR. */
  readonly version: string;
  readonly cardinals: Readonly<Record<number, string>>;
  /** Words that multiply what stands before them. */
  readonly multipliers: Readonly<Record<number, string>>;
  readonly ordinals: Readonly<Record<number, string>>;
  readonly months: Readonly<Record<number, string>>;
  readonly shortMonths: Readonly<Record<number, string>>;
  /** Monday is 1. */
  readonly weekdays: Readonly<Record<number, string>>;
  readonly units: Readonly<Record<'minute' | 'hour' | 'day' | 'week' | 'month' | 'year', string>>;
  /** Counted from the day of speaking. */
  readonly days: Readonly<Record<number, string>>;
}

/** The forms to list for a word of CLDR; `index` is its place among the words for the same thing. */
export type FormsOf = (word: string, index: number) => readonly string[];

const itself: FormsOf = (word) => [word];

/** Turned round: what each word means, and each form of it that `formsOf` makes. */
export function valueOfWord(words: Readonly<Record<number, string>>, formsOf = itself): Record<string, number> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([value, written]) =>
      split(written, formsOf).map((word) => [word, Number(value)] as const),
    ),
  );
}

/** The units of time under their words, as `valueOfWord`. */
export function unitOfWord(units: CldrWords['units'], formsOf = itself): Record<string, TimeUnit> {
  const each = (unit: keyof CldrWords['units']): readonly (readonly [string, TimeUnit])[] =>
    split(units[unit], formsOf).map((word) => [word, unit] as const);
  const all = [each('minute'), each('hour'), each('day'), each('week'), each('month'), each('year')];
  return Object.fromEntries(all.flat());
}

function split(written: string, formsOf: FormsOf): readonly string[] {
  return written.split(' ').flatMap(formsOf);
}
