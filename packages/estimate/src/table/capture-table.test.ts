import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaptureTableError, captureTable, readCaptureCsv, tableHash, tablesFromMembers, withoutList } from './index.ts';

function codes(make: () => unknown): string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof CaptureTableError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe('a capture table from CSV', () => {
  it('keeps the lists and counts by pattern, whatever the line ends, quotes or byte order mark', () => {
    const table = readCaptureCsv('\uFEFF"A, north",B,count\r\n1,0,3\r\n1,1,2\r\n0,1,0\r\n\r\n');
    expect(table).toEqual({
      lists: ['A, north', 'B'],
      rows: [
        { pattern: 1, count: 3 },
        { pattern: 3, count: 2 },
      ],
      observed: 5,
    });
  });

  it('says what is wrong, on which line, and what to do', () => {
    const cases: [string, string[]][] = [
      ['A,B,count\n1,0,-3', ['count-negative']],
      ['A,B,count\n1,0,2.5', ['count-fractional']],
      ['A,B,count\n1,0,many', ['count-not-a-number']],
      ['A,B,count\n1,0,', ['count-not-a-number']],
      ['A,B,count\n1,0,Infinity', ['count-not-a-number']],
      ['A,B,count\n1,0,"1,234"', ['count-not-a-number']],
      ['A,B,count\n1,0,1 234', ['count-not-a-number']],
      ['A,B,count\n1,0,0x10', ['count-not-a-number']],
      ['A,B,count\n1,0,1e2', ['count-not-a-number']],
      ['A,B,count\n1,0,"40', ['quote-left-open']],
      ['"A,B,count\n1,0,40', ['quote-left-open']],
      ['\n\n', ['no-count-column']],
      ['1,0,40\n0,1,20', ['no-count-column']],
      ['A,B,count\n1,0,3\n1,0,4', ['pattern-twice']],
      ['A,B,count\n0,0,9', ['all-zero-pattern']],
      ['A,count\n1,9', ['too-few-lists']],
      ['count\n9', ['too-few-lists', 'all-zero-pattern']],
      ['A,A,count\n1,0,9', ['list-twice']],
      ['A,,count\n1,0,9', ['list-without-name']],
      [`A,${'B'.repeat(501)},count\n1,0,9`, ['list-name-too-long']],
      ['A,B\n1,0', ['no-count-column']],
      ['', ['no-count-column']],
      ['A,B,count\n1,2,9', ['not-0-or-1']],
      ['A,B,count\n1,9', ['row-length']],
      ['A,B,count\n1,9\n1,0,-1', ['row-length', 'count-negative']],
      ['A,B,count', ['nobody']],
      ['A,B,count\n1,0,10000000', ['too-many-people']],
    ];
    for (const [text, expected] of cases) expect(codes(() => readCaptureCsv(text))).toEqual(expected);
    expect(() => readCaptureCsv('A,B,count\n1,0,3\n1,0,4')).toThrow(/line 3: the same pattern stands at line 2/);
  });

  it('shows what stands where something else belongs, and in which column', () => {
    const said = (text: string) => {
      try {
        readCaptureCsv(text);
      } catch (error) {
        if (error instanceof CaptureTableError) return error.problems[0]?.message;
      }
      return null;
    };
    expect(said('A,B,count\n1,yes,3')).toBe('“yes” in the column “B” is not 0 or 1');
    expect(said('A,B,count\n1,0,1 234')).toBe('the count “1 234” is not a number in digits alone');
    expect(said('A,B,count\n1,0,')).toBe('there is no count');
    expect(said('A,B,Freq\n1,0,3')).toBe('the last column is headed “Freq” and not “count”');
    expect(said('1,0,40\n0,1,20')).toBe('the first line holds figures where the names of the lists belong');
    expect(said('')).toBe('the table is empty');
    expect(said('A,B,count\n1,0,10000000')).toBe('10,000,000 people are more than the 200,000 that can be handled');
  });

  it('takes semicolons, tabs and bars between the cells as it takes commas', () => {
    const text = 'A,B,count\n1,0,3\n1,1,2\n0,1,1';
    for (const separator of [';', '\t', '|'])
      expect(readCaptureCsv(text.replaceAll(',', separator))).toEqual(readCaptureCsv(text));
    expect(readCaptureCsv('"A; north";B;count\n1;0;3').lists).toEqual(['A; north', 'B']);
  });

  it('refuses 30 lists by name of the limit, without turning bits round', () => {
    const lists = Array.from({ length: 30 }, (_, index) => `L${index}`);
    const text = `${lists.join(',')},count\n${lists.map((_, index) => (index === 29 ? 1 : 0)).join(',')},4`;
    expect(codes(() => readCaptureCsv(text))).toEqual(['too-many-lists']);
  });

  it('never throws anything but its own error, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void codes(() => readCaptureCsv(text))));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'01,"\n9-.') }),
        (text) => void codes(() => readCaptureCsv(`A,B,count\n${text}`)),
      ),
    );
  });
});

describe('tables from linked people', () => {
  const members = [
    { lists: ['A'], stratum: 'north' },
    { lists: ['A', 'B'], stratum: 'south' },
    { lists: ['B', 'A', 'A'], stratum: 'south' },
    { lists: [] },
  ];

  it('count each person once, pooled and by stratum', () => {
    const { pooled, strata, onNone } = tablesFromMembers(['A', 'B'], members);
    expect(pooled.rows).toEqual([
      { pattern: 1, count: 1 },
      { pattern: 3, count: 2 },
    ]);
    expect([...strata].map(([name, table]) => [name, table.observed])).toEqual([
      ['north', 1],
      ['south', 2],
    ]);
    expect(onNone).toBe(1);
  });

  it('name the person who stands on an unknown list', () => {
    expect(() => tablesFromMembers(['A', 'B'], [{ lists: ['C'] }])).toThrow(/person 1: “C” is not among the lists/);
  });
});

describe('a table', () => {
  const table = readCaptureCsv('A,B,C,count\n1,0,0,5\n0,1,0,6\n0,1,1,2\n1,0,1,1\n0,0,1,7');

  it('has a hash that hangs on lists and counts but not on the order of rows', () => {
    const turned = readCaptureCsv('A,B,C,count\n0,0,1,7\n0,1,0,6\n0,1,1,2\n1,0,1,1\n1,0,0,5');
    const renamed = readCaptureCsv('A,B,D,count\n1,0,0,5\n0,1,0,6\n0,1,1,2\n1,0,1,1\n0,0,1,7');
    expect(tableHash(turned)).toBe(tableHash(table));
    expect(tableHash(renamed)).not.toBe(tableHash(table));
  });

  it('without a list adds up patterns that are no longer told apart', () => {
    expect(withoutList(table, 1)).toEqual({
      lists: ['A', 'C'],
      rows: [
        { pattern: 1, count: 5 },
        { pattern: 2, count: 9 },
        { pattern: 3, count: 1 },
      ],
      observed: 15,
    });
    expect(withoutList(captureTable(['A', 'B'], [{ on: [true, false], count: 2, where: 'here' }]), 0)).toBeNull();
  });
});
