import { describe, expect, it } from 'vitest';
import { proposeColumns } from './columns.ts';
import { inspectTables } from './inspect-tables.ts';
import { linkageModelSchema } from './model-schema.ts';
import { shareColumns } from './share-columns.ts';

/** The shared names of lists of one row each. */
const sharedOf = (...rows: Record<string, string>[]) =>
  shareColumns(rows.map((row, at) => ({ name: `${at}`, rows: [row] }))).columns.map((columns) =>
    columns.map(({ shared }) => shared),
  );

describe('columns of several lists', () => {
  it('of other names that say the same thing become one', () => {
    const ours = { surname: 'Marrow', born: '1961', town: 'Aldmoor', note: 'x' };
    const theirs = { Фамилия: 'Marrow', DOB: '1961-02-03', Город: 'Aldmoor', remark: 'y' };
    expect(sharedOf(ours, theirs)).toEqual([Object.keys(ours), ['surname', 'born', 'town', 'remark']]);
  });

  it.each([
    { Nombre: 'Zoe', Apellidos: 'Marrow', 'Fecha de nacimiento': '1961-02-03', Edad: '58', Municipio: 'Aldmoor' },
    { Prenom: 'Zoe', Nom: 'Marrow', 'Date de naissance': '1961-02-03', Âge: '58', Commune: 'Aldmoor' },
    { Vorname: 'Zoe', Nachname: 'Marrow', Geburtsdatum: '1961-02-03', Alter: '58', Ort: 'Aldmoor' },
    { ADI: 'Zoe', SOYADI: 'Marrow', 'Doğum Tarihi': '1961-02-03', YAŞ: '58', Şehir: 'Aldmoor' },
    { 'الاسم الأول': 'Zoe', 'اسم العائلة': 'Marrow', 'تاريخ الميلاد': '1961-02-03', العمر: '58', المدينة: 'Aldmoor' },
    { 'שם פרטי': 'Zoe', 'שם משפחה': 'Marrow', 'תאריך לידה': '1961-02-03', גיל: '58', עיר: 'Aldmoor' },
    { 名: 'Zoe', 姓: 'Marrow', 生年月日: '1961-02-03', 年齢: '58', 市町村: 'Aldmoor' },
  ])('are known in languages that are not read: %o', (theirs) => {
    const ours = { given: 'Zoe', surname: 'Marrow', born: '1961', age: '58', town: 'Aldmoor' };
    expect(sharedOf(ours, theirs)[1]).toEqual(Object.keys(ours));
  });

  it('of given names that hold whole ones, with no family names beside them, hold names', () => {
    const tables = [
      { name: 'a', rows: [{ Nombre: 'Zoe Marrow' }, { Nombre: 'Aron Quill' }] },
      { name: 'b', rows: [{ name: 'Zoe Marrow' }] },
    ];
    const shared = shareColumns(tables);
    expect(shared.columns[1]).toEqual([{ shared: 'Nombre', from: ['name'], role: 'name' }]);
    expect(proposeColumns(shared.tables)).toEqual({ Nombre: 'full-name' });
  });

  it('are left alone where two could be meant', () => {
    expect(sharedOf({ town: 'a', village: 'b' }, { city: 'c', town: 'a' })[1]).toEqual(['city', 'town']);
  });

  it('are known by the words of a long header, and by the plainest of several', () => {
    const ours = { name: 'Zoe Marrow', date: '2019-02-03', race: 'W', state: 'AB', zip: '1' };
    const theirs = {
      "Victim's name": 'Zoe Marrow',
      'Date of Incident (month/day/year)': '2/3/2019',
      'Race with imputations': 'White',
      Race: 'White',
      'Location of death (state)': 'Abernia',
      'Officer name': 'Karl Brand',
    };
    expect(sharedOf(ours, theirs)[1]).toEqual([
      'name',
      'date',
      'Race with imputations',
      'race',
      'state',
      'Officer name',
    ]);
  });

  it('of one role in a third list take the name that the second gave', () => {
    expect(sharedOf({ name: 'a' }, { name: 'a', sex: 'f' }, { name: 'a', Gender: 'F' })[2]).toEqual(['name', 'sex']);
  });

  it('are not matched where the values are none that the header speaks of', () => {
    expect(sharedOf({ name: 'a', died: '2019-02-03' }, { name: 'a', 'date of death': 'shot' })[1]).toEqual([
      'name',
      'date of death',
    ]);
  });

  it('with year, month and day apart are also one date, which meets the dates of other lists', () => {
    const { tables, columns } = shareColumns([
      { name: 'a', rows: [{ name: 'Zoe Marrow', date: '2019-02-03' }] },
      {
        name: 'b',
        rows: [
          { name: 'Zoe Marrow', month: 'February', day: '3', year: '2019' },
          { name: 'Ann Thor', month: '11', day: '', year: '2019' },
          { name: 'Bo Thor', month: '', day: '', year: '' },
        ],
      },
    ]);
    expect(columns[1]?.at(-1)).toEqual({ shared: 'date', from: ['year', 'month', 'day'], role: 'date' });
    expect(tables[1]?.rows.map(({ date }) => date)).toEqual(['2019-02-03', '2019-11', '']);
    expect(tables[1]?.rows[0]).toMatchObject({ month: 'February', day: '3', year: '2019' });
  });

  it('that only say the parts of a date again are not compared', () => {
    const row = { name: 'Zoe Marrow', date: '2019-02-03', year: '2019', month: '2' };
    expect(proposeColumns([{ name: 'a', rows: [row] }])).toMatchObject({ date: 'date', year: 'ignored' });
  });

  it('that are shared already stay as they are, so sharing them again changes nothing', () => {
    const lists = [
      { name: 'a', rows: [{ name: 'Zoe Marrow', date: '2019-02-03' }] },
      { name: 'b', rows: [{ "Victim's name": 'Zoe Marrow', month: 'May', day: '3', year: '2019' }] },
    ];
    const once = shareColumns(lists).tables;
    expect(shareColumns(once).tables).toEqual(once);
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

  it('do not name the person where they name an officer, a hospital or a mother', () => {
    const row = { name: 'Zoe Marrow', 'officer.name': 'Karl Brand', hospital_name: 'St. Ann', "mother's name": 'Eva' };
    const kinds = proposeColumns([{ name: 'a', rows: [row] }]);
    expect(Object.keys(kinds).filter((column) => /-name$/u.test(kinds[column] ?? ''))).toEqual(['name']);
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

  it('is a list of which no column is compared', () => {
    const rows = [{ x: '0.1', y: '7' }];
    const codes = inspectTables([{ name: 'numbers.csv', rows }], { columns: { name: 'full-name' }, placeOf });
    expect(codes.map(({ code, where }) => `${code} at ${where}`)).toEqual(['list-nothing-compared at numbers.csv']);
    expect(inspectTables([{ name: 'empty.csv', rows: [] }], { columns: {}, placeOf })).toEqual([]);
  });

  it('is every hidden sign of the rows it names, control characters among them', () => {
    const rows = ['Zoe\u202eMarrow', 'Aron\u200bVale', 'Berta\u001b[31m Quist'].map((name) => ({ name }));
    const [problem] = inspectTables([{ name: 'list.csv', rows }], { columns: { name: 'full-name' }, placeOf });
    expect(problem?.where).toBe('list.csv, line 2, line 3, line 4, column “name”');
    expect(problem?.message).toContain('(U+202E, U+200B, U+001B)');
  });

  it('is a date in another format, one that can be read two ways, and none', () => {
    const born = (...dates: string[]) => found(dates.map((date, at) => ({ name: `Zoe ${at}`, born: date })));
    expect(born('1961-05-24', '24.05.1961', '24 мая 1961 г.', '1961')).toEqual([
      'list-dates-mixed at list.csv, line 2, line 3, line 4, column “born”',
    ]);
    expect(born('3/4/1961', '5/6/1970')).toEqual(['list-dates-ambiguous at list.csv, line 2, column “born”']);
    expect(born('5/24/1961', '5/6/1970')).toEqual([]);
    expect(born('5/24/61', '5/6/70')).toEqual([]);
    // Each sign between the numbers has an order of its own.
    expect(born('5/24/1961', '24.5.1961', '5/6/1970', '5.6.1970')).toEqual([]);
    expect(born('5/24/1961', '24/5/1961', '5/6/1970')).toEqual([
      'list-dates-ambiguous at list.csv, line 2, column “born”',
    ]);
    expect(born('spring', '1961')).toEqual(['list-date-unread at list.csv, line 2, column “born”']);
  });
});

describe('a model that comes back as JSON', () => {
  it('is refused where it is none', () => {
    expect(linkageModelSchema.safeParse({ columns: {}, comparisons: [] }).success).toBe(false);
  });
});
