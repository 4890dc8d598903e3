import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('columns');
const reports = join(inquest.folder, 'reports');
mkdirSync(reports);
const lists = {
  'egylet.csv': [
    'Vezetéknév,Keresztnév,Halál napja,Helység',
    'Yeltan,Ayda,2013-06-01,Kumova',
    'Demirel,Mert,2013-06-02,Saltova',
    'Karan,Filiz,2013-06-03,Izova',
  ],
  'korhaz.csv': [
    'Nr;Teljes név;Kelt;Település',
    '1;Ayda Yeltan;01.06.2013;Kumova',
    '2;Mert Demirel;02.06.2013;Saltova',
    '3;Alp Vuran;05.06.2013;Kumova',
  ],
  'ships.csv': ['name,port,built', 'Umut,Kumova,1961', 'Martı,Saltova,1974', 'Kuğu,Izova,1980'],
};
for (const [name, lines] of Object.entries(lists)) writeFileSync(join(reports, name), `${lines.join('\n')}\n`);
const itemOf = (name: keyof typeof lists): string =>
  createHash('sha256')
    .update(`${lists[name].join('\n')}\n`)
    .digest('hex');
const inCase = ['--case', join(inquest.folder, 'case')];
const dossier = join(inquest.folder, 'case', 'derived', 'dossier');

const columns = (...args: string[]) =>
  inquest.json('columns', ...args, ...inCase) as unknown as {
    readonly statement: string | null;
    readonly tables: readonly {
      readonly file: string;
      readonly people: boolean;
      readonly columns: readonly { readonly column: string; readonly holds: string; readonly said: boolean }[];
    }[];
    readonly problems: readonly { readonly code: string; readonly where: string }[];
  };
const peopleIn = () => columns().tables.map(({ file, people }) => `${file}: ${people}`);
const because = ['--reason', 'asked a translator'];
const union = [
  'egylet.csv',
  'Vezetéknév',
  'family name',
  'Keresztnév',
  'given name',
  'Halál napja',
  'death date',
  'Helység',
  'place',
];
const hospital = ['korhaz.csv', 'Teljes név', 'name', 'Kelt', 'death date', 'Település', 'city'];
const build = () => inquest.json('build', reports, ...inCase) as { problems: { code: string; where: string }[] };
const page = (name: string) => readFileSync(join(dossier, name), 'utf8');
/** How many spellings and rows each person of the register has. */
const persons = () =>
  page('register.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; aliases: unknown[] })
    .filter(({ kind }) => kind === 'person')
    .map(({ aliases }) => aliases.length)
    .sort();

interface Estimated {
  readonly estimates: readonly {
    readonly table: { readonly observed: number };
    readonly result: { readonly verdict: { readonly reasons: readonly { readonly code: string }[] } };
  }[];
  readonly problems: readonly { readonly code: string }[];
}
const estimated = () => inquest.json('estimate', ...inCase) as unknown as Estimated;
const unsigned = () => estimated().estimates[0]?.result.verdict.reasons.map(({ code }) => code) ?? [];

describe('lists in a case whose headers are in a language that no words know', () => {
  it('are no lists of people by themselves, and a table of ships with names is taken for one', () => {
    expect(inquest.run('build', reports, ...inCase).stdout).toContain(
      'Not taken for lists of people: “egylet.csv”, “korhaz.csv”. If their rows are people, say so by inquest columns.',
    );
    expect(peopleIn()).toEqual(['egylet.csv: false', 'korhaz.csv: false', 'ships.csv: true']);
    expect(persons()).toEqual([1, 1, 1]);
  });

  it('are linked once somebody signs what their columns hold, and the ships are not once somebody signs that', () => {
    expect(columns(...union, ...because)).toMatchObject({
      tables: [
        {
          file: 'egylet.csv',
          people: true,
          columns: [{ column: 'Vezetéknév', holds: 'family name', said: true }, {}, {}, {}],
        },
      ],
      problems: [],
    });
    columns(...hospital, ...because);
    columns('ships.csv', '--not-people', '--reason', 'names of ships');
    expect(peopleIn()).toEqual(['egylet.csv: true', 'korhaz.csv: true', 'ships.csv: false']);
    expect(build().problems).toEqual([]);
    expect(persons()).toEqual([1, 1, 2, 2]);
  });

  it('are shown in the dossier with what people set, who, and why, and in its data', () => {
    const links = page('lists/links.html');
    expect(links).toMatch(/egylet\.csv: “Vezetéknév” holds family name<.*asked a translator/);
    expect(links).toMatch(/ships\.csv: its rows are no people<.*names of ships/);
    expect(page(`reports/${itemOf('ships.csv').slice(0, 12)}.html`)).toMatch(/its rows are no people<.*names of ships/);
    expect(JSON.parse(page('dossier.json')).tables).toHaveLength(8);
    expect(inquest.run('columns', ...inCase).stdout).toMatch(
      /Vezetéknév +family name +said by device .*“asked a translator”/,
    );
  });

  it('count for an estimate, whose signed review of the links lapses when the columns are said to hold something else', () => {
    const reasons = ['--closed-population', '--same-definition', '--linkage-reviewed', '--nothing-copied'];
    const said = inquest.json(
      'assume',
      ...inCase,
      '--population',
      'all',
      ...reasons.flatMap((each) => [each, 'checked']),
    );
    expect(said).toMatchObject({ observed: 4, lists: [{ name: 'egylet' }, { name: 'korhaz' }] });
    expect(unsigned()).not.toContain('unsigned-linkageReviewed');
    const { statement, problems } = columns(
      'korhaz.csv',
      'Teljes név',
      'occupation',
      'Nr',
      'name',
      '--reason',
      'a try',
    );
    expect(problems).toMatchObject([{ code: 'list-column-unfit', where: 'korhaz.csv, column “Nr”' }]);
    expect(estimated().estimates[0]?.table.observed).toBe(6);
    expect(unsigned()).toContain('unsigned-linkageReviewed');
    expect(build().problems).toMatchObject([{ code: 'list-column-unfit', where: 'korhaz, column “Nr”' }]);
    inquest.json('undo', statement ?? '', ...inCase, '--reason', 'misread');
    columns('korhaz.csv', 'Teljes név', 'name', ...because);
    expect(unsigned()).not.toContain('unsigned-linkageReviewed');
  });

  it('give a published dossier that verify makes again to the byte', () => {
    expect(inquest.run('publish', '--to', join(inquest.folder, 'published'), ...inCase).status).toBe(0);
    const { status, stdout } = inquest.run('verify', ...inCase);
    expect([status, stdout]).toEqual([0, expect.stringContaining('What this does not prove')]);
  });

  it('lose their estimate and their rows in the register when one is said to be no list', () => {
    const { statement } = columns('korhaz.csv', '--not-people', '--reason', 'a list of beds');
    const { estimates, problems } = estimated();
    expect([estimates, problems.map(({ code }) => code)]).toEqual([[], ['lists-not-estimated']]);
    build();
    expect(persons()).toEqual([1, 1, 1]);
    inquest.json('undo', statement ?? '', ...inCase, '--reason', 'they are people');
    build();
    expect(persons()).toEqual([1, 1, 2, 2]);
  });

  it('may hold what a column of another table holds, which makes a list of people too', () => {
    const { statement, tables } = columns('korhaz.csv', 'Teljes név', 'as name', ...because);
    expect(tables[0]).toMatchObject({
      people: true,
      columns: [{}, { column: 'Teljes név', holds: 'as name' }, {}, {}],
    });
    build();
    expect(page('lists/links.html')).toContain('“Teljes név” holds what “name” holds in other lists');
    expect(persons()).toEqual([1, 1, 2, 2]);
    inquest.json('undo', statement ?? '', ...inCase, '--reason', 'a try');
    columns('korhaz.csv', 'Teljes név', 'name', ...because);
  });

  it('may be lists of people without any names', () => {
    columns('ships.csv', '--people', 'name', 'not compared', '--reason', 'each row is a crew of one');
    expect(peopleIn()).toContain('ships.csv: true');
    build();
    expect(persons()).toEqual([1, 1, 1, 1, 1, 2, 2]);
    columns('ships.csv', '--not-people', '--reason', 'no, ships');
  });

  it('are named by their item too; what is not there is said in one line with what is', () => {
    expect(columns(itemOf('egylet.csv').slice(0, 8)).tables).toHaveLength(1);
    for (const [args, said] of [
      [
        ['nowhere.csv', 'Keresztnév', 'name', ...because],
        /no table is called nowhere\.csv.*“egylet\.csv” .*“ships\.csv”/,
      ],
      [['egylet.csv', 'Naam', 'name', ...because], /egylet\.csv has no column “Naam”.*“Vezetéknév”, “Keresztnév”/],
      [
        ['egylet.csv', 'Keresztnév', 'naam', ...because],
        /“Keresztnév”: “naam” is nothing that a column can hold.*given name/,
      ],
      [['egylet.csv', 'Keresztnév', ...because], /“Keresztnév” is not followed by what it holds/],
      [['egylet.csv', 'Keresztnév', 'name', 'Keresztnév', 'city', ...because], /“Keresztnév” is named twice/],
      [['egylet.csv', 'Keresztnév', 'name'], /needs a reason/],
      [['egylet.csv', '--people', '--not-people', ...because], /are people or not/],
    ] as const) {
      const { stderr, status } = inquest.run('columns', ...args, ...inCase);
      expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('are withdrawn with what was said of their columns', () => {
    expect(inquest.run('withdraw', itemOf('korhaz.csv'), '--reason', 'asked for', '--yes', ...inCase).status).toBe(0);
    expect(inquest.run('build', reports, ...inCase).status).toBe(0);
    expect(page('dossier.json')).not.toContain('Teljes név');
    expect(inquest.run('verify', ...inCase).status).toBe(0);
  });
});
