import { describe, expect, it } from 'vitest';
import { readSidecar, unmatchedRows } from './sidecar.ts';

const header = 'file,url,publisher,source_kind,published,published_note,language\n';
const read = (rows: string) => readSidecar(Buffer.from(header + rows), 'reports.csv');

describe('readSidecar', () => {
  it('reads a row', () => {
    const { rows, problems } = read(
      'a.txt,https://example.org/a,"The Courant, weekly",media,2012-01,"between 4 and 14",EN-gb\n',
    );
    expect(problems).toEqual([]);
    expect(rows.get('a.txt')).toEqual({
      file: 'a.txt',
      url: 'https://example.org/a',
      publisher: 'The Courant, weekly',
      sourceKind: 'media',
      published: { start: '2012-01-01', end: '2012-01-31', precision: 'month' },
      publishedNote: 'between 4 and 14',
      language: 'en',
      from: 'reports.csv row 2',
    });
  });

  it.each([
    ['a.txt,,,press,,,', 'row 2, column source_kind: "press"', /state, company, media/],
    ['a.txt,,,,17 Dec 2011,,', 'row 2, column published: "17 Dec 2011"', /YYYY-MM-DD/],
    ['a.txt,,,,2011-02-30,,', 'row 2, column published: "2011-02-30"', /YYYY-MM-DD/],
    ['a.txt,example.org,,,,,', 'row 2, column url: "example.org"', /https/],
    ['a.txt,,,,,,English language', 'row 2, column language', /en, ru or kk/],
    ['a.txt,,', 'row 2, has 3 cells, the header has 7', /comma in double quotes/],
    [',,,,,,en', 'row 2, column file: is empty', /path of the file/],
  ])('says where %j is wrong and what to do', (row, message, remedy) => {
    const { problems } = read(`${row}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(`reports.csv ${message}`);
    expect(problems[0]?.remedy).toMatch(remedy);
  });

  it('uses the rest of a row with one bad cell, and every other row', () => {
    const { rows } = read('a.txt,,The Courant,press,,,\nb.txt,,,media,,,\n');
    expect(rows.get('a.txt')).toMatchObject({ publisher: 'The Courant', sourceKind: null });
    expect(rows.get('b.txt')).toMatchObject({ sourceKind: 'media', from: 'reports.csv row 3' });
  });

  it('uses the first of two rows for one file', () => {
    const { rows, problems } = read('a.txt,,One,,,,\na.txt,,Two,,,,\n');
    expect(rows.get('a.txt')?.publisher).toBe('One');
    expect(problems[0]?.message).toContain(
      'row 3, column file: names "a.txt", which reports.csv row 2 already describes',
    );
  });

  it('goes on after a stray quote', () => {
    const { rows, problems } = read('a.txt,,Say "no",,,,\nb.txt,,,media,,,\n');
    expect(problems.length).toBeGreaterThan(0);
    expect(rows.get('b.txt')).toMatchObject({ sourceKind: 'media' });
  });

  it('reads what spreadsheets of other countries write: semicolons, windows-1251, a byte order mark', () => {
    const cyrillic = Uint8Array.from([0xce, 0xf7, 0xe5, 0xe2, 0xe8, 0xe4, 0xe5, 0xf6]);
    const bytes = Buffer.concat([
      Buffer.from('file;publisher;source_kind\r\na.txt;'),
      cyrillic,
      Buffer.from(';witness\r\n'),
    ]);
    expect(readSidecar(bytes, 'reports.csv').rows.get('a.txt')).toMatchObject({
      publisher: 'Очевидец',
      sourceKind: 'witness',
    });
    const marked = readSidecar(Buffer.from(`\ufeff${header}a.txt,,,media,,,\n`), 'reports.csv');
    expect(marked.rows.get('a.txt')?.sourceKind).toBe('media');
  });

  it('says so when the header names no file column, or one it does not know', () => {
    expect(readSidecar(Buffer.from('name,url\nx,y\n'), 'reports.csv').problems[0]?.code).toBe(
      'sidecar-without-file-column',
    );
    expect(readSidecar(Buffer.from('file,colour\nx,red\n'), 'reports.csv').problems[0]?.code).toBe(
      'sidecar-column-unknown',
    );
  });

  it('names the rows whose file was not met', () => {
    const sidecar = read('a.txt,,,,,,\nb.txt,,,,,,\n');
    expect(unmatchedRows(sidecar, new Set(['b.txt'])).map(({ message }) => message)).toEqual([
      'reports.csv row 2, column file: there is no file "a.txt" in the folder.',
    ]);
  });
});
