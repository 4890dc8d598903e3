import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('case-lists');
const people = [
  ['Жанна Сейтова', '24 May 1961', 'Aldmoor', 'welder'],
  ['Aron Quill', '2 March 1955', 'Farrow', 'rigger'],
  ['Berta Lund', '30 June 1980', 'Aldmoor', 'nurse'],
  ['Cyrus Holt', '11 January 1972', 'Farrow', 'clerk'],
] as const;
const header = ['name', 'born', 'town', 'work'] as const;
const csv = [header, ...people].map((row) => `${row.join(',')}\n`).join('');
const objects = people.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));

interface Found {
  readonly code: string;
  readonly where: string;
}

/** Builds a case of these files. */
function build(name: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const reports = join(inquest.folder, name);
  mkdirSync(reports);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(reports, file), content);
  const folder = join(inquest.folder, `${name}-case`);
  const { problems } = inquest.json('build', reports, '--case', folder) as { problems: Found[] };
  return { folder, problems: problems.map(({ code, where }) => `${code} at ${where}`) };
}

/** How many persons of a case stand in how many rows. */
function persons(folder: string): number[] {
  const { lists, observed } = inquest.json('assume', '--population', 'All of them', '--case', folder) as {
    lists: unknown[];
    observed: number;
  };
  return [lists.length, observed];
}

describe('the lists of a case', () => {
  it('may be CSV, JSON, an object a line and Parquet, and name the same people', () => {
    const { folder, problems } = build('formats', {
      'committee.csv': csv,
      'hospital.json': JSON.stringify({ made: '2013', patients: objects }, null, 1),
      'school.parquet': new Uint8Array(
        parquetWriteBuffer({
          columnData: header.map((name, at) => ({ name, data: people.map((row) => row[at] ?? ''), type: 'STRING' })),
        }),
      ),
      'union.jsonl': objects.map((one) => `${JSON.stringify(one)}\n`).join(''),
    });
    expect(problems).toEqual([]);
    expect(persons(folder)).toEqual([4, people.length]);
  });

  it('may say where each died by coordinates, which a table of places does too', () => {
    const dead = people.map(([name, , town], at) => `${name},${30 + at},${town},4${at}.1,5${at}.2`);
    const { folder } = build('coordinates', {
      'committee.csv': csv,
      'newsroom.csv': ['name,age,town,latitude,longitude', ...dead, ''].join('\n'),
      'places.csv': 'name,latitude,longitude\nAldmoor,43.1,52.2\nFarrow,44.1,51.2\n',
    });
    expect(persons(folder)[0]).toBe(2);
  });

  it('are called files of data, and not reports in a language that nothing reads', () => {
    const { folder } = build('data', { 'committee.csv': csv, 'note.txt': 'Ik weet van niets. De haven was dicht.\n' });
    const facts = inquest.json('status', '--case', folder) as Record<string, unknown>;
    expect([facts.dataFiles, facts.textsInLanguagesNotRead]).toEqual([1, 1]);
    const dossier = join(folder, 'derived', 'dossier');
    const start = readFileSync(join(dossier, 'index.html'), 'utf8');
    expect(start).toContain('1 item is a file of data');
    expect(start).toContain('1 report is in a language that nothing here reads yet');
    const reports = readFileSync(join(dossier, 'reports', 'index.html'), 'utf8');
    expect(reports.split('language not read yet').length - 1).toBe(1);
    const id = createHash('sha256').update(csv).digest('hex');
    const list = readFileSync(join(dossier, 'reports', `${id.slice(0, 12)}.html`), 'utf8');
    expect(list).toContain('This is a file of data, not a report');
  });

  it('in a Parquet file that keeps its reader busy for ever cost that file alone, also without a case', () => {
    const names = ['Zoe Marrow', 'Aron Quill', 'Berta Tarn', 'Zoe Marrow', 'Ida Vesper'];
    const columns = [
      { name: 'name', data: names, type: 'STRING' as const },
      { name: 'town', data: names.map((_, at) => `T${at}`), type: 'STRING' as const },
    ];
    const parquet = new Uint8Array(parquetWriteBuffer({ columnData: columns }));
    // In the first page's header: its reader counts fields that never end.
    parquet[21] = 0xff;
    const limits = ['--reader-seconds', '2'];
    mkdirSync(join(inquest.folder, 'busy'), { recursive: true });
    const path = join(inquest.folder, 'busy', 'busy.parquet');
    writeFileSync(path, parquet);
    const alone = inquest.run('resolve', path, ...limits);
    expect([alone.status, alone.stderr]).toEqual([3, expect.stringContaining('busy.parquet could not be read')]);
    writeFileSync(join(inquest.folder, 'busy', 'sound.csv'), csv);
    const folder = join(inquest.folder, 'busy-case');
    const { problems } = inquest.json('build', join(inquest.folder, 'busy'), '--case', folder, ...limits) as {
      problems: Found[];
    };
    expect(problems.map(({ code }) => code)).toEqual(['reader-too-slow']);
    const register = readFileSync(join(folder, 'derived', 'dossier', 'register.jsonl'), 'utf8');
    for (const [name] of people) expect(register).toContain(name);
  });

  it('are gone from the register with their rows when they are withdrawn', () => {
    const told = csv.replaceAll('Quill', 'Quilley');
    const { folder } = build('withdrawn', { 'committee.csv': csv, 'family.csv': told });
    const register = () => readFileSync(join(folder, 'derived', 'dossier', 'register.jsonl'), 'utf8');
    expect(register()).toContain('Quilley');
    const item = createHash('sha256').update(told).digest('hex');
    expect(inquest.run('withdraw', item, '--reason', 'asked for', '--yes', '--case', folder).status).toBe(0);
    expect(inquest.run('build', join(inquest.folder, 'withdrawn'), '--case', folder).status).toBe(0);
    expect(register()).not.toContain('Quilley');
    expect(register()).not.toContain(item);
    expect(register()).toContain('Aron Quill');
  });

  it('that are strange are all kept, and what is strange is named with its row and column', () => {
    const foreign = Buffer.from([0xd1, 0xe5, 0xe9, 0xf2, 0xee, 0xe2, 0xe0, 0x20, 0xc6, 0xe0, 0xed, 0xed, 0xe0]);
    const strange = [
      'name,name,born,,note',
      'Жанна Сейтова,Сейтова,24 May 1961,,',
      'Арон Квилл,Квилл,1955-03-02,,',
      'Берта\u200b Лунд,Лунд,30.06.1980,,',
      `Cyrus Holt,Holt,someday,,${'x'.repeat(1_000_000)}`,
      'Дина Вайс,Вайс,1 May 1970',
    ].join('\n');
    const { folder, problems } = build('strange', {
      'strange.csv': Buffer.concat([Buffer.from(`${strange}\n`), foreign, Buffer.from(',,1961,,\n')]),
      'committee.csv': csv,
    });
    const codes = problems.map((problem) => problem.replace(/item [0-9a-f]{64}/u, 'its item'));
    expect(codes).toEqual([
      'list-encodings-mixed at its item',
      'list-header-twice at strange.csv, column 2',
      'list-header-empty at strange.csv, column 4',
      'list-row-uneven at strange.csv, line 6',
      'list-hidden-signs at strange, line 4, column “name”',
      'list-dates-mixed at strange, line 2, line 3, line 4, column “born”',
      'list-date-unread at strange, line 5, column “born”',
      'list-column-empty at strange, column “column 4”',
      'list-cell-huge at strange, line 5, column “note”',
    ]);
    expect(persons(folder)).toEqual([2, 6]);
  });
});
