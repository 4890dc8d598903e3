import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('strata');
const reports = join(inquest.folder, 'reports');
mkdirSync(reports);

const given = 'Aron,Berta,Cyril,Dina,Egon,Frida,Gustav,Hedda,Ilja,Jutta'.split(',');
const family = 'Quillrow,Vesmer,Tarley,Wolborne,Zelster,Dunford,Hollock,Lomgate'.split(',');

/** Eighty people of two towns; each list has those whose number leaves none of its rests. */
function list(town: string, missing: (at: number) => boolean, townOf: (at: number) => string): string {
  const rows = family.flatMap((last, f) =>
    given.flatMap((first, g) => {
      const at = f * given.length + g;
      const day = `${1 + (at % 28)}`.padStart(2, '0');
      return missing(at) ? [] : [`${first} ${last},19${50 + (at % 49)}-0${1 + (at % 9)}-${day},${townOf(at)}`];
    }),
  );
  return [`name,born,${town}`, ...rows, ''].join('\n');
}

const town = (at: number) => (at % 2 === 0 ? 'Aldmoor' : 'Brinewick');
writeFileSync(
  join(reports, '01-hospital.csv'),
  list('town', (at) => at % 3 === 0, town),
);
writeFileSync(
  join(reports, '02-mothers.csv'),
  list('city', (at) => at % 4 === 1, town),
);
// One of Aldmoor is of Brinewick here, and of one it does not say.
writeFileSync(
  join(reports, '03-union.csv'),
  list(
    'town',
    (at) => at % 5 === 2,
    (at) => (at === 4 ? 'Brinewick' : at === 20 ? '' : town(at)),
  ),
);
const inCase = ['--case', join(inquest.folder, 'case')];
const dossier = join(inquest.folder, 'case', 'derived', 'dossier');
const vouching = [
  ['assume', ...inCase, '--population', 'Shot dead on 14 March'],
  ['--closed-population', 'one afternoon'],
  ['--same-definition', 'shot dead that day'],
  ['--linkage-reviewed', 'each pair looked at'],
  ['--nothing-copied', 'asked apart'],
].flat();

describe('parts of the people on lists', () => {
  it('are what a column says, with those apart whose rows differ', () => {
    expect(inquest.run('build', reports, ...inCase).status).toBe(0);
    const said = inquest.json(...vouching, '--strata', 'city') as {
      observed: number;
      strata: { part: string; observed: number }[];
    };
    expect(said.strata.map(({ part }) => part)).toEqual(['Aldmoor', 'Brinewick', '(rows differ)']);
    expect(said.strata.reduce((sum, { observed }) => sum + observed, 0)).toBe(said.observed);
  });

  it('are refused where a list does not say them, with the columns that it has', () => {
    const { status, stderr } = inquest.run(...vouching, '--strata', 'district');
    expect(status).toBe(2);
    expect(stderr).toContain('the list 01-hospital has no column “district”');
    expect(stderr).toContain('name, born, town');
  });

  it('stand on the page beside the whole, with files to do it again, and are made again to the digit', () => {
    expect(inquest.run('build', reports, ...inCase).status).toBe(0);
    const [folder = ''] = readdirSync(join(dossier, 'lists')).filter((name) => !name.endsWith('.html'));
    const files = readdirSync(join(dossier, 'lists', folder));
    const html = readFileSync(join(dossier, 'lists', folder, 'index.html'), 'utf8');
    expect(html).toContain('Aldmoor');
    expect(html).toContain('(rows differ)');
    expect(files.filter((name) => /part|strat/u.test(name)).length).toBeGreaterThan(1);
    const { estimates } = JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8'));
    expect(estimates[0].strata).toMatchObject({ by: 'city' });
    inquest.json('publish', ...inCase);
    expect(inquest.json('verify', ...inCase).ok).toBe(true);
  });

  it('are estimated from lists alone by --strata-by', () => {
    const paths = ['01-hospital', '02-mothers', '03-union'].map((name) => join(reports, `${name}.csv`));
    const report = join(inquest.folder, 'report');
    expect(inquest.run('estimate', '--lists', ...paths, '--strata-by', 'place', '--report', report).status).toBe(0);
    expect(readFileSync(join(report, 'index.html'), 'utf8')).toContain('Brinewick');
    expect(inquest.run('estimate', 'table.csv', '--strata-by', 'place').status).toBe(2);
  });
});
