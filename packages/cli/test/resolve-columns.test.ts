import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('resolve-columns');
const at = (name: string): string => join(inquest.folder, name);

const ours = [
  'Vezetéknév,Keresztnév,Halál napja,Helység',
  'Yeltan,Ayda,2013-06-01,Kumova',
  'Demirel,Mert,2013-06-02,Saltova',
];
const theirs = [
  'Nr;Név, teljes = egész;Kelt;Település',
  '1;Ayda Yeltan;01.06.2013;Kumova',
  '2;Alp Vuran;05.06.2013;Izova',
];
const words = {
  'ours.csv': { Vezetéknév: 'family name', Keresztnév: 'given name', 'Halál napja': 'death date', Helység: 'place' },
  'theirs.csv': { 'Név, teljes = egész': 'name', Kelt: 'date', Település: 'city' },
};

interface Resolved {
  readonly lists: readonly {
    readonly columns: readonly { readonly column: string; readonly holds: string; readonly said: boolean }[];
  }[];
  readonly clusters: readonly unknown[];
  readonly problems: readonly { readonly code: string; readonly where: string }[];
}

const resolved = (...args: string[]) =>
  inquest.json('resolve', 'ours.csv', 'theirs.csv', ...args) as unknown as Resolved;

describe('columns of lists in a language that no words know', () => {
  writeFileSync(at('ours.csv'), `${ours.join('\n')}\n`);
  writeFileSync(at('theirs.csv'), `${theirs.join('\n')}\n`);
  writeFileSync(at('columns.json'), JSON.stringify(words));

  it('link nobody by themselves, and do once people say what they hold', () => {
    expect(resolved().clusters).toHaveLength(4);
    const said = resolved('--columns', 'columns.json');
    expect(said.clusters).toHaveLength(3);
    expect(said.problems).toEqual([]);
    expect(said.lists[1]?.columns).toMatchObject([
      { column: 'Nr', holds: 'not compared', said: false },
      { column: 'Név, teljes = egész', shared: 'Név, teljes = egész', holds: 'name', kind: 'full-name', said: true },
      { column: 'Kelt', shared: 'Halál napja', holds: 'date', said: true },
      { column: 'Település', shared: 'Helység', holds: 'city', said: true },
    ]);
  });

  it('are taken one by one too, with commas and equals signs in a header, and count after the file', () => {
    const each = Object.entries(words).flatMap(([list, said]) =>
      Object.entries(said).flatMap(([column, holds]) => ['--column', `${list}:${column}=${holds}`]),
    );
    expect(resolved(...each).clusters).toHaveLength(3);
    const again = resolved('--columns', 'columns.json', '--column', 'theirs.csv:Kelt=not compared');
    expect(again.lists[1]?.columns[2]).toMatchObject({ holds: 'not compared', said: true });
  });

  it('may be said to hold what a column of another list holds, whatever that is', () => {
    writeFileSync(at('ranks.csv'), 'name;rank=grade\nZoe Marrow;sergeant\nAron Quill;private\n');
    writeFileSync(at('rangok.csv'), 'name;rang\nZoe Marrow;sergeant\nIda Tarn;private\n');
    const lists = ['resolve', 'ranks.csv', 'rangok.csv'];
    const { lists: found } = inquest.json(...lists, '--column', 'rangok.csv:rang=as rank=grade') as unknown as Resolved;
    expect(found[1]?.columns[1]).toMatchObject({ column: 'rang', shared: 'rank=grade', holds: 'as rank=grade' });
    const text = inquest.run(...lists, '--column', 'rangok.csv:rang=as rank=grade').stdout;
    expect(text).toContain('--column "rangok.csv:rang=as rank=grade"  # as said');
    const nowhere = inquest.run(...lists, '--column', 'rangok.csv:rang=as grade');
    expect([nowhere.status, nowhere.stderr]).toEqual([
      2,
      expect.stringMatching(/no other list has a column “grade”\. Their columns are: “name”, “rank=grade”/),
    ]);
    const itself = inquest.run(...lists, '--column', 'rangok.csv:rang=as name');
    expect([itself.status, itself.stderr]).toEqual([2, expect.stringContaining('has a column “name” itself')]);
  });

  it('are printed and written in the words in which they are taken back', () => {
    const { stdout } = inquest.run('resolve', 'ours.csv', 'theirs.csv', '--columns', 'columns.json');
    expect(stdout).toContain('--column "theirs.csv:Név, teljes = egész=name"  # as said\n');
    expect(stdout).toContain('--column "theirs.csv:Nr=not compared"\n');
    const first = resolved('--columns', 'columns.json', '--save-columns', 'written.json');
    expect(JSON.parse(readFileSync(at('written.json'), 'utf8'))).toEqual({
      ...words,
      'theirs.csv': { Nr: 'not compared', ...words['theirs.csv'] },
    });
    expect(resolved('--columns', 'written.json').clusters).toEqual(first.clusters);
  });

  it('are named on the pages of the report with what was said', () => {
    resolved('--columns', 'columns.json', '--report', 'report');
    expect(readFileSync(join(at('report'), 'index.html'), 'utf8')).toMatch(
      /What people said of the columns.*theirs\.csv: “Kelt” holds date<.*on the command line/,
    );
  });

  it('that do not hold what is said are named, and the rest goes on', () => {
    const { problems } = resolved('--columns', 'columns.json', '--column', 'ours.csv:Keresztnév=death date');
    expect(problems).toMatchObject([
      { code: 'list-column-unfit', where: 'ours.csv, column “Keresztnév”' },
      { code: 'list-date-unread', where: 'ours.csv, line 2, line 3, column “Keresztnév”' },
    ]);
  });

  it('are named in findings as their own list calls them, whatever name they share', () => {
    const swapped = ['--column', 'theirs.csv:Kelt=not compared', '--column', 'theirs.csv:Település=date'];
    expect(resolved('--columns', 'columns.json', ...swapped).problems).toMatchObject([
      { code: 'list-column-unfit', where: 'theirs.csv, column “Település”' },
      { code: 'list-date-unread', where: 'theirs.csv, line 2, line 3, column “Település”' },
    ]);
  });

  it('count for an estimate from lists too', () => {
    const estimate = (...args: string[]) =>
      inquest.json('estimate', '--lists', 'ours.csv', 'theirs.csv', ...args) as unknown as {
        readonly estimate: { readonly table: { readonly observed: number } };
      };
    expect(estimate().estimate.table.observed).toBe(4);
    expect(estimate('--columns', 'columns.json').estimate.table.observed).toBe(3);
  });

  it('that are not there are said in one line, with those that are', () => {
    writeFileSync(at('elsewhere.json'), JSON.stringify({ 'ours.csv': { Naam: 'name' } }));
    writeFileSync(at('number.json'), JSON.stringify({ 'ours.csv': { Helység: 3 } }));
    for (const [args, said] of [
      [
        ['--column', 'ours.csv:Naam=name'],
        /ours\.csv has no column “Naam”.*“Vezetéknév”, “Keresztnév”, “Halál napja”, “Helység”/,
      ],
      [['--columns', 'elsewhere.json'], /elsewhere\.json, “ours\.csv”: .* no column “Naam”/],
      [['--columns', 'number.json'], /number\.json .*“ours\.csv”: “Helység”: /],
      [['--column', 'others.csv:Naam=name'], /no list is called others\.csv\. The lists are: ours\.csv, theirs\.csv/],
      [['--column', 'ours.csv:Helység=naam'], /“naam” is nothing that a column can hold.*given name/],
      [['--column', 'ours.csv:Helység'], /does not say what the column holds/],
    ] as const) {
      const { stderr, status } = inquest.run('resolve', 'ours.csv', 'theirs.csv', ...args);
      expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
