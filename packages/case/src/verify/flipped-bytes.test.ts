import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Disk, DiskEntry } from '../disk/disk.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { FileUnreadableError } from '../errors.ts';
import { openCase } from '../folder/open-case.ts';
import { addReport, decisionOn, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { verify } from './verify.ts';

const folder = join(temporaryFolder(), 'case');
/** Path within the case -> its bytes, of everything that verify vouches for. */
const files = new Map<string, Uint8Array>();

/** What stands in its folders, once it was asked for. */
const folders = new Map<string, readonly DiskEntry[]>();

beforeAll(async () => {
  const admin = newKey();
  const second = newKey();
  const inquiry = await emptyCase(folder, admin);
  const made = report(12);
  await addReport(inquiry, made);
  const member = { key: second.publicKey, name: 'Reviewer', roles: ['review'] as const };
  await inquiry.append([{ kind: 'roster', body: { add: [member], remove: [], quorum: null } }]);
  await inquiry.close();
  const reviewer = await openCase(folder, { key: second, now: noon });
  await reviewer.append([{ kind: 'decide', body: decisionOn(made, { verdict: 'accept', reason: 'Two sources.' }) }]);
  await reviewer.close();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile() && !name.startsWith('derived')) files.set(relative(folder, path), readFileSync(path));
  }
});

/** The case with one file changed (null: without it), the others as they are. */
function diskWith(changed: string, bytes: Uint8Array | null): Disk {
  const bytesOf = (path: string): Uint8Array | null => {
    const name = relative(folder, path);
    return name === changed ? bytes : (files.get(name) ?? null);
  };
  return {
    ...nodeDisk,
    async read(path) {
      return bytesOf(path);
    },
    async *readParts(path) {
      const all = bytesOf(path);
      if (all !== null) yield all;
    },
    async size(path) {
      return bytesOf(path)?.length ?? null;
    },
    async list(path) {
      const entries = folders.get(path) ?? (await nodeDisk.list(path));
      folders.set(path, entries);
      return bytes === null ? entries.filter(({ name }) => relative(folder, join(path, name)) !== changed) : entries;
    },
  };
}

/** Where the errors are said to be, once something was changed. */
async function placesOfErrors(changed: string, bytes: Uint8Array | null): Promise<string[]> {
  const { problems } = await verify(folder, { disk: diskWith(changed, bytes) });
  return problems.filter(({ severity }) => severity === 'error').map(({ where }) => where);
}

describe('a case that was tampered with', () => {
  it('verifies as long as it was not', async () => {
    expect([...files.keys()].filter((name) => name.startsWith('evidence'))).toHaveLength(1);
    expect([...files.keys()].filter((name) => name.startsWith('statements'))).toHaveLength(2);
    expect(await verify(folder, { disk: diskWith('', null) })).toMatchObject({ ok: true, problems: [] });
  });

  it('does not verify with any one byte of any file changed, and the file is named', async () => {
    const unnoticed: string[] = [];
    for (const [name, bytes] of files) {
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Uint8Array.from(bytes);
        // A mask that differs from byte to byte, never 0.
        changed[at] = (changed[at] ?? 0) ^ (1 + ((at * 37) % 255));
        const places = await placesOfErrors(name, changed);
        if (!places.some((where) => where.includes(name))) unnoticed.push(`${name} byte ${at}`);
      }
    }
    expect(unnoticed).toEqual([]);
  }, 240_000);

  it('names the line that holds the changed byte of a log', async () => {
    for (const [name, bytes] of files) {
      if (!name.startsWith('statements')) continue;
      let line = 1;
      for (const [at, byte] of bytes.entries()) {
        if (byte === 0x0a) line += 1;
        else if (at % 50 === 0) {
          const changed = Uint8Array.from(bytes);
          changed[at] = byte ^ 1;
          const places = await placesOfErrors(name, changed);
          expect(places.some((where) => where.includes(`${name} line ${line} (byte `))).toBe(true);
        }
      }
    }
  });

  it('does not verify with any file cut off, anywhere', async () => {
    const unnoticed: string[] = [];
    for (const [name, bytes] of files) {
      for (let length = 0; length < bytes.length; length += name.startsWith('statements') ? 1 : 13) {
        const places = await placesOfErrors(name, bytes.subarray(0, length));
        if (places.length === 0) unnoticed.push(`${name} at ${length}`);
      }
    }
    expect(unnoticed).toEqual([]);
  }, 240_000);

  it('does not verify with bytes added to any file, in front or behind', async () => {
    for (const [name, bytes] of files) {
      for (const extra of ['\n', ' ', '\0', '{}']) {
        expect(await placesOfErrors(name, Buffer.concat([bytes, Buffer.from(extra)]))).not.toEqual([]);
        expect(await placesOfErrors(name, Buffer.concat([Buffer.from(extra), bytes]))).not.toEqual([]);
      }
    }
  });

  it('does not verify without any one file', async () => {
    for (const name of files.keys()) expect(await placesOfErrors(name, null)).not.toEqual([]);
  });

  it('does not verify with a file that the disk does not give, names it, and goes on', async () => {
    for (const name of files.keys()) {
      const disk: Disk = {
        ...nodeDisk,
        async read(path) {
          if (relative(folder, path) === name) throw new FileUnreadableError(path, new Error('EIO: i/o error'));
          return nodeDisk.read(path);
        },
        async *readParts(path) {
          if (relative(folder, path) === name) throw new FileUnreadableError(path, new Error('EIO: i/o error'));
          yield* nodeDisk.readParts(path);
        },
      };
      const { problems } = await verify(folder, { disk });
      expect(problems.some(({ where, message }) => where === name && message.includes('i/o error'))).toBe(true);
    }
  });

  it('does not verify with two lines of a log exchanged or one of them twice', async () => {
    for (const [name, bytes] of files) {
      if (!name.startsWith('statements')) continue;
      const lines = Buffer.from(bytes)
        .toString('latin1')
        .split(/(?<=\n)/);
      const [first = ''] = lines;
      expect(await placesOfErrors(name, Buffer.from([...lines, first].join('')))).toEqual([
        expect.stringContaining(`${name} line ${lines.length + 1}`),
      ]);
    }
  });
});
