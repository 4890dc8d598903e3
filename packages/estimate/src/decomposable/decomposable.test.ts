import { describe, expect, it } from 'vitest';
import { logGamma } from '../numerics/log-gamma.ts';
import { haveSharedTables, sharedTable, tableOf } from '../shared-tables.test.helper.ts';
import { decomposableAveraging } from './decomposable-averaging.ts';
import { decomposableGraphs } from './decomposable-graphs.ts';

describe('decomposable graphs', () => {
  it('are as many as counted by others', () => {
    expect([2, 3, 4, 5, 6].map((lists) => decomposableGraphs(lists).length)).toEqual([2, 8, 61, 822, 18_154]);
  });

  it('factor into cliques over separators', () => {
    for (const { factors, cliques } of decomposableGraphs(4)) {
      // Every list counts once in all: cliques that hold it less separators that hold it.
      for (let list = 0; list < 4; list++) {
        const holding = factors.filter(({ set }) => (set >> list) & 1);
        expect(holding.reduce((sum, { power }) => sum + power, 0)).toBe(1);
      }
      for (const clique of cliques) expect(factors).toContainEqual({ set: clique, power: 1 });
    }
  });
});

describe('averaging over graphs', () => {
  it('of two lists equals the sum written out by hand', () => {
    const table = tableOf(2, [30, 20, 10]);
    const delta = 0.25;
    const log = (unseen: number, prior: number, counts: number[]) =>
      counts.reduce((sum, n) => sum + logGamma(n + prior) - logGamma(prior), 0) + 0 * unseen;
    let mass = 0;
    let moment = 0;
    const scores: number[] = [];
    for (let unseen = 1; unseen <= 1_200; unseen++) {
      const total = 60 + unseen;
      const prior = logGamma(total) - logGamma(unseen + 1);
      const whole = logGamma(total + 1) - logGamma(1);
      const joint = log(unseen, delta, [unseen, 30, 20, 10]) - whole;
      const one = log(unseen, 2 * delta, [40, total - 40]) - whole;
      const two = log(unseen, 2 * delta, [30, total - 30]) - whole;
      scores.push(prior + joint, prior + one + two);
    }
    const top = Math.max(...scores);
    for (const [index, score] of scores.entries()) {
      mass += Math.exp(score - top);
      moment += Math.exp(score - top) * (60 + 1 + Math.floor(index / 2));
    }
    expect(decomposableAveraging(table).mean / (moment / mass)).toBeCloseTo(1, 10);
  });

  it('gives a density and probabilities of graphs that add up', () => {
    const result = decomposableAveraging(tableOf(3, [60, 50, 22, 45, 18, 15, 9]));
    expect(result.graphs.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(result.density.reduce((sum, { probability }) => sum + probability, 0)).toBeGreaterThan(0.997);
  });

  it('refuses seven lists and priors that are not positive', () => {
    expect(() => decomposableAveraging(tableOf(7, [5, 6, 7]))).toThrow(/2 to 6 lists/);
    expect(() => decomposableAveraging(tableOf(3, [5, 6, 7]), { delta: 0 })).toThrow(RangeError);
  });
});

describe.skipIf(!haveSharedTables)('published tables', () => {
  const reference: [string, number, number, number, number, string][] = [
    ['kosovo', 12_749.349, 12_595, 9_827, 16_544, '[123,134]'],
    ['uk5', 21_281.608, 22_990, 10_387, 33_508, '[123,25,34]'],
    ['neworleans5', 935.259, 869, 511, 1_758, '[35,1,2,4]'],
    ['artificial3', 402.375, 314, 98, 1_457, '[13,23]'],
    ['hav_taiwan', 460.661, 379, 272, 1_508, '[123]'],
    ['congenital_massachusetts', 618.911, 618, 590, 656, '[12,13,45]'],
    ['sim5', 2_000.552, 2_000, 1_985, 2_018, '[1234,1235]'],
  ];
  for (const [name, mean, median, low, high, graph] of reference) {
    it(`${name}: mean to the printed digits, quantiles exactly`, () => {
      const result = decomposableAveraging(sharedTable(name));
      expect(result.mean).toBeCloseTo(mean, 3);
      expect([result.median, result.low, result.high, result.graphs[0]?.name]).toEqual([median, low, high, graph]);
    });
  }

  it('kosovo with half a person in each cell', () => {
    const { median, low, high } = decomposableAveraging(sharedTable('kosovo'), { delta: 0.5 });
    expect([median, low, high]).toEqual([11_323, 4_500, 14_486]);
  });
});
