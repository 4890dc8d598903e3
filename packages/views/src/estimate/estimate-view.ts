import type { AssumptionName, EstimateResult, MethodRow } from '@inquest/estimate';
import type { EstimateWords } from '../words/estimate.ts';

/** What the pictures and words of an estimate are made of. */
export interface EstimateShown {
  readonly result: EstimateResult;
  /** What divides the people into the parts of the result, in the words of the lists; null where that is not known. */
  readonly dividedBy: string | null;
  /** All methods side by side, as `sideBySide` gives them. */
  readonly methods: readonly MethodRow[];
  /** The assumptions in words, in the order of the form. */
  readonly assumptions: readonly { readonly name: AssumptionName; readonly words: string }[];
  readonly words: EstimateWords;
}

/** More people than there are. */
const nobodysNumber = 10_000_000_000;

/** A whole number of people. An end of an interval beyond all bounds is said to be that, and not written out. */
export function whole(total: number): string {
  if (total > nobodysNumber) return 'more than 10 billion';
  return new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(total);
}

/** Shares that would be rounded to nothing. */
const leastShown = 0.0005;

/** A share as a percentage. What is rounded away is still said to be something. */
export function percent(share: number): string {
  if (share > 0 && share < leastShown) return 'under 0.1 %';
  const digits = Math.abs(share) < 0.01 && share !== 0 ? 1 : 0;
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(100 * share)} %`;
}

/** Names with commas and an “and”. */
export function inARow(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

/** The names of the lists of a pattern. */
export function listsOf(pattern: number, lists: readonly string[]): string[] {
  return lists.filter((_, index) => ((pattern >> index) & 1) === 1);
}
