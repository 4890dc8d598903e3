import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashPath } from '../disk/layout.ts';
import { WithdrawnError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import { sha256 } from '../hash.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { frontierOf } from '../merge/frontier.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { writeBundle } from '../merge/write-bundle.ts';
import { addReport, decisionOn, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { computeState } from '../state/compute-state.ts';
import { decisionsOn } from '../state/decisions-on.ts';
import type { Entry } from '../statement/entry.ts';
import { verify } from '../verify/verify.ts';
import { withdraw } from './withdraw.ts';

const root = temporaryFolder();
const desk = newKey();
const field = newKey();
let folders = 0;

const taken = report(1);
const kept = report(2);
const takenItem = taken.text.item;
const note = (text: string): Entry => ({ kind: 'note', body: { text, title: null, notice: null, places: null } });

function nextFolder(): string {
  folders += 1;
  return join(root, String(folders));
}

/** A case of two devices with two reports, a decision on the first and pages made of both, and a stale copy of it. */
async function caseAndStaleCopy(): Promise<{ here: string; stale: string }> {
  const here = nextFolder();
  const inquiry = await emptyCase(here, desk);
  const entry = { key: field.publicKey, name: 'Field', roles: ['extract' as const, 'review' as const] };
  await inquiry.append([{ kind: 'roster', body: { add: [entry], remove: [], quorum: null } }]);
  await addReport(inquiry, taken);
  await addReport(inquiry, kept);
  await inquiry.append([decide()]);
  await inquiry.close();
  mkdirSync(join(here, 'derived', 'dossier'), { recursive: true });
  writeFileSync(join(here, 'derived', 'dossier', 'index.html'), taken.text.string);
  const stale = nextFolder();
  cpSync(here, stale, { recursive: true });
  return { here, stale };
}

function decide(): Entry {
  return { kind: 'decide', body: decisionOn(taken, { verdict: 'accept', reason: 'the weavers' }) };
}

async function inCase<T>(folder: string, key: DeviceKey, work: (inquiry: Case) => Promise<T>): Promise<T> {
  const inquiry = await openCase(folder, { key, now: noon });
  try {
    return await work(inquiry);
  } finally {
    await inquiry.close();
  }
}

const takeBack = (folder: string, key = desk, items = [takenItem]) =>
  withdraw(folder, { items, statements: [], reason: 'asked to', figures: null }, { key, now: noon });
const merge = (into: string, from: string) => mergeCase(into, from, { now: noon });

/** Files anywhere in a folder that hold words of the report or are named by its hash. */
function traces(folder: string, words: readonly string[] = ['1 weavers', 'the weavers']): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(takenItem) || words.some((word) => readFileSync(path).includes(word)));
}

describe('a withdrawal', () => {
  it('erases evidence, every payload that speaks of the item and all that was derived, and keeps the rest', async () => {
    const { here } = await caseAndStaleCopy();
    expect(traces(here).length).toBeGreaterThan(4);
    const done = await takeBack(here);
    expect(done).toMatchObject({ inEffect: true, erasure: { payloads: 4, evidence: 1, derived: true } });
    expect(traces(here)).toEqual([]);
    const report = await verify(here);
    expect(report).toMatchObject({ ok: true, problems: [], counts: { withdrawn: 4 } });
    const state = await computeState(await openCase(here));
    expect(state.items.map(({ id }) => id)).toEqual([kept.text.item]);
    expect(state).toMatchObject({ decisions: [], problems: [] });
    expect(state.texts).toHaveLength(1);
    // The heads stay as proof that something was there, and that it was taken back.
    expect(state.statements.byKind).toMatchObject({ import: 2, derive: 2, run: 2, decide: 1, withdraw: 1, erased: 1 });
  });

  it('leaves nothing of the texts in the notes for the next opening', async () => {
    const { here } = await caseAndStaleCopy();
    await takeBack(here);
    await inCase(here, desk, async (inquiry) => {
      await decisionsOn(inquiry);
      expect([...inquiry.summaries.values()].map(({ summary }) => summary.item)).toEqual([
        kept.text.item,
        kept.text.item,
      ]);
    });
    expect(traces(here)).toEqual([]);
  });

  it('is said to be done by each device once, when it first finds its copy clean', async () => {
    const { here, stale } = await caseAndStaleCopy();
    await takeBack(here);
    await inCase(here, desk, (inquiry) => inquiry.append([note('goes on')]));
    await merge(stale, here);
    await inCase(stale, field, async () => {});
    await inCase(stale, field, async () => {});
    const { statements } = await openCase(stale);
    const erased = statements.filter(({ kind }) => kind === 'erased').map(({ head }) => head.author);
    expect(erased.sort()).toEqual([desk.publicKey, field.publicKey].sort());
  });

  it('is carried out on a stale copy that merges it, and on one that is merged', async () => {
    const { here, stale } = await caseAndStaleCopy();
    await takeBack(here);
    const merged = await merge(here, stale);
    expect(merged).toMatchObject({
      brought: { payloads: 0, evidence: 0 },
      held: { lacking: 0, files: 0 },
      withdrawn: { withdrawals: 1, refused: 5, erased: { payloads: 0, evidence: 0 } },
    });
    expect(traces(here)).toEqual([]);
    expect((await merge(stale, here)).withdrawn.erased).toMatchObject({ payloads: 4, evidence: 1, derived: true });
    expect(traces(stale)).toEqual([]);
    expect(await verify(stale)).toMatchObject({ ok: true, problems: [] });
  });

  it('reaches what others said of the item meanwhile', async () => {
    const { here, stale } = await caseAndStaleCopy();
    await inCase(stale, field, (inquiry) => inquiry.append([decide()]));
    await takeBack(here);
    await merge(here, stale);
    expect(traces(here)).toEqual([]);
    expect(await verify(here)).toMatchObject({ ok: true, problems: [], counts: { withdrawn: 5 } });
  });

  it('is enforced on files copied in by hand: seen by verify, refused to readers, deleted by the next writer', async () => {
    const { here, stale } = await caseAndStaleCopy();
    await takeBack(here);
    for (const part of ['payloads', 'evidence', 'derived']) {
      cpSync(join(stale, part), join(here, part), { recursive: true, force: false });
    }
    const name = `evidence-${takenItem}`;
    writeFileSync(join(here, 'torn', `${name}-2`), taken.bytes);
    writeFileSync(join(here, 'torn', 'incoming-0000-1'), taken.bytes.subarray(0, 20));
    mkdirSync(join(here, 'quarantine'), { recursive: true });
    writeFileSync(join(here, 'quarantine', `${name}-0000000000000000`), taken.bytes.subarray(1));
    const { problems } = await verify(here);
    const present = problems.filter(({ code }) => code === 'withdrawn-file-present');
    expect(present).toHaveLength(7);
    const reader = await openCase(here);
    await expect(reader.readEvidence(takenItem)).rejects.toThrow(WithdrawnError);
    expect(await reader.hasEvidence(takenItem)).toBe(false);
    const derive = reader.statements.find(({ kind }) => kind === 'derive');
    expect(derive && (await reader.readBody(derive, 'derive'))).toMatchObject({ problem: { code: 'withdrawn' } });
    await inCase(here, desk, async ({ erasure }) => {
      expect(erasure).toMatchObject({ payloads: 4, evidence: 1, apart: 3 });
    });
    expect(traces(here, ['weavers were killed.</p>', '1 weavers']).filter((path) => !path.includes('kept'))).toEqual([
      join(here, hashPath('evidence', kept.text.item)),
    ]);
  });

  it('goes into no bundle, and a side that lacks the files is not sent them', async () => {
    const { here, stale } = await caseAndStaleCopy();
    await takeBack(here);
    rmSync(join(stale, hashPath('evidence', takenItem)));
    const frontier = await frontierOf(stale);
    expect([...frontier.lacks]).toEqual([{ kind: 'evidence', hash: takenItem }]);
    const [whole, answer] = [join(nextFolder()), join(nextFolder())];
    // Even when the files stand there, copied in by hand.
    cpSync(join(stale, 'payloads'), join(here, 'payloads'), { recursive: true, force: false });
    expect(await writeBundle(here, whole, { frontier: null })).toMatchObject({ payloads: 7, evidence: 1 });
    expect(await writeBundle(here, answer, { frontier })).toMatchObject({ statements: 2, evidence: 0 });
    expect([...(await frontierOf(here)).lacks]).toEqual([]);
    const fresh = nextFolder();
    expect(await merge(fresh, whole)).toMatchObject({ created: true, held: { lacking: 0 }, problems: [] });
    expect(await verify(fresh)).toMatchObject({ ok: true, problems: [] });
  });

  it('keeps the same bytes, and anything said of them, from coming in again', async () => {
    const { here } = await caseAndStaleCopy();
    await takeBack(here);
    await inCase(here, desk, async (inquiry) => {
      await expect(inquiry.putEvidence([taken.bytes])).rejects.toThrow(WithdrawnError);
      await expect(addReport(inquiry, taken)).rejects.toThrow(WithdrawnError);
      await expect(inquiry.append([decide()])).rejects.toThrow(WithdrawnError);
      await addReport(inquiry, report(3));
    });
    expect(traces(here)).toEqual([]);
  });

  it('does nothing while it is pending, and is carried out when what it waits for comes', async () => {
    const { here, stale } = await caseAndStaleCopy();
    await inCase(here, field, (inquiry) => inquiry.append([note('before')]));
    await takeBack(here);
    const part = nextFolder();
    cpSync(here, part, { recursive: true });
    rmSync(join(part, 'statements', field.publicKey), { recursive: true });
    await merge(stale, part);
    expect(traces(stale).length).toBeGreaterThan(4);
    await merge(stale, here);
    expect(traces(stale)).toEqual([]);
  });

  it('by somebody who may not withdraw does nothing', async () => {
    const { here, stale } = await caseAndStaleCopy();
    const guest = newKey();
    const entry = { key: guest.publicKey, name: 'Guest', roles: ['review' as const] };
    await inCase(stale, desk, (inquiry) =>
      inquiry.append([{ kind: 'roster', body: { add: [entry], remove: [], quorum: null } }]),
    );
    await inCase(stale, guest, (inquiry) =>
      inquiry.append([{ kind: 'withdraw', body: { items: [takenItem], statements: [], reason: '', figures: null } }]),
    );
    // Without the statement that let the guest in, theirs waits.
    const part = nextFolder();
    cpSync(join(stale, 'statements', guest.publicKey), join(part, 'statements', guest.publicKey), { recursive: true });
    cpSync(join(stale, 'payloads'), join(part, 'payloads'), { recursive: true });
    expect(await merge(here, part)).toMatchObject({ withdrawn: { withdrawals: 0 }, held: { pending: 1 } });
    expect(existsSync(join(here, hashPath('evidence', takenItem)))).toBe(true);
  });

  it('erases no payload that a statement commits to which is none of it', async () => {
    const { here } = await caseAndStaleCopy();
    const inquiry = await openCase(here);
    const genesis = inquiry.statements[0]?.head.payload.commitment ?? '';
    expect(inquiry.withdrawn.refuses({ kind: 'payloads', hash: genesis })).toBe(false);
    await takeBack(here);
    expect(existsSync(join(here, hashPath('payloads', genesis)))).toBe(true);
  });
});

describe('an archive that holds something withdrawn', () => {
  const archive = Buffer.from(`archive of ${taken.text.string}`);
  const holder = sha256(archive);
  const whole = report(9, {
    acquisition: { item: holder, size: archive.length, mediaType: 'application/zip', path: 'all.zip' },
  }).acquisition;
  const inside = (one: typeof taken) => ({
    ...one.acquisition,
    container: { item: holder, path: one.acquisition.path },
    how: 'archive-entry',
  });
  const importAll = (inquiry: Case) =>
    inquiry.commit({
      evidence: [archive, taken.bytes, kept.bytes],
      entries: [whole, inside(taken), inside(kept)].map((body) => ({ kind: 'import' as const, body })),
    });

  it('goes with it when the withdrawal names it; what else was in it stays', async () => {
    const { here } = await caseAndStaleCopy();
    await inCase(here, desk, importAll);
    await takeBack(here, desk, [takenItem, holder]);
    expect(traces(here)).toEqual([]);
    const inquiry = await openCase(here);
    const { items } = await computeState(inquiry);
    expect(items.map(({ id }) => id)).toEqual([kept.text.item]);
    expect(items[0]?.acquisitions).toHaveLength(2);
    expect(await verify(here)).toMatchObject({ ok: true, problems: [] });
  });

  it('that comes from a stale copy is named, not read and not passed on until it is withdrawn too', async () => {
    const { here, stale } = await caseAndStaleCopy();
    await inCase(stale, field, importAll);
    await takeBack(here);
    await merge(here, stale);
    expect(traces(here)).toEqual([]);
    expect(existsSync(join(here, hashPath('evidence', holder)))).toBe(false);
    const { problems } = await verify(here);
    expect(problems).toMatchObject([{ code: 'holds-withdrawn', where: hashPath('evidence', holder) }]);
    await merge(stale, here);
    const reader = await openCase(stale);
    await expect(reader.readEvidence(holder)).rejects.toThrow(WithdrawnError);
    await takeBack(here, desk, [holder]);
    await merge(stale, here);
    expect(traces(stale)).toEqual([]);
    expect(await verify(stale)).toMatchObject({ ok: true, problems: [] });
  });
});
