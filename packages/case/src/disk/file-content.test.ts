import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../hash.ts';
import { temporaryFolder } from '../small-case.test.fixture.ts';
import { soundContent, writeContent } from './file-content.ts';
import { hashFile } from './hash-file.ts';
import { MemoryDisk } from './memory-disk.test.fixture.ts';
import { nodeDisk } from './node-disk.ts';

const folder = temporaryFolder();
const mebibyte = 1024 * 1024;

describe('a file that is read in parts', () => {
  it.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 7])(
    'has the hash and the size of its %i bytes',
    async (size) => {
      const path = join(folder, String(size));
      const bytes = Buffer.alloc(size, 'inquest');
      writeFileSync(path, bytes);
      expect(await hashFile(nodeDisk, path)).toEqual({ hash: sha256(bytes), size });
      const parts: Buffer[] = [];
      for await (const part of nodeDisk.readParts(path)) parts.push(Buffer.from(part));
      expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    },
  );

  it('is none when there is no such file, or a folder', async () => {
    expect(await hashFile(nodeDisk, join(folder, 'none'))).toBeNull();
    expect(await hashFile(nodeDisk, folder)).toBeNull();
    for await (const _part of nodeDisk.readParts(join(folder, 'none'))) expect.unreachable();
  });

  it('is copied to a read-only file of the same bytes', async () => {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    const bytes = Buffer.alloc(2 * mebibyte + 1, 'evidence');
    writeFileSync(from, bytes);
    await writeContent(nodeDisk, to, { content: { path: from, size: bytes.length }, hash: sha256(bytes) });
    expect(readFileSync(to).equals(bytes)).toBe(true);
    expect(statSync(to).mode & 0o222).toBe(0);
  });

  it('is refused when it was changed since it was hashed', async () => {
    const [from, to] = [join(folder, 'changed'), join(folder, 'copy')];
    writeFileSync(from, 'after');
    const content = { path: from, size: 6 };
    await expect(writeContent(nodeDisk, to, { content, hash: sha256('before') })).rejects.toThrow(/was changed/);
    expect(existsSync(to)).toBe(true);
  });

  it('is sound only with the bytes of its name', async () => {
    const disk = new MemoryDisk();
    await disk.writeNew('/a', Buffer.from('bytes'));
    expect(await soundContent(disk, '/a', sha256('bytes'))).toEqual(Buffer.from('bytes'));
    expect(await soundContent(disk, '/a', sha256('others'))).toBeNull();
    expect(await soundContent(disk, '/b', sha256('bytes'))).toBeNull();
  });
});
