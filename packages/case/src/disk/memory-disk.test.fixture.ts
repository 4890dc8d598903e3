import type { AppendFile, Disk, DiskEntry } from './disk.ts';

/** So small that files of tests have several parts. */
const partBytes = 64;

/** The bytes of a file are never changed in place, so that copies share them. */
type Node = { kind: 'file'; bytes: Uint8Array } | Folder;

interface Folder {
  readonly kind: 'folder';
  readonly entries: Map<string, Node>;
}

/** A disk in memory that never fails and copies folders at once: for histories by the thousand. */
export class MemoryDisk implements Disk {
  readonly #root: Folder;

  constructor(root: Folder = newFolder()) {
    this.#root = root;
  }

  /** Another disk with the same on it. */
  copy(): MemoryDisk {
    return new MemoryDisk(copyOf(this.#root));
  }

  /** Puts a copy of a folder in the place of what stands there. */
  copyTree(from: string, to: string): void {
    const node = this.#find(from);
    if (node?.kind !== 'folder') throw new Error(`${from}: no such folder`);
    const parts = partsOf(to);
    const name = parts.pop() ?? '';
    this.#folder(parts).entries.set(name, copyOf(node));
  }

  async read(path: string): Promise<Uint8Array | null> {
    const node = this.#find(path);
    return node?.kind === 'file' ? node.bytes : null;
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
    this.#folder(partsOf(path));
  }

  async writeNew(path: string, bytes: Uint8Array): Promise<void> {
    const { folder, name } = this.#parent(path);
    if (folder.entries.has(name)) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST' });
    folder.entries.set(name, { kind: 'file', bytes });
  }

  async rename(from: string, to: string): Promise<void> {
    const source = this.#parent(from);
    const node = source.folder.entries.get(source.name);
    if (node === undefined) throw new Error(`${from}: no such file`);
    const target = this.#parent(to);
    target.folder.entries.set(target.name, node);
    source.folder.entries.delete(source.name);
  }

  async remove(path: string): Promise<void> {
    const { folder, name } = this.#parent(path);
    folder.entries.delete(name);
  }

  async syncFolder(path: string): Promise<void> {
    if (this.#find(path)?.kind !== 'folder') throw new Error(`${path}: no such folder`);
  }

  async openAppend(path: string): Promise<AppendFile> {
    const { folder, name } = this.#parent(path);
    const found = folder.entries.get(name) ?? { kind: 'file', bytes: new Uint8Array() };
    if (found.kind === 'folder') throw new Error(`${path}: a folder`);
    folder.entries.set(name, found);
    return {
      size: async () => found.bytes.length,
      append: async (bytes) => {
        found.bytes = Buffer.concat([found.bytes, bytes]);
      },
      sync: async () => {},
      truncate: async (size) => {
        found.bytes = found.bytes.subarray(0, size);
      },
      close: async () => {},
    };
  }

  #folder(parts: readonly string[]): Folder {
    let folder = this.#root;
    for (const part of parts) {
      const found = folder.entries.get(part) ?? newFolder();
      if (found.kind === 'file') throw new Error(`${part}: not a folder`);
      folder.entries.set(part, found);
      folder = found;
    }
    return folder;
  }

  #find(path: string): Node | null {
    let node: Node = this.#root;
    for (const part of path.split('/')) {
      if (part === '' || part === '.') continue;
      const next: Node | undefined = node.kind === 'folder' ? node.entries.get(part) : undefined;
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  #parent(path: string): { readonly folder: Folder; readonly name: string } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const folder = this.#find(parts.join('/'));
    if (folder?.kind !== 'folder') throw new Error(`${path}: no such folder`);
    return { folder, name };
  }
}

function copyOf({ entries }: Folder): Folder {
  const copies = [...entries].map(([name, node]): [string, Node] => [
    name,
    node.kind === 'folder' ? copyOf(node) : { kind: 'file', bytes: node.bytes },
  ]);
  return { kind: 'folder', entries: new Map(copies) };
}

function newFolder(): Folder {
  return { kind: 'folder', entries: new Map() };
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
