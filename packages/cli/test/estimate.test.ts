import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EstimateResult, MethodRow } from '@inquest/estimate';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('estimate');

function file(name: string, content: string): string {
  const path = join(inquest.folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Three lists that met people independently, at expected counts: 1,138 in all. */
const table = file(
  'table.csv',
  'A,B,C,count\n1,0,0,112\n0,1,0,168\n1,1,0,72\n0,0,1,224\n1,0,1,96\n0,1,1,144\n1,1,1,61\n',
);
const looser = file(
  'looser.csv',
  'A,B,C,count\n1,0,0,92\n0,1,0,138\n1,1,0,92\n0,0,1,194\n1,0,1,116\n0,1,1,164\n1,1,1,81\n',
);
const reasons = ['--closed-population', '--same-definition', '--linkage-reviewed', '--nothing-copied'];
const signing = ['--signed-by', 'A. Recorder', ...reasons.flatMap((flag) => [flag, 'one town, one day'])];

type Document = { readonly estimate: EstimateResult; readonly methods: readonly MethodRow[] };
const json = (...args: string[]) => inquest.json('estimate', ...args) as unknown as Document & Record<string, unknown>;

describe('inquest estimate', () => {
  const signed = json(table, ...signing);

  it('gives one versioned document with the result and the methods side by side', () => {
    expect(Object.keys(signed)).toEqual(['format', 'command', 'table', 'report', 'estimate', 'methods']);
    expect(signed.format).toBe('inquest-cli/1');
    expect(signed.estimate.format).toBe('inquest-estimate/1');
    expect(signed.estimate.tableHash).toMatch(/^[0-9a-f]{64}$/);
    expect(signed.methods.find(({ main }) => main)).toMatchObject({ id: 'widened' });
    expect(signed.estimate.verdict.kind).toMatch(/^number/);
    expect(signed.estimate.estimate?.low).toBeLessThan(1138);
    expect(signed.estimate.estimate?.high).toBeGreaterThan(1138);
  });

  it('refuses while nobody signs, with every method beside the count all the same', () => {
    const { stdout, stderr, status } = inquest.run('estimate', table);
    expect(status).toBe(0);
    expect(stdout).toContain('Verdict: refused.');
    expect(stdout.match(/Nobody has signed/g)).toHaveLength(4);
    expect(stdout).toMatch(/To sign: --signed-by <name> with a reason for each that holds, --closed-population/);
    expect(stdout).toMatch(/On the lists +877/);
    expect(stdout).toMatch(/\* Widened for unequal chances +1,1\d\d/);
    expect(stderr).toMatch(/round 1: 1,250 draws a chain, [\d,]+ effective draws/);
  });

  it('takes the form from a file, and a flag before it', () => {
    const vouched = { by: 'A. Recorder', reason: 'in the file' };
    const form = { closedPopulation: vouched, sameDefinition: vouched, linkageReviewed: vouched, noListFeeds: null };
    const path = file('form.json', JSON.stringify(form));
    const { estimate } = json(table, '--assumptions', path, '--signed-by', 'B', '--closed-population', 'by flag');
    expect(estimate.settings.assumptions.closedPopulation).toEqual({ by: 'B', reason: 'by flag' });
    expect(estimate.settings.assumptions.sameDefinition).toEqual(vouched);
    expect(estimate.verdict.reasons.map(({ code }) => code)).toEqual(['unsigned-noListFeeds']);
  });

  it('over several linkages has one interval that holds each', () => {
    const report = join(inquest.folder, 'report');
    const options = ['--linkages', looser, '--strata', table, '--report', report];
    const { estimate, report: page } = json(table, ...options, ...signing);
    expect(page).toBe(join(report, 'index.html'));
    expect(readFileSync(join(report, 'index.html'), 'utf8')).toContain('looser');
    expect(estimate.linkages?.parts.map(({ name }) => name)).toEqual(['the table', 'looser']);
    const over = estimate.linkages ?? { low: 0, high: Number.POSITIVE_INFINITY };
    expect(estimate.estimate?.low).toBeLessThanOrEqual(over.low);
    expect(estimate.estimate?.high).toBeGreaterThanOrEqual(over.high);
    expect(estimate.estimate?.low).toBeLessThan(signed.estimate.estimate?.low ?? 0);
    expect(estimate.strata?.parts).toHaveLength(1);
  });
});

describe('inquest estimate, given what cannot be used,', () => {
  const refusal = (name: string, content: string) => {
    const { status, stderr } = inquest.run('estimate', file(name, content));
    expect(status).toBe(3);
    return stderr;
  };

  it('names the line and the remedy of every fault in a table', () => {
    const stderr = refusal('faults.csv', 'A,B,C,count\n1,0,0,-3\n1,1,0,2.5\n0,0,0,7\n0,1,0,4\n0,1,0,5\n1,2,0,5\n');
    expect(stderr).toMatch(/faults\.csv, line 2: The count -3 is negative\. Give the number of people/);
    expect(stderr).toMatch(/line 3: The count 2\.5 is not whole\. Count people/);
    expect(stderr).toMatch(/line 4: A row is on no list: that is the number to be estimated/);
    expect(stderr).toMatch(/line 6: The same pattern stands at line 5\./);
    expect(stderr).toMatch(/line 7: “2” in the column “B” is not 0 or 1\./);
    expect(stderr).toMatch(/faults\.csv cannot be used as a capture table\./);
  });

  it('says its limits of lists and people', () => {
    expect(refusal('one.csv', 'A,count\n1,7\n')).toMatch(/One list cannot show how many it missed/);
    const names = Array.from({ length: 30 }, (_, index) => `L${index}`);
    const row = names.map(() => '1').join(',');
    expect(refusal('thirty.csv', `${names.join(',')},count\n${row},7\n`)).toMatch(/30 lists are more than the 20/);
    expect(refusal('many.csv', 'A,B,C,count\n1,1,0,10000000\n')).toMatch(/10,000,000 people are more than the 200,000/);
    expect(refusal('empty.csv', '')).toMatch(/The table is empty\. Head the table with/);
    const faults = `A,B,C,count\n${'yes,no,no,1\n'.repeat(100)}`;
    expect(refusal('yes.csv', faults)).toMatch(/\nand 80 more of them\n/);
  });

  it('reads tables in the encodings that spreadsheets write', () => {
    const text = 'Мемориал;Красный Крест;ОБСЕ;count\r\n1;0;0;0\r\n';
    const windows1251 = Buffer.from(
      [...text].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code < 0x80 ? code : code - 0x350;
      }),
    );
    for (const [name, bytes] of [
      ['utf-16.csv', Buffer.from(`\ufeff${text}1;1;0;-1\r\n`, 'utf16le')],
      ['windows-1251.csv', Buffer.concat([windows1251, Buffer.from('1;x;0;1\r\n')])],
    ] as const) {
      const path = join(inquest.folder, name);
      writeFileSync(path, bytes);
      expect(inquest.run('estimate', path).stderr).toMatch(
        name === 'utf-16.csv' ? /line 3: The count -1 is negative/ : /“x” in the column “Красный Крест” is not 0 or 1/,
      );
    }
  });

  it('says of a spreadsheet that it has to be saved as CSV', () => {
    expect(refusal('table.xlsx', 'PK\u0003\u0004 and more')).toMatch(
      /is a spreadsheet or an archive.*Save the sheet as CSV/,
    );
  });

  it('writes a report into an empty folder or over an earlier report, never over files of somebody else', () => {
    const folder = join(inquest.folder, 'mine');
    const own = file('mine/table.csv', 'A,B,count\n1,1,9\n');
    const refused = inquest.run('estimate', own, '--report', folder);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('mine holds other files')]);
    expect(readFileSync(own, 'utf8')).toBe('A,B,count\n1,1,9\n');
    const report = join(folder, 'report');
    expect(inquest.run('estimate', own, '--report', report).status).toBe(0);
    expect(inquest.run('estimate', own, '--report', report).status).toBe(0);
    // The pages of a dossier, or of a linkage, are ours too and no report of an estimate.
    const dossier = file('dossier/index.html', '<footer class="page-footer"></footer>');
    expect(inquest.run('estimate', own, '--report', join(dossier, '..')).status).toBe(3);
    expect(readFileSync(dossier, 'utf8')).toBe('<footer class="page-footer"></footer>');
    const blocked = inquest.run('estimate', own, '--report', own);
    expect([blocked.status, blocked.stderr]).toEqual([3, expect.stringContaining('is a file')]);
    const onFolder = inquest.run('estimate', folder);
    expect([onFolder.status, onFolder.stderr]).toEqual([3, expect.stringContaining('mine is a folder')]);
  });

  it('says what is wrong with a form, a reason without a name, a seed and a table of other lists', () => {
    const run = (...args: string[]) => inquest.run('estimate', table, ...args);
    expect(run('--assumptions', file('odd.json', '{"closed":true}')).stderr).toMatch(/is no form of assumptions/);
    expect(run('--assumptions', file('cut.json', '{')).stderr).toMatch(/is no JSON/);
    const unnamed = run('--closed-population', 'one day');
    expect([unnamed.status, unnamed.stderr]).toEqual([2, expect.stringContaining('somebody who vouches for it')]);
    expect(run('--seed', '1.5')).toMatchObject({ status: 2 });
    expect(run('--linkages', file('other.csv', 'A,B,D,count\n1,1,0,1\n')).stderr).toMatch(
      /has other lists \(A, B, D\)/,
    );
    expect(inquest.run('estimate', 'nowhere.csv').stderr).toMatch(/there is no .*nowhere\.csv/);
  });
});

describe('inquest estimate --lists', () => {
  const folder = fileURLToPath(new URL('../../../examples/kemezhar-dock', import.meta.url));
  const lists = ['16-hospital-morgue.csv', '18-union-zhelken.csv', '17-mothers-committee.csv'].map((name) =>
    join(folder, name),
  );

  it('links the sample’s lists, leads every count back to its lines, and carries doubt about who is who', () => {
    const report = join(inquest.folder, 'linked');
    const { estimate } = json('--lists', ...lists, '--report', report);
    const rows = readFileSync(join(report, 'people.csv'), 'utf8').trim().split('\r\n').slice(1);
    const lines = lists.map((list) => readFileSync(list, 'utf8').trim().split('\n').length - 1);
    expect(rows).toHaveLength(lines.reduce((sum, count) => sum + count, 0));
    const persons = new Map<string, Set<string>>();
    for (const [person = '', list = ''] of rows.map((row) => row.split(',')))
      persons.set(person, (persons.get(person) ?? new Set()).add(list));
    expect(persons.size).toBe(estimate.table.observed);
    expect([...persons.values()].filter((on) => on.size > 1)).toHaveLength(estimate.overlap.onTwoOrMore);
    expect(estimate.linkages?.parts).toHaveLength(5);
    expect(estimate.verdict.kind).toBe('refused');
  });

  it('wants either a table or lists, and at least two of these', () => {
    expect(inquest.run('estimate').stderr).toMatch(/either a table of counts or lists/);
    expect(inquest.run('estimate', table, '--lists', ...lists).status).toBe(2);
    const one = inquest.run('estimate', '--lists', lists[0] ?? '');
    expect([one.status, one.stderr]).toEqual([3, expect.stringContaining('one list cannot show how many it missed')]);
  });
});
