import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../hash.ts';
import { SharedHashes } from './shared-hashes.ts';

it('finds every hash again by the bytes that name it, also among more than the writer knew', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 300 }), fc.nat(300), (numbers, more) => {
      const known = numbers.map((number) => sha256(String(number)));
      const writer = new SharedHashes(known);
      const reader = new SharedHashes([...known, ...Array.from({ length: more }, (_, n) => sha256(`more ${n}`))]);
      for (const hash of known) {
        const bytes = writer.prefixBytes(hash) ?? 32;
        expect(bytes).toBeGreaterThan(2);
        const found = reader.resolve(hash.slice(0, 2 * bytes));
        expect([hash, null]).toContain(found);
        expect(writer.resolve(hash.slice(0, 2 * bytes))).toBe(hash);
      }
      expect(writer.prefixBytes(sha256('another'))).toBeNull();
    }),
  );
});

it('names nothing by a beginning that two have', () => {
  const [one, other] = ['ab'.padEnd(64, '0'), 'ab'.padEnd(64, '1')];
  const shared = new SharedHashes([one, other]);
  expect(shared.resolve('ab')).toBeNull();
  expect(shared.resolve('ab0')).toBe(one);
  expect(shared.resolve('ac')).toBeNull();
  expect(shared.prefixBytes(one)).toBe(4);
});
