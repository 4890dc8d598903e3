import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainTerms, pairTerms } from '../log-linear/candidates.ts';
import { termsOf } from '../log-linear/terms.ts';
import { tableOf } from '../shared-tables.test.helper.ts';
import { denseCounts } from '../table/capture-table.ts';
import { containedLists } from './contained-lists.ts';
import { existenceOf } from './existence.ts';
import { maximise } from './linear-programme.ts';
import { overlapOf } from './overlap.ts';

describe('overlap', () => {
  it('counts sizes, pairs, and people by number of lists', () => {
    const overlap = overlapOf(tableOf(3, [40, 30, 6, 20, 0, 0, 0]));
    expect(overlap.sizes).toEqual([46, 36, 20]);
    expect(overlap.pairs[0]).toEqual([46, 6, 0]);
    expect(overlap.onExactly).toEqual([90, 6, 0]);
    expect(overlap.groups).toEqual([[0, 1], [2]]);
    expect(overlap.emptyPairs).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('joins lists that meet only through a third', () => {
    expect(overlapOf(tableOf(3, [5, 5, 0, 5, 2, 2, 0])).groups).toEqual([[0, 1, 2]]);
  });
});

describe('a list within another', () => {
  const contained = (counts: readonly number[]) => containedLists(tableOf(3, counts));

  it('is seen where lists that find people separately would hardly ever fall so', () => {
    // Patterns in the order A, B, AB, C, AC, BC, ABC: all 30 on B stand on A, which holds two thirds of those on C.
    expect(contained([40, 0, 20, 20, 30, 0, 10])).toEqual([{ list: 1, within: 0, count: 30, shared: 30, same: false }]);
  });

  it('is seen too where a few of its people do not stand on the other', () => {
    expect(contained([40, 1, 20, 20, 30, 0, 10])).toEqual([{ list: 1, within: 0, count: 31, shared: 30, same: false }]);
    expect(contained([40, 6, 20, 20, 30, 0, 10])).toEqual([]);
    // Two lists that nearly hold one another: the shorter is named.
    expect(contained([3, 2, 90, 60, 2, 0, 40])).toEqual([{ list: 1, within: 0, count: 132, shared: 130, same: false }]);
  });

  it('is named once where both name the same people', () => {
    expect(contained([0, 0, 40, 30, 0, 0, 12])).toEqual([{ list: 1, within: 0, count: 52, shared: 52, same: true }]);
  });

  it('is nothing to wonder at of a few people, of nobody, or within a list that holds nearly all', () => {
    expect(contained([40, 0, 2, 20, 30, 0, 1])).toEqual([]);
    expect(contained([40, 0, 9, 200, 10, 0, 10])).toEqual([]);
    expect(contained([40, 0, 0, 20, 30, 0, 0])).toEqual([]);
    expect(contained([400, 0, 20, 1, 300, 0, 10])).toEqual([]);
  });
});

describe('the linear programme', () => {
  it('finds the optimum of a small programme', () => {
    // Maximise 3x + 2y with x + y <= 4, x + 3y <= 6, x <= 3, slack variables written out.
    const rows = [
      [1, 1, 1, 0, 0],
      [1, 3, 0, 1, 0],
      [1, 0, 0, 0, 1],
    ];
    expect(maximise({ objective: [3, 2, 0, 0, 0], rows, right: [4, 6, 3] })).toBeCloseTo(11, 9);
  });

  it('says when nothing satisfies the rows', () => {
    const rows = [
      [1, 1],
      [1, 1],
    ];
    expect(maximise({ objective: [1, 0], rows, right: [1, 2] })).toBeNull();
  });

  it('allows rows that repeat one another', () => {
    const rows = [
      [1, 1],
      [2, 2],
    ];
    expect(maximise({ objective: [1, 0], rows, right: [1, 2] })).toBeCloseTo(1, 9);
  });
});

describe('existence of the estimate', () => {
  const artificial = denseCounts(tableOf(3, [40, 30, 6, 20, 0, 0, 0]));

  it('is denied to the example of Chan, Silverman & Vincent where they deny it', () => {
    expect(existenceOf(artificial, termsOf([1, 2, 4]))).toMatchObject({ exists: true, identifiable: true });
    expect(existenceOf(artificial, termsOf([3, 4]))).toMatchObject({ exists: false, identifiable: true });
    expect(existenceOf(artificial, termsOf([3, 5, 6]))).toEqual({ exists: false, identifiable: false, empty: [5, 6] });
  });

  it('is granted to every model with pairs where every pattern was met', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 15, maxLength: 15 }), (counts) => {
        const terms = [...mainTerms(4), ...pairTerms(4)];
        expect(existenceOf(denseCounts(tableOf(4, counts)), terms)).toEqual({
          exists: true,
          identifiable: true,
          empty: [],
        });
      }),
      { numRuns: 20 },
    );
  });

  it('does not hang on the order of the lists', () => {
    const cell = fc.constantFrom(0, 0, 1, 5, 40);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 7, maxLength: 7 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        const turned = [1, 2, 3, 4, 5, 6, 7].map((p) => counts[turn(p) - 1] ?? 0);
        const here = existenceOf(denseCounts(tableOf(3, counts)), termsOf([3, 4]));
        const there = existenceOf(denseCounts(tableOf(3, turned)), termsOf([turnBack(3), turnBack(4)]));
        expect([there.exists, there.identifiable]).toEqual([here.exists, here.identifiable]);
      }),
    );
  });
});

/** List 1 becomes 2, 2 becomes 3, 3 becomes 1. */
function turnBack(bits: number): number {
  return ((bits << 1) & 7) | (bits >> 2);
}

function turn(bits: number): number {
  return (bits >> 1) | ((bits & 1) << 2);
}
