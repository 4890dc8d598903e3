import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const sample = fileURLToPath(new URL('../../../examples/kemezhar-dock', import.meta.url));
const inquest = inquestIn('assume');
const reports = join(inquest.folder, 'reports');
mkdirSync(reports);
for (const name of [
  '02-terminal-press-release.txt',
  '16-hospital-morgue.csv',
  '17-mothers-committee.csv',
  '18-union-zhelken.csv',
])
  cpSync(join(sample, name), join(reports, name));
const inCase = ['--case', join(inquest.folder, 'case')];
const dossier = join(inquest.folder, 'case', 'derived', 'dossier');

const reasons = [
  ['--closed-population', 'one afternoon'],
  ['--same-definition', 'shot dead that day'],
  ['--linkage-reviewed', 'each pair looked at'],
  ['--nothing-copied', 'asked apart'],
] as const;
const named = ['16-hospital-morgue', '17-mothers-committee', '18-union-zhelken'];
const vouching = ['assume', ...inCase, '--population', 'Shot dead on 14 March'];

/** The page of the only set of lists, after a build. */
function page(): string {
  expect(inquest.run('build', reports, ...inCase).status).toBe(0);
  const [folder = ''] = readdirSync(join(dossier, 'lists'));
  return readFileSync(join(dossier, 'lists', folder, 'index.html'), 'utf8');
}

describe('lists of people in a case', () => {
  it('are shown with their overlap, and no total, before anybody vouches for them', () => {
    const html = page();
    expect(html).toContain('nobody has vouched for these lists yet');
    expect(html).toContain('Documented: 35 people');
    expect(html).not.toContain('Estimated in all');
    expect(readFileSync(join(dossier, 'index.html'), 'utf8')).toContain('1 report and 3 files of data');
  });

  it('that somebody vouched for in part are estimated by every method, and refused by the verdict with its reasons', () => {
    const [population, ...rest] = reasons;
    expect(rest).toHaveLength(3);
    expect(inquest.run(...vouching, ...population).stdout).toMatch(/3 lists .*35 people, 28 of them on two or more/);
    const html = page();
    expect(html).toContain('Verdict: no number can be given');
    expect(html).toContain('one afternoon');
    expect(html).toContain('Bayesian latent classes');
  });

  it('that somebody vouched for wholly give a number beside the count, which every copy makes again to the digit', () => {
    const said = inquest.json(...vouching, ...reasons.flat());
    expect(said).toMatchObject({ observed: 35, lists: [{ name: '16-hospital-morgue' }, {}, {}] });
    const html = page();
    expect(html).toContain('Estimated in all: about 36');
    expect(html).toContain('Shot dead on 14 March');
    const published = inquest.json('publish', ...inCase);
    expect(inquest.json('verify', ...inCase).ok).toBe(true);
    expect(inquest.run('build', reports, ...inCase).status).toBe(0);
    expect(readFileSync(join(dossier, 'index.html'), 'utf8')).toContain('Documented: 35 people');
    expect(published.manifest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stay what was vouched for when another version of a list comes', () => {
    const list = readFileSync(join(reports, '18-union-zhelken.csv'), 'utf8');
    writeFileSync(join(reports, '19-union-later.csv'), `${list}Ilyas,Tauekel,1971-01-02,docker\n`);
    expect(page()).toContain('Documented: 35 people');
    const unknown = inquest.run(...vouching, '--lists', '16-hospital-morgue', 'no such list');
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('16-hospital-morgue, 17-mothers-committee, 18-union-zhelken, 19-union-later'),
    ]);
  });

  it('are estimated on the command line too, with the same digits', () => {
    const { estimates } = inquest.json('estimate', ...inCase) as { estimates: Record<string, unknown>[] };
    expect(estimates).toMatchObject([{ population: ['Shot dead on 14 March'], result: { estimate: {} } }]);
    const text = inquest.run('estimate', ...inCase).stdout;
    expect(text).toContain('Shot dead on 14 March');
    expect(inquest.run('estimate', 'table.csv', ...inCase).status).toBe(2);
  });

  it('that people join are counted anew, and the review of links has to be signed again', () => {
    const register = readFileSync(join(dossier, 'register.jsonl'), 'utf8').trim().split('\n');
    const { items } = JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8'));
    const vouched = items
      .filter(({ title }: { title: string }) => /^1[678]-/.test(title))
      .map(({ id }: { id: string }) => id);
    const alone = register.map((line) => JSON.parse(line)).filter(({ aliases }) => aliases.length === 1);
    const [one, other] = alone.filter(({ aliases }) => vouched.includes(aliases[0].item));
    expect(readFileSync(join(dossier, 'people.html'), 'utf8')).toContain(
      'Why its rows of lists are taken for one person',
    );
    inquest.json('same', one.id, other.id, ...inCase, '--reason', 'one passport');
    const html = page();
    expect(html).toContain('Documented: 34 people');
    expect(html).toContain('Rows or links have changed since the review of links was signed');
    expect(html).toContain('Verdict: no number can be given');
    expect(inquest.run(...vouching, ...reasons.flat(), '--lists', ...named).status).toBe(0);
    expect(page()).toContain('Estimated in all');
    // A row is named as the pages name it.
    const rows = readFileSync(join(reports, '16-hospital-morgue.csv'), 'utf8').split('\n');
    const line = rows.findIndex((row) => row.startsWith('Zhyldyzkan')) + 1;
    const fellow = readFileSync(join(reports, '18-union-zhelken.csv'), 'utf8').split('\n');
    const parting = [
      `16-hospital-morgue, line ${line}`,
      `18-union-zhelken, line ${fellow.findIndex((row) => row.includes('Zhyldyzkan')) + 1}`,
    ] as const;
    inquest.json('different', ...parting, ...inCase, '--reason', 'two brothers');
    expect(page()).toContain('Documented: 35 people');
    // What was said of its rows goes with a list.
    const [{ item }] = one.aliases;
    expect(inquest.json('withdraw', item, ...inCase)).toMatchObject({ plan: { erases: { same: 1, assume: 3 } } });
  });
});

describe('inquest assume, given what cannot be signed,', () => {
  it.each([
    { name: 'an empty population', args: ['--population', ' '], says: 'whom the lists are of' },
    { name: 'an empty reason', args: ['--closed-population', ''], says: 'needs a reason' },
    { name: 'a list twice', args: ['--lists', '16-hospital-morgue', '16-hospital-morgue'], says: 'named twice' },
    { name: 'half a seed', args: ['--seed', '1.5'], says: 'no whole number' },
  ])('refuses $name', ({ args, says }) => {
    const { status, stderr } = inquest.run(...vouching, ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
  });

  it('says that a case has no lists', () => {
    const empty = ['--case', join(inquest.folder, 'empty')];
    inquest.run('init', '--title', 'Nothing yet', ...empty);
    const { status, stderr } = inquest.run('assume', '--population', 'x', ...empty);
    expect([status, stderr]).toEqual([3, expect.stringContaining('no lists of people')]);
  });
});
