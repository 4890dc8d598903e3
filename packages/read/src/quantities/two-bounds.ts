import { classBit } from '../lexicon/lexicon.ts';
import { has, type MarkedText } from '../lexicon/marked-text.ts';
import type { QuantityRun } from './find-quantities.ts';

const joins = classBit('coordinator', 'contrast');

/** "more than 40 but fewer than 70 people", "at most 100 and at least 20": two bounds of one count. Null when they are counts of their own. */
export function joinBounds(
  marked: MarkedText,
  first: QuantityRun | undefined,
  second: QuantityRun,
): QuantityRun | null {
  if (first === undefined || first.unit !== null) return null;
  const [lower, upper] = first.high === null ? [first, second] : [second, first];
  if (lower.low === null || lower.high !== null || upper.low !== null || upper.high === null) return null;
  if (lower.low >= upper.high || lower.codebook !== null) return null;
  const { key } = marked.tokens;
  const from = key[first.to] === ',' ? first.to + 1 : first.to;
  const isOr = marked.lexicon.language.numbers?.rangeJoin?.includes(key[from] ?? '') === true;
  if (isOr || !has(marked, from, joins) || second.from !== from + 1) return null;
  return {
    ...second,
    from: first.from,
    numberFrom: first.numberFrom,
    low: lower.low,
    lowOpen: lower.lowOpen,
    high: upper.high,
    highOpen: upper.highOpen,
    approximate: first.approximate || second.approximate,
  };
}
