import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePiecesOf } from './name-pieces.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

describe('pieces of the words of names', () => {
  it('are a beginning and an end, and never one for the other', () => {
    const { beginning, end } = namePiecesOf(['marrow', 'marshal', 'tarrow', 'rrow', 'z']);
    expect(beginning[0]).not.toBe(beginning[1]);
    expect(end[0]).toBe(end[2]);
    expect(end[0]).not.toBe(beginning[3]);
    expect([end[3], beginning[4], end[4]]).toEqual([-1, -1, -1]);
  });

  it('of two words a letter apart have one in common, where the words are long enough for both', () => {
    const word = fc.array(fc.constantFrom(...letters), { minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...letters), (signs, at, other) => {
        const changed = signs.with(at % signs.length, other);
        const { beginning, end } = namePiecesOf([signs.join(''), changed.join('')]);
        return beginning[0] === beginning[1] || end[0] === end[1];
      }),
    );
  });
});
