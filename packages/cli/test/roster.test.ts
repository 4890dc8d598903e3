import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

/** Three devices that write to one case in turn. */
const desk = inquestIn('roster-desk');
const anna = inquestIn('roster-anna');
const bek = inquestIn('roster-bek');
const folder = join(desk.folder, 'case');
const inCase = ['--case', folder];

interface Weighed {
  readonly questions: readonly { readonly id: string; readonly accounts: readonly { readonly claim: string }[] }[];
}

function keyOf(device: typeof desk): string {
  return String(device.json('key').key);
}

describe('a case of three devices', () => {
  writeFileSync(
    join(desk.folder, 'report.txt'),
    'Officials said 13 dockers were killed in Aktau on 4 May 2021.\n\nThe union said 20 dockers were killed in Aktau on 4 May 2021.\n',
  );
  desk.json('build', join(desk.folder, 'report.txt'), ...inCase);
  desk.json('roster', 'add', keyOf(anna), '--name', 'Anna', '--roles', 'review,publish,admin', ...inCase);
  desk.json('roster', 'add', keyOf(bek), '--name', 'Bek', '--roles', 'review,publish,admin', ...inCase);

  it('prints a key so that it can be read out, and lists who may do what', () => {
    expect(anna.run('key').stdout).toContain(keyOf(anna).match(/.{8}/g)?.join(' '));
    const { stdout } = bek.run('roster', ...inCase);
    expect(stdout).toContain('Anna  review, publish, admin');
    expect(stdout).toContain('Signatures needed: 1 for the roster, 1 to publish, 1 to withdraw.');
  });

  it('asks for a quorum, lets changes wait for it, and says how to agree', () => {
    desk.json('roster', 'quorum', '--roster', '2', '--publish', '2', ...inCase);
    const change = desk.run('roster', 'remove', 'Bek', ...inCase);
    expect(change.stdout).toMatch(/^Proposed: needs 1 more key\..*inquest cosign [0-9a-f]{12}/);
    expect(desk.run('status', ...inCase).stdout).toContain('1 waiting for more signatures');
    const id = /cosign ([0-9a-f]{12})/.exec(change.stdout)?.[1] ?? '';
    const dissent = bek.run('cosign', id, '--dissent', '--reason', 'I am here', ...inCase);
    expect(dissent.stdout).toContain('removes Bek');
    expect(dissent.stdout).toContain('you disagree');
    expect(desk.json('roster', ...inCase)).toMatchObject({ waiting: [{ kind: 'roster', missing: 1 }] });
  });

  it('takes verdicts of all kinds from CSV, in one statement', () => {
    const { questions } = desk.json('show', 'killed', ...inCase) as unknown as Weighed;
    const claims = questions[0]?.accounts.map(({ claim }) => claim) ?? [];
    expect(claims.length).toBeGreaterThan(1);
    const file = join(anna.folder, 'verdicts.csv');
    writeFileSync(file, `claim,verdict,reason\n${claims[0]},accept,"scan, checked"\n${claims[1]},unsure,\n`);
    const decided = anna.json('decide', '--from', file, ...inCase);
    expect(decided.decisions).toMatchObject([
      { claim: claims[0], verdict: 'accept', reason: 'scan, checked' },
      { claim: claims[1], verdict: 'unsure', reason: '' },
    ]);
    writeFileSync(file, `${claims[0]},maybe,\n`);
    expect(anna.run('decide', '--from', file, ...inCase).stderr).toContain('row 1 has no verdict');
  });

  it('publishes with two keys what both make alike, and no finding as an answer before two reviewers stand behind it', () => {
    const { questions } = desk.json('show', 'killed', ...inCase) as unknown as Weighed;
    const [question] = questions;
    const claim = question?.accounts[0]?.claim ?? '';
    const answer = ['--low', '13', '--best', '13', '--high', '20', '--grade', 'fair', '--reason', 'two speakers'];
    const found = anna.json('find', question?.id ?? '', ...answer, '--relies-on', claim, ...inCase);
    const to = join(desk.folder, 'dossier');
    desk.json('publish', '--to', to, ...inCase);
    expect(readFileSync(join(to, 'index.html'), 'utf8')).not.toContain('best 13');
    // The desk's program made the claims: its agreement does not count.
    desk.json('cosign', String(found.statement), ...inCase);
    bek.json('cosign', String(found.statement), ...inCase);
    const published = desk.run('publish', '--to', to, ...inCase);
    expect(published.status).toBe(0);
    expect(published.stdout).toContain('Proposed: needs 1 more key');
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain('best 13');
    const id = /cosign ([0-9a-f]{12})/.exec(published.stdout)?.[1] ?? '';
    const cosigned = anna.run('cosign', id, ...inCase);
    expect(cosigned.stdout).toContain('publishes a dossier of');
    expect(cosigned.stdout).toContain('in effect');
    expect(desk.json('verify', ...inCase)).toMatchObject({ ok: true });
  });

  it('holds what a revoked key signs beyond the frontier, until as many admins as needed release it', () => {
    const before = desk.json('frontier', ...inCase).has as string[];
    const { questions } = desk.json('show', 'killed', ...inCase) as unknown as Weighed;
    const claim = questions[0]?.accounts[1]?.claim ?? '';
    const late = bek.json('decide', claim, '--reject', ...inCase);
    const why = ['--reason', 'laptop taken on Monday'];
    const revoked = desk.json('roster', 'revoke', 'Bek', '--frontier', ...before, ...why, ...inCase);
    expect(revoked).toMatchObject({ missing: 1 });
    const agreed = anna.run('cosign', String(revoked.statement), ...inCase);
    expect(agreed.stdout).toContain('laptop taken on Monday');
    expect(desk.json('roster', ...inCase)).toMatchObject({ held: [{ statement: late.statement, key: keyOf(bek) }] });
    expect(bek.run('decide', claim, '--accept', ...inCase).status).toBe(3);
    expect(desk.run('cosign', String(late.statement), ...inCase).stdout).toContain('still held');
    expect(anna.run('cosign', String(late.statement), ...inCase).stdout).toContain('released');
    expect(desk.json('status', ...inCase)).toMatchObject({ held: 0 });
  });
});
