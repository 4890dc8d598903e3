import { createHash, type Hash, randomBytes } from 'node:crypto';
import type { Sha256 } from '@inquest/model';
import type { AppendFile, Disk } from '../disk/disk.ts';
import { type FileContent, writeContent } from '../disk/file-content.ts';
import { hashFile } from '../disk/hash-file.ts';
import { hashPath, layout, logPath, tornName, within } from '../disk/layout.ts';
import { WriteFailedError } from '../errors.ts';
import type { StatementPlace } from '../statement/statement.ts';
import { forEachAtOnce } from './for-each-at-once.ts';
import type { CaseLock } from './lock.ts';

/** Files being written and synced at one time: Node's pool has four threads, and more callers than threads keep it busy. */
const writesAtOnce = 16;
const mebibyte = 1024 * 1024;

/** Bytes that go to `payloads/` or `evidence/` under their hash. */
export interface HashedFile {
  readonly kind: 'payloads' | 'evidence';
  readonly hash: Sha256;
  readonly content: FileContent;
  /** From another copy of the case: a payload too may stand here already, sound, damaged or set apart. */
  readonly brought?: boolean;
}

export interface CommitterOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly device: string;
  readonly lock: CaseLock;
  /** The device's last log as it was read; null when it has none yet. */
  readonly log: LogEnd | null;
  /** A log is closed and the next begun beyond this size; 64 MiB by default. */
  readonly maxLogBytes?: number;
}

/** Where a log ends, and the hash over what stands in it so far. */
export interface LogEnd {
  readonly number: number;
  readonly wholeSize: number;
  readonly lines: number;
  readonly hash: Hash;
}

/** A log that was written to, as it is now. */
export interface WrittenLog {
  readonly path: string;
  readonly wholeSize: number;
  readonly sha256: Sha256;
}

/** Puts files and lines on the disk in the order that makes an acknowledged statement safe. */
export class Committer {
  readonly #options: CommitterOptions;
  readonly #foldersMade = new Set<string>();
  readonly #written = new Map<string, WrittenLog>();
  /** Names of unfinished files must not meet those of an earlier process. */
  readonly #session = randomBytes(6).toString('hex');
  #end: { number: number; size: number; lines: number; hash: Hash };
  #log: AppendFile | null = null;
  #failed: WriteFailedError | null = null;
  #temporaryNames = 0;
  /** What stood in `torn/` when it was first asked for. */
  #torn: Promise<ReadonlySet<string>> | null = null;

  constructor(options: CommitterOptions) {
    this.#options = options;
    const { log } = options;
    this.#end =
      log === null
        ? { number: 1, size: 0, lines: 0, hash: createHash('sha256') }
        : { number: log.number, size: log.wholeSize, lines: log.lines, hash: log.hash.copy() };
  }

  /** Logs written to since the case was opened. */
  get written(): readonly WrittenLog[] {
    return [...this.#written.values()];
  }

  /**
   * Returns when everything is on the disk: first the files and the folders they stand in, then the
   * lines, then the folders of a new log. Throws `WriteFailedError`, after which nothing more is
   * written: after a failed sync nobody knows what the disk holds. Resolves to the place of each line.
   */
  async commit(files: readonly HashedFile[], lines: readonly Uint8Array[]): Promise<readonly StatementPlace[]> {
    if (this.#failed !== null) throw this.#failed;
    try {
      await this.#options.lock.check();
      await this.#writeFiles(files);
      return await this.#writeLines(lines);
    } catch (error) {
      this.#failed = error instanceof WriteFailedError ? error : new WriteFailedError(this.#options.folder, error);
      throw this.#failed;
    }
  }

  /** A commit failed: files may be left that no statement speaks of. */
  get failed(): boolean {
    return this.#failed !== null;
  }

  async close(): Promise<void> {
    await this.#log?.close();
    this.#log = null;
  }

  async #writeFiles(files: readonly HashedFile[]): Promise<void> {
    const { disk, folder } = this.#options;
    const touched = new Set<string>();
    // Empty folders are easily lost when a case is copied.
    if (files.length > 0) await disk.makeFolder(within(folder, layout.torn));
    for (const group of new Set(files.map(groupOf))) {
      touched.add(group);
      if (this.#foldersMade.has(group)) continue;
      const isNew = !(await disk.exists(within(folder, group)));
      if (isNew) await disk.makeFolder(within(folder, group));
      // A killed writer may have made the folder and not synced what it stands in.
      if (isNew || this.#options.lock.tookOver) touched.add(group.slice(0, group.indexOf('/'))).add('.');
      this.#foldersMade.add(group);
    }
    await forEachAtOnce(files, writesAtOnce, (file) => this.#writeFile(file));
    await forEachAtOnce([...touched], writesAtOnce, (path) => disk.syncFolder(within(folder, path)));
  }

  async #writeFile(file: HashedFile): Promise<void> {
    const { disk, folder } = this.#options;
    const path = within(folder, hashPath(file.kind, file.hash));
    const mayBeHere = file.kind === 'evidence' || file.brought === true;
    if (mayBeHere && ((await this.#hasSound(file, path)) || (await this.#bringBack(file, path)))) return;
    this.#temporaryNames += 1;
    const temporary = within(folder, `${layout.torn}/incoming-${this.#session}-${this.#temporaryNames}`);
    await writeContent(disk, temporary, file);
    await disk.rename(temporary, path);
  }

  /** True when the file stands there already. A file of that name with other bytes is set apart. */
  async #hasSound(file: HashedFile, path: string): Promise<boolean> {
    const { disk, folder } = this.#options;
    const found = await hashFile(disk, path);
    if (found === null) return false;
    if (found.hash === file.hash) return true;
    await disk.makeFolder(within(folder, layout.quarantine));
    await disk.rename(
      path,
      within(folder, `${layout.quarantine}/${file.kind}-${file.hash}-${found.hash.slice(0, 16)}`),
    );
    return false;
  }

  /** True when the file was set apart or held earlier and could be taken from there. */
  async #bringBack(file: HashedFile, path: string): Promise<boolean> {
    const { disk, folder } = this.#options;
    this.#torn ??= disk.list(within(folder, layout.torn)).then((entries) => new Set(entries.map(({ name }) => name)));
    const name = tornName(file.kind, file.hash);
    if (!(await this.#torn).has(name)) return false;
    const torn = within(folder, `${layout.torn}/${name}`);
    if ((await hashFile(disk, torn))?.hash !== file.hash) return false;
    await disk.rename(torn, path);
    return true;
  }

  async #writeLines(lines: readonly Uint8Array[]): Promise<StatementPlace[]> {
    if (lines.length === 0) return [];
    const { disk, folder, device, lock, maxLogBytes = 64 * mebibyte } = this.#options;
    if (this.#end.size > maxLogBytes) {
      await this.close();
      this.#end = { number: this.#end.number + 1, size: 0, lines: 0, hash: createHash('sha256') };
    }
    const end = this.#end;
    const path = logPath(device, end.number);
    const isNew = end.size === 0;
    const mayBeUnsynced = isNew || (lock.tookOver && !this.#written.has(path));
    if (isNew) await disk.makeFolder(within(folder, `${layout.statements}/${device}`));
    this.#log ??= await disk.openAppend(within(folder, path));
    if ((await this.#log.size()) !== end.size) throw new Error(`${path} was changed by another program`);
    await this.#log.append(Buffer.concat(lines));
    await this.#log.sync();
    if (mayBeUnsynced) {
      await disk.syncFolder(within(folder, `${layout.statements}/${device}`));
      await disk.syncFolder(within(folder, layout.statements));
    }
    const places = lines.map((line) => {
      end.lines += 1;
      const place = { file: path, line: end.lines, offset: end.size };
      end.size += line.length;
      end.hash.update(line);
      return place;
    });
    this.#written.set(path, { path, wholeSize: end.size, sha256: end.hash.copy().digest('hex') });
    return places;
  }
}

function groupOf(file: HashedFile): string {
  return `${file.kind}/${file.hash.slice(0, 2)}`;
}
