import type { Acquisition, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { layout } from '../disk/layout.ts';
import { sha256 } from '../hash.ts';
import { runBody } from '../merkle-root.ts';
import { type Report, report } from '../small-case.test.fixture.ts';
import type { Entry } from '../statement/entry.ts';

/** A report or archive whose every trace in a case bears its mark. */
export interface Marked {
  readonly id: Sha256;
  readonly mark: string;
}

export interface MarkedReport extends Marked, Report {}

export interface Archive extends Marked {
  readonly bytes: Uint8Array;
  readonly acquisition: Acquisition;
  readonly holds: readonly MarkedReport[];
}

export const reports: readonly MarkedReport[] = [101, 102, 103, 104, 105, 106].map((number) => {
  const mark = `${number} weavers`;
  const made = report(number, { acquisition: { path: `${mark}.html` } });
  // The title is what the notes for the next opening keep of a text.
  const start = made.text.string.indexOf(mark);
  const text = { ...made.text, title: { start, end: start + mark.length } };
  return { ...made, text, id: text.item, mark };
});

export const archives: readonly Archive[] = [[0, 1], [2, 3], [1, 4], [5]].map((inside, index) => {
  const holds = reports.filter((_, number) => inside.includes(number));
  const mark = `box${901 + index}`;
  const bytes = Buffer.concat([Buffer.from(mark), ...holds.map((one) => one.bytes)]);
  const { acquisition } = report(1);
  const about = { item: sha256(bytes), size: bytes.length, mediaType: 'application/zip', path: `${mark}.zip` };
  return { id: about.item, mark, bytes, holds, acquisition: { ...acquisition, ...about } };
});

/** Import, text and reading of a report. */
export function entriesOf({ acquisition, text, reading }: Report): Entry[] {
  return [
    { kind: 'import', body: acquisition },
    { kind: 'derive', body: text },
    { kind: 'run', body: runBody(reading) },
  ];
}

/** Imports of an archive and of what is in it. */
export function archiveEntries({ id, acquisition, holds }: Archive): Entry[] {
  const inside = holds.map((one): Acquisition => {
    const container = { item: id, path: one.acquisition.path };
    return { ...one.acquisition, container, how: 'archive-entry' };
  });
  return [acquisition, ...inside].map((body) => ({ kind: 'import', body }));
}

/** A remark that repeats the words of a report, and says of what it speaks. */
export function remarkOn({ id, mark }: Marked): Entry {
  const body = { text: `Is it ${mark}?`, title: null, notice: null, places: null };
  return { kind: 'note', body, targets: [id] };
}

export interface StoredFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All files below a folder; paths relative to it. */
export async function filesBelow(disk: Disk, folder: string, below = ''): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for (const { name, kind } of await disk.list(`${folder}${below}`)) {
    const path = `${below}/${name}`;
    if (kind === 'folder') found.push(...(await filesBelow(disk, folder, path)));
    else found.push({ path, bytes: (await disk.read(`${folder}${path}`)) ?? new Uint8Array() });
  }
  return found;
}

export function bears(bytes: Uint8Array, marks: Iterable<string>): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return [...marks].some((mark) => buffer.includes(mark));
}

/** The same disk, that remembers what was written as new files. */
export function recording(disk: Disk): { readonly disk: Disk; readonly written: Uint8Array[] } {
  const written: Uint8Array[] = [];
  const recorder: Disk = {
    read: (path) => disk.read(path),
    readParts: (path) => disk.readParts(path),
    size: (path) => disk.size(path),
    list: (path) => disk.list(path),
    exists: (path) => disk.exists(path),
    makeFolder: (path) => disk.makeFolder(path),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    syncFolder: (path) => disk.syncFolder(path),
    openAppend: (path, options) => disk.openAppend(path, options),
    async writeNew(path, bytes, options) {
      written.push(bytes);
      await disk.writeNew(path, bytes, options);
    },
  };
  return { disk: recorder, written };
}

/** Pages that repeat everything a case says, as a dossier does. */
export async function writePages(disk: Disk, folder: string, words: string): Promise<void> {
  const page = `${folder}/${layout.derived}/dossier/index.html`;
  await disk.makeFolder(`${folder}/${layout.derived}/dossier`);
  await disk.remove(page);
  await disk.writeNew(page, Buffer.from(words));
}

/** Copies files by hand, as a file manager does: those that are there already stay. Returns those that were copied. */
export async function copyByHand(disk: Disk, from: string, to: string, parts: RegExp): Promise<StoredFile[]> {
  const copied: StoredFile[] = [];
  for (const file of await filesBelow(disk, from)) {
    const { path, bytes } = file;
    if (!parts.test(path) || (await disk.exists(`${to}${path}`))) continue;
    await disk.makeFolder(`${to}${path.slice(0, path.lastIndexOf('/'))}`);
    await disk.writeNew(`${to}${path}`, bytes);
    copied.push(file);
  }
  return copied;
}
