import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('resolve');
const at = (name: string): string => join(inquest.folder, name);

const ours = ['surname,given name,born,town', 'Seitova,Zhanna,1961-05-24,Aldmoor', 'Quill,Aron,1974-02-11,Farrow'];
const theirs = ['Фамилия;Имя;DOB;Город', 'Сейтова;Жанна;24.05.1961;Aldmoor', 'Quill;Berta;30.07.1990;Farrow'];

interface Resolved {
  readonly clusters: readonly { readonly rows: readonly { readonly list: string; readonly line: number }[] }[];
  readonly problems: readonly { readonly code: string; readonly where: string }[];
  readonly labels: unknown;
  readonly overlaps: unknown;
}

const resolved = (...args: string[]) => inquest.json('resolve', ...args) as unknown as Resolved;
const joined = ({ clusters }: Resolved) =>
  clusters
    .filter(({ rows }) => rows.length > 1)
    .map(({ rows }) => rows.map(({ list, line }) => `${list}:${line}`).join(' = '));

describe('inquest resolve', () => {
  writeFileSync(at('ours.csv'), `${ours.join('\n')}\n`);
  writeFileSync(at('theirs.csv'), `${theirs.join('\n')}\n`);

  it('links two lists whose columns, scripts and dates are written differently, with no settings', () => {
    const found = resolved('ours.csv', 'theirs.csv');
    expect(joined(found)).toEqual(['ours.csv:2 = theirs.csv:2']);
    expect(found.problems).toEqual([]);
    expect(found.overlaps).toEqual([
      { lists: ['ours.csv', 'theirs.csv'], persons: 1 },
      { lists: ['ours.csv'], persons: 1 },
      { lists: ['theirs.csv'], persons: 1 },
    ]);
  });

  it('says the model, what it found, and what to look at', () => {
    const { stdout, status } = inquest.run('resolve', 'ours.csv', 'theirs.csv');
    expect(status).toBe(0);
    expect(stdout).toMatch(/surname +family name, “Фамилия” in theirs\.csv/);
    expect(stdout).toMatch(/family name +the same \+\d/);
    expect(stdout).toContain('Found: 3 persons behind ours.csv 2 rows, theirs.csv 2 rows');
    expect(stdout).toContain('Nearest the threshold');
  });

  it('keeps to verdicts that were filled into the file it wrote for review', () => {
    resolved('ours.csv', 'theirs.csv', '--review', 'doubtful.csv', '--to', 'persons.csv');
    expect(readFileSync(at('persons.csv'), 'utf8').split('\r\n')[1]).toBe(
      `1,1,ours.csv,2,Seitova,Zhanna,1961-05-24,Aldmoor`,
    );
    const lines = readFileSync(at('doubtful.csv'), 'utf8').split('\r\n');
    const filled = lines.map((line) => line.replace(/^(ours.csv,3,theirs.csv,3),/, '$1,same'));
    writeFileSync(
      at('labels.csv'),
      [...filled, 'ours.csv,99,theirs.csv,2,same', 'ours.csv,2,theirs.csv,2,perhaps'].join('\n'),
    );
    const found = resolved('ours.csv', 'theirs.csv', '--labels', 'labels.csv');
    expect(joined(found)).toContain('ours.csv:3 = theirs.csv:3');
    expect(found.labels).toEqual({ same: 1, different: 0, unsure: 0, against: 1 });
    expect(found.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['label-row', 'label-verdict']));
  });

  it('writes pages that say the same, without script', () => {
    resolved('ours.csv', 'theirs.csv', '--report', 'report');
    const page = (name: string) => readFileSync(join(at('report'), name), 'utf8');
    expect(page('index.html')).toContain('3 persons');
    expect(page('review.html')).toContain('theirs.csv, line 3');
    for (const name of ['index.html', 'review.html', 'persons.html']) expect(page(name)).not.toMatch(/<script| style=/);
  });

  it('gives a model as JSON and comes to the same answer with it', () => {
    const first = resolved('ours.csv', 'theirs.csv', '--save-model', 'model.json');
    expect(resolved('ours.csv', 'theirs.csv', '--model', 'model.json').clusters).toEqual(first.clusters);
    writeFileSync(at('broken.json'), '{"columns": {}}');
    const { stderr, status } = inquest.run('resolve', 'ours.csv', '--model', 'broken.json');
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^inquest: broken\.json is no model: /)]);
  });

  it('names what is wrong with a list by its line and column, and goes on', () => {
    writeFileSync(
      at('bad.csv'),
      'name,town,town,born\nZoe Mar\u200brow,Aldmoor,,1961\nAron Quill\nZoe Marrow,,,spring\n',
    );
    const { problems, clusters } = resolved('bad.csv');
    expect(clusters.flatMap(({ rows }) => rows)).toHaveLength(3);
    expect(problems.map(({ code, where }) => `${code}: ${where}`)).toEqual([
      'list-header-twice: bad.csv, column 3',
      'list-row-uneven: bad.csv, line 3',
      'list-hidden-signs: bad.csv, line 2, column “name”',
      'list-column-empty: bad.csv, column “town (2)”',
      'list-date-unread: bad.csv, line 4, column “born”',
    ]);
  });

  it('says in one line what cannot be done', () => {
    for (const [args, code] of [
      [['nowhere.csv'], 3],
      [['ours.csv', 'ours.csv'], 2],
      [['ours.csv', '--threshold', 'high'], 2],
      [['ours.csv', '--threads', '0'], 2],
    ] as const) {
      const { stderr, status } = inquest.run('resolve', ...args);
      expect(status).toBe(code);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
