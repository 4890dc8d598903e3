import { describe, expect, it } from 'vitest';
import { drawNormal } from '../numerics/draw-normal.ts';
import { Random } from '../numerics/random.ts';
import { tableOf } from '../shared-tables.test.helper.ts';
import { fitMixedLogit } from './mixed-logit.ts';
import { normalScale, twoGroups } from './shapes.ts';
import { unequalChances } from './unequal-chances.ts';
import { widen } from './widen.ts';

/** Lists of people whose log odds of being on list j are center j and a place of their own. */
function tableFrom(people: number, centers: readonly number[], place: (random: Random) => number) {
  const random = new Random([8, people]);
  const counts = new Array<number>(2 ** centers.length).fill(0);
  for (let person = 0; person < people; person++) {
    const at = place(random);
    const pattern = centers.reduce(
      (bits, center, list) => (random.uniform() < 1 / (1 + Math.exp(-center - at)) ? bits | (1 << list) : bits),
      0,
    );
    counts[pattern] = (counts[pattern] ?? 0) + 1;
  }
  return tableOf(centers.length, counts.slice(1));
}

const centers = [-1, -0.5, -1.2, -0.8];

describe('unequal chances', () => {
  it('finds people on a normal scale, with the total in the interval and a spread that is shown', () => {
    const table = tableFrom(5_000, centers, drawNormal);
    const found = unequalChances(table, normalScale);
    expect(found?.low).toBeLessThan(5_000);
    expect(found?.high).toBeGreaterThan(5_000);
    expect(found?.fit).toBeGreaterThan(0.01);
    expect(widen(table, { low: 4_000, high: 4_500 })?.alike).toBeLessThan(1e-6);
  });

  it('finds two groups, and a scale that has the wrong shape for them falls short', () => {
    const table = tableFrom(5_000, [-2.6, -2.2, -2.8, -2.5, -2.4], (random) => (random.uniform() < 0.35 ? 2 : 0));
    const groups = unequalChances(table, twoGroups(10));
    expect(groups?.low).toBeLessThan(5_000);
    expect(groups?.high).toBeGreaterThan(5_000);
    const wide = widen(table, { low: 3_000, high: 3_500 });
    expect(wide?.low).toBeLessThanOrEqual(3_000);
    expect(wide?.high ?? Number.POSITIVE_INFINITY).toBeGreaterThan(5_000);
  });

  it('of people all alike is not narrower than independence, and says that they may be alike', () => {
    const table = tableFrom(3_000, centers, () => 0);
    const wide = widen(table, { low: 2_950, high: 3_050 });
    expect(wide?.alike).toBeGreaterThan(0.05);
    expect(wide?.low).toBeLessThanOrEqual(2_950);
    expect(wide?.high).toBeGreaterThan(3_050);
  });

  it('of lists that depend on one another otherwise sets both shapes aside and widens nothing', () => {
    // The first two lists hold nearly the same people: nothing that a scale of people could give.
    const table = tableOf(4, [40, 40, 300, 200, 20, 20, 150, 250, 25, 25, 180, 90, 10, 10, 70]);
    const wide = widen(table, { low: 1_500, high: 1_600 });
    expect(wide?.shapes.map(({ describes }) => describes)).toEqual([false, false]);
    expect(wide).toMatchObject({ widened: false, low: 1_500 });
  });

  it('is not worked out where nobody is on two lists', () => {
    expect(widen(tableOf(3, [40, 30, 0, 20, 0, 0, 0]), { low: 100, high: 200 })).toBeNull();
  });

  it('climbs to a point where no step along any number raises the likelihood', () => {
    const data = { sizes: [210, 260, 190, 240], onExactly: [150, 300, 170, 70, 15] };
    for (const shape of [normalScale, twoGroups(10)]) {
      const start = Float64Array.from([-1, -1, -1, -1, ...(shape.starts[0] ?? [])]);
      const { at, logLikelihood } = fitMixedLogit(data, shape, start);
      for (const [index] of at.entries()) {
        for (const step of [-0.05, 0.05]) {
          const moved = Float64Array.from(at, (x, i) => (i === index ? x + step : x));
          // Held there, the others may still climb: even so nothing better is found.
          expect(fitMixedLogit(data, shape, moved).logLikelihood).toBeLessThanOrEqual(logLikelihood + 1e-3);
        }
      }
    }
  });
});
