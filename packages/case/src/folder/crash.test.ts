import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppendFile, Disk } from '../disk/disk.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { loadDeviceKey } from '../keys/device-key.ts';
import { addReport, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { computeState } from '../state/compute-state.ts';
import { verify } from '../verify/verify.ts';
import { openCase } from './open-case.ts';

const root = temporaryFolder();
const built = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** A program that goes on writing notes and evidence and prints each number once it is acknowledged. */
const writer = `
import { createHash } from 'node:crypto';
import { loadDeviceKey, openCase } from ${JSON.stringify(built)};
const [folder, config, from] = process.argv.slice(1);
const key = await loadDeviceKey({ folder: config });
const inquiry = await openCase(folder, { key, now: () => new Date() });
for (let number = Number(from); ; number += 4) {
  const numbers = [number, number + 1, number + 2, number + 3];
  await Promise.all(numbers.map(async (each) => {
    const bytes = Buffer.from('evidence ' + each);
    const item = createHash('sha256').update(bytes).digest('hex');
    await inquiry.commit({ evidence: [bytes], entries: [
      { kind: 'import', body: { item, size: bytes.length, mediaType: 'text/plain', encoding: 'utf-8', path: each + '.txt',
        container: null, how: 'file', at: '2024-01-01T00:00:00Z', tool: 'test 1', sidecar: null, metadata: [] } },
      { kind: 'note', body: { text: String(each), title: null, notice: null, places: null } },
    ] });
    process.stdout.write(each + '\\n');
  }));
}
`;

/** Starts the writer, kills it after some acknowledged numbers, and returns those that it printed. */
async function writeUntilKilled(
  folder: string,
  config: string,
  given: { from: number; acknowledge: number; delayMs: number },
) {
  const args = ['--input-type=module', '--eval', writer, folder, config, String(given.from)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === given.acknowledge) setTimeout(() => child.kill('SIGKILL'), given.delayMs);
  }
  await ended;
  return acknowledged;
}

describe('a writer that is killed', () => {
  beforeAll(() => {
    // The killed process runs what is built; make sure that it is this source.
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-b', fileURLToPath(new URL('../..', import.meta.url))], { stdio: 'inherit' });
  });

  it('has lost nothing that it acknowledged, twenty times over, and leaves a case that verifies', async () => {
    const folder = join(root, 'killed');
    const config = join(root, 'config');
    const key = await loadDeviceKey({ create: true, folder: config });
    await (await emptyCase(folder, key)).close();
    const acknowledged = new Set<number>();
    for (let round = 0; round < 20; round += 1) {
      const given = { from: 1000 * round, acknowledge: 1 + (round % 7) * 3, delayMs: round % 5 };
      for (const number of await writeUntilKilled(folder, config, given)) acknowledged.add(number);
      const inquiry = await openCase(folder, { key, now: noon });
      const state = await computeState(inquiry);
      await inquiry.close();
      const kept = new Set(state.notes.map(({ body }) => Number(body.text)));
      expect([...acknowledged].filter((number) => !kept.has(number))).toEqual([]);
      const { problems } = await verify(folder);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(100);
  }, 120_000);
});

class DiskFull extends Error {}

/** The disk of this machine until its nth change; from then on every change fails, a write after half of its bytes. */
function failingDisk(failAt: number): Disk {
  let changes = 0;
  const failing = (): boolean => {
    changes += 1;
    return changes >= failAt;
  };
  const change = async <T>(act: () => Promise<T>): Promise<T> => {
    if (failing()) throw new DiskFull('no space left on device');
    return act();
  };
  return {
    ...nodeDisk,
    makeFolder: (path) => change(() => nodeDisk.makeFolder(path)),
    rename: (from, to) => change(() => nodeDisk.rename(from, to)),
    syncFolder: (path) => change(() => nodeDisk.syncFolder(path)),
    async writeNew(path, bytes, options) {
      if (!failing()) return nodeDisk.writeNew(path, bytes, options);
      await nodeDisk.writeNew(path, bytes.subarray(0, bytes.length / 2), options);
      throw new DiskFull('no space left on device');
    },
    async openAppend(path) {
      const file = await nodeDisk.openAppend(path);
      const appendFile: AppendFile = {
        ...file,
        async append(bytes) {
          if (!failing()) return file.append(bytes);
          await file.append(bytes.subarray(0, bytes.length / 2));
          throw new DiskFull('no space left on device');
        },
        sync: () => change(() => file.sync()),
      };
      return appendFile;
    },
  };
}

describe('a disk that fails', () => {
  it('at any change loses nothing acknowledged and leaves a case that verifies once it is opened again', async () => {
    let survived = false;
    for (let failAt = 1; !survived; failAt += 1) {
      const folder = join(root, `fails-at-${failAt}`);
      const key = newKey();
      await (await emptyCase(folder, key)).close();
      const disk = failingDisk(failAt);
      let acknowledged = 0;
      try {
        const inquiry = await openCase(folder, { key, now: noon, disk });
        try {
          for (const number of [1, 2]) {
            await addReport(inquiry, report(number));
            acknowledged += 1;
          }
          survived = true;
        } finally {
          await inquiry.close().catch(() => {});
        }
      } catch {
        // What the writer was told; the case has to stand it.
      }
      // A lock that could not be given back is that of a process that goes on: as if it had ended.
      const lock = join(folder, 'lock');
      if (existsSync(lock)) {
        rmSync(lock);
        const note = { token: 'x', pid: null, started: null, machine: 'm', since: '2024-05-01T12:00:00.000Z' };
        writeFileSync(lock, JSON.stringify(note));
      }
      const again = await openCase(folder, { key, now: noon });
      const { items, texts, readings } = await computeState(again);
      await again.close();
      // Of a commit that was not acknowledged the first lines may be there.
      for (const list of [items, texts, readings]) expect(list.length).toBeGreaterThanOrEqual(acknowledged);
      const { problems } = await verify(folder);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }, 120_000);
});
