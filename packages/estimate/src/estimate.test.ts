import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate, estimateOverLinkages, estimateStrata, noHighestOrder, packageVersion, sideBySide } from './index.ts';
import { haveSharedTables, sharedTable, tableOf } from './shared-tables.test.helper.ts';

const signed = { by: 'A. Recorder', reason: 'checked' };
const assumptions = { closedPopulation: signed, sameDefinition: signed, linkageReviewed: signed, noListFeeds: signed };
const quick = { draws: 500, burnIn: 500, thin: 5, rounds: 4 };

/** Three lists that met 1,138 people independently, at expected counts. */
const threeLists = tableOf(3, [112, 168, 72, 224, 96, 144, 61]);
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);

describe('an estimate', () => {
  it('gives a number where lists are independent and everything is signed', () => {
    const result = estimate(threeLists, { seed: 1, assumptions, latentClasses: quick });
    expect(result.verdict.reasons).toEqual([]);
    expect(result.verdict.kind).toMatch(/^number/);
    expect(result.estimate?.low).toBeLessThan(1_138);
    expect(result.estimate?.high).toBeGreaterThan(1_138);
  });

  it('is refused where one of three lists is a copy of another: two lists are left', () => {
    const copied = tableOf(3, [0, 0, 150, 120, 0, 0, 60]);
    const { verdict, estimate: headline } = estimate(copied, { seed: 1, assumptions, latentClasses: quick });
    expect(headline).toBeNull();
    expect(codes(verdict.reasons)).toContain('too-few-different-lists');
    expect(codes(verdict.warnings)).toContain('list-within-another');
  });

  it('has no upper end, and no cap in its place, where the lists set none', () => {
    const sparse = tableOf(4, [60, 55, 4, 50, 5, 4, 1, 45, 4, 3, 0, 4, 0, 0, 0]);
    const {
      verdict,
      estimate: headline,
      unequalChances,
    } = estimate(sparse, { seed: 1, assumptions, latentClasses: quick });
    expect(unequalChances).toMatchObject({ widened: true, high: null });
    expect(verdict.kind).toBe('lower bound only');
    expect(headline).toMatchObject({ low: expect.any(Number), high: null });
  });

  it('is refused, with all methods still shown, while assumptions are not signed', () => {
    const result = estimate(threeLists, { seed: 1, latentClasses: quick });
    expect(result.verdict.kind).toBe('refused');
    expect(result.estimate).toBeNull();
    expect(codes(result.verdict.reasons)).toEqual([
      'unsigned-closedPopulation',
      'unsigned-sameDefinition',
      'unsigned-linkageReviewed',
      'unsigned-noListFeeds',
    ]);
    expect(result.decomposable?.median).toBeGreaterThan(threeLists.observed);
  });

  it('names everything that makes it reproducible, and gives the same again', () => {
    const first = estimate(threeLists, { seed: 3, assumptions, latentClasses: quick });
    expect(first.tool).toEqual({ name: '@inquest/estimate', version: packageVersion });
    expect(first.tableHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(estimate(threeLists, { seed: 3, assumptions, latentClasses: quick }))).toBe(
      JSON.stringify(first),
    );
  });

  it('is plain data of modest size that holds no number that is not finite', () => {
    const text = JSON.stringify(estimate(threeLists, { seed: 3, assumptions, latentClasses: quick }), (_, value) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not finite');
      return value;
    });
    expect(text.length).toBeLessThan(200_000);
  });

  it('of two lists is refused but keeps Petersen and the lower bound', () => {
    const result = estimate(tableOf(2, [60, 40, 30]), { seed: 1, assumptions });
    expect(codes(result.verdict.reasons)).toContain('too-few-lists');
    expect(result.independence).toMatchObject({ name: '[1,2]' });
    expect(result.latentClasses).toBeNull();
  });

  it('of a table that falls apart is refused with every reason', () => {
    const result = estimate(tableOf(3, [40, 30, 6, 20, 0, 0, 0]), { seed: 1, assumptions, latentClasses: quick });
    expect(codes(result.verdict.reasons)).toEqual(
      expect.arrayContaining(['disconnected', 'too-few-overlaps', 'not-identifiable']),
    );
    expect(result.verdict.reasons[0]?.words).toBe('The lists fall apart into groups that share nobody: L1 + L2 | L3.');
  });

  it('of lists that share nobody says so instead of failing', () => {
    const result = estimate(tableOf(3, [40, 30, 0, 20, 0, 0, 0]), {
      seed: 1,
      assumptions,
      latentClasses: { ...quick, rounds: 1 },
    });
    expect(result.verdict.kind).toBe('refused');
    expect(result.lowerBound).toBeNull();
    expect(result.logLinear).toBeNull();
  });

  it('of nine lists says which methods were not run', () => {
    const counts = Array.from({ length: 511 }, (_, index) => (index < 60 ? 3 : 0));
    const result = estimate(tableOf(9, counts), { seed: 1, assumptions, latentClasses: { ...quick, rounds: 1 } });
    expect(result.skipped.map(({ method }) => method)).toEqual([
      'log-linear models',
      'decomposable graphs',
      'leaving out each list in turn',
      'no highest-order interaction',
    ]);
  });

  it('leaves out each of four lists by the main method, and calls a run short of draws what it is', () => {
    const four = tableOf(4, [60, 70, 30, 50, 25, 30, 12, 40, 20, 22, 10, 18, 8, 10, 5]);
    const { leaveOneOut, estimate: headline } = estimate(four, { seed: 1, assumptions, latentClasses: quick });
    expect(leaveOneOut.map(({ list }) => list)).toEqual(four.lists);
    for (const { total, change, observed } of leaveOneOut) {
      expect(observed).toBeLessThan(four.observed);
      expect(change).toBeCloseTo(total / (headline?.total ?? 0) - 1, 9);
    }
    const short = estimate(four, { seed: 1, assumptions, latentClasses: { ...quick, draws: 50, rounds: 1 } });
    expect(short.leaveOneOut.some(({ agrees }) => agrees)).toBe(false);
  });

  it('warns where strata and the whole differ', () => {
    const strata = estimateStrata(new Map([['north', tableOf(3, [90, 90, 90, 90, 90, 90, 90])]]), {
      seed: 2,
      ...quick,
    });
    const result = estimate(threeLists, { seed: 1, assumptions, latentClasses: quick, strata });
    expect(codes(result.verdict.warnings)).toContain('strata-differ');
    const apart = result.verdict.warnings.find(({ code }) => code === 'strata-do-not-add-up');
    expect(apart?.words).toContain('hold 630 people together and the whole holds 877');
    expect(codes(result.verdict.warnings)).not.toContain('strata-in-doubt');
  });

  it('warns of a part that hangs on chance because hardly anybody of it is on two lists', () => {
    const parts = new Map([
      ['north', threeLists],
      ['south', tableOf(3, [9, 8, 1, 7, 0, 1, 0])],
    ]);
    const strata = estimateStrata(parts, { seed: 1, ...quick });
    const { verdict } = estimate(threeLists, { seed: 1, assumptions, latentClasses: quick, strata });
    expect(verdict.warnings.find(({ code }) => code === 'strata-in-doubt')?.words).toContain('“south”');
  });

  it('over several linkages has their common interval as its headline, and refuses where one of them has none', () => {
    const tables = new Map([
      ['as reviewed', threeLists],
      ['loose', tableOf(3, [92, 138, 92, 194, 116, 164, 81])],
    ]);
    const linkages = estimateOverLinkages(tables, { seed: 2, ...quick, rounds: 6 });
    const result = estimate(threeLists, { seed: 1, assumptions, latentClasses: quick, linkages });
    expect(result.estimate?.total).toBe(linkages.median);
    expect(result.estimate?.low).toBeLessThanOrEqual(linkages.low);
    expect(result.estimate?.high).toBeGreaterThanOrEqual(linkages.high);
    expect(sideBySide(result).find(({ id }) => id === 'over-linkages')).toMatchObject({ low: linkages.low });
    expect(sideBySide(result).filter(({ main }) => main)).toMatchObject([{ id: 'widened', total: linkages.median }]);
    const stuck = { ...linkages, parts: linkages.parts.map((part) => ({ ...part, rHat: 1.3 })) };
    const refused = estimate(threeLists, { seed: 1, assumptions, latentClasses: quick, linkages: stuck });
    expect(codes(refused.verdict.reasons)).toContain('chains-disagree');
  });

  it('sets every method beside the others, none below the count', () => {
    const rows = sideBySide(estimate(threeLists, { seed: 1, latentClasses: quick }));
    expect(rows.map(({ id }) => id)).toEqual([
      'lower-bound',
      'lower-bound-by-list',
      'independence',
      'log-linear-best',
      'log-linear-averaged',
      'decomposable-graphs',
      'no-highest-order',
      'unequal-normal',
      'unequal-two-groups',
      'latent-classes',
      'widened',
    ]);
    for (const { low, total, high } of rows) {
      expect(low).toBeGreaterThanOrEqual(threeLists.observed);
      expect(total).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(total);
    }
  });
});

describe('several tables', () => {
  const tables = new Map([
    ['north', threeLists],
    ['south', threeLists],
  ]);

  it('as strata add up', () => {
    const { median, parts, disagreeing } = estimateStrata(tables, { seed: 4, ...quick });
    expect(disagreeing).toEqual([]);
    const [north, south] = parts;
    // The same table in two strata is sampled by streams of their own.
    expect({ ...north, name: '' }).not.toEqual({ ...south, name: '' });
    expect(Math.abs(median / ((north?.median ?? 0) + (south?.median ?? 0)) - 1)).toBeLessThan(0.03);
  });

  it('as linkages become one interval that holds each', () => {
    const wider = new Map([...tables, ['loose', tableOf(3, [100, 150, 90, 200, 110, 160, 80])]]);
    const { low, high, parts } = estimateOverLinkages(wider, { seed: 4, ...quick });
    for (const part of parts) {
      expect(part.median).toBeGreaterThan(low);
      expect(part.median).toBeLessThan(high);
    }
    expect(() => estimateOverLinkages(new Map(), { seed: 4 })).toThrow(RangeError);
  });
});

describe('no highest-order interaction', () => {
  it('moves by the factor and gives the same for the same seed', () => {
    const band = noHighestOrder(threeLists, { seed: 1, factors: [0.5, 1, 2] });
    expect(noHighestOrder(threeLists, { seed: 1, factors: [0.5, 1, 2] })).toEqual(band);
    const unseen = band.map(({ median }) => median - threeLists.observed);
    expect((unseen[1] ?? 0) / (unseen[0] ?? 1)).toBeCloseTo(2, 1);
    expect((unseen[2] ?? 0) / (unseen[1] ?? 1)).toBeCloseTo(2, 1);
    expect(() => noHighestOrder(threeLists, { seed: 1, factors: [0] })).toThrow(RangeError);
  });

  it.skipIf(!haveSharedTables)('agrees with the reference on kosovo within Monte Carlo error', () => {
    const [point] = noHighestOrder(sharedTable('kosovo'), { seed: 1, factors: [1] });
    expect(Math.abs((point?.median ?? 0) / 17_070 - 1)).toBeLessThan(0.01);
    expect(Math.abs((point?.low ?? 0) / 9_412 - 1)).toBeLessThan(0.02);
    expect(Math.abs((point?.high ?? 0) / 36_019 - 1)).toBeLessThan(0.02);
  });
});

describe('the package', () => {
  it('names the version of its package.json', () => {
    const text: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(packageVersion).toBe(text.version);
  });
});
