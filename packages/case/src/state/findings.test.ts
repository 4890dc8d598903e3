import { join } from 'node:path';
import type { FindingStatus, RosterEntry } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { addReport, decisionOn, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import type { Entry } from '../statement/entry.ts';
import { withdraw } from '../withdraw/withdraw.ts';
import { computeState } from './compute-state.ts';

const root = temporaryFolder();
const [desk, anna, bek, cem] = [newKey(), newKey(), newKey(), newKey()];
const made = report(13);
const [claim] = made.reading.claims;
let folders = 0;

/** A case of a desk that reads reports and three reviewers, with one finding, by Anna. */
async function caseWithFinding(): Promise<{ folder: string; finding: string }> {
  folders += 1;
  const folder = join(root, String(folders));
  const inquiry = await emptyCase(folder, desk);
  await addReport(inquiry, made);
  const member = (key: DeviceKey, name: string): RosterEntry => ({ key: key.publicKey, name, roles: ['review'] });
  const add = [member(anna, 'Anna'), member(bek, 'Bek'), member(cem, 'Cem')];
  await inquiry.append([{ kind: 'roster', body: { add, remove: [], quorum: null } }]);
  await inquiry.close();
  const finding = await say(folder, anna, {
    kind: 'find',
    body: {
      question: 'killed',
      low: 13,
      best: 13,
      high: 13,
      grade: 'fair',
      reasons: 'one report',
      reliesOn: [claim?.id ?? ''],
      setsAside: [],
    },
  });
  return { folder, finding };
}

async function inCase<T>(folder: string, key: DeviceKey, work: (inquiry: Case) => Promise<T>): Promise<T> {
  const inquiry = await openCase(folder, { key, now: noon });
  try {
    return await work(inquiry);
  } finally {
    await inquiry.close();
  }
}

async function say(folder: string, key: DeviceKey, entry: Entry): Promise<string> {
  const [statement] = await inCase(folder, key, (inquiry) => inquiry.append([entry]));
  return statement?.id ?? '';
}

const agree = (id: string): Entry => ({ kind: 'cosign', body: { statements: [id], verdict: 'agree', reason: '' } });

async function statusOf(folder: string): Promise<FindingStatus | undefined> {
  return (await computeState(await openCase(folder))).findingStatus[0];
}

describe('a finding', () => {
  it('is no answer before a second reviewer stands behind it whose program did not make the claims', async () => {
    const { folder, finding } = await caseWithFinding();
    expect(await statusOf(folder)).toMatchObject({ ready: false, missing: 1, signed: [{ key: anna.publicKey }] });
    await say(folder, desk, agree(finding));
    expect(await statusOf(folder)).toMatchObject({ ready: false, missing: 1 });
    await say(folder, bek, agree(finding));
    expect(await statusOf(folder)).toMatchObject({ ready: true, missing: 0, stale: false });
  });

  it('keeps dissent in sight, with its reason, also when it is an answer', async () => {
    const { folder, finding } = await caseWithFinding();
    await say(folder, bek, agree(finding));
    await say(folder, cem, { kind: 'cosign', body: { statements: [finding], verdict: 'dissent', reason: 'too low' } });
    expect(await statusOf(folder)).toMatchObject({ ready: true, dissent: [{ key: cem.publicKey, reason: 'too low' }] });
  });

  it('is no answer any more when a claim that it relies on is rejected, or withdrawn', async () => {
    const { folder, finding } = await caseWithFinding();
    await say(folder, bek, agree(finding));
    await say(folder, cem, { kind: 'decide', body: decisionOn(made, { verdict: 'reject' }) });
    expect(await statusOf(folder)).toMatchObject({ ready: false, stale: false, rejected: [claim?.id] });
    await withdraw(
      folder,
      { items: [made.text.item], statements: [], figures: null, reason: '' },
      { key: anna, now: noon },
    );
    expect(await statusOf(folder)).toMatchObject({ ready: false, stale: true, gone: [claim?.id] });
  });
});
