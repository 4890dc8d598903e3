import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Opened, type OpenFile, openFile } from '@inquest/collect';
import { openGazetteer } from '@inquest/gazetteer';
import type { Acquisition, Item } from '@inquest/model';
import { describe, expect, it, onTestFinished } from 'vitest';
import { layersToTry } from '../../src/sandbox/launch.ts';
import { defaultLimits, type ReaderLimits } from '../../src/sandbox/limits.ts';
import { readOne } from '../../src/sandbox/read-one.ts';
import { ReaderPool } from '../../src/sandbox/reader-pool.ts';

const sample = fileURLToPath(new URL('../../../../examples/kemezhar-dock', import.meta.url));
const bundled = new URL('../../bundle/reader-process.js', import.meta.url);
const misbehaving = new URL('./misbehaving-reader.mjs', import.meta.url);

function pool(entry: URL, limits: Partial<ReaderLimits> = {}): ReaderPool {
  const readers = new ReaderPool({
    limits: { ...defaultLimits, ...limits },
    signal: new AbortController().signal,
    ocr: null,
    entry,
  });
  onTestFinished(() => readers.close());
  return readers;
}

async function gather(open: OpenFile, path: string, bytes: Uint8Array): Promise<Opened[]> {
  const all: Opened[] = [];
  for await (const opened of open({ path, bytes })) all.push(opened);
  return all;
}

const plain = (all: readonly Opened[]) =>
  all.map((opened) =>
    opened.type === 'problem' ? opened : { ...opened, bytes: createHash('sha256').update(opened.bytes).digest('hex') },
  );

function itemOf(found: Extract<Opened, { type: 'item' }>['found']): Item {
  const acquisition: Acquisition = { ...found, at: '2026-01-02T03:04:05Z', tool: 'test', sidecar: null };
  const { item, size, mediaType, encoding, metadata } = acquisition;
  return {
    ...{ id: item, size, mediaType, encoding, metadata, acquisitions: [acquisition], title: found.path, url: null },
    ...{ publisher: null, sourceKind: 'other', published: null, publishedFrom: null, language: null },
  };
}

describe('a reader process', () => {
  it('finds the same in every file of the sample, to the letter, as this process would', async () => {
    const readers = pool(bundled);
    const gazetteer = openGazetteer();
    for (const name of readdirSync(sample)) {
      const bytes = readFileSync(join(sample, name));
      const opened = await gather((file) => readers.open(file), name, bytes);
      expect(plain(opened)).toEqual(plain(await gather((file) => openFile(file), name, bytes)));
      for (const one of opened) {
        if (one.type === 'problem') continue;
        const item = itemOf(one.found);
        const layer = await readers.text(item, one.bytes, { recognise: false });
        expect(JSON.stringify(layer)).toBe(
          JSON.stringify((await readOne(item, one.bytes, { gazetteer, recogniser: null })).text),
        );
      }
    }
  });

  it('runs under the strongest layers that this system has', async () => {
    const readers = pool(bundled);
    expect(readers.layers).toBeNull();
    await gather((file) => readers.open(file), 'a.txt', Buffer.from('words'));
    expect(layersToTry()).toContainEqual(readers.layers);
    expect(readers.layers?.permissionModel).toBe(layersToTry()[0]?.permissionModel);
  });

  it.each([
    ['text', { memoryMiB: 256 }, 'reader-out-of-memory', '--reader-memory 512'],
    ['text', { seconds: 0.05 }, 'reader-too-slow', '--reader-seconds'],
  ])('that goes beyond its limits on the %s of a real file is stopped: %j', async (_, limits, code, remedy) => {
    const readers = pool(bundled, limits);
    const bytes = Buffer.from(`<html><body>${'<p><b>Nine</b> were <i>killed</i> there.'.repeat(400_000)}`);
    const [opened] = await gather((file) => openFile(file), 'big.html', bytes);
    if (opened?.type !== 'item') throw new Error('no item');
    const stopped = readers.text(itemOf(opened.found), bytes, { recognise: false });
    await expect(stopped).rejects.toMatchObject({ code, remedy: expect.stringContaining(remedy) });
  });
});

describe('a reader taken over by what it read', () => {
  it.each([
    ['spin', 'reader-too-slow'],
    ['fill the heap', 'reader-out-of-memory'],
    ['fill the memory', 'reader-out-of-memory'],
    ['leave', 'reader-died'],
    ['send another thing', 'reader-misled'],
    ['send no JSON', 'reader-misled'],
    ['send without end', 'reader-misled'],
    ['lie about a hash', 'reader-misled'],
  ])('can %s: its one file becomes a problem and is kept, and the next is opened', async (trick, code) => {
    const readers = pool(misbehaving, { memoryMiB: 256, seconds: trick === 'spin' ? 1 : 60 });
    const bytes = Buffer.from('the bytes');
    const [kept, problem, ...others] = await gather((file) => readers.open(file), trick, bytes);
    expect(kept).toMatchObject({ type: 'item', found: { mediaType: 'application/octet-stream', path: trick }, bytes });
    expect(problem).toMatchObject({ type: 'problem', problem: { code, where: trick, severity: 'error' } });
    expect(others).toEqual([]);
    expect(await gather((file) => readers.open(file), 'behave', bytes)).toEqual([]);
  });
});
