import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logPath } from '../disk/layout.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { merkleRoot } from '../merkle-root.ts';
import { addReport, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { ownAuthority } from '../timestamp/own-authority.test.fixture.ts';
import { nonceFor } from '../timestamp/request.ts';
import { verify } from '../verify/verify.ts';
import { compareNote } from './check-note.ts';
import { cosignNote } from './cosign-note.ts';
import { rememberCosigned } from './cosigned-memory.ts';
import { GrowingTree } from './growing-tree.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { readOutsideTime } from './outside-time.ts';
import { parseNote, printNote } from './signed-note.ts';
import { storeCosigned, storeTimestamp } from './store-checkpoint.ts';
import { logsInTime } from './time-summary.ts';
import { spokenTreeHead } from './tree-head.ts';

const remark = (text: string) => ({ kind: 'note' as const, body: { text, title: null, notice: null, places: null } });
const later = new Date('2024-05-03T08:00:00Z');

async function newCase(key: DeviceKey = newKey()): Promise<{ readonly inquiry: Case; readonly key: DeviceKey }> {
  return { inquiry: await emptyCase(join(temporaryFolder(), 'case'), key), key };
}

function reopen(folder: string, key: DeviceKey): Promise<Case> {
  return openCase(folder, { key, now: noon, mode: 'write' });
}

/** Takes lines from the end of a device's log, with nothing said. */
function cutLog(folder: string, device: string, lines: number): void {
  const path = join(folder, logPath(device, 1));
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8')
      .split('\n')
      .slice(0, -1 - lines)
      .join('\n')}\n`,
  );
}

const codes = async (folder: string): Promise<string[]> => (await verify(folder)).problems.map(({ code }) => code);

describe('a growing tree', () => {
  it('has the roots of RFC 6962 at every size', () => {
    const ids = fc.array(fc.stringMatching(/^[0-9a-f]{64}$/), { maxLength: 70 });
    fc.assert(
      fc.property(ids, (list) => {
        const tree = new GrowingTree();
        list.forEach((id, index) => {
          expect(tree.root()).toBe(merkleRoot(list.slice(0, index)));
          tree.append(id);
        });
        expect(tree.root()).toBe(merkleRoot(list));
      }),
    );
  });
});

describe('a checkpoint', () => {
  it('is over everything the device has said, and verifies', async () => {
    const { inquiry, key } = await newCase();
    await addReport(inquiry, report(13));
    const { head, note, statement } = await makeCheckpoint(inquiry, key);
    expect(head).toMatchObject({ size: 4, root: merkleRoot(inquiry.statements.slice(0, 4).map(({ id }) => id)) });
    expect(parseNote(note)).toMatchObject({ signatures: [{ name: head.origin }] });
    expect(statement.head.seq).toBe(5);
    await inquiry.close();
    expect(await verify(inquiry.folder)).toMatchObject({
      ok: true,
      problems: [],
      counts: { checkpoints: 1, cosignatures: 0 },
    });
  });

  it('is not made again when nothing was said since', async () => {
    const { inquiry, key } = await newCase();
    const made = await makeCheckpoint(inquiry, key);
    expect(await makeCheckpoint(inquiry, key)).toEqual({ ...made, fresh: false });
    await inquiry.append([remark('more')]);
    expect(await makeCheckpoint(inquiry, key)).toMatchObject({ fresh: true, head: { size: 3 } });
    await inquiry.close();
  });

  it('is not signed over a log that was changed on the disk', async () => {
    const { inquiry, key } = await newCase();
    await inquiry.append([remark('one'), remark('two')]);
    cutLog(inquiry.folder, key.publicKey, 1);
    await expect(makeCheckpoint(inquiry, key)).rejects.toThrow('was changed on the disk');
    appendFileSync(join(inquiry.folder, logPath(key.publicKey, 1)), 'garbage\n');
    await expect(makeCheckpoint(inquiry, key)).rejects.toThrow(/line|tab/i);
    await inquiry.close();
  });

  it('covers through what the device has seen what others said', async () => {
    const [anna, boris] = [newKey(), newKey()];
    const { inquiry } = await newCase(anna);
    await inquiry.append([
      {
        kind: 'roster',
        body: { add: [{ key: boris.publicKey, name: 'Boris', roles: ['review'] }], remove: [], quorum: null },
      },
    ]);
    await inquiry.close();
    const theirs = join(temporaryFolder(), 'theirs');
    cpSync(inquiry.folder, theirs, { recursive: true });
    const copy = await reopen(theirs, boris);
    const [said] = await copy.append([remark('seen from there')]);
    await copy.close();
    await mergeCase(inquiry.folder, theirs, { now: noon });
    const merged = await reopen(inquiry.folder, anna);
    const { note } = await makeCheckpoint(merged, anna);
    await storeCosigned(merged, cosignNote(note, newKey(), later).note);
    const time = await readOutsideTime(merged);
    if (said === undefined) throw new Error('nothing was said');
    expect(time.boundsOf(said).notLaterThan).toMatchObject([{ voucher: 'partner', latest: '2024-05-03T08:00:00Z' }]);
    await merged.close();
  });
});

describe('a checkpoint that a partner cosigned', () => {
  it('bounds the time of what came before and of what follows', async () => {
    const { inquiry, key } = await newCase();
    const [before] = await inquiry.append([remark('before')]);
    const { note } = await makeCheckpoint(inquiry, key);
    const [beside] = await inquiry.append([remark('beside')]);
    const partner = newKey();
    await storeCosigned(inquiry, cosignNote(note, partner, later).note);
    const [after] = await inquiry.append([remark('after')]);
    const time = await readOutsideTime(inquiry);
    const bounds = [before, beside, after].map((statement) =>
      statement === undefined ? null : time.boundsOf(statement),
    );
    const mark = { voucher: 'partner', by: partner.publicKey };
    expect(bounds).toMatchObject([
      { notLaterThan: [mark], notEarlierThan: [] },
      { notLaterThan: [], notEarlierThan: [] },
      { notLaterThan: [], notEarlierThan: [mark] },
    ]);
    expect(logsInTime(inquiry, time)).toMatchObject([{ here: 6, shown: 2, marks: [mark] }]);
    await inquiry.close();
    expect(await verify(inquiry.folder)).toMatchObject({ ok: true, counts: { checkpoints: 2, cosignatures: 1 } });
  });

  it('bounds nothing when the partner is the device itself', async () => {
    const { inquiry, key } = await newCase();
    const { note } = await makeCheckpoint(inquiry, key);
    await storeCosigned(inquiry, cosignNote(note, key, later).note);
    expect((await readOutsideTime(inquiry)).marks).toEqual([]);
    await inquiry.close();
  });

  it('is not kept when it was changed, is of another case, or is longer than the log here', async () => {
    const { inquiry, key } = await newCase();
    const { note } = await makeCheckpoint(inquiry, key);
    const cosigned = cosignNote(note, newKey(), later).note;
    await expect(storeCosigned(inquiry, cosigned.replace('\n1\n', '\n2\n'))).rejects.toThrow('does not verify');
    await expect(storeCosigned(inquiry, 'hello')).rejects.toThrow('no signed note');
    const other = await newCase();
    await expect(storeCosigned(other.inquiry, cosigned)).rejects.toThrow('no device of this case');
    await other.inquiry.close();
    await inquiry.close();
    const older = join(temporaryFolder(), 'older');
    cpSync(inquiry.folder, older, { recursive: true });
    const newer = await reopen(inquiry.folder, key);
    await newer.append([remark('more')]);
    const longer = cosignNote((await makeCheckpoint(newer, key)).note, newKey(), later).note;
    await newer.close();
    const stale = await reopen(older, key);
    await expect(storeCosigned(stale, longer)).rejects.toThrow('The others are in another copy, or were taken away');
    await stale.close();
  });

  it('is never given to a log that became shorter or another one', async () => {
    const folder = temporaryFolder();
    const head = { origin: 'inquest.case/a/b', size: 5, root: 'ab'.repeat(32) };
    await rememberCosigned(head, folder);
    await rememberCosigned(head, folder);
    await rememberCosigned({ ...head, size: 7 }, folder);
    await rememberCosigned({ ...head, size: 1, origin: 'inquest.case/a/c' }, folder);
    await expect(rememberCosigned({ ...head, size: 6 }, folder)).rejects.toThrow('only 6 now');
    await expect(rememberCosigned({ ...head, size: 7, root: 'cd'.repeat(32) }, folder)).rejects.toThrow(
      '7 other statements',
    );
  });
});

describe('comparing a note with a case', () => {
  it('tells a log whose end was cut off, that goes on, and that is another', async () => {
    const { inquiry, key } = await newCase();
    await inquiry.append([remark('one'), remark('two')]);
    const { note, head } = await makeCheckpoint(inquiry, key);
    const spoken = spokenTreeHead(head).join('\n');
    expect(compareNote(inquiry, note)).toMatchObject({ result: 'beginning', here: 4, signed: { faults: [] } });
    expect(compareNote(inquiry, spoken)).toMatchObject({ result: 'beginning', here: 4, signed: null });
    await inquiry.close();
    expect(compareNote((await newCase()).inquiry, note)).toMatchObject({ result: 'unknown' });
    cutLog(inquiry.folder, key.publicKey, 2);
    rmSync(join(inquiry.folder, 'derived'), { recursive: true, force: true });
    const cut = await openCase(inquiry.folder);
    expect(compareNote(cut, note)).toMatchObject({ result: 'shorter', here: 2 });
    expect(compareNote(cut, spoken.replace('\n3\n', '\n2\n'))).toMatchObject({ result: 'different' });
    expect(compareNote(cut, 'nothing of the kind')).toBeNull();
  });
});

describe('verify', () => {
  async function checkpointed(change: (note: string, key: DeviceKey) => string): Promise<string> {
    const { inquiry, key } = await newCase();
    await inquiry.append([remark('one')]);
    const { note } = await makeCheckpoint(inquiry, key);
    await inquiry.append([{ kind: 'checkpoint', body: { note: change(note, key), timestamp: null } }]);
    await inquiry.close();
    return inquiry.folder;
  }

  it.each<[string, (note: string, key: DeviceKey) => string, string[]]>([
    ['a note that is none', () => 'hello', ['checkpoint-note-invalid']],
    ['lines that are added', (note) => note.replace('=\n\n', '=\nmore\n\n'), ['checkpoint-note-invalid']],
    ['another case', (note) => note.replace(/\/[0-9a-f]{16}\//, `/${'0'.repeat(16)}/`), ['checkpoint-origin-wrong']],
    ['another size', (note) => note.replace('\n2\n', '\n1\n'), ['checkpoint-signature-wrong', 'checkpoint-root-wrong']],
    [
      'a size beyond the log',
      (note) => note.replace('\n2\n', '\n9\n'),
      ['checkpoint-signature-wrong', 'log-shorter-than-checkpoint'],
    ],
    [
      'no signature of the device',
      (note) => cosignNote(note, newKey(), later).note.replace(/— inquest\.case.*\n/, ''),
      ['checkpoint-signature-wrong'],
    ],
    ['a cosignature that was changed', (note) => withChangedCosignature(note), ['checkpoint-cosignature-wrong']],
  ])('names %s', async (_, change, expected) => {
    expect(await codes(await checkpointed(change))).toEqual(expected);
  });

  function withChangedCosignature(note: string): string {
    const parsed = parseNote(cosignNote(note, newKey(), later).note);
    if ('fault' in parsed) throw new Error(parsed.fault);
    const signatures = parsed.signatures.map((line, index) =>
      index === 0 ? line : { ...line, bytes: Buffer.from(line.bytes).fill(1, 0, 8) },
    );
    return printNote({ ...parsed, signatures });
  }

  it('finds that the end of a log was cut off, by a checkpoint that another device keeps', async () => {
    const [anna, boris] = [newKey(), newKey()];
    const { inquiry } = await newCase(anna);
    await inquiry.append([
      {
        kind: 'roster',
        body: { add: [{ key: boris.publicKey, name: 'Boris', roles: ['review'] }], remove: [], quorum: null },
      },
    ]);
    await inquiry.close();
    const theirs = join(temporaryFolder(), 'theirs');
    cpSync(inquiry.folder, theirs, { recursive: true });
    const longer = await reopen(inquiry.folder, anna);
    await longer.append([remark('what somebody would rather not have said')]);
    const { note } = await makeCheckpoint(longer, anna);
    await longer.close();
    // Boris was sent the note, but not the statements.
    const copy = await reopen(theirs, boris);
    await copy.append([{ kind: 'checkpoint', body: { note, timestamp: null } }]);
    await copy.close();
    expect(await codes(theirs)).toEqual(['log-shorter-than-checkpoint']);
    await mergeCase(theirs, inquiry.folder, { now: noon });
    expect(await codes(theirs)).toEqual([]);
  });

  it('names a fork before its end', async () => {
    const { inquiry, key } = await newCase();
    await inquiry.close();
    const theirs = join(temporaryFolder(), 'theirs');
    cpSync(inquiry.folder, theirs, { recursive: true });
    for (const [folder, words] of [
      [inquiry.folder, 'to one'],
      [theirs, 'to the other'],
    ] as const) {
      const copy = await reopen(folder, key);
      await copy.append([remark(words)]);
      await makeCheckpoint(copy, key);
      await copy.close();
    }
    await mergeCase(inquiry.folder, theirs, { now: noon });
    expect(await codes(inquiry.folder)).toEqual(expect.arrayContaining(['statement-fork', 'checkpoint-fork']));
    expect(await codes(inquiry.folder)).not.toContain('checkpoint-root-wrong');
  });
});

describe('a time stamp of a checkpoint', () => {
  it('bounds what came before and what follows, as surely as somebody vouches for its root', async () => {
    const { inquiry, key } = await newCase();
    const [before] = await inquiry.append([remark('before')]);
    const { note } = await makeCheckpoint(inquiry, key);
    const parsed = parseNote(note);
    if ('fault' in parsed || before === undefined) throw new Error('no note');
    const authority = await ownAuthority();
    const response = await authority.stamp(parsed.text, nonceFor(parsed.text, key));
    const { timestamp } = await storeTimestamp(inquiry, response, { key, roots: [] });
    expect(timestamp).toMatchObject({ at: '2024-05-02T10:00:00Z', vouched: null });
    const [after] = await inquiry.append([remark('after')]);
    for (const [roots, voucher] of [
      [[], 'unvouched'],
      [[authority.root], 'authority'],
    ] as const) {
      const time = await readOutsideTime(inquiry, roots);
      expect(time.boundsOf(before).notLaterThan).toMatchObject([{ voucher, latest: '2024-05-02T10:00:01Z' }]);
      if (after !== undefined)
        expect(time.boundsOf(after).notEarlierThan).toMatchObject([{ voucher, earliest: '2024-05-02T09:59:59Z' }]);
    }
    await inquiry.close();
    const verification = await verify(inquiry.folder, { timestampRoots: [authority.root] });
    expect(verification).toMatchObject({
      ok: true,
      counts: { timestamps: 1 },
      time: [{ shown: 2, marks: [{ voucher: 'authority' }] }],
    });
  });

  it('is not kept when it is over no checkpoint here or answers another request', async () => {
    const { inquiry, key } = await newCase();
    const { note } = await makeCheckpoint(inquiry, key);
    const parsed = parseNote(note);
    if ('fault' in parsed) throw new Error(parsed.fault);
    const authority = await ownAuthority();
    const stamps = [
      authority.stamp('other', nonceFor(parsed.text, key)),
      authority.stamp(parsed.text, nonceFor('other', key)),
    ];
    for (const stamp of stamps)
      await expect(storeTimestamp(inquiry, await stamp, { key, roots: [] })).rejects.toThrow(
        'The time stamp is refused',
      );
    expect(inquiry.statements).toHaveLength(2);
    await inquiry.close();
  });

  it('that cannot be believed is named by verify and bounds nothing', async () => {
    const { inquiry, key } = await newCase();
    const { note } = await makeCheckpoint(inquiry, key);
    const timestamp = Buffer.from(await (await ownAuthority()).stamp('other', null)).toString('base64');
    await inquiry.append([{ kind: 'checkpoint', body: { note, timestamp } }]);
    expect((await readOutsideTime(inquiry)).marks).toEqual([]);
    await inquiry.close();
    expect(await codes(inquiry.folder)).toEqual(['checkpoint-timestamp-wrong']);
  });
});
