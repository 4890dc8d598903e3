import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';

const read = (csv: string) => readList(csv, 'list.csv');
const codes = (csv: string) => read(csv).problems.map(({ code, where }) => `${code} at ${where}`);

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

describe('a row', () => {
  it('stands in the text where it is said to, with every cell in it', () => {
    const unit = fc.constantFrom('a', 'я', '😀', '"', '""', ',', ' ', '\n', '\r\n', '\r', '\ufeff');
    const bare = (words: string) => words.replaceAll('"', '');
    fc.assert(
      fc.property(fc.string({ unit }), (csv) => {
        const { rows, spans } = read(csv);
        let last = 0;
        for (const [at, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const words = bare(csv.slice(start, end));
          for (const cell of rows[at] ?? [])
            expect(words).toContain(bare(cell).replace(/^[\r\n\ufeff]+|[\r\n]+$/gu, ''));
        }
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
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void read(text)));
  });
});
