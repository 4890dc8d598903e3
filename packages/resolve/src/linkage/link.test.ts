import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkTable, link, UnknownRecordError } from './index.ts';

const given = ['Aron', 'Berta', 'Cyril', 'Dina', 'Egon', 'Frida', 'Gustav', 'Hedda', 'Ilja', 'Jutta'];
const family = ['Marrow', 'Quill', 'Tarn', 'Vesper', 'Wold', 'Yarrow', 'Zell', 'Brack', 'Croft', 'Dunmore', 'Elder'];
const towns = ['Aldmoor', 'Brinewick', 'Coldhaven', 'Dunreach', 'Eastfold', 'Farrow'];

function person(at: number): Record<string, string> {
  return {
    given: given[at % given.length] ?? '',
    surname: family[(at * 7) % family.length] ?? '',
    born: `19${String(40 + (at % 50)).padStart(2, '0')}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + ((at * 3) % 28)).padStart(2, '0')}`,
    town: towns[(at * 5) % towns.length] ?? '',
  };
}

const people = Array.from({ length: 110 }, (_, at) => person(at));
const misspelled = people.map((row, at) =>
  at % 3 === 0 ? { ...row, surname: `${row.surname}e` } : at % 3 === 1 ? { ...row, born: '' } : row,
);

const twoLists: LinkTable[] = [
  { name: 'a', rows: people, unique: true },
  { name: 'b', rows: misspelled, unique: true },
];

describe('linking two lists', () => {
  it('finds each person of one list in the other, spelled wrongly or without a date', () => {
    const { clusters } = link(twoLists);
    const right = clusters.filter(({ records }) => records.length === 2 && records[0]?.row === records[1]?.row);
    expect(right.length).toBeGreaterThan(105);
  });

  it('never joins two rows of a list that names nobody twice', () => {
    const { clusters } = link([{ name: 'a', rows: [...people, ...people], unique: true }]);
    expect(clusters).toHaveLength(people.length * 2);
  });

  it('puts every row in exactly one cluster and gives the same answer each time', () => {
    const once = link(twoLists);
    expect(once.clusters.flatMap(({ records }) => records)).toHaveLength(people.length * 2);
    expect(link(twoLists).clusters).toEqual(once.clusters);
  });

  it('keeps apart what a person said is different, and joins what a person said is the same', () => {
    const [left, right] = [
      { table: 0, row: 2 },
      { table: 1, row: 2 },
    ];
    const withBoth = (list: ReturnType<typeof link>) =>
      list.clusters.some(({ records }) => records.some((r) => r.table === 0 && r.row === 2) && records.length === 2);
    expect(withBoth(link(twoLists))).toBe(true);
    expect(withBoth(link(twoLists, { different: [[left, right]] }))).toBe(false);
    const forced = link([{ name: 'a', rows: people }], { same: [[left, { table: 0, row: 3 }]] });
    expect(
      forced.clusters.some(({ records }) => records.some((r) => r.row === 2) && records.some((r) => r.row === 3)),
    ).toBe(true);
  });

  it('takes the model it proposed back as JSON and comes to the same clusters', () => {
    const first = link(twoLists);
    const again = link(twoLists, { model: JSON.parse(JSON.stringify(first.model)) });
    expect(again.clusters).toEqual(first.clusters);
  });

  it('says what each comparison adds to the weight of a pair', () => {
    const { explain } = link(twoLists);
    const pair = explain({ table: 0, row: 2 }, { table: 1, row: 2 });
    const sum = pair.reasons.reduce((bits, { weight }) => bits + weight, pair.prior);
    expect(pair.weight).toBeCloseTo(sum, 9);
    expect(pair.probability).toBeGreaterThan(0.95);
    expect(pair.reasons.map(({ comparison }) => comparison)).toContain('family name');
  });

  it('says what judging a kind of doubtful pairs the other way would change', () => {
    const shown = link(twoLists, { threshold: 3 });
    for (const { change, taken, pairs } of shown.swings) {
      expect(Math.abs(change)).toBeLessThanOrEqual(pairs);
      expect(change > 0).toBe(taken);
    }
    expect(shown.histogram.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(shown.pairsCompared);
    expect(shown.links().every(({ weight }) => weight >= 3)).toBe(true);
  });

  it('learns from pairs of which people said what they are', () => {
    const same = people.slice(0, 60).map(
      (_, row) =>
        [
          { table: 0, row },
          { table: 1, row },
        ] as const,
    );
    const [plain, learned] = [link(twoLists, { same }), link(twoLists, { same, learn: true })];
    expect(learned.model.comparisons).not.toEqual(plain.model.comparisons);
    const right = learned.clusters.filter(({ records }) => records.length === 2 && records[0]?.row === records[1]?.row);
    expect(right.length).toBeGreaterThan(105);
  });

  it('names a row that is not there', () => {
    const nowhere = { table: 0, row: 4000 };
    expect(() => link(twoLists, { same: [[nowhere, nowhere]] })).toThrow(UnknownRecordError);
  });
});

describe('two short lists', () => {
  const rows = (table: readonly string[][]) =>
    table.map(([given = '', surname = '', born = '', town = '']) => ({ 'given name': given, surname, born, town }));
  const ours = rows([
    ['Zhanna', 'Seitova', '1961-05-24', 'Aldmoor'],
    ['Aron', 'Quill', '1974-02-11', 'Farrow'],
  ]);
  const theirs = rows([
    ['Жанна', 'Сейтова', '1961', 'Aldmoor'],
    ['Berta', 'Quill', '1990-07-30', 'Farrow'],
  ]);

  it('joins one person in two scripts and keeps two of one surname in one town apart', () => {
    const { clusters } = link([
      { name: 'ours', rows: ours, unique: true },
      { name: 'theirs', rows: theirs, unique: true },
    ]);
    expect(clusters.map(({ records }) => records.map(({ table, row }) => `${table}.${row}`).join('+')).sort()).toEqual([
      '0.0+1.0',
      '0.1',
      '1.1',
    ]);
  });
});

describe('poor input', () => {
  it('answers for no rows, one row and empty columns', () => {
    expect(link([]).clusters).toEqual([]);
    expect(link([{ name: 'a', rows: [] }]).clusters).toEqual([]);
    expect(link([{ name: 'a', rows: [{ name: 'Aron Quill', age: '' }] }]).clusters).toHaveLength(1);
    expect(link([{ name: 'a', rows: [{ x: '' }, { x: null }] }]).clusters).toHaveLength(2);
  });

  it('joins hundreds of rows that are the same, without comparing each with each', () => {
    const others = Array.from({ length: 5000 }, (_, at) => ({ name: `Zoe Marrow${at}`, born: `19${10 + (at % 80)}` }));
    const rows = [...others, ...Array.from({ length: 500 }, () => ({ name: 'Aron Quill', born: '1951-02-03' }))];
    const all = link([{ name: 'a', rows }]);
    expect(all.clusters.some(({ records }) => records.length === 500)).toBe(true);
    expect(link([{ name: 'a', rows, unique: true }]).clusters).toHaveLength(rows.length);
    const said = [
      { table: 0, row: 5003 },
      { table: 0, row: 5004 },
    ] as const;
    expect(link([{ name: 'a', rows }], { different: [said] }).clusters).toHaveLength(all.clusters.length + 1);
  });

  it('takes as many rows that are the same as it is given, in one pair each', () => {
    const rows = Array.from({ length: 200_000 }, () => ({ name: 'Aron Quill', born: '1951-02-03' }));
    expect(link([{ name: 'a', rows }]).pairsCompared).toBe(rows.length - 1);
  });

  it('reports what the cap on blocks left out when thousands of people share a name', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({ name: 'Aron Quill', phone: `${7_000_000 + at * 37}` }));
    const { passes } = link([{ name: 'a', rows }]);
    expect(passes.some(({ leftOutPairs }) => leftOutPairs === (3000 * 2999) / 2)).toBe(true);
  });

  it('takes a cell of a megabyte in a name and in a text', () => {
    const page = 'lorem ipsum dolor '.repeat(60_000);
    const rows = people
      .slice(0, 20)
      .map((row, at) => (at % 2 === 0 ? { ...row, full_name: page, note: `${at} ${page}` } : row));
    expect(link([{ name: 'a', rows }]).clusters.length).toBeGreaterThan(0);
  });

  it('never throws on any text', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 });
    const rows = fc.array(fc.record({ name: cell, dob: cell, town: cell, id_number: cell }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (some) => {
        const { clusters } = link([{ name: 'a', rows: some }]);
        expect(clusters.reduce((sum, { records }) => sum + records.length, 0)).toBe(some.length);
      }),
      { numRuns: 60 },
    );
  });
});
