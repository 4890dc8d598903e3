import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Tokens } from '../tokens/tokenise.ts';

/** Words between quotation marks: tokens `from` to before `to`, the marks included. */
export interface Quotation {
  readonly from: number;
  readonly to: number;
}

/** A quotation that has not closed within this many tokens was never closed. */
const longestQuotation = 600;

/**
 * Pairs quotation marks. A mark that opens without closing before the paragraph ends is left alone,
 * unless the next paragraph opens with the same mark again, as printers do with long speeches.
 */
export function findQuotations(tokens: Tokens, lexicon: Lexicon): readonly Quotation[] {
  const closesOf = new Map<string, Set<string>>();
  for (const { open, close } of lexicon.language.quotes ?? []) {
    const closes = closesOf.get(open) ?? new Set<string>();
    closes.add(close);
    closesOf.set(open, closes);
  }
  const found: Quotation[] = [];
  let from = -1;
  let closes: ReadonlySet<string> = new Set();
  for (let at = 0; at < tokens.count; at += 1) {
    const key = tokens.key[at] ?? '';
    if (from >= 0 && at > from && (at - from > longestQuotation || (tokens.breaks[at] ?? 0) > 1)) {
      if (at - from > longestQuotation || key !== tokens.key[from]) from = -1;
    }
    if (from >= 0) {
      if (closes.has(key) && at > from + 1 && !opensHere(tokens, at, key, closesOf)) {
        found.push({ from, to: at + 1 });
        from = -1;
      }
      continue;
    }
    const opened = closesOf.get(key);
    if (opened !== undefined && (opensHere(tokens, at, key, closesOf) || key !== '"')) {
      from = at;
      closes = opened;
    }
  }
  return found;
}

/** For marks that open and close alike: it opens when space stands before it and none after. */
function opensHere(tokens: Tokens, at: number, key: string, closesOf: ReadonlyMap<string, unknown>): boolean {
  if (!closesOf.has(key)) return false;
  const spaceBefore = at === 0 || (tokens.end[at - 1] ?? 0) < (tokens.start[at] ?? 0);
  const spaceAfter = at + 1 >= tokens.count || (tokens.end[at] ?? 0) < (tokens.start[at + 1] ?? 0);
  return spaceBefore && !spaceAfter;
}
