import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clusters } from './clusters.ts';

const size = 12;
const why = 'test';
const member = fc.nat({ max: size - 1 });
const pairs = fc.array(fc.tuple(member, member), { maxLength: 30 });

describe('Clusters', () => {
  it('never joins what was forbidden, directly or through others', () => {
    fc.assert(
      fc.property(pairs, pairs, (forbidden, joined) => {
        const clusters = new Clusters(size);
        const apart = forbidden.filter(([a, b]) => clusters.forbid(a, b));
        for (const [a, b] of joined) expect(clusters.join(a, b, why)).toBe(clusters.find(a) === clusters.find(b));
        for (const [a, b] of apart) expect(clusters.find(a)).not.toBe(clusters.find(b));
      }),
    );
  });

  it('joins everything that nothing forbids', () => {
    fc.assert(
      fc.property(pairs, (joined) => {
        const clusters = new Clusters(size);
        for (const [a, b] of joined) clusters.join(a, b, why);
        for (const [a, b] of joined) expect(clusters.find(a)).toBe(clusters.find(b));
        const sets = new Set(Array.from({ length: size }, (_, each) => clusters.find(each))).size;
        expect(clusters.unions).toHaveLength(size - sets);
      }),
    );
  });
});
