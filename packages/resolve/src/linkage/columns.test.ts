import { describe, expect, it } from 'vitest';
import { alignColumns } from './align-columns.ts';
import { proposeColumns } from './columns.ts';
import { inspectTables } from './inspect-tables.ts';
import { linkageModelSchema } from './model-schema.ts';

describe('columns of several lists', () => {
  it('of other names that say the same thing become one', () => {
    const ours = { name: 'ours', columns: ['surname', 'born', 'town', 'note'] };
    const theirs = { name: 'theirs', columns: ['Фамилия', 'DOB', 'Город', 'remark'] };
    expect(alignColumns([ours, theirs])).toEqual([ours.columns, ['surname', 'born', 'town', 'remark']]);
  });

  it('are left alone where two could be meant', () => {
    const ours = { name: 'ours', columns: ['town', 'village'] };
    const theirs = { name: 'theirs', columns: ['city', 'town'] };
    expect(alignColumns([ours, theirs])[1]).toEqual(['city', 'town']);
  });

  it('hold names even where only one list has such a column', () => {
    const kinds = proposeColumns([
      { name: 'a', rows: [{ имя: 'Жанна', фамилия: 'Сейтова', age: '34' }] },
      { name: 'b', rows: [{ name: 'Zhanna Seitova', age: '34', note: 'x' }] },
    ]);
    expect(kinds).toEqual({
      имя: 'given-name',
      фамилия: 'family-name',
      name: 'full-name',
      age: 'age',
      note: 'ignored',
    });
  });
});

describe('what is strange in a list', () => {
  const placeOf = (_: number, row: number) => `line ${row + 2}`;
  const found = (rows: Record<string, string>[]) =>
    inspectTables([{ name: 'list.csv', rows }], { columns: proposeColumns([{ name: 'a', rows }]), placeOf }).map(
      ({ code, where }) => `${code} at ${where}`,
    );

  it('is nothing in a plain one', () => {
    expect(found([{ name: 'Zoe Marrow', born: '1961-05-24' }])).toEqual([]);
  });

  it('is an empty column, a sign that hides, a huge cell, a row that repeats', () => {
    const rows = [
      { name: 'Zoe Marrow', town: '', note: '' },
      { name: 'Zoe\u200bMarrow', town: '', note: 'x'.repeat(1_000_000) },
      { name: 'Zoe Marrow', town: '', note: '' },
    ];
    expect(found(rows)).toEqual([
      'list-hidden-signs at list.csv, line 3, column “name”',
      'list-column-empty at list.csv, column “town”',
      'list-cell-huge at list.csv, line 3, column “note”',
      'list-rows-repeat at list.csv, line 4',
    ]);
  });

  it('is a date in another format, one that can be read two ways, and none', () => {
    const born = (...dates: string[]) => found(dates.map((date, at) => ({ name: `Zoe ${at}`, born: date })));
    expect(born('1961-05-24', '24.05.1961', '24 мая 1961 г.', '1961')).toEqual([
      'list-dates-mixed at list.csv, line 2, line 3, line 4, column “born”',
    ]);
    expect(born('3/4/1961', '5/6/1970')).toEqual(['list-dates-ambiguous at list.csv, line 2, column “born”']);
    expect(born('5/24/1961', '5/6/1970')).toEqual([]);
    expect(born('spring', '1961')).toEqual(['list-date-unread at list.csv, line 2, column “born”']);
  });
});

describe('a model that comes back as JSON', () => {
  it('is refused where it is none', () => {
    expect(linkageModelSchema.safeParse({ columns: {}, comparisons: [] }).success).toBe(false);
  });
});
