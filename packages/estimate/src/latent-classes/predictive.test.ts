import { describe, expect, it } from 'vitest';
import { tableOf } from '../shared-tables.test.helper.ts';
import { latentClasses } from './latent-classes.ts';

const quick = { seed: 4, draws: 400, burnIn: 500, thin: 5, rounds: 1 };

describe('the check of the latent classes by tables drawn from them', () => {
  it('finds nothing to say against lists that are independent, and holds their counts', () => {
    const table = tableOf(3, [112, 168, 72, 224, 96, 144, 61]);
    const { predictive } = latentClasses(table, quick);
    expect(predictive.replicates).toBeGreaterThanOrEqual(200);
    expect(predictive.deviance).toBeGreaterThan(0.1);
    expect(predictive.onExactly.map(({ observed }) => observed)).toEqual([504, 312, 61]);
    expect(predictive.pairs.map(({ lists }) => lists.join())).toEqual(['L1,L2', 'L1,L3', 'L2,L3']);
    expect(predictive.pairs.map(({ observed }) => observed)).toEqual([133, 157, 205]);
    for (const { observed, low, high } of [...predictive.onExactly, ...predictive.pairs]) {
      expect(low).toBeLessThanOrEqual(observed);
      expect(high).toBeGreaterThanOrEqual(observed);
    }
  });

  it('sees that one class cannot give lists that share people far beyond chance', () => {
    const table = tableOf(3, [20, 15, 240, 230, 12, 18, 60]);
    const { predictive } = latentClasses(table, { ...quick, classes: 1 });
    expect(predictive.deviance).toBeLessThan(0.01);
    expect(Math.min(...predictive.pairs.map(({ p }) => p))).toBeLessThan(0.01);
  });
});
