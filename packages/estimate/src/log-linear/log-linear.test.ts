import { describe, expect, it } from 'vitest';
import { chiSquaredAbove } from '../numerics/chi-squared.ts';
import { normalBelow } from '../numerics/normal-distribution.ts';
import { haveSharedTables, sharedTable, tableOf } from '../shared-tables.test.helper.ts';
import { chaoLowerBound, chaoLowerBoundByList } from '../simple/chao-lower-bound.ts';
import { allModels } from './candidates.ts';
import { independence, logLinear } from './log-linear.ts';
import { modelName, termsOf } from './terms.ts';

describe('distributions used for intervals and fit', () => {
  it('give table values', () => {
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalBelow(-7) / 1.279812543885835e-12).toBeCloseTo(1, 5);
    expect(chiSquaredAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquaredAbove(2, 2)).toBeCloseTo(Math.exp(-1), 14);
    expect(chiSquaredAbove(60, 4) / (31 * Math.exp(-30))).toBeCloseTo(1, 10);
    expect(chiSquaredAbove(0, 4)).toBe(1);
  });
});

describe('names and candidates of models', () => {
  it('are those of the field', () => {
    expect(modelName(termsOf([7, 9, 12]))).toBe('[123,14,34]');
    expect(termsOf([3, 4])).toEqual([0, 1, 2, 3, 4]);
    expect([...allModels(3)]).toHaveLength(8);
    expect([...allModels(4)]).toHaveLength(113);
    expect([...allModels(5)]).toHaveLength(1024);
  });
});

describe('log-linear models', () => {
  it('of two lists give Petersen and its interval', () => {
    const model = independence(tableOf(2, [60, 40, 20]));
    expect(model).toMatchObject({ name: '[1,2]' });
    if ('reason' in model) throw new Error(model.reason);
    expect(model.total).toBeCloseTo((80 * 60) / 20, 6);
  });

  it('name the models that a sparse table cannot carry instead of fitting them', () => {
    const result = logLinear(tableOf(3, [40, 30, 6, 20, 0, 0, 0]));
    expect(result?.fitted).toBe(4);
    expect(result?.refused.map(({ name, reason }) => [name, reason])).toContainEqual([
      '[12,3]',
      'no maximum-likelihood estimate',
    ]);
    expect(result?.refused.map(({ name, reason }) => [name, reason])).toContainEqual([
      '[12,13,23]',
      'not identifiable',
    ]);
  });

  it('have none where nobody is on two lists', () => {
    expect(logLinear(tableOf(3, [40, 30, 0, 20, 0, 0, 0]))).toBeNull();
    expect(chaoLowerBound(tableOf(3, [40, 30, 0, 20, 0, 0, 0]))).toBeNull();
  });

  it('show that the plain bound is too high for independent lists of unlike size, the bound by list is not', () => {
    // Expected counts of 100,000 people on lists that reach 5 %, 20 % and 50 % of them.
    const table = tableOf(3, [2000, 9500, 500, 38_000, 2000, 9500, 500]);
    expect(chaoLowerBound(table)?.total).toBeGreaterThan(110_000);
    expect(chaoLowerBoundByList(table)?.total).toBeCloseTo(100_000, 0);
  });

  it('are refused for too many lists', () => {
    expect(() => logLinear(tableOf(9, [5, 6, 7]))).toThrow(/up to 8 lists/);
  });

  it('average over models with an interval at least as honest as that of the best', () => {
    const result = logLinear(tableOf(3, [60, 50, 22, 45, 18, 15, 9]));
    if (result === null) throw new Error('no model');
    expect(result.models.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(result.averaged.low).toBeLessThan(result.averaged.median);
    expect(result.averaged.high).toBeGreaterThan(result.averaged.median);
  });
});

describe.skipIf(!haveSharedTables)('published tables', () => {
  it('kosovo: best BIC 10,357 (786) [8,994.2567 to 12,110.408]', () => {
    const best = logLinear(sharedTable('kosovo'))?.best;
    expect(best?.name).toBe('[123,14,34]');
    expect(best?.total).toBeCloseTo(10_356.519, 2);
    expect(best?.standardError).toBeCloseTo(785.9, 1);
    expect(best?.bic).toBeCloseTo(203.0296, 3);
    expect(best?.interval.low).toBeCloseTo(8_994.2567, 4);
    expect(best?.interval.high).toBeCloseTo(12_110.408, 3);
  });

  it('uk with five lists, a pair of which shares nobody', () => {
    const best = logLinear(sharedTable('uk5'))?.best;
    expect(best?.name).toBe('[12,13,23,25,34]');
    expect(best?.interval.low).toBeCloseTo(17_990.95, 2);
    expect(best?.interval.high).toBeCloseTo(30_141.904, 2);
  });

  it('independence and the lower bound, with bends left out where counts are not convex', () => {
    const totals = ['kosovo', 'uk', 'diabetes_casale', 'spina_bifida_ny', 'sim1'].map((name) => {
      const table = sharedTable(name);
      const model = independence(table);
      const bound = chaoLowerBound(table);
      if ('reason' in model || bound === null) throw new Error(`${name} has no estimate`);
      return [model.total, model.standardError, bound.total, bound.standardError].map(Math.round);
    });
    expect(totals).toEqual([
      [7395, 130, 8787, 223],
      [12214, 676, 13677, 778],
      [2251, 19, 2560, 36],
      [757, 20, 852, 28],
      [850, 14, 2096, 209],
    ]);
  });
});
