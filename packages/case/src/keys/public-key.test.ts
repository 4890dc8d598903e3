import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newKey } from '../small-case.test.fixture.ts';
import { publicKeyFault } from './public-key.ts';

describe('the gate for public keys', () => {
  it('admits every key that node makes', () => {
    fc.assert(
      fc.property(fc.constant(null), () => publicKeyFault(newKey().publicKey) === null),
      { numRuns: 10 },
    );
  });

  it.each([
    ['the identity', '0100000000000000000000000000000000000000000000000000000000000000'],
    ['a point of order two', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['a point of order four', '0000000000000000000000000000000000000000000000000000000000000000'],
    ['the identity with its sign bit set', '0100000000000000000000000000000000000000000000000000000000000080'],
    ['a y that is not below the field prime', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['no point at all', '0200000000000000000000000000000000000000000000000000000000000000'],
    ['upper-case digits', newKey().publicKey.toUpperCase()],
    ['too few digits', 'ab'],
  ])('refuses %s', (_what, key) => {
    expect(publicKeyFault(key)).not.toBeNull();
  });
});
