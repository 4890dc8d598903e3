import { describe, expect, it } from 'vitest';
import { drawNormal } from '../numerics/draw-normal.ts';
import { quantile } from '../numerics/quantile.ts';
import { Random } from '../numerics/random.ts';
import { haveSharedTables, sharedTable, tableOf } from '../shared-tables.test.helper.ts';
import type { CaptureTable } from '../table/capture-table.ts';
import { LatentClassChain } from './chain.ts';
import { convergenceOf } from './convergence.ts';
import { latentClasses } from './latent-classes.ts';
import { flatten, type LatentClassModel } from './model.ts';

function chainDraws(table: CaptureTable, model: LatentClassModel, plan: { draws: number; thin: number; key: number }) {
  const random = new Random([5, plan.key]);
  const chain = new LatentClassChain(flatten(table), { model, random, start: 'from the prior' });
  for (let i = 0; i < 2_000; i++) chain.sweep();
  return Float64Array.from({ length: plan.draws }, () => {
    for (let i = 0; i < plan.thin; i++) chain.sweep();
    return chain.total;
  });
}

function meanLog(draws: Float64Array, observed: number): number {
  return draws.reduce((sum, total) => sum + Math.log(total - observed + 1), 0) / draws.length;
}

describe('convergence', () => {
  const noise = (key: number, shift = 0) => {
    const random = new Random([3, key]);
    return Float64Array.from({ length: 2_000 }, () => shift + drawNormal(random));
  };

  it('finds independent draws as many as they are', () => {
    const { rHat, effective } = convergenceOf([1, 2, 3, 4].map((key) => noise(key)));
    expect(rHat).toBeLessThan(1.005);
    expect(Math.abs(effective / 8_000 - 1)).toBeLessThan(0.15);
  });

  it('finds the effective size of an autoregression', () => {
    const chains = [1, 2, 3, 4].map((key) => {
      let state = 0;
      return noise(key).map((x) => {
        state = 0.8 * state + x;
        return state;
      });
    });
    expect(Math.abs(convergenceOf(chains).effective / (8_000 * (0.2 / 1.8)) - 1)).toBeLessThan(0.25);
  });

  it('sees a chain in another place, a chain of another spread, and a drift', () => {
    expect(convergenceOf([noise(1), noise(2, 1)]).rHat).toBeGreaterThan(1.1);
    expect(convergenceOf([noise(1), noise(2).map((x) => 3 * x)]).rHat).toBeGreaterThan(1.05);
    expect(convergenceOf([noise(1), noise(2)].map((chain) => chain.map((x, i) => x + i / 500))).rHat).toBeGreaterThan(
      1.2,
    );
  });

  it('is calm about chains that never move', () => {
    expect(convergenceOf([new Float64Array(10), new Float64Array(10)]).rHat).toBe(1);
  });
});

describe('the latent class sampler', () => {
  const table = tableOf(3, [24, 30, 9, 18, 6, 7, 4]);
  const model = { classes: 4, shape: 0.25, rate: 0.25, cap: 20 * table.observed, plain: false };

  it('has the same distribution with all its moves as with Gibbs steps alone', () => {
    const all = chainDraws(table, model, { draws: 6_000, thin: 5, key: 1 });
    const plain = chainDraws(table, { ...model, plain: true }, { draws: 6_000, thin: 25, key: 2 });
    const { rHat, leastEffective } = convergenceOf([all, plain]);
    expect(leastEffective).toBeGreaterThan(400);
    expect(rHat).toBeLessThan(1.01);
    const sorted = [all, plain].map((draws) => Float64Array.from(draws).sort());
    for (const p of [0.1, 0.25, 0.5, 0.75, 0.9]) {
      const [here = 0, there = 0] = sorted.map((draws) => quantile(draws, p) - table.observed);
      expect(Math.abs(Math.log(here / there))).toBeLessThan(0.15);
    }
  });

  it('keeps the unseen of classes in which nobody was seen, as plain Gibbs does', () => {
    // Many lists, few people: such classes hold a good part of the unseen here.
    const sparse = tableOf(6, [14, 12, 5, 9, 3, 4, 2, 8, 3, 2, 1, 2, 1, 1, 1, 6, 2, 1, 0, 1]);
    const wide = { ...model, classes: 15, cap: 20 * sparse.observed };
    const all = chainDraws(sparse, wide, { draws: 20_000, thin: 5, key: 4 });
    const plain = chainDraws(sparse, { ...wide, plain: true }, { draws: 20_000, thin: 5, key: 5 });
    const error = Math.hypot(standardError(all), standardError(plain));
    expect(Math.abs(meanLog(all, sparse.observed) - meanLog(plain, sparse.observed)) / error).toBeLessThan(4);

    function standardError(draws: Float64Array): number {
      const logs = draws.map((total) => Math.log(total - sparse.observed + 1));
      const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
      const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length;
      return Math.sqrt(variance / convergenceOf([draws]).effective);
    }
  });

  it('holds the cap, even one that the lists would burst', () => {
    const draws = chainDraws(
      tableOf(3, [40, 30, 1, 20, 0, 1, 0]),
      { ...model, cap: 100 },
      { draws: 2_000, thin: 1, key: 3 },
    );
    expect(Math.max(...draws)).toBeLessThanOrEqual(92 + 100);
    expect(Math.max(...draws)).toBeGreaterThan(92 + 90);
  });

  it('gives the same draws for the same seed and others for another seed or stratum', () => {
    const options = { seed: 11, draws: 50, burnIn: 100, thin: 2, rounds: 1 };
    const draws = (extra: object) => latentClasses(table, { ...options, ...extra }).draws.map((chain) => [...chain]);
    expect(draws({})).toEqual(draws({}));
    expect(draws({ seed: 12 })).not.toEqual(draws({}));
    expect(draws({ stratum: 1 })).not.toEqual(draws({}));
    expect(draws({})[0]).not.toEqual(draws({})[2]);
  });

  it('reports every round and stops when chains agree', () => {
    const rounds: number[] = [];
    const options = { seed: 2, draws: 500, burnIn: 500, thin: 10, rounds: 6 };
    const result = latentClasses(table, options, ({ round }) => rounds.push(round));
    expect(rounds).toEqual(rounds.map((_, index) => index + 1));
    expect(result.convergence.rHat).toBeLessThan(1.01);
    expect(result.low).toBeLessThan(result.median);
  });

  it('refuses settings that make no sense', () => {
    expect(() => latentClasses(table, { seed: 1, chains: 0 })).toThrow(/chains/);
    expect(() => latentClasses(table, { seed: 0.5 })).toThrow(/seed/);
    expect(() => latentClasses(table, { seed: 1, shape: -1 })).toThrow(/shape/);
  });
});

describe.skipIf(!haveSharedTables)('published tables', () => {
  it('sim_indep agrees with the reference within its Monte Carlo error', () => {
    const { median, low, high, convergence } = latentClasses(sharedTable('sim_indep'), { seed: 1, thin: 5 });
    expect(convergence.rHat).toBeLessThan(1.01);
    expect(Math.abs(median - 2_080)).toBeLessThan(10);
    expect(Math.abs(low - 1_958)).toBeLessThan(16);
    expect(Math.abs(high - 2_219)).toBeLessThan(20);
  });
});
