import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterEntry } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { hashPath } from '../disk/layout.ts';
import { NotInRosterError, UnfitStatementError } from '../errors.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import type { Entry } from '../statement/entry.ts';
import { verify } from '../verify/verify.ts';
import { withdraw } from '../withdraw/withdraw.ts';
import type { Case } from './case.ts';
import { createCase } from './create-case.ts';
import { openCase } from './open-case.ts';

const root = temporaryFolder();
const [desk, anna, bek] = [newKey(), newKey(), newKey()];
let folders = 0;

function next(): string {
  folders += 1;
  return join(root, String(folders));
}

const entry = ({ publicKey }: DeviceKey, name: string): RosterEntry => ({
  key: publicKey,
  name,
  roles: ['extract', 'review', 'publish', 'admin'],
});
const cosign = (id: string | undefined): Entry => ({
  kind: 'cosign',
  body: { statements: [id ?? ''], verdict: 'agree', reason: '' },
});
const note: Entry = { kind: 'note', body: { text: 'seen', title: null, notice: null, places: null } };

/** A case of three admins in which two must sign. */
async function caseOfThree(): Promise<string> {
  const folder = next();
  const inquiry = await createCase(folder, { key: desk, title: 'Mill strike', notice: null, name: 'Desk', now: noon });
  const quorum = { roster: 2, publish: 2, withdraw: 2 };
  await inquiry.append([
    { kind: 'roster', body: { add: [entry(anna, 'Anna'), entry(bek, 'Bek')], remove: [], quorum } },
  ]);
  await inquiry.close();
  return folder;
}

async function inCase<T>(folder: string, key: DeviceKey, work: (inquiry: Case) => Promise<T>): Promise<T> {
  const inquiry = await openCase(folder, { key, now: noon });
  try {
    return await work(inquiry);
  } finally {
    await inquiry.close();
  }
}

async function say(folder: string, key: DeviceKey, said: Entry): Promise<string | undefined> {
  const [statement] = await inCase(folder, key, (inquiry) => inquiry.append([said]));
  return statement?.id;
}

describe('a case in which two must sign', () => {
  it('knows at once what a signature brought about, as when it is opened again', async () => {
    const folder = await caseOfThree();
    const change: Entry = { kind: 'roster', body: { add: [], remove: [bek.publicKey], quorum: null } };
    const id = await say(folder, desk, change);
    await inCase(folder, anna, async (inquiry) => {
      expect(inquiry.problems).toMatchObject([{ code: 'quorum-waiting', severity: 'warning' }]);
      await inquiry.append([cosign(id)]);
      expect(inquiry.roster.map(({ name }) => name)).toEqual(['Desk', 'Anna']);
      expect(inquiry.problems).toEqual([]);
    });
    expect((await openCase(folder)).roster).toHaveLength(2);
    expect(await verify(folder)).toMatchObject({ ok: true, problems: [] });
  });

  it('withdraws nothing before the second has signed', async () => {
    const folder = await caseOfThree();
    const { bytes, acquisition } = report(1);
    await inCase(folder, desk, (inquiry) =>
      inquiry.commit({ evidence: [bytes], entries: [{ kind: 'import', body: acquisition }] }),
    );
    const body = { items: [acquisition.item], statements: [], figures: null, reason: '' };
    const done = await withdraw(folder, body, { key: desk, now: noon });
    expect(done).toMatchObject({ inEffect: false, erasure: { evidence: 0 } });
    await say(folder, bek, cosign(done.statements[0]?.id));
    await inCase(folder, anna, async (inquiry) => expect(inquiry.erasure).toMatchObject({ evidence: 1, payloads: 1 }));
  });

  it('refuses a change that would put it out of reach of all, and a revoked key', async () => {
    const folder = await caseOfThree();
    const leaving: Entry = {
      kind: 'roster',
      body: { add: [], remove: [anna.publicKey, bek.publicKey], quorum: null },
    };
    await expect(say(folder, desk, leaving)).rejects.toThrow(UnfitStatementError);
    const frontier = (await openCase(folder)).frontier;
    const id = await say(folder, desk, { kind: 'revoke-key', body: { key: bek.publicKey, frontier, reason: 'lost' } });
    await say(folder, anna, cosign(id));
    await expect(say(folder, bek, note)).rejects.toThrow(NotInRosterError);
    const again: Entry = { kind: 'roster', body: { add: [entry(bek, 'Bek')], remove: [], quorum: null } };
    await expect(say(folder, desk, again)).rejects.toThrow(UnfitStatementError);
  });

  it('comes to the same roster and the same held statements in whatever order copies are merged', async () => {
    const folder = await caseOfThree();
    const [a, b, c] = [next(), next(), next()];
    for (const copy of [a, b, c]) cpSync(folder, copy, { recursive: true });
    const { frontier } = await openCase(folder);
    const id = await say(a, desk, { kind: 'revoke-key', body: { key: bek.publicKey, frontier, reason: 'seized' } });
    await mergeCase(b, a, { now: noon });
    await say(b, anna, cosign(id));
    await say(c, bek, note);
    await say(c, bek, { kind: 'roster', body: { add: [], remove: [anna.publicKey], quorum: null } });
    const outcomes: unknown[] = [];
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
      [c, a, b],
    ]) {
      const merged = next();
      for (const copy of order) await mergeCase(merged, copy, { now: noon });
      const { roster, held, frontier: heads } = await openCase(merged);
      outcomes.push({ roster, held: held.map(({ statement }) => statement.id), heads });
      expect(held).toHaveLength(2);
      expect(roster.map(({ name }) => name)).toEqual(['Desk', 'Anna']);
      expect(await verify(merged)).toMatchObject({ ok: true, problems: [{ code: 'statements-held' }] });
    }
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });

  it('leaves a signature in the copy until its payload can come with it', async () => {
    const folder = await caseOfThree();
    const id = await say(folder, desk, { kind: 'roster', body: { add: [], remove: [bek.publicKey], quorum: null } });
    const copy = next();
    cpSync(folder, copy, { recursive: true });
    const [signed] = await inCase(copy, anna, (inquiry) => inquiry.append([cosign(id)]));
    const whole = next();
    cpSync(copy, whole, { recursive: true });
    rmSync(join(copy, hashPath('payloads', signed?.head.payload.commitment ?? '')));
    expect(await mergeCase(folder, copy, { now: noon })).toMatchObject({ held: { withoutPayload: 1, waiting: 1 } });
    expect(await mergeCase(folder, whole, { now: noon })).toMatchObject({ held: { withoutPayload: 0, waiting: 0 } });
    expect((await openCase(folder)).roster).toHaveLength(2);
  });
});
