import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashPath, logPath } from '../disk/layout.ts';
import { CaseNotFoundError, NotACaseError, NotACopyError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { addReport, decisionOn, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import type { Entry } from '../statement/entry.ts';
import { verify } from '../verify/verify.ts';
import { mergeCase } from './merge-case.ts';

const root = temporaryFolder();
const desk = newKey();
const field = newKey();
let copies = 0;

const note = (text: string): Entry => ({ kind: 'note', body: { text, title: null, notice: null, places: null } });
const decide = (verdict: 'accept' | 'reject'): Entry => ({
  kind: 'decide',
  body: decisionOn(report(1), { verdict, reason: verdict }),
});

function nextFolder(): string {
  copies += 1;
  return join(root, String(copies));
}

/** A case of two devices with one report, and a copy of it. */
async function twoCopies(): Promise<{ here: string; there: string }> {
  const here = nextFolder();
  const inquiry = await emptyCase(here, desk);
  const entry = { key: field.publicKey, name: 'Field', roles: ['extract' as const, 'review' as const] };
  await inquiry.append([{ kind: 'roster', body: { add: [entry], remove: [], quorum: null } }]);
  await addReport(inquiry, report(1));
  await inquiry.close();
  const there = nextFolder();
  cpSync(here, there, { recursive: true });
  return { here, there };
}

async function inCase<T>(folder: string, key: DeviceKey, work: (inquiry: Case) => Promise<T>): Promise<T> {
  const inquiry = await openCase(folder, { key, now: noon });
  try {
    return await work(inquiry);
  } finally {
    await inquiry.close();
  }
}

const say = (folder: string, key: DeviceKey, ...entries: Entry[]) =>
  inCase(folder, key, (inquiry) => inquiry.append(entries));
const merge = (into: string, from: string) => mergeCase(into, from, { now: noon });
const linesOf = (folder: string, key: DeviceKey) =>
  readFileSync(join(folder, logPath(key.publicKey, 1)), 'utf8')
    .split('\n')
    .slice(0, -1);

describe('merging', () => {
  it('brings what the other copy has, says what it was, and leaves a case that verifies', async () => {
    const { here, there } = await twoCopies();
    await say(here, desk, note('from the desk'));
    await inCase(there, field, (inquiry) => addReport(inquiry, report(2)));
    const merged = await merge(here, there);
    expect(merged).toMatchObject({
      created: false,
      brought: { statements: 3, byKind: { import: 1, derive: 1, run: 1 }, payloads: 3, evidence: 1, mended: 0 },
      known: 5,
      held: { pending: 0, files: 0, withoutPayload: 0, lacking: 0 },
      refused: [],
      problems: [],
      contested: [],
    });
    expect(merged.brought.byAuthor).toEqual({ [field.publicKey]: 3 });
    expect(await verify(here)).toMatchObject({ ok: true, problems: [] });
  });

  it('brings nothing the second time', async () => {
    const { here, there } = await twoCopies();
    await say(there, field, note('from the field'));
    await merge(here, there);
    const before = linesOf(here, field);
    expect((await merge(here, there)).brought).toMatchObject({ statements: 0, payloads: 0, evidence: 0 });
    expect(linesOf(here, field)).toEqual(before);
  });

  it('takes the longer of two logs of one device when it begins with the shorter, on either side', async () => {
    const { here, there } = await twoCopies();
    await say(there, desk, note('one'), note('two'));
    const longer = linesOf(there, desk);
    await merge(there, here);
    expect(linesOf(there, desk)).toEqual(longer);
    await merge(here, there);
    expect(linesOf(here, desk)).toEqual(longer);
    // The device goes on from there instead of forking its log.
    await say(here, desk, note('three'));
    expect(await verify(here)).toMatchObject({ ok: true });
  });

  it('keeps both sides of a fork and lists it', async () => {
    const { here, there } = await twoCopies();
    await say(here, desk, note('left'));
    await say(there, desk, note('right'));
    const merged = await merge(here, there);
    expect(merged.problems).toMatchObject([{ code: 'statement-fork' }]);
    expect(linesOf(here, desk)).toHaveLength(7);
    // A device whose log is forked can no longer write, but it can merge.
    await say(there, field, note('later'));
    expect((await merge(here, there)).brought.statements).toBe(1);
  });

  it('lists claims on which decisions stand against each other', async () => {
    const { here, there } = await twoCopies();
    await say(here, desk, decide('accept'));
    await say(there, field, decide('reject'));
    const { contested } = await merge(here, there);
    expect(contested).toMatchObject([{ new: true, claim: report(1).reading.claims[0]?.id }]);
    expect(contested[0]?.verdicts.map(({ verdict }) => verdict).sort()).toEqual(['accept', 'reject']);
    expect((await merge(here, there)).contested).toMatchObject([{ new: false }]);
  });

  it('keeps what waits for something missing, and uses it once that comes', async () => {
    const { here, there } = await twoCopies();
    await say(there, field, note('one'), note('two'));
    const part = nextFolder();
    cpSync(there, part, { recursive: true });
    const [, second] = linesOf(there, field);
    writeFileSync(join(part, logPath(field.publicKey, 1)), `${second}\n`);
    expect(await merge(here, part)).toMatchObject({ brought: { statements: 1 }, held: { pending: 1, files: 1 } });
    const merged = await merge(here, there);
    expect(merged).toMatchObject({
      brought: { statements: 1, payloads: 1 },
      held: { pending: 0, files: 0, lacking: 0 },
    });
    expect(await verify(here)).toMatchObject({ ok: true });
  });

  it('takes a part of a folder without case.json', async () => {
    const { here, there } = await twoCopies();
    await inCase(there, field, (inquiry) => addReport(inquiry, report(2)));
    const statements = nextFolder();
    cpSync(join(there, 'statements'), join(statements, 'statements'), { recursive: true });
    expect(await merge(here, statements)).toMatchObject({ brought: { statements: 3 }, held: { lacking: 4 } });
    const files = nextFolder();
    for (const part of ['payloads', 'evidence']) cpSync(join(there, part), join(files, part), { recursive: true });
    expect(await merge(here, files)).toMatchObject({ brought: { statements: 0, payloads: 3, evidence: 1, mended: 4 } });
    expect(await verify(here)).toMatchObject({ ok: true });
  });

  it('mends files that are missing or damaged here, and keeps the damaged ones apart', async () => {
    const { here, there } = await twoCopies();
    const evidence = join(here, hashPath('evidence', report(1).text.item));
    rmSync(evidence);
    writeFileSync(evidence, 'damaged');
    const inquiry = await openCase(here);
    const payload = inquiry.statements.find(({ kind }) => kind === 'derive')?.head.payload.commitment ?? '';
    rmSync(join(here, hashPath('payloads', payload)));
    expect(await merge(here, there)).toMatchObject({ brought: { mended: 2 } });
    expect(await verify(here)).toMatchObject({ ok: true, problems: [{ code: 'file-kept-apart' }] });
  });

  it('holds a sound file although a damaged one of that name was set apart before', async () => {
    const { here, there } = await twoCopies();
    const [said] = await say(there, field, note('one'));
    const commitment = said?.head.payload.commitment ?? '';
    writeFileSync(join(here, 'torn', `payloads-${commitment}`), 'damaged');
    rmSync(join(there, logPath(field.publicKey, 1)));
    expect(await merge(here, there)).toMatchObject({ held: { files: 1 } });
    expect(readFileSync(join(here, 'torn', `payloads-${commitment}`))).toEqual(
      readFileSync(join(there, hashPath('payloads', commitment))),
    );
  });

  it('makes a new copy in an empty folder', async () => {
    const { here } = await twoCopies();
    const fresh = nextFolder();
    expect(await merge(fresh, here)).toMatchObject({ created: true, brought: { statements: 5 }, problems: [] });
    expect(await verify(fresh)).toMatchObject({ ok: true, problems: [] });
  });
});

describe('a copy that is not to be trusted', () => {
  it('has changed lines refused and named, and the others brought', async () => {
    const { here, there } = await twoCopies();
    await say(there, field, note('one'), note('two'), note('three'));
    const log = join(there, logPath(field.publicKey, 1));
    const lines = linesOf(there, field);
    writeFileSync(log, [lines[0], lines[1]?.replace('"note"', '"nota"'), lines[2], ''].join('\n'));
    appendFileSync(log, 'rubbish\n');
    const merged = await merge(here, there);
    expect(merged.refused.map(({ code }) => code)).toEqual(['signature-wrong', 'line-malformed']);
    expect(merged).toMatchObject({ brought: { statements: 2 }, held: { pending: 1 } });
  });

  it('has changed files refused and named; the statement is kept without its file', async () => {
    const { here, there } = await twoCopies();
    const [said] = await say(there, field, note('one'));
    const path = hashPath('payloads', said?.head.payload.commitment ?? '');
    rmSync(join(there, path));
    writeFileSync(join(there, path), 'other words');
    const merged = await merge(here, there);
    expect(merged).toMatchObject({ refused: [{ code: 'copy-file-damaged', where: path }], held: { lacking: 1 } });
    expect(existsSync(join(here, path))).toBe(false);
  });

  it('brings statements of authors outside the roster as such', async () => {
    const { here, there } = await twoCopies();
    const stranger = newKey();
    await say(there, desk, {
      kind: 'roster',
      body: { add: [{ key: stranger.publicKey, name: 'X', roles: ['review'] }], remove: [], quorum: null },
    });
    await say(there, stranger, note('hello'));
    await say(there, desk, { kind: 'roster', body: { add: [], remove: [stranger.publicKey], quorum: null } });
    const [, , , , , grant = ''] = linesOf(there, desk);
    writeFileSync(join(there, logPath(desk.publicKey, 1)), `${linesOf(there, desk).slice(0, 5).join('\n')}\n`);
    const merged = await merge(here, there);
    expect(merged).toMatchObject({ brought: { statements: 1 }, held: { pending: 1 } });
    appendFileSync(join(there, logPath(desk.publicKey, 1)), `${grant}\n`);
    expect((await merge(here, there)).problems).toEqual([]);
  });

  it('cannot close a case with a change of the roster that nobody can read', async () => {
    const { here, there } = await twoCopies();
    const [change] = await say(there, desk, {
      kind: 'roster',
      body: { add: [], remove: [field.publicKey], quorum: null },
    });
    const path = join(there, hashPath('payloads', change?.head.payload.commitment ?? ''));
    const payload = readFileSync(path);
    rmSync(path);
    expect(await merge(here, there)).toMatchObject({ brought: { statements: 0 }, held: { withoutPayload: 1 } });
    expect((await openCase(here)).roster).toHaveLength(2);
    writeFileSync(path, payload);
    expect(await merge(here, there)).toMatchObject({ brought: { statements: 1 }, held: { withoutPayload: 0 } });
    expect((await openCase(here)).roster).toHaveLength(1);
  });

  it('of another case, of none or of itself is refused', async () => {
    const { here } = await twoCopies();
    const other = await emptyCase(nextFolder(), desk);
    await other.close();
    const empty = nextFolder();
    mkdirSync(empty);
    await expect(merge(here, other.folder)).rejects.toThrow(NotACopyError);
    await expect(merge(here, here)).rejects.toThrow(NotACopyError);
    await expect(merge(here, empty)).rejects.toThrow(NotACaseError);
    await expect(merge(here, join(root, 'nowhere'))).rejects.toThrow(CaseNotFoundError);
  });
});
