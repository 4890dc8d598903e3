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
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'list-row-quotes',
        where: 'list.csv, line 2',
        message: expect.stringMatching(/^A quotation mark is opened in this row and never closed/u),
      }),
    ]);
  });

  it('names the row in which a quotation mark is wrong, not where the reader noticed it', () => {
    const csv = 'name,town\nZoe,Aldmoor\n\nAron,"Farrow\nBerta,"x" Aldmoor\nCarl,Brinewick\n';
    expect(codes(csv)[0]).toBe('list-row-quotes at list.csv, line 4');
    expect(codes('name,town\nZoe "Z" Marrow,Aldmoor\n')).toEqual(['list-row-quotes at list.csv, line 2']);
  });

  it('loses nobody beside a mark left open: rows below it keep their own quotation marks', () => {
    const csv = 'name,town\n"Vale, Zoe",Aldmoor\n"Quill, Aron,Farrow\n"Marrow, Berta",Aldmoor\n"Two\nlines",Farrow\n';
    const { rows, lines } = read(csv);
    expect(rows.map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
      ['Vale, Zoe', 'Aldmoor'],
      ['"Quill', ' Aron', 'Farrow'],
      ['Marrow, Berta', 'Aldmoor'],
      ['Two\nlines', 'Farrow'],
    ]);
    expect(lines).toEqual([2, 3, 4, 5]);
    expect(codes(csv)).toEqual(['list-row-quotes at list.csv, line 3', 'list-row-uneven at list.csv, line 3']);
  });

  it('leaves nothing between its rows but line ends, once a mark does not fit', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'я', '😀', '"', '""', ' ', ',', '\n', '\r\n'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const csv = ['name,note', 'x "y" z,1', ...cells].join('\n');
        const { spans, lines } = read(csv);
        let [between, last] = ['', 'name,note'.length];
        for (const { start, end } of spans) {
          between += csv.slice(last, start);
          last = end;
        }
        expect(between + csv.slice(last)).toMatch(/^[\r\n]*$/u);
        expect(lines).toEqual(spans.map(({ start }) => csv.slice(0, start).split(/\r\n|\n|\r/u).length));
      }),
    );
  });

  it('says that it names nobody, and when the first line looks like a row and not like a header', () => {
    expect(codes('')).toEqual(['list-empty at list.csv']);
    expect(codes('\n\n')).toEqual(['list-empty at list.csv']);
    expect(codes('name,town\n')).toEqual(['list-empty at list.csv']);
    const rows = 'Zoe Marrow,33,2011-12-16\nAron Vale,41,2011-12-17\nBerta Quist,8,2011-12-16\n';
    expect(codes(rows)).toEqual(['list-header-missing at list.csv, line 1']);
    expect(codes(`name,age,date\n${rows}`)).toEqual([]);
    // Years that head columns of counts are headings.
    expect(codes('town,2010,2011\nAldmoor,4,17\nFarrow,0,3\n')).toEqual([]);
  });

  it('calls a column by the beginning of a heading that no screen could hold, and keeps its cells', () => {
    const { columns, rows, problems } = read(`name,${'x'.repeat(1_000_000)}\nZoe,1\n`);
    expect(columns).toEqual(['name', `${'x'.repeat(100)}…`]);
    expect(rows).toEqual([['Zoe', '1']]);
    expect(problems.map(({ code, where }) => `${code} at ${where}`)).toEqual([
      'list-header-huge at list.csv, column 2',
    ]);
    expect(problems[0]?.message.length).toBeLessThan(300);
  });

  it('gives columns whose names programs keep for themselves names of their own', () => {
    const { columns, problems } = read('name,__proto__,constructor\nZoe,1,2\n');
    expect(columns).toEqual(['name', '__proto__ (1)', 'constructor (1)']);
    expect(problems.map(({ code }) => code)).toEqual(['list-header-reserved', 'list-header-reserved']);
  });

  it('takes an empty file, a header alone and any bytes', () => {
    expect(read('').rows).toEqual([]);
    expect(read('name,town\n')).toMatchObject({ columns: ['name', 'town'], rows: [] });
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void read(text)));
  });
});
