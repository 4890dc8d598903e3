import type { AppendFile, Disk, DiskEntry } from '../disk/disk.ts';
import { pick } from './chance.test.fixture.ts';
import { survivingBytes } from './surviving-bytes.test.fixture.ts';

interface FileNode {
  readonly kind: 'file';
  bytes: Buffer;
  /** What the last sync made sure of. */
  synced: Buffer;
  /** What the file was after each change since then, oldest first. */
  since: Buffer[];
}

interface FolderNode {
  readonly kind: 'folder';
  readonly entries: Map<string, Node>;
  /** The entries that the last sync made sure of. */
  synced: Map<string, Node>;
  /** What each name that changed since then stood for, oldest first; null for nothing. */
  since: Map<string, (Node | null)[]>;
}

type Node = FileNode | FolderNode;

/** What a power cut left. */
export interface Survivor {
  readonly disk: SimulatedDisk;
  /** What chance decided: two survivors of one moment with the same choices are the same. */
  readonly choices: string;
}

/**
 * A disk in memory with a cache that forgets: contents are sure once their file was synced, names once their folder was. A power cut
 * leaves of everything else what chance decides, each file and each name for itself, in no order: old, new, something between, cut
 * off, or garbled. A file's bytes never change in place, so copies of the disk share them.
 */
export class SimulatedDisk implements Disk {
  readonly #root: FolderNode;
  /** Called after every change that a power cut could come between. */
  onChange: (() => void) | null = null;

  constructor(root: FolderNode = newFolder()) {
    this.#root = root;
  }

  /** Another disk with the same on it, all of it synced. */
  copy(): SimulatedDisk {
    return new SimulatedDisk(copyOf(this.#root, new Map()));
  }

  /** The disk as it may be found when the power is back. */
  survivor(random: () => number): Survivor {
    const choices: number[] = [];
    const choose = (count: number): number => {
      const choice = pick(random, count);
      choices.push(choice);
      return choice;
    };
    const root = survivingFolder(this.#root, { choose, known: new Map() });
    return { disk: new SimulatedDisk(root), choices: choices.join() };
  }

  async read(path: string): Promise<Uint8Array | null> {
    const node = this.#find(path);
    return node?.kind === 'file' ? Uint8Array.from(node.bytes) : null;
  }

  async *readParts(path: string): AsyncGenerator<Uint8Array> {
    const bytes = await this.read(path);
    if (bytes !== null) yield bytes;
  }

  async size(path: string): Promise<number | null> {
    const node = this.#find(path);
    return node?.kind === 'file' ? node.bytes.length : null;
  }

  async list(path: string): Promise<readonly DiskEntry[]> {
    const node = this.#find(path);
    if (node?.kind !== 'folder') return [];
    return [...node.entries].map(([name, { kind }]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async exists(path: string): Promise<boolean> {
    return this.#find(path) !== null;
  }

  async makeFolder(path: string): Promise<void> {
    let folder = this.#root;
    for (const part of partsOf(path)) {
      const found = folder.entries.get(part);
      if (found?.kind === 'file') throw new Error(`${path}: not a folder`);
      if (found === undefined) this.#enter(folder, part, newFolder());
      const next = folder.entries.get(part);
      if (next?.kind === 'folder') folder = next;
    }
  }

  async writeNew(path: string, bytes: Uint8Array): Promise<void> {
    const file = this.create(path);
    put(file, Buffer.from(bytes));
    this.#changed();
    syncFile(file);
    this.#changed();
  }

  /** A new file of which nothing is written yet. Throws when it exists. */
  create(path: string): FileNode {
    const { folder, name } = this.#parent(path);
    if (folder.entries.has(name)) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST' });
    const file: FileNode = { kind: 'file', bytes: empty, synced: empty, since: [] };
    this.#enter(folder, name, file);
    return file;
  }

  /** Writes a new file that is not synced: what a write that fails half way leaves. */
  writeUnsynced(path: string, bytes: Uint8Array): void {
    put(this.create(path), Buffer.from(bytes));
    this.#changed();
  }

  async rename(from: string, to: string): Promise<void> {
    const source = this.#parent(from);
    const node = source.folder.entries.get(source.name);
    if (node === undefined) throw Object.assign(new Error(`${from}: no such file`), { code: 'ENOENT' });
    const target = this.#parent(to);
    enter(target.folder, target.name, node);
    enter(source.folder, source.name, null);
    this.#changed();
  }

  async remove(path: string): Promise<void> {
    const node = this.#find(path);
    if (node === null) return;
    // A folder goes entry by entry; a cut may come between any two.
    if (node.kind === 'folder') for (const name of [...node.entries.keys()]) await this.remove(`${path}/${name}`);
    const { folder, name } = this.#parent(path);
    this.#enter(folder, name, null);
  }

  async syncFolder(path: string): Promise<void> {
    const node = this.#find(path);
    if (node?.kind !== 'folder') throw Object.assign(new Error(`${path}: no such folder`), { code: 'ENOENT' });
    node.synced = new Map(node.entries);
    node.since = new Map();
    this.#changed();
  }

  async openAppend(path: string): Promise<AppendFile> {
    const { folder, name } = this.#parent(path);
    const found = folder.entries.get(name);
    if (found?.kind === 'folder') throw new Error(`${path}: a folder`);
    const file = found ?? this.create(path);
    const change = (bytes: Buffer): void => {
      put(file, bytes);
      this.#changed();
    };
    return {
      async size() {
        return file.bytes.length;
      },
      async append(bytes) {
        change(Buffer.concat([file.bytes, bytes]));
      },
      sync: async () => {
        syncFile(file);
        this.#changed();
      },
      async truncate(size) {
        change(file.bytes.subarray(0, size));
      },
      async close() {},
    };
  }

  /**
   * What a failed sync does on Linux: the pages count as written from then on, though they are not. The file reads as before as long
   * as it is cached; no later sync brings the bytes to the disk.
   */
  loseUnsynced(path: string): void {
    const node = this.#find(path);
    if (node?.kind === 'file') node.since = [];
  }

  #enter(folder: FolderNode, name: string, node: Node | null): void {
    enter(folder, name, node);
    this.#changed();
  }

  #changed(): void {
    this.onChange?.();
  }

  #find(path: string): Node | null {
    let node: Node = this.#root;
    for (const part of partsOf(path)) {
      const next: Node | undefined = node.kind === 'folder' ? node.entries.get(part) : undefined;
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  #parent(path: string): { readonly folder: FolderNode; readonly name: string } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const folder = this.#find(parts.join('/'));
    if (folder?.kind !== 'folder') throw Object.assign(new Error(`${path}: no such folder`), { code: 'ENOENT' });
    return { folder, name };
  }
}

interface Chance {
  readonly choose: (count: number) => number;
  /** A file may be found under two names when a rename was cut. */
  readonly known: Map<Node, Node>;
}

function survivingFolder(folder: FolderNode, chance: Chance): FolderNode {
  const entries = new Map<string, Node>();
  for (const [name, node] of folder.synced) {
    if (!folder.since.has(name)) entries.set(name, survivingNode(node, chance));
  }
  for (const [name, values] of folder.since) {
    const before = folder.synced.get(name) ?? null;
    const node = chosen([before, ...values], chance);
    if (node !== null) entries.set(name, survivingNode(node, chance));
  }
  return { kind: 'folder', entries, synced: new Map(entries), since: new Map() };
}

function survivingNode(node: Node, chance: Chance): Node {
  const known = chance.known.get(node);
  if (known !== undefined) return known;
  const surviving = node.kind === 'folder' ? survivingFolder(node, chance) : survivingFile(node, chance);
  chance.known.set(node, surviving);
  return surviving;
}

function survivingFile({ synced, since }: FileNode, chance: Chance): FileNode {
  const bytes = since.length === 0 ? synced : survivingBytes([synced, ...since], chance.choose);
  return { kind: 'file', bytes, synced: bytes, since: [] };
}

/** Half of the time the newest, else any. */
function chosen<T>(values: readonly (T | null)[], { choose }: Chance): T | null {
  const index = choose(2) === 0 ? values.length - 1 : choose(values.length);
  return values[index] ?? null;
}

const empty = Buffer.alloc(0);

function put(file: FileNode, bytes: Buffer): void {
  file.bytes = bytes;
  file.since.push(bytes);
}

function syncFile(file: FileNode): void {
  // Nothing to bring to the disk: also after a sync that failed.
  if (file.since.length === 0) return;
  file.synced = file.bytes;
  file.since = [];
}

function enter(folder: FolderNode, name: string, node: Node | null): void {
  if (node === null) folder.entries.delete(name);
  else folder.entries.set(name, node);
  const values = folder.since.get(name);
  if (values === undefined) folder.since.set(name, [node]);
  else values.push(node);
}

function newFolder(): FolderNode {
  return { kind: 'folder', entries: new Map(), synced: new Map(), since: new Map() };
}

function copyOf(folder: FolderNode, known: Map<Node, Node>): FolderNode {
  const entries = new Map<string, Node>();
  for (const [name, node] of folder.entries) {
    const copy =
      known.get(node) ??
      (node.kind === 'folder'
        ? copyOf(node, known)
        : { kind: 'file' as const, bytes: node.bytes, synced: node.bytes, since: [] });
    known.set(node, copy);
    entries.set(name, copy);
  }
  return { kind: 'folder', entries, synced: new Map(entries), since: new Map() };
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
