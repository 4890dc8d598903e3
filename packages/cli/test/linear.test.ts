import { describe, expect, it } from 'vitest';
import { joinedSeeds, outOfProportion } from '../../../bench/hostile/growth.mjs';
import { users } from '../../../bench/hostile/users.mjs';

// A smaller run of `npm run bench:linear`: the characters that patterns look for, and some of their pairs, to 20 kB.
const length = 2000;
const seeds = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '.',
  ',',
  '-',
  '(',
  '“',
  '<p>',
  ...joinedSeeds(2).filter((_: string, at: number) => at % 61 === 0),
];

describe('reading costs in proportion to the length of what is read', () => {
  it.each(Object.entries(users))(
    'in %s',
    async (_, use) => {
      expect(await outOfProportion(use, seeds, length)).toEqual([]);
    },
    240_000,
  );

  it('and this would be seen if it did not', async () => {
    const quadratic = async (words: string) => /\s+$/.test(`${words}.`);
    expect(await outOfProportion(quadratic, [' '], length)).toHaveLength(1);
  });
});
