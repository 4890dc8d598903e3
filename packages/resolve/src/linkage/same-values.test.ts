import { describe, expect, it } from 'vitest';
import { findSameValues } from './same-values.ts';

const kinds = { name: 'full-name', sex: 'category', region: 'place' } as const;
const row = (name: string, sex: string, region: string) => ({ name, sex, region });
const names = 'Ann Ash,Bo Birch,Cy Cedar,Di Dale,Ed Elm,Flo Fern,Gus Gale,Hal Holm'.split(',');
const find = (ours: (at: number) => [string, string], theirs: (at: number) => [string, string]) =>
  findSameValues(
    [
      { name: 'ours', rows: names.map((name, at) => row(name, ...ours(at))) },
      { name: 'theirs', rows: names.map((name, at) => row(name.split(' ').reverse().join(' '), ...theirs(at))) },
    ],
    kinds,
  );

describe('values that lists write each in its way', () => {
  it('are found by the people whom both name in the same words', () => {
    const found = find(
      (at) => ['f', at % 2 === 0 ? 'NB' : 'SB'],
      (at) => ['f', at % 2 === 0 ? 'North Bank' : 'South Bank'],
    );
    expect(found).toEqual({
      region: [
        ['nb', 'north bank'],
        ['sb', 'south bank'],
      ],
    });
  });

  it('are not found where a value stands beside several', () => {
    const found = find(
      (at) => ['f', at % 2 === 0 ? 'NB' : 'SB'],
      (at) => ['f', ['Oaks', 'Elms', 'Ashes', 'Limes'][at % 4] ?? ''],
    );
    expect(found).toEqual({});
  });

  it('are never two that one list uses side by side', () => {
    const found = find(
      (at) => ['f', at % 4 === 3 ? 'North Bank' : 'NB'],
      () => ['f', 'North Bank'],
    );
    expect(found).toEqual({});
  });

  it('are known of the sexes also where nobody is in both lists', () => {
    const found = findSameValues(
      [
        { name: 'ours', rows: [row('Ann Ash', 'F', ''), row('Bo Birch', 'M', '')] },
        { name: 'theirs', rows: [row('Cy Cedar', 'Male', ''), row('Di Dale', 'Female', '')] },
        { name: 'others', rows: [row('Eva Elm', 'жен.', ''), row('Fil Fern', 'муж.', '')] },
      ],
      kinds,
    );
    expect(found).toEqual({
      sex: [
        ['m', 'male', 'muzh'],
        ['f', 'female', 'zhen'],
      ],
    });
  });
});
