import type { BoilerplateSpan } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleSpans } from './spans.ts';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.constantFrom('comment', 'related', 'footer'))
  .map(([start, length, kind]): BoilerplateSpan => {
    if (kind === 'comment') return { start, end: start + length, kind: 'comment', reason: 'a' };
    return { start, end: start + length, kind: kind === 'related' ? 'related' : 'footer', reason: 'b' };
  });

describe('settleSpans', () => {
  it('gives ordered, disjoint spans that cover the same characters, the first in the list on top', () => {
    const string = 'x'.repeat(100);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const settled = settleSpans(spans, string);
        let from = 0;
        for (const { start, end } of settled) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        for (let at = 0; at < 100; at += 1) {
          const expected = spans.find(({ start, end }) => start <= at && at < end)?.kind;
          expect(settled.find(({ start, end }) => start <= at && at < end)?.kind).toBe(expected);
        }
      }),
    );
  });

  it('joins neighbours of one kind and reason over white space alone', () => {
    const comment = (start: number, end: number): BoilerplateSpan => ({ start, end, kind: 'comment', reason: 'x' });
    expect(settleSpans([comment(0, 2), comment(4, 6)], 'ab\n\ncd')).toEqual([comment(0, 6)]);
    expect(settleSpans([comment(0, 2), comment(4, 6)], 'ab, cd')).toHaveLength(2);
  });
});
