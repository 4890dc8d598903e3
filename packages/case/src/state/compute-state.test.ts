import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place, SidecarRow, Verdict } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { hashPath } from '../disk/layout.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import { sha256 } from '../hash.ts';
import { runBody } from '../merkle-root.ts';
import { saidApart } from '../said-apart.test.fixture.ts';
import { addReport, emptyCase, newKey, report, temporaryFolder } from '../small-case.test.fixture.ts';
import type { Entry } from '../statement/entry.ts';
import { computeState } from './compute-state.ts';
import { decisionsOn } from './decisions-on.ts';
import { listItems, listItemsAsReceived, newestRuns, newestTexts, readReading, readText } from './list-items.ts';

const root = temporaryFolder();
let folders = 0;
function newCase(): Promise<Case> {
  folders += 1;
  return emptyCase(join(root, `case-${folders}`), newKey());
}

const row: SidecarRow = {
  file: '5.html',
  url: 'https://example.org/5',
  publisher: 'Harbour News',
  sourceKind: 'media',
  published: { start: '2024-04-30', end: '2024-04-30', precision: 'day' },
  publishedNote: 'dated by its first line',
  language: 'en',
  from: 'reports.csv row 2',
};

describe('items', () => {
  it('got twice are one item with two acquisitions, and keep what the sidecar said of either', async () => {
    const inquiry = await newCase();
    await addReport(inquiry, report(5, { acquisition: { path: 'a/5.html', sidecar: row } }));
    await inquiry.append([{ kind: 'import', body: report(5, { acquisition: { path: 'b/copy.html' } }).acquisition }]);
    const { items } = await listItems(inquiry);
    await inquiry.close();
    expect(items).toHaveLength(1);
    expect(items[0]?.acquisitions.map(({ path }) => path)).toEqual(['a/5.html', 'b/copy.html']);
    expect(items[0]).toMatchObject({
      url: row.url,
      publisher: 'Harbour News',
      sourceKind: 'media',
      published: row.published,
      publishedFrom: 'dated by its first line',
      title: 'copy.html',
    });
  });

  it('are described by their newest text where the sidecar is silent', async () => {
    const inquiry = await newCase();
    const { bytes, acquisition, text } = report(6);
    const metadata = [
      { name: 'published', value: '2024-04-29T23:30:00+06:00', from: 'meta' },
      { name: 'publisher', value: 'Mill Gazette', from: 'meta' },
    ];
    await inquiry.commit({ evidence: [bytes], entries: [{ kind: 'import', body: acquisition }] });
    await inquiry.append([
      { kind: 'derive', body: { ...text, title: { start: 0, end: 8 }, language: 'kk', metadata } },
    ]);
    const { items } = await listItems(inquiry);
    const asReceived = await listItemsAsReceived(inquiry);
    await inquiry.close();
    expect(items[0]).toMatchObject({
      title: 'Report 6',
      publisher: 'Mill Gazette',
      published: { start: '2024-04-29', end: '2024-04-29', precision: 'day' },
      publishedFrom: 'meta',
      language: 'kk',
      sourceKind: 'other',
    });
    expect(asReceived.items[0]).toMatchObject({ title: '6.html', publisher: null, published: null, language: null });
  });
});

describe('texts and readings', () => {
  it('are the newest of each item', async () => {
    const inquiry = await newCase();
    const first = report(7);
    await addReport(inquiry, first);
    const newerText = { ...first.text, tool: { name: 'test-text', version: '2' }, language: 'ru' };
    const newerReading = { ...first.reading, reader: { name: 'test-read', version: '2' } };
    await inquiry.append([
      { kind: 'derive', body: newerText },
      { kind: 'run', body: runBody(newerReading) },
    ]);
    const state = await computeState(inquiry);
    const text = (await newestTexts(inquiry)).get(first.acquisition.item);
    const run = (await newestRuns(inquiry)).get(first.acquisition.item);
    await inquiry.close();
    expect(state.texts).toEqual([newerText]);
    expect(state.readings).toEqual([newerReading]);
    expect(text).toMatchObject({ text: newerText.id, tool: newerText.tool });
    expect(run).toMatchObject({ text: newerText.id, reader: newerReading.reader, claims: 1 });
    if (text !== undefined) expect(await readText(inquiry, text)).toEqual(newerText);
    if (run !== undefined) expect(await readReading(inquiry, run)).toEqual(newerReading);
  });

  it('of a text that was replaced do not count', async () => {
    const inquiry = await newCase();
    const first = report(8);
    await addReport(inquiry, first);
    const string = 'Another reading of the same bytes.';
    await inquiry.append([{ kind: 'derive', body: { ...first.text, id: sha256(string), string } }]);
    expect((await computeState(inquiry)).readings).toEqual([]);
    expect(await newestRuns(inquiry)).toEqual(new Map());
    await inquiry.close();
  });

  it('of two items with one text are two', async () => {
    const inquiry = await newCase();
    const first = report(9);
    await addReport(inquiry, first);
    const bytes = Buffer.from(first.text.string);
    const item = sha256(bytes);
    const acquisition = { ...first.acquisition, item, size: bytes.length, path: '9.txt' };
    const claims = first.reading.claims.map((claim) => ({ ...claim, item }));
    await addReport(inquiry, {
      bytes,
      acquisition,
      text: { ...first.text, item },
      reading: { ...first.reading, item, claims },
    });
    const { texts, readings } = await computeState(inquiry);
    await inquiry.close();
    expect(texts.map((text) => text.item)).toEqual([first.acquisition.item, item]);
    expect(readings.map((reading) => reading.item)).toEqual([first.acquisition.item, item]);
  });

  it('fall back to the one before when the newest cannot be read, and say so', async () => {
    const inquiry = await newCase();
    const first = report(10);
    await addReport(inquiry, first);
    const [newer] = await inquiry.append([{ kind: 'derive', body: { ...first.text, language: 'ru' } }]);
    await inquiry.close();
    const path = join(inquiry.folder, hashPath('payloads', newer?.head.payload.commitment ?? ''));
    chmodSync(path, 0o644);
    writeFileSync(path, 'gone');
    const { texts, problems } = await computeState(await openCase(inquiry.folder));
    expect(texts).toEqual([first.text]);
    expect(problems).toMatchObject([{ code: 'payload-size-wrong', where: expect.stringContaining('line 5') }]);
  });
});

describe('settings', () => {
  it('are those of the genesis until a note changes them', async () => {
    const inquiry = await newCase();
    const place: Place = {
      id: 'case:Weir',
      name: 'Weir',
      alternateNames: [],
      country: '',
      region: '',
      latitude: 1,
      longitude: 2,
      population: 0,
      kind: 'settlement',
    };
    await inquiry.append([
      { kind: 'note', body: { text: '', title: 'Weir strike', notice: null, places: [place] } },
      { kind: 'note', body: { text: 'A remark.', title: null, notice: null, places: null } },
    ]);
    const state = await computeState(inquiry);
    await inquiry.close();
    expect(state).toMatchObject({ title: 'Weir strike', notice: 'Fictional.', places: [place] });
    expect(state.notes).toMatchObject([{ author: inquiry.roster[0]?.key, body: { text: 'A remark.' } }]);
    expect(state.statements).toEqual({ total: 3, byKind: { genesis: 1, note: 2 } });
  });
});

describe('decisions', () => {
  /** Two reviewers decide on one claim without knowledge of each other; their folders are then copied together. */
  async function decideApart(verdicts: readonly [Verdict, Verdict]) {
    folders += 1;
    const made = report(11);
    const { claim, item } = { claim: made.reading.claims[0]?.id ?? '', item: made.text.item };
    const decide = (verdict: Verdict): Entry => ({
      kind: 'decide',
      body: { decisions: [{ claim, item, verdict, reason: 'Because.' }] },
    });
    const entries = [decide(verdicts[0]), decide(verdicts[1])] as const;
    const inquiry = await saidApart(join(root, `case-${folders}`), entries, (first) => addReport(first, made));
    return { inquiry, claim, decide };
  }

  it('made apart that disagree are contested until one has seen both', async () => {
    const { inquiry, claim, decide } = await decideApart(['accept', 'reject']);
    const contested = (await decisionsOn(inquiry)).get(claim);
    expect(contested).toMatchObject({ contested: true, verdict: null });
    expect(contested?.heads.map(({ body }) => body.verdict).sort()).toEqual(['accept', 'reject']);
    await inquiry.append([decide('unsure')]);
    expect((await decisionsOn(inquiry)).get(claim)).toMatchObject({ contested: false, verdict: 'unsure', heads: [{}] });
    expect((await computeState(inquiry)).decisions).toHaveLength(3);
    await inquiry.close();
  });

  it('made apart that agree are settled', async () => {
    const { inquiry, claim } = await decideApart(['accept', 'accept']);
    expect((await decisionsOn(inquiry)).get(claim)).toMatchObject({
      contested: false,
      verdict: 'accept',
      heads: [{}, {}],
    });
    await inquiry.close();
  });
});
