import { describe, expect, it } from 'vitest';
import { type LinkTable, link } from './index.ts';
import { newsroomLists, scoreLists, type Traps } from './newsroom-lists.test.helper.ts';

function score(seed: number, traps: Traps) {
  const lists = newsroomLists(seed, traps);
  return scoreLists(lists, link(lists.map(({ table }) => table)).clusters);
}

/** Scores of several made-up sets as one. */
function scoreAll(seeds: readonly number[], traps: Traps) {
  const scores = seeds.map((seed) => score(seed, traps));
  const sum = (of: (each: ReturnType<typeof score>) => number) => scores.reduce((total, each) => total + of(each), 0);
  const [right, wrong, expected] = [
    sum(({ right }) => right),
    sum(({ wrong }) => wrong),
    sum(({ expected }) => expected),
  ];
  return { wrong: wrong / right, falseLinks: wrong, f1: (2 * right) / (right + wrong + expected) };
}

const eight = [1, 2, 3, 4, 5, 6, 7, 8];

/** The same lists as newsrooms really keep them: headers, dates and names each in its own way. */
function asKept([first, second, third]: readonly LinkTable[]): LinkTable[] {
  const whole = (row: LinkTable['rows'][number]) => `${row['first name']} ${row['last name']}`;
  const parts = (row: LinkTable['rows'][number]) => (row['date of death'] ?? '').split('-');
  const months = 'January February March April May June July August September October November December'.split(' ');
  return [
    {
      name: 'first',
      rows: (first?.rows ?? []).map((row, at) => ({
        id: `${at}`,
        name: whole(row),
        date: row['date of death'],
        armed: 'gun',
        age: row.age,
        city: row.city,
      })),
    },
    {
      name: 'second',
      rows: (second?.rows ?? []).map((row) => {
        const [year, month, day] = parts(row);
        return {
          uid: `${row.age}${day}`,
          name: whole(row).replace('TK TK', 'Unknown'),
          age: row.age === '' ? 'Unknown' : row.age,
          month: months[Number(month) - 1],
          day: `${Number(day)}`,
          year,
          city: row.city,
          lawenforcementagency: `${row.city} Police Department`,
        };
      }),
    },
    {
      name: 'third',
      rows: (third?.rows ?? []).map((row) => {
        const [year, month, day] = parts(row);
        return {
          "Victim's name": whole(row).replace('TK TK', 'Name withheld by police'),
          "Victim's age": row.age,
          'URL of image of victim': '',
          'Date of Incident (month/day/year)': `${Number(month)}/${Number(day)}/${year}`,
          City: row.city,
          'Agency responsible for death': `${row.city} Police Department`,
        };
      }),
    },
  ];
}

describe('three newsrooms that list the same deaths', () => {
  it('are linked with F1 of .998 and no link that joins two people', () => {
    const { f1, falseLinks } = scoreAll(eight, { namesakes: 0, letterApart: 0 });
    expect(f1).toBeGreaterThanOrEqual(0.998);
    expect(falseLinks).toBe(0);
  });

  it('are linked as well where each has its own headers and dates', () => {
    const lists = newsroomLists(9, { namesakes: 0, letterApart: 0 });
    const tables = asKept(lists.map(({ table }) => table));
    const { right, wrong, expected } = scoreLists(lists, link(tables).clusters);
    expect(wrong).toBe(0);
    expect((2 * right) / (right + expected)).toBeGreaterThanOrEqual(0.995);
  });

  it('keep apart, but for a link in a thousand, namesakes of one age who died in other towns on other days', () => {
    const { f1, wrong } = scoreAll(eight, { namesakes: 40, letterApart: 0 });
    expect(f1).toBeGreaterThanOrEqual(0.998);
    expect(wrong).toBeLessThan(0.001);
  });

  it('join hardly any of one town whose names are a letter and whose deaths are a day apart', () => {
    const { f1, wrong } = scoreAll(eight, { namesakes: 40, letterApart: 140 });
    expect(f1).toBeGreaterThanOrEqual(0.997);
    expect(wrong).toBeLessThan(0.003);
  });

  it('take no two rows of one list for one person because a row of another is near to both', () => {
    const row = (name: string, age: string, day: string) => ({ name, age, city: 'Aldmoor', 'date of death': day });
    const others = Array.from({ length: 60 }, (_, at) =>
      row(`${'ABCDEFGHIJ'[at % 10]}en${at % 7}a Qu${at}ill`, `${20 + at}`, `2019-0${1 + (at % 9)}-1${at % 10}`),
    );
    const ours = [row('Milan Crofster', '75', '2019-11-16'), row('Milan Crofster', '57', '2019-11-15'), ...others];
    const theirs = [row('Milan Crofster', '75', '2019-11-16'), ...others];
    const { clusters } = link([
      { name: 'ours', rows: ours },
      { name: 'theirs', rows: theirs },
    ]);
    const alone = clusters.filter(({ records }) => records.length === 1);
    expect(alone.map(({ records }) => records[0])).toEqual([{ table: 0, row: 1 }]);
  });

  it('never have an unknown person joined with another for the name they do not have', () => {
    const row = (name: string, age: string) => ({ name, age, city: 'Aldmoor', 'date of death': '2019-05-01' });
    const rows = [row('TK TK', '31'), row('Unknown man', '58')];
    expect(
      link([
        { name: 'a', rows: rows.slice(0, 1) },
        { name: 'b', rows: rows.slice(1) },
      ]).clusters,
    ).toHaveLength(2);
  });
});
