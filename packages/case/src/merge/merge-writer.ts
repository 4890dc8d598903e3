import type { Disk } from '../disk/disk.ts';
import { contentSize, type FileContent, soundContent, writeContent } from '../disk/file-content.ts';
import { hashFile } from '../disk/hash-file.ts';
import { hashPath, layout, tornName, within } from '../disk/layout.ts';
import { Committer, type HashedFile } from '../folder/committer.ts';
import type { CaseLock } from '../folder/lock.ts';
import { lastLog, type ReadLogs } from '../folder/read-logs.ts';
import type { Statement } from '../statement/statement.ts';
import { namesGone } from '../withdraw/unclaimed.ts';
import type { Withdrawn } from '../withdraw/withdrawn.ts';
import type { CaseCopy, CopiedLine } from './copy.ts';
import { FileSet, type WantedFile, wantedFiles } from './wanted-files.ts';

/** Files and lines are made durable together up to this size and number, so that a merge of any size takes little memory. */
const maxBatchBytes = 32 * 1024 * 1024;
const maxBatchLines = 2000;

export interface MergeWriterOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly lock: CaseLock;
  readonly logs: ReadLogs;
  readonly copy: CaseCopy;
  /** Files that wait in `torn/` here. */
  readonly held: FileSet;
  /** What must not come in, as far as it is known when the merge begins. */
  readonly withdrawn: Withdrawn;
}

/** Puts what a copy brings on the disk, by the rule for every write: files, then lines, then the folders of new logs. */
export class MergeWriter {
  readonly brought = new FileSet();
  readonly #options: MergeWriterOptions;
  readonly #committers = new Map<string, Committer>();
  /** Wanted files that were looked at: here, brought, or to be had nowhere. */
  readonly #settled = new FileSet();
  #withdrawn: Withdrawn;
  #left = new FileSet();
  #files: HashedFile[] = [];
  #bytes = 0;

  constructor(options: MergeWriterOptions) {
    this.#options = options;
    this.#withdrawn = options.withdrawn;
  }

  /** What must not come in, now that every statement is here: files that were left for that are looked at again. */
  settle(withdrawn: Withdrawn): void {
    for (const file of this.#left) this.#settled.delete(file);
    this.#left = new FileSet();
    this.#withdrawn = withdrawn;
  }

  /** Brings what is missing or damaged here of the files of statements, as far as it is to be had. */
  async bringFiles(statements: readonly Statement[]): Promise<void> {
    for (const statement of statements) for (const file of wantedFiles(statement)) await this.#bringFile(file);
  }

  /** Brings statements with their files; in batches, in the order given. Resolves to the statements with the places they have here. */
  async bringLines(lines: readonly CopiedLine[]): Promise<Statement[]> {
    const brought: Statement[] = [];
    for (let start = 0; start < lines.length; start += maxBatchLines) {
      const batch = lines.slice(start, start + maxBatchLines);
      await this.bringFiles(batch.map(({ statement }) => statement));
      await this.flushFiles();
      for (const [device, ofDevice] of byAuthor(batch)) {
        const places = await this.#committer(device).commit([], ofDevice.map(withLineEnd));
        for (const [index, { statement }] of ofDevice.entries()) {
          brought.push({ ...statement, place: places[index] ?? statement.place });
        }
      }
    }
    return brought;
  }

  /** Keeps a file that no statement here speaks of yet. False when it is kept already or does not verify. */
  async hold(file: WantedFile): Promise<boolean> {
    const { disk, folder, copy, held } = this.#options;
    const { kind, hash } = file;
    if (this.#withdrawn.refuses(file)) return false;
    if ((await this.#readHeld(file)) !== null || (await this.#isSound(file))) return false;
    const content = await copy.read(kind, hash);
    if (content === null || (kind === 'payloads' && this.#mayNameGone(content))) return false;
    const target = within(folder, `${layout.torn}/${tornName(kind, hash)}`);
    await disk.makeFolder(within(folder, layout.torn));
    if (held.has(file)) {
      // What waits there under that name was damaged before it was set apart.
      await disk.makeFolder(within(folder, layout.quarantine));
      const damaged = (await hashFile(disk, target))?.hash.slice(0, 16) ?? '';
      await disk.rename(target, within(folder, `${layout.quarantine}/${kind}-${hash}-${damaged}`));
    }
    const temporary = within(folder, `${layout.torn}/incoming-held-${hash}`);
    await disk.remove(temporary);
    await writeContent(disk, temporary, { content, hash });
    await disk.rename(temporary, target);
    return true;
  }

  /** Of a payload that no statement here commits to: whether it says anything of what is gone. One too large to be looked through may. */
  #mayNameGone(content: FileContent): boolean {
    if (!(content instanceof Uint8Array)) return this.#withdrawn.withdrawals.length > 0;
    return namesGone(content, this.#withdrawn);
  }

  async flushFiles(): Promise<void> {
    if (this.#files.length === 0) return;
    const files = this.#files;
    this.#files = [];
    this.#bytes = 0;
    await this.#committer(null).commit(files, []);
  }

  async close(): Promise<void> {
    for (const committer of this.#committers.values()) await committer.close();
  }

  /** True when the file is here or can be brought. */
  async canHave(file: WantedFile): Promise<boolean> {
    if (await this.#isSound(file)) return true;
    return this.#isOffered(file) && (await this.#read(file)) !== null;
  }

  async #bringFile(file: WantedFile): Promise<void> {
    if (!this.#settled.add(file) || !this.#isOffered(file)) return;
    if (this.#withdrawn.refuses(file)) {
      this.#left.add(file);
      return;
    }
    if (await this.#isSound(file)) return;
    const { kind, hash } = file;
    const content = await this.#read(file);
    if (content === null) return;
    this.#files.push({ kind, hash, content, brought: true });
    this.#bytes += contentSize(content);
    this.brought.add(file);
    if (this.#bytes > maxBatchBytes) await this.flushFiles();
  }

  #isOffered(file: WantedFile): boolean {
    return this.#options.held.has(file) || this.#options.copy.offers(file.kind).has(file.hash);
  }

  async #isSound({ kind, hash }: WantedFile): Promise<boolean> {
    const { disk, folder } = this.#options;
    return (await hashFile(disk, within(folder, hashPath(kind, hash))))?.hash === hash;
  }

  async #read(file: WantedFile): Promise<FileContent | null> {
    return (await this.#readHeld(file)) ?? (await this.#options.copy.read(file.kind, file.hash));
  }

  async #readHeld(file: WantedFile): Promise<FileContent | null> {
    const { disk, folder, held } = this.#options;
    if (!held.has(file)) return null;
    return soundContent(disk, within(folder, `${layout.torn}/${tornName(file.kind, file.hash)}`), file.hash);
  }

  /** One for the log of each device; any will do for files. */
  #committer(device: string | null): Committer {
    const name = device ?? '';
    const known = this.#committers.get(name);
    if (known !== undefined) return known;
    const { disk, folder, lock, logs } = this.#options;
    const log = device === null ? null : lastLog(logs, device);
    const made = new Committer({ disk, folder, device: name, lock, log });
    this.#committers.set(name, made);
    return made;
  }
}

function byAuthor(lines: readonly CopiedLine[]): Map<string, CopiedLine[]> {
  const groups = new Map<string, CopiedLine[]>();
  for (const each of lines) {
    const { author } = each.statement.head;
    const group = groups.get(author);
    if (group === undefined) groups.set(author, [each]);
    else group.push(each);
  }
  return groups;
}

function withLineEnd({ line }: CopiedLine): Uint8Array {
  return Buffer.concat([line, Buffer.of(0x0a)]);
}
