import { type ColumnHolds, columnHoldsNamed, columnRoles, headerSaid, roleSaid } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectHolds, type LinkTable, link, proposeColumns, shareColumns } from './index.ts';

type Holds = Record<string, ColumnHolds>;
const list = (name: string, holds: Holds, ...rows: Record<string, string>[]): LinkTable => ({ name, rows, holds });
const sharedOf = (...tables: LinkTable[]) =>
  shareColumns(tables).columns.map((columns) => columns.map(({ shared }) => shared));
const kindsOf = (...tables: LinkTable[]) => proposeColumns(shareColumns(tables).tables);

describe('what people say of columns', () => {
  const dutch = { achternaam: 'Marrow', voornaam: 'Zoe', overleden: '2013-06-01', woonplaats: 'Aldmoor' };
  const other = { 'volledige naam': 'Zoe Marrow', sterfdag: '2013-06-01', dorp: 'Aldmoor' };
  const saidOfDutch: Holds = {
    achternaam: 'family name',
    voornaam: 'given name',
    overleden: 'death date',
    woonplaats: 'city',
  };
  const saidOfOther: Holds = { 'volledige naam': 'name', sterfdag: 'date', dorp: 'place' };

  it('brings columns together whose headers no words know', () => {
    expect(sharedOf(list('a', {}, dutch), list('b', {}, other))[1]).toEqual(Object.keys(other));
    expect(sharedOf(list('a', saidOfDutch, dutch), list('b', saidOfOther, other))[1]).toEqual([
      'volledige naam',
      'overleden',
      'woonplaats',
    ]);
    expect(kindsOf(list('a', saidOfDutch, dutch), list('b', saidOfOther, other))).toEqual({
      achternaam: 'family-name',
      voornaam: 'given-name',
      overleden: 'date',
      woonplaats: 'place',
      'volledige naam': 'full-name',
    });
  });

  it('joins rows that nothing joined before', () => {
    const personsIn = (a: Holds, b: Holds) => link([list('a', a, dutch), list('b', b, other)], {}).clusters.length;
    expect(personsIn({}, {})).toBe(2);
    expect(personsIn(saidOfDutch, saidOfOther)).toBe(1);
  });

  it('outranks what a header says', () => {
    const row = { name: 'Saltmouth', wie: 'Zoe Marrow', age: '31' };
    expect(kindsOf(list('a', { name: 'place', wie: 'name', age: 'not compared' }, row))).toEqual({
      name: 'place',
      wie: 'full-name',
      age: 'ignored',
    });
  });

  it('holds for the same unknown header of other lists too, unless they say otherwise', () => {
    const [a, b] = [list('a', { wie: 'name' }, { wie: 'Zoe' }), list('b', {}, { wie: 'Zoe' })];
    expect(kindsOf(b, a)).toEqual({ wie: 'full-name' });
    const apart = list('b', { wie: 'city' }, { wie: 'Aldmoor' });
    expect(sharedOf(a, apart)).toEqual([['wie'], ['wie (2)']]);
    expect(kindsOf(a, apart)).toEqual({ wie: 'full-name', 'wie (2)': 'ignored' });
  });

  it('parts a column from one of the same header that holds something else, and keeps what each held', () => {
    const ours = list('a', { имя: 'place' }, { имя: 'Aldmoor' });
    const theirs = list('b', {}, { имя: 'Zoe' });
    expect(sharedOf(ours, theirs)).toEqual([['имя'], ['имя (2)']]);
    expect(kindsOf(ours, theirs)).toEqual({ имя: 'ignored', 'имя (2)': 'given-name' });
  });

  it('counts for what is read of the columns beside it', () => {
    const row = { 'first name': 'Zoe Ann', vezetéknév: 'Marrow' };
    expect(kindsOf(list('a', {}, row))).toMatchObject({ 'first name': 'full-name' });
    expect(kindsOf(list('a', { vezetéknév: 'family name' }, row))).toEqual({
      'first name': 'given-name',
      vezetéknév: 'family-name',
    });
    expect(kindsOf(list('a', { 'first name': 'given name' }, row))).toMatchObject({ 'first name': 'given-name' });
  });

  it('says which of two towns is meant', () => {
    const ours = list('a', {}, { city: 'Aldmoor' });
    const theirs = { town: 'Aldmoor', village: 'Farrow' };
    expect(sharedOf(ours, list('b', {}, theirs))[1]).toEqual(['town', 'village']);
    expect(sharedOf(ours, list('b', { village: 'not compared' }, theirs))[1]).toEqual(['city', 'village']);
  });

  it('does not make two columns one that are only compared in one way', () => {
    const said = (column: string): Holds => ({ [column]: 'category' });
    expect(sharedOf(list('a', said('rang'), { rang: 'x' }), list('b', said('soort'), { soort: 'x' }))[1]).toEqual([
      'soort',
    ]);
  });

  it('makes a column one with that of another header, whatever that holds', () => {
    const ours = list('a', {}, { wie: 'Zoe', rank: 'sergeant' });
    const theirs = list('b', { rang: 'as rank' }, { wie: 'Zoe', rang: 'sergeant' });
    expect(sharedOf(ours, theirs)[1]).toEqual(['wie', 'rank']);
    expect(sharedOf(theirs, ours)).toEqual([
      ['wie', 'rank'],
      ['wie', 'rank'],
    ]);
    const said = list('a', { rank: 'category' }, { wie: 'Zoe', rank: 'sergeant' });
    expect(sharedOf(said, theirs)[1]).toEqual(['wie', 'rank']);
    expect(kindsOf(said, theirs).rank).toBe('category');
    expect(kindsOf(list('b', { wie: 'as name' }, { wie: 'Zoe' }))).toEqual({ name: 'full-name' });
  });

  it('does not make two columns of one list one', () => {
    const twice = list('b', { rang: 'as rank', soort: 'as rank' }, { rang: 'x', soort: 'y' });
    expect(sharedOf(twice)).toEqual([['rank', 'soort']]);
    expect(sharedOf(list('b', { rang: 'as rank' }, { rang: 'x', rank: 'y' }))).toEqual([['rang', 'rank']]);
  });

  it('makes a date of its parts', () => {
    const holds: Holds = { jaar: 'year', maand: 'month', dag: 'day' };
    const { tables } = shareColumns([list('a', holds, { jaar: '2013', maand: '6', dag: '1' })]);
    expect(tables[0]?.rows[0]).toMatchObject({ date: '2013-06-01' });
  });

  it('loses no cell and gives no two columns of a list one name, whatever is said', () => {
    const header = fc.constantFrom('naam', 'name', 'имя', 'city', 'town', 'date', 'year', 'month', 'wie', 'wie (2)');
    const table = fc.record({
      name: fc.string(),
      rows: fc
        .uniqueArray(header, { minLength: 1 })
        .map((columns) => [Object.fromEntries(columns.map((column) => [column, `the ${column}`]))]),
      holds: fc.dictionary(
        header,
        fc.oneof(
          fc.constantFrom(...columnRoles),
          header.map((column): ColumnHolds => `as ${column}`),
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
        const shared = shareColumns(tables);
        for (const [at, { rows }] of tables.entries())
          expect(Object.values(shared.tables[at]?.rows[0] ?? {})).toEqual(
            expect.arrayContaining(Object.values(rows[0] ?? {})),
          );
        expect(shareColumns(shared.tables).tables).toEqual(shared.tables);
        proposeColumns(shared.tables);
      }),
    );
  });
});

describe('a role that the values do not fit', () => {
  const rows = [
    { wie: 'Zoe', nr: '1' },
    { wie: 'Aron', nr: '2' },
    { wie: '', nr: '3' },
  ];
  const found = (holds: Holds) => inspectHolds([{ name: 'a.csv', rows, holds }]);

  it('is named with the column and some of the values, and is no error', () => {
    expect(found({ wie: 'death date', nr: 'name' })).toMatchObject([
      { severity: 'warning', code: 'list-column-unfit', where: 'a.csv, column “wie”' },
      {
        where: 'a.csv, column “nr”',
        message: expect.stringContaining('3 of its 3 values do not look like it: “1”, “2”'),
      },
    ]);
  });

  it('is not one that fits', () => {
    expect(found({ wie: 'name', nr: 'age' })).toEqual([]);
    expect(found({ wie: 'text', nr: 'not compared' })).toEqual([]);
  });

  it('ends no link, whatever it is', () => {
    for (const role of columnRoles)
      expect(link([{ name: 'a', rows, holds: { wie: role, nr: role } }], {}).clusters).toHaveLength(3);
  });
});

describe('the words for what a column holds', () => {
  it('are known however they are spaced and capitalised, and no others', () => {
    expect(columnHoldsNamed(' Family-Name ')).toBe('family name');
    expect(columnHoldsNamed('NOT_COMPARED')).toBe('not compared');
    expect(columnHoldsNamed(' As  Rank = grade ')).toBe('as Rank = grade');
    expect(columnHoldsNamed('naam')).toBeNull();
    expect(columnHoldsNamed('as ')).toBeNull();
  });

  it('say a role or a header, never both', () => {
    expect([roleSaid('age'), headerSaid('age')]).toEqual(['age', null]);
    expect([roleSaid('as age'), headerSaid('as age')]).toEqual([null, 'age']);
  });
});
