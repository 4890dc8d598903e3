import { join } from 'node:path';
import type { Acquisition, Reading } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { CaseError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import { sha256 } from '../hash.ts';
import { addReport, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { planWithdrawal, type WithdrawalPlan } from './plan.ts';
import { withdraw } from './withdraw.ts';

const root = temporaryFolder();
const key = newKey();
let folders = 0;

const bytesOf = (name: string): Uint8Array => Buffer.from(name);
const idOf = (name: string): string => sha256(bytesOf(name));

/** An item whose bytes are its name, found in another or by itself. */
function received(name: string, inside: string | null = null): Acquisition {
  const { acquisition } = report(1);
  const container = inside === null ? null : { item: idOf(inside), path: name };
  return { ...acquisition, item: idOf(name), size: name.length, path: name, container };
}

async function caseWith(acquisitions: readonly Acquisition[]): Promise<Case> {
  folders += 1;
  const inquiry = await emptyCase(join(root, String(folders)), key);
  await inquiry.commit({
    evidence: acquisitions.map(({ path }) => bytesOf(path)),
    entries: acquisitions.map((body) => ({ kind: 'import' as const, body })),
  });
  return inquiry;
}

const plan = (inquiry: Case, items: readonly string[], also: readonly string[] = []) =>
  planWithdrawal(inquiry, { items, also, mentionIds });
const bodyOf = ({ items, statements }: WithdrawalPlan) => ({ items, statements, reason: '', figures: null });
const mentionIds = ({ text }: Reading): string[] => [`person-${text.slice(0, 12)}`];

describe('planning a withdrawal', () => {
  it('takes what was found in the item, and everything around it, and says what stays', async () => {
    const inquiry = await caseWith([
      received('all.zip'),
      received('letter.eml', 'all.zip'),
      received('photo.jpg', 'letter.eml'),
      received('other.html', 'all.zip'),
    ]);
    const found = await plan(inquiry, [idOf('letter.eml')]);
    await inquiry.close();
    expect(found.items).toEqual(['all.zip', 'letter.eml', 'photo.jpg'].map(idOf).sort());
    expect(found.planned).toEqual([
      { id: idOf('letter.eml'), why: 'asked', other: null, staying: 0 },
      { id: idOf('photo.jpg'), why: 'found-in', other: idOf('letter.eml'), staying: 0 },
      { id: idOf('all.zip'), why: 'holds', other: idOf('letter.eml'), staying: 1 },
    ]);
    expect(found.erases).toEqual({ import: 3 });
  });

  it('leaves what was received otherwise too, but not the word that it was found in the item', async () => {
    const inquiry = await caseWith([
      received('letter.eml'),
      received('photo.jpg', 'letter.eml'),
      received('photo.jpg'),
    ]);
    const found = await plan(inquiry, [idOf('letter.eml')]);
    await inquiry.close();
    expect(found.items).toEqual([idOf('letter.eml')]);
    expect(found.statements).toEqual([inquiry.statements[2]?.id]);
    expect(found.planned).toMatchObject([{ staying: 1 }]);
    expect(found.erases).toEqual({ import: 2 });
  });

  it('finds an archive that holds an item that is gone already, when asked again', async () => {
    const inquiry = await caseWith([received('letter.eml'), received('late.zip'), received('letter.eml', 'late.zip')]);
    await inquiry.close();
    const options = { key, now: noon };
    await withdraw(inquiry.folder, { items: [idOf('letter.eml')], statements: [], reason: '', figures: null }, options);
    const again = await openCase(inquiry.folder);
    expect(again.problems).toMatchObject([{ code: 'holds-withdrawn' }]);
    const found = await plan(again, [idOf('letter.eml')]);
    expect(found.items).toEqual([idOf('letter.eml'), idOf('late.zip')].sort());
    await withdraw(inquiry.folder, { ...bodyOf(found) }, options);
    expect((await openCase(inquiry.folder)).problems).toEqual([]);
  });

  it('takes decisions on its claims and on who is one with whom in it, and further statements on demand', async () => {
    folders += 1;
    const inquiry = await emptyCase(join(root, String(folders)), key);
    const [one, other] = [report(1), report(2)];
    await addReport(inquiry, one);
    await addReport(inquiry, other);
    const entity = (of: typeof one): string => `person-${of.text.id.slice(0, 12)}`;
    const same = (a: string, b: string) => ({
      kind: 'same' as const,
      body: { entities: [a, b] as const, reason: 'one face' },
    });
    const said = await inquiry.append([
      same(entity(one), entity(other)),
      same(entity(other), 'person-000000000000'),
      { kind: 'note', body: { text: 'quotes it', title: null, notice: null, places: null } },
      { kind: 'note', body: { text: 'does not', title: null, notice: null, places: null } },
    ]);
    const [joined, , quoting] = said.map(({ id }) => id);
    const found = await plan(inquiry, [one.text.item], [quoting ?? '']);
    expect(found.statements).toEqual([joined, quoting].sort());
    expect(found.erases).toEqual({ import: 1, derive: 1, run: 1, same: 1, note: 1 });
    await expect(plan(inquiry, [one.text.item], [inquiry.id])).rejects.toThrow(CaseError);
    await expect(plan(inquiry, [sha256('unknown')])).rejects.toThrow(CaseError);
    await inquiry.close();
  });

  it('names other items with the same text', async () => {
    folders += 1;
    const inquiry = await emptyCase(join(root, String(folders)), key);
    const one = report(1);
    await addReport(inquiry, one);
    const bytes = Buffer.from(`<b>${one.text.string}</b>`);
    const item = sha256(bytes);
    await inquiry.commit({
      evidence: [bytes],
      entries: [
        { kind: 'import', body: { ...one.acquisition, item, size: bytes.length } },
        { kind: 'derive', body: { ...one.text, item } },
      ],
    });
    expect((await plan(inquiry, [one.text.item])).sameText).toEqual([item]);
    expect((await plan(inquiry, [one.text.item, item])).sameText).toEqual([]);
    await inquiry.close();
  });
});
