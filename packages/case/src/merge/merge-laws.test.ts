import { describe, expect, it } from 'vitest';
import { runMergeLaws } from './merge-laws.test.fixture.ts';

/** `INQUEST_HISTORIES=50000` for a long run; `INQUEST_SEED` begins elsewhere. */
const count = Number(process.env.INQUEST_HISTORIES ?? 600);
const seed = Number(process.env.INQUEST_SEED ?? 1);

describe('merging copies of a case', () => {
  it(`comes to the same in any order, grouping and number of times: ${count} random histories from seed ${seed}`, async () => {
    const { diverged, met } = await runMergeLaws({ count, seed });
    expect(diverged).toEqual([]);
    // The histories must be such that the laws could fail.
    for (const number of Object.values(met)) expect(number).toBeGreaterThan(count / 50);
    expect(met.forks).toBeGreaterThan(count / 20);
  }, 7_200_000);
});
