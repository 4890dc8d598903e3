import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';

const read = (csv: string | Uint8Array) => readList(typeof csv === 'string' ? Buffer.from(csv) : csv, 'list.csv');
const codes = (csv: string | Uint8Array) => read(csv).problems.map(({ code, where }) => `${code} at ${where}`);

describe('a list from CSV', () => {
  it('has its cells as they stand, whatever separates them', () => {
    for (const sign of [',', ';', '\t', '|']) {
      const { columns, rows, problems } = read(`name${sign}town\n Zoe Marrow ${sign}Aldmoor\n`);
      expect([columns, rows, problems]).toEqual([['name', 'town'], [[' Zoe Marrow ', 'Aldmoor']], []]);
    }
  });

  it('knows the line of each row, also below cells of several lines and empty lines', () => {
    const { lines } = read('name,note\nZoe,"two\nlines"\n\nAron,x\nBerta,y\n');
    expect(lines).toEqual([2, 5, 6]);
  });

  it('gives back every cell that a writer of CSV wrote', () => {
    const cell = fc.string().filter((words) => !/[\r\u{feff}]/u.test(words));
    const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (table) => {
        const { rows } = read(['a,b', ...table.map((row) => row.map(quoted).join(','))].join('\n'));
        expect(rows).toEqual(table);
      }),
    );
  });
});

describe('a list with faults', () => {
  it('names columns that have one name or none, and keeps each', () => {
    const csv = 'name,town,town,\nZoe,Aldmoor,Farrow,x\n';
    expect(codes(csv)).toEqual(['list-header-twice at list.csv, column 3', 'list-header-empty at list.csv, column 4']);
    expect(read(csv).columns).toEqual(['name', 'town', 'town (2)', 'column 4']);
  });

  it('keeps rows with too few and too many cells, and names their lines', () => {
    const csv = 'name,town\nZoe\nAron,Farrow\nBerta,Aldmoor,1961,x\n';
    expect(codes(csv)).toEqual(['list-row-uneven at list.csv, lines 2, 4']);
    expect(read(csv).rows[0]).toEqual(['Zoe', '', '', '']);
    expect(read(csv).rows[2]).toEqual(['Berta', 'Aldmoor', '1961', 'x']);
  });

  it('reads lines in another encoding by themselves, without losing a letter', () => {
    const foreign = Buffer.from([0xd1, 0xe5, 0xe9, 0xf2, 0xee, 0xe2, 0xe0, 0x20, 0xc6, 0xe0, 0xed, 0xed, 0xe0]);
    const utf8 = 'name,town\nЖанна Сейтова,Актау\nАрон Квилл,Жанаозен\n';
    const bytes = Buffer.concat([Buffer.from(utf8), foreign, Buffer.from(',Aldmoor\n')]);
    expect(codes(bytes)).toEqual(['list-encodings-mixed at list.csv, line 4']);
    expect(read(bytes).rows.map(([name]) => name)).toEqual(['Жанна Сейтова', 'Арон Квилл', 'Сейтова Жанна']);
  });

  it('loses no row to a quotation mark that is never closed', () => {
    const { rows, problems } = read('name,town\nZoe,"Aldmoor\nAron,Farrow\nBerta,Aldmoor\n');
    expect(rows).toEqual([
      ['Zoe', '"Aldmoor'],
      ['Aron', 'Farrow'],
      ['Berta', 'Aldmoor'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['list-row-quotes']);
  });

  it('takes an empty file, a header alone and any bytes', () => {
    expect(read('').rows).toEqual([]);
    expect(read('name,town\n')).toMatchObject({ columns: ['name', 'town'], rows: [], problems: [] });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void read(bytes)));
  });
});
