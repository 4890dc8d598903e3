import { describe, expect, it } from 'vitest';
import { nothingMet, withdrawalFault } from './withdrawal-histories.test.fixture.ts';

const histories = Number(process.env.INQUEST_HISTORIES ?? 200);
const firstSeed = Number(process.env.INQUEST_SEED ?? 1);
const steps = 12;

describe('withdrawing followed by merges of stale copies', () => {
  it(`brings nothing back and loses nothing else: ${histories} random histories from seed ${firstSeed}`, async () => {
    const met = nothingMet();
    for (let seed = firstSeed; seed < firstSeed + histories; seed += 1) {
      expect(await withdrawalFault({ seed, steps, met })).toBeNull();
    }
    // The histories must be such that something could come back. Archives that come late are too rare for so few.
    const { withheld: _withheld, ...common } = met;
    for (const [what, count] of Object.entries(common)) expect(count, what).toBeGreaterThan(histories / 500);
  }, 7_200_000);
});
