import type { AppendFile, Disk, DiskEntry } from './disk.ts';

/** So small that files of tests have several parts. */
const partBytes = 64;

interface FileNode {
  readonly kind: 'file';
  bytes: Buffer;
  /** What a sync has made sure of. */
  synced: Buffer;
}

interface FolderNode {
  readonly kind: 'folder';
  readonly entries: Map<string, Node>;
  /** The entries that a sync has made sure of. */
  synced: Map<string, Node>;
}

type Node = FileNode | FolderNode;

/** Kinds of sync that a disk can be made to leave out, to see whether the tests notice. */
export type LeftOut = 'nothing' | 'syncs of new files' | 'syncs of logs' | 'syncs of folders';

/** How often the unsynced part of a file is not only cut off but wrong. */
const garbledShare = 0.3;
const sectorBytes = 512;

export class PowerIsOff extends Error {}

/** One step of care that a disk can be made to leave out. `path` is what it was asked for. */
export interface Step {
  readonly kind: 'sync of a new file' | 'sync of a log' | 'sync of a folder' | 'truncation' | 'rename' | 'removal';
  readonly path: string;
}

export interface PowerLossOptions {
  /** The power fails at this change; changes are counted from 1. */
  readonly failAt: number;
  /** 0 to below 1: decides what of the unsynced reached the disk nevertheless. */
  readonly random: () => number;
  readonly leftOut: LeftOut;
  /** Steps that are promised and not done. */
  readonly skips?: (step: Step) => boolean;
  /** Called at each change, when it has begun and nothing of it is sure. */
  readonly onChange?: () => void;
}

/**
 * A disk in memory that keeps its promises and no more: after the power has failed there is what was synced (contents by
 * file, names by folder), and of the rest what chance decides, cut off where chance decides.
 */
export class PowerLossDisk implements Disk {
  readonly #root: FolderNode;
  readonly #options: PowerLossOptions;
  #changes = 0;

  constructor(options: PowerLossOptions, root: FolderNode = newFolder()) {
    this.#options = options;
    this.#root = root;
  }

  /** The power never failed. */
  get survived(): boolean {
    return this.#changes < this.#options.failAt;
  }

  /** Another disk with the same on it, all of it synced. */
  copyWith(options: PowerLossOptions): PowerLossDisk {
    return new PowerLossDisk(options, copyOf(this.#root));
  }

  /** The disk as it is found when the power is back, with an endless supply. */
  afterPowerLoss(): PowerLossDisk {
    const { random, skips } = this.#options;
    const options: PowerLossOptions = {
      random,
      failAt: Number.POSITIVE_INFINITY,
      leftOut: 'nothing',
      ...(skips === undefined ? {} : { skips }),
    };
    return new PowerLossDisk(options, this.#leftOf(this.#root));
  }

  async read(path: string): Promise<Uint8Array | null> {
    const node = this.#find(path);
    return node?.kind === 'file' ? Uint8Array.from(node.bytes) : null;
  }

  async *readParts(path: string): AsyncGenerator<Uint8Array> {
    const bytes = (await this.read(path)) ?? new Uint8Array();
    for (let start = 0; start < bytes.length; start += partBytes) yield bytes.subarray(start, start + partBytes);
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
    this.#change();
    let folder = this.#root;
    for (const part of partsOf(path)) {
      const found = folder.entries.get(part) ?? newFolder();
      if (found.kind === 'file') throw new Error(`${path}: not a folder`);
      folder.entries.set(part, found);
      folder = found;
    }
  }

  async writeNew(path: string, bytes: Uint8Array): Promise<void> {
    const { folder, name } = this.#parent(path);
    if (folder.entries.has(name)) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST' });
    const file: FileNode = { kind: 'file', bytes: Buffer.from(bytes), synced: Buffer.alloc(0) };
    folder.entries.set(name, file);
    this.#change();
    const isSynced = this.#options.leftOut !== 'syncs of new files' && !this.#skips('sync of a new file', path);
    if (isSynced) file.synced = file.bytes;
  }

  async rename(from: string, to: string): Promise<void> {
    this.#change();
    if (this.#skips('rename', to)) return;
    const source = this.#parent(from);
    const node = source.folder.entries.get(source.name);
    if (node === undefined) throw Object.assign(new Error(`${from}: no such file`), { code: 'ENOENT' });
    const target = this.#parent(to);
    target.folder.entries.set(target.name, node);
    source.folder.entries.delete(source.name);
  }

  async remove(path: string): Promise<void> {
    this.#change();
    if (this.#skips('removal', path)) return;
    const { folder, name } = this.#parent(path);
    folder.entries.delete(name);
  }

  async syncFolder(path: string): Promise<void> {
    this.#change();
    const node = this.#find(path);
    if (node?.kind !== 'folder') throw new Error(`${path}: no such folder`);
    const isSynced = this.#options.leftOut !== 'syncs of folders' && !this.#skips('sync of a folder', path);
    if (isSynced) node.synced = new Map(node.entries);
  }

  async openAppend(path: string): Promise<AppendFile> {
    const { folder, name } = this.#parent(path);
    const found = folder.entries.get(name) ?? { kind: 'file', bytes: Buffer.alloc(0), synced: Buffer.alloc(0) };
    if (found.kind === 'folder') throw new Error(`${path}: a folder`);
    folder.entries.set(name, found);
    const disk = this;
    return {
      async size() {
        return found.bytes.length;
      },
      async append(bytes) {
        found.bytes = Buffer.concat([found.bytes, bytes]);
        disk.#change();
      },
      async sync() {
        disk.#change();
        const isSynced = disk.#options.leftOut !== 'syncs of logs' && !disk.#skips('sync of a log', path);
        if (isSynced) found.synced = found.bytes;
      },
      async truncate(size) {
        disk.#change();
        if (disk.#skips('truncation', path)) return;
        found.bytes = found.bytes.subarray(0, size);
      },
      async close() {},
    };
  }

  #skips(kind: Step['kind'], path: string): boolean {
    return this.#options.skips?.({ kind, path }) === true;
  }

  #change(): void {
    this.#options.onChange?.();
    this.#changes += 1;
    if (this.#changes >= this.#options.failAt) throw new PowerIsOff('the power is off');
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
    if (folder?.kind !== 'folder') throw new Error(`${path}: no such folder`);
    return { folder, name };
  }

  #leftOf(folder: FolderNode): FolderNode {
    const entries = new Map<string, Node>();
    for (const name of new Set([...folder.synced.keys(), ...folder.entries.keys()])) {
      const before = folder.synced.get(name);
      const now = folder.entries.get(name);
      const node = before === now || this.#options.random() < 0.5 ? now : before;
      if (node !== undefined) entries.set(name, node.kind === 'folder' ? this.#leftOf(node) : this.#leftOfFile(node));
    }
    return { kind: 'folder', entries, synced: new Map(entries) };
  }

  /** What was synced, and of the rest a first part, as written or with sectors in it that never came to be or came out wrong. */
  #leftOfFile({ bytes, synced }: FileNode): FileNode {
    if (bytes === synced) return { kind: 'file', bytes, synced };
    if (bytes.length < synced.length) {
      const kept = this.#options.random() < 0.5 ? synced : bytes;
      return { kind: 'file', bytes: kept, synced: kept };
    }
    const left = Buffer.from(bytes.subarray(0, synced.length + this.#share(bytes.length - synced.length)));
    if (this.#options.random() < garbledShare) this.#garble(left, synced.length);
    return { kind: 'file', bytes: left, synced: left };
  }

  /** Sectors of the unsynced part become noughts, or other bytes. */
  #garble(bytes: Buffer, from: number): void {
    for (let at = from; at < bytes.length; at += sectorBytes) {
      const end = Math.min(bytes.length, at + sectorBytes);
      const luck = this.#options.random();
      if (luck < 0.3) bytes.fill(0, at, end);
      else if (luck < 0.6)
        for (let each = at; each < end; each += 1) bytes[each] = Math.floor(this.#options.random() * 256);
    }
  }

  #share(length: number): number {
    return Math.floor(this.#options.random() * (length + 1));
  }
}

function copyOf(folder: FolderNode): FolderNode {
  const entries = new Map<string, Node>();
  for (const [name, node] of folder.entries) {
    const bytes = node.kind === 'file' ? Buffer.from(node.bytes) : Buffer.alloc(0);
    entries.set(name, node.kind === 'folder' ? copyOf(node) : { kind: 'file', bytes, synced: bytes });
  }
  return { kind: 'folder', entries, synced: new Map(entries) };
}

function newFolder(): FolderNode {
  return { kind: 'folder', entries: new Map(), synced: new Map() };
}

function partsOf(path: string): string[] {
  return path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
}
