import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustodyFacts, Sha256 } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { cosignNote } from '../checkpoint/cosign-note.ts';
import { makeCheckpoint } from '../checkpoint/make-checkpoint.ts';
import { storeCosigned } from '../checkpoint/store-checkpoint.ts';
import { evidencePath } from '../disk/layout.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { addReport, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { verify } from '../verify/verify.ts';
import { openCustodyBook } from './custody.ts';
import { acceptHandover, giveItems, receiveItems } from './hand-over.ts';

const made = report(13);
const { item } = made.acquisition;
const words = { at: '2024-05-02T09:00:00Z', medium: 'sealed stick', note: '' };

async function newCase(key: DeviceKey = newKey()): Promise<Case> {
  const inquiry = await emptyCase(join(temporaryFolder(), 'case'), key);
  await addReport(inquiry, made);
  return inquiry;
}

async function factsOf(inquiry: Case, options: Parameters<typeof openCustodyBook>[1] = {}): Promise<CustodyFacts> {
  const facts = await (await openCustodyBook(inquiry, options)).factsOf(item);
  if (facts === null) throw new Error('no facts');
  return facts;
}

/** Two members' copies of one case. */
async function twoMembers() {
  const [anna, boris] = [newKey(), newKey()];
  const here = await newCase(anna);
  const entry = { key: boris.publicKey, name: 'Boris', roles: ['review' as const] };
  await here.append([{ kind: 'roster', body: { add: [entry], remove: [], quorum: null } }]);
  const there = join(temporaryFolder(), 'there');
  const bring = async (): Promise<Case> => {
    await mergeCase(there, here.folder, { now: noon });
    return openCase(there, { key: boris, now: noon, mode: 'write' });
  };
  return { anna, boris, here, bring };
}

function damage(folder: string, hash: Sha256): void {
  const path = evidencePath(folder, hash);
  chmodSync(path, 0o600);
  writeFileSync(path, 'something else');
}

describe('the custody of an item', () => {
  it('says that it is the file that was collected, by hashing it now', async () => {
    const inquiry = await newCase();
    expect(await factsOf(inquiry)).toMatchObject({ file: 'same', size: made.bytes.length });
    damage(inquiry.folder, item);
    expect(await factsOf(inquiry)).toMatchObject({
      file: 'changed',
      size: null,
      gaps: expect.arrayContaining(['evidence']),
    });
    rmSync(evidencePath(inquiry.folder, item));
    expect(await factsOf(inquiry)).toMatchObject({ file: 'missing' });
    expect(await (await openCustodyBook(inquiry)).factsOf('ab'.repeat(32))).toBeNull();
    await inquiry.close();
  });

  it('names who collected it, and bounds when by the clocks of others', async () => {
    const key = newKey();
    const inquiry = await newCase(key);
    expect(await factsOf(inquiry)).toMatchObject({
      collected: [{ said: { author: key.publicKey, body: { path: 'reports/13.html' } }, notLaterThan: [] }],
      gaps: expect.arrayContaining(['outside-time']),
    });
    const { note } = await makeCheckpoint(inquiry, key);
    const partner = newKey();
    await storeCosigned(inquiry, cosignNote(note, partner, noon()).note);
    const bounded = await factsOf(inquiry);
    expect(bounded.collected[0]?.notLaterThan).toEqual([
      { at: '2024-05-01T12:00:00Z', voucher: 'partner', by: partner.publicKey },
    ]);
    expect(bounded.gaps).not.toContain('outside-time');
    await inquiry.close();
  });

  it('lists what was made from it apart from it, and makes the texts again', async () => {
    const inquiry = await newCase();
    expect((await factsOf(inquiry)).copies).toMatchObject([
      { kind: 'text', input: item, output: made.text.id, sound: null, again: 'not-tried' },
      { kind: 'reading', input: made.text.id, output: null, sound: null },
    ]);
    const outcome = async (text: () => Promise<typeof made.text | null>) =>
      (await factsOf(inquiry, { reproduce: { text } })).copies.map(({ again, sound }) => `${again} ${sound}`);
    expect(await outcome(async () => made.text)).toEqual(['same true', 'not-tried true']);
    expect(await outcome(async () => ({ ...made.text, language: 'ru' }))).toEqual(['different true', 'not-tried true']);
    expect(await outcome(async () => null)).toEqual(['needs-tool true', 'not-tried true']);
    expect(await outcome(() => Promise.reject(new Error('out of paper')))).toEqual(['failed true', 'not-tried true']);
    await inquiry.close();
  });

  it('names a reading whose words do not stand in its text', async () => {
    const inquiry = await newCase();
    const [claim] = made.reading.claims;
    if (claim === undefined) throw new Error('no claim');
    const reading = { ...made.reading, claims: [{ ...claim, anchor: { ...claim.anchor, quote: 'other words' } }] };
    await inquiry.append([{ kind: 'run', body: { reading, root: 'ab'.repeat(32) } }]);
    const { copies } = await factsOf(inquiry, { reproduce: { text: async () => made.text } });
    expect(copies[2]).toMatchObject({ sound: false, fault: expect.stringContaining('do not stand in the text') });
    await inquiry.close();
  });

  it('says who decided what of it', async () => {
    const inquiry = await newCase();
    expect(await factsOf(inquiry)).toMatchObject({
      claims: 1,
      decided: [],
      gaps: expect.arrayContaining(['decisions']),
    });
    const [claim] = made.reading.claims;
    const decision = { claim: claim?.id ?? '', item, verdict: 'accept' as const, reason: 'checked' };
    await inquiry.append([{ kind: 'decide', body: { decisions: [decision] } }]);
    const facts = await factsOf(inquiry);
    expect(facts.decided).toMatchObject([{ contested: false, decisions: [{ body: { verdict: 'accept' } }] }]);
    expect(facts.gaps).not.toContain('decisions');
    await inquiry.close();
  });

  it('names what is missing', async () => {
    const inquiry = await newCase();
    const gaps = [
      'publisher',
      'source-address',
      'publication-date',
      'capture-time',
      'outside-time',
      'handovers',
      'decisions',
    ];
    expect((await factsOf(inquiry)).gaps).toEqual(gaps);
    const container = { item: 'cd'.repeat(32), path: 'a.zip/13.html' };
    await inquiry.append([{ kind: 'import', body: { ...made.acquisition, container } }]);
    expect((await factsOf(inquiry)).gaps).toContain('container');
    await inquiry.close();
  });
});

describe('a hand-over', () => {
  it('is signed by both sides, each after hashing the bytes', async () => {
    const { anna, boris, here, bring } = await twoMembers();
    const counterpart = { key: boris.publicKey, name: 'Boris' };
    const given = await giveItems(here, { items: [item], counterpart, ...words });
    expect((await factsOf(here)).gaps).toContain('one-sided-handover');
    const there = await bring();
    const received = await acceptHandover(there, given, { device: boris.publicKey, ...words });
    expect((await factsOf(there)).handovers).toMatchObject([
      {
        gives: { author: anna.publicKey, statement: given.id, hashed: true },
        receives: {
          author: boris.publicKey,
          statement: received.id,
          hashed: true,
          counterpart: { key: anna.publicKey },
        },
        misfit: null,
      },
    ]);
    expect((await factsOf(there)).gaps).not.toContain('one-sided-handover');
    await there.close();
    await here.close();
    expect(await verify(there.folder)).toMatchObject({ ok: true });
  });

  it('is one-sided when one side signed nothing', async () => {
    const inquiry = await newCase();
    const said = { items: [item], counterpart: { key: null, name: 'a nurse' }, ...words };
    await receiveItems(inquiry, said);
    await giveItems(inquiry, said);
    const { handovers, gaps } = await factsOf(inquiry);
    expect(handovers).toMatchObject([
      { gives: null, receives: { counterpart: { name: 'a nurse' } } },
      { gives: { counterpart: { name: 'a nurse' } }, receives: null },
    ]);
    expect(gaps).toContain('one-sided-handover');
    await inquiry.close();
  });

  it('is refused by a device whose bytes are not those, to whom it is not given, or who gave it', async () => {
    const { anna, boris, here, bring } = await twoMembers();
    const toOther = { items: [item], counterpart: { key: newKey().publicKey, name: '' }, ...words };
    const toBoris = { ...toOther, counterpart: { key: boris.publicKey, name: 'Boris' } };
    const [given, elsewhere] = [await giveItems(here, toBoris), await giveItems(here, toOther)];
    await expect(acceptHandover(here, given, { device: anna.publicKey, ...words })).rejects.toThrow(
      'gave it away itself',
    );
    const there = await bring();
    const said = { device: boris.publicKey, ...words };
    await expect(acceptHandover(there, elsewhere, said)).rejects.toThrow('given to another key');
    const [genesis] = there.statements;
    if (genesis !== undefined) await expect(acceptHandover(there, genesis, said)).rejects.toThrow('gives nothing away');
    damage(there.folder, item);
    const before = there.statements.length;
    await expect(acceptHandover(there, given, said)).rejects.toThrow('do not have the hash');
    await expect(giveItems(there, toOther)).rejects.toThrow('do not have the hash');
    expect(there.statements).toHaveLength(before);
    await there.close();
    await here.close();
  });

  it('whose sides do not fit is said not to', async () => {
    const { boris, here, bring } = await twoMembers();
    const given = await giveItems(here, {
      items: [item],
      counterpart: { key: newKey().publicKey, name: '' },
      ...words,
    });
    const there = await bring();
    await there.append([
      {
        kind: 'custody',
        body: {
          items: [item],
          act: 'receives',
          counterpart: { key: boris.publicKey, name: '' },
          handover: given.id,
          hashed: true,
          ...words,
        },
      },
    ]);
    expect((await factsOf(there)).handovers).toMatchObject([{ misfit: expect.stringContaining('another key') }]);
    await there.close();
    await here.close();
  });
});
