import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logPath } from '../disk/layout.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { emptyCase, newKey, noon, temporaryFolder } from '../small-case.test.fixture.ts';
import { computeState } from '../state/compute-state.ts';
import { type Entry, prepareEntry } from '../statement/entry.ts';
import { verify } from '../verify/verify.ts';
import { Committer, type HashedFile } from './committer.ts';
import { lockCase } from './lock.ts';
import { openCase } from './open-case.ts';
import { Signer } from './signer.ts';

const root = temporaryFolder();

function note(text: string): Entry {
  return { kind: 'note', body: { text, title: null, notice: null, places: null } };
}

describe('a log that has grown beyond its size', () => {
  it('is followed by the next, and the case goes on there', async () => {
    const folder = join(root, 'case');
    const key = newKey();
    const made = await emptyCase(folder, key);
    await made.close();
    const first = readFileSync(join(folder, logPath(key.publicKey, 1)));
    const signer = new Signer({ key, caseId: made.id, now: noon, last: { seq: 1, id: made.id }, unseen: [] });
    const lock = await lockCase(nodeDisk, folder, noon());
    const committer = new Committer({
      disk: nodeDisk,
      folder,
      device: key.publicKey,
      lock,
      log: { number: 1, wholeSize: first.length, lines: 1, hash: createHash('sha256').update(first) },
      maxLogBytes: 100,
    });
    for (const text of ['two', 'three']) {
      const prepared = prepareEntry(note(text), 0);
      const { commitment: hash, bytes: content } = prepared.payload;
      const files: HashedFile[] = [{ kind: 'payloads', hash, content }];
      const [place] = await committer.commit(
        files,
        signer.sign([prepared]).map(({ line }) => line),
      );
      expect(place).toMatchObject({ line: 1, offset: 0 });
    }
    await committer.close();
    await lock.release('finished');

    const inquiry = await openCase(folder, { key, now: noon });
    const [last] = await inquiry.append([note('four')]);
    expect(last?.place).toMatchObject({ file: logPath(key.publicKey, 3), line: 2 });
    expect((await computeState(inquiry)).notes.map(({ body }) => body.text)).toEqual(['two', 'three', 'four']);
    await inquiry.close();
    expect(readdirSync(join(folder, 'statements', key.publicKey))).toEqual(['000001.log', '000002.log', '000003.log']);
    expect(await verify(folder)).toMatchObject({ ok: true, problems: [] });
  });

  it('is not written to when another program has changed it', async () => {
    const folder = join(root, 'changed');
    const key = newKey();
    await (await emptyCase(folder, key)).close();
    const lock = await lockCase(nodeDisk, folder, noon());
    const committer = new Committer({ disk: nodeDisk, folder, device: key.publicKey, lock, log: null });
    await expect(committer.commit([], [Buffer.from('x\n')])).rejects.toThrow('was changed by another program');
    await committer.close();
    await lock.release('finished');
    expect(await verify(folder)).toMatchObject({ ok: true, counts: { statements: 1 } });
  });
});
