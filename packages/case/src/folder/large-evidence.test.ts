import { chmodSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxHeldBytes } from '../disk/file-content.ts';
import { hashFile } from '../disk/hash-file.ts';
import { evidencePath } from '../disk/layout.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { EvidenceMissingError } from '../errors.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { writeBundle } from '../merge/write-bundle.ts';
import { emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { verify } from '../verify/verify.ts';

const root = temporaryFolder();
const size = maxHeldBytes + 4096;

/** A file too large to be held, with a few bytes that are not zero. */
function largeFile(name: string): string {
  const path = join(root, name);
  const file = openSync(path, 'w');
  writeSync(file, `${name} begins`, 0);
  truncateSync(path, size);
  return path;
}

/** A case in which that file is evidence. */
async function caseWith(name: string): Promise<{ readonly folder: string; readonly item: string }> {
  const folder = join(root, `case-${name}`);
  const file = largeFile(name);
  const inquiry = await emptyCase(folder, newKey());
  const item = (await hashFile(nodeDisk, file))?.hash ?? '';
  const body = { ...report(1).acquisition, item, size, mediaType: 'video/mp4', encoding: null };
  const { evidence } = await inquiry.commit({ evidence: [{ file }], entries: [{ kind: 'import', body }] });
  expect(evidence).toEqual([item]);
  await inquiry.close();
  return { folder, item };
}

describe('evidence too large to be held in memory', () => {
  it('is kept from its file, verified, carried in bundles and merged', async () => {
    const { folder, item } = await caseWith('film');
    expect(statSync(evidencePath(folder, item))).toMatchObject({ size });
    expect(await verify(folder)).toMatchObject({ ok: true, counts: { evidence: 1 } });
    const [copy, bundle, unpacked] = [join(root, 'copy'), join(root, 'film.bundle'), join(root, 'unpacked')];
    expect(await mergeCase(copy, folder, { now: noon })).toMatchObject({ brought: { evidence: 1 } });
    expect(await writeBundle(folder, bundle, { frontier: null })).toMatchObject({ evidence: 1, tooLarge: 0 });
    await mergeCase(unpacked, bundle, { now: noon });
    for (const each of [copy, unpacked])
      expect(await verify(each)).toMatchObject({ ok: true, counts: { evidence: 1 } });
  });

  it('is named when a byte of it is changed, and mended from another copy', async () => {
    const { folder, item } = await caseWith('sound');
    const copy = join(root, 'damaged');
    await mergeCase(copy, folder, { now: noon });
    const path = evidencePath(copy, item);
    chmodSync(path, 0o644);
    writeSync(openSync(path, 'r+'), 'X', size - 1);
    expect((await verify(copy)).problems[0]).toMatchObject({ code: 'evidence-damaged' });
    expect(await mergeCase(copy, folder, { now: noon })).toMatchObject({ brought: { mended: 1 } });
    expect(await verify(copy)).toMatchObject({ ok: true });
  });

  it('cannot be kept from a file that is not there: nothing is written', async () => {
    const inquiry = await emptyCase(join(root, 'none'), newKey());
    await expect(inquiry.putEvidence([{ file: join(root, 'no such file') }])).rejects.toThrow(EvidenceMissingError);
    expect(inquiry.writable).toBe(true);
    await inquiry.close();
  });
});
