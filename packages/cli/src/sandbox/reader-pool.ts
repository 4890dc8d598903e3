import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Opened, type ReceivedFile, unknownMediaType } from '@inquest/collect';
import type { Item, Place, Problem, Reading, Sha256, TextLayer } from '@inquest/model';
import { inParallel } from './in-parallel.ts';
import { launchOf, layersToTry, type SandboxLayers } from './launch.ts';
import { mebibyte, type ReaderLimits } from './limits.ts';
import type { ReaderRequest } from './messages.ts';
import { type Answer, ReaderFailed, ReaderHandle } from './reader-handle.ts';
import { ReaderStopped } from './reader-stopped.ts';

/** More than this brings nothing: the program itself signs and writes what comes back. */
const maxReaders = 4;
/** A reader that has grown beyond this share of its memory is replaced before its next item, whose memory is to be its own. */
const replaceAtShare = 0.5;

const ownEntry = new URL('./reader-process.js', import.meta.url);
const nothing = new Uint8Array();

/** An item to be read, as received, and where its bytes stand. */
export interface ReadJob {
  readonly item: Item;
  readonly path: string;
}

export interface ReadResult {
  readonly item: Sha256;
  readonly text: TextLayer;
  readonly reading: Reading;
}

export type ReadReply =
  | { readonly type: 'result'; readonly result: ReadResult }
  | { readonly type: 'problem'; readonly item: Sha256; readonly problem: Problem };

export interface ReaderPoolOptions {
  readonly limits: ReaderLimits;
  /** Kills the readers at whatever they are. */
  readonly signal: AbortSignal;
  /** The program of the readers, when it does not stand beside this one. */
  readonly entry?: URL;
}

/**
 * Reader processes, started when they are needed and used for many files. Everything that parses received bytes is done by them. A file that
 * brings a reader down costs that file alone, and becomes a problem.
 */
export class ReaderPool {
  readonly #limits: ReaderLimits;
  readonly #signal: AbortSignal;
  readonly #entry: URL;
  readonly #idle: ReaderHandle[] = [];
  readonly #all = new Set<ReaderHandle>();
  readonly #knownPlaces = new WeakMap<ReaderHandle, readonly Place[]>();
  #layers: SandboxLayers | null = null;
  #ended = false;

  constructor({ limits, signal, entry = ownEntry }: ReaderPoolOptions) {
    this.#limits = limits;
    this.#signal = signal;
    this.#entry = entry;
    signal.addEventListener('abort', () => this.#killAll(), { once: true });
  }

  /** What holds the readers besides themselves; null before the first has started. */
  get layers(): SandboxLayers | null {
    return this.#layers;
  }

  /** Looks into a file (`OpenFile` of collect). A file that brings the reader down is still an item, of a kind not known. */
  async *open(file: ReceivedFile): AsyncGenerator<Opened> {
    const { path, bytes } = file;
    let begun = false;
    try {
      for await (const answer of this.#ask({ type: 'open', path }, bytes)) {
        const opened = this.#openedOf(answer, file);
        begun ||= opened.type === 'item';
        yield opened;
      }
    } catch (thrown) {
      if (!(thrown instanceof ReaderStopped) && !(thrown instanceof ReaderFailed)) throw thrown;
      if (!begun) yield unopened(file);
      yield { type: 'problem', problem: problemOf(thrown, path) };
    }
  }

  /** Reads items and yields each reply as it comes, in no fixed order. `places` are those the inquiry supplied. */
  async *readAll(jobs: readonly ReadJob[], places: readonly Place[]): AsyncGenerator<ReadReply> {
    const lanes = Math.min(maxReaders, availableParallelism(), jobs.length);
    yield* inParallel(jobs, (job) => this.#read(job, places), { lanes, signal: this.#signal });
  }

  /** The text of an item. Throws `ReaderStopped` or `ReaderFailed`. */
  async text(item: Item, bytes: Uint8Array): Promise<TextLayer> {
    const reply = await onlyReply(this.#ask({ type: 'text', item }, bytes));
    if (reply?.type !== 'text' || reply.text.item !== item.id) throw new ReaderStopped('misled', this.#limits);
    return reply.text;
  }

  /** Ends all readers. */
  async close(): Promise<void> {
    const all = [...this.#all];
    this.#killAll();
    await Promise.all(all.map((reader) => reader.gone()));
  }

  #killAll(): void {
    this.#ended = true;
    for (const reader of this.#all) reader.kill();
  }

  async #read({ item, path }: ReadJob, places: readonly Place[]): Promise<ReadReply> {
    try {
      const bytes = await readFile(path);
      const reply = await onlyReply(this.#ask({ type: 'read', item }, bytes, places));
      if (reply?.type !== 'read' || reply.text.item !== item.id) throw new ReaderStopped('misled', this.#limits);
      return { type: 'result', result: { item: item.id, text: reply.text, reading: reply.reading } };
    } catch (thrown) {
      return { type: 'problem', item: item.id, problem: problemOf(thrown, item.acquisitions[0]?.path ?? item.id) };
    }
  }

  async *#ask(request: ReaderRequest, bytes: Uint8Array, places?: readonly Place[]): AsyncGenerator<Answer> {
    const reader = this.#idle.pop() ?? (await this.#start());
    try {
      if (places !== undefined && this.#knownPlaces.get(reader) !== places) {
        await onlyReply(reader.ask({ type: 'places', places }, nothing));
        this.#knownPlaces.set(reader, places);
      }
      yield* reader.ask(request, bytes);
    } finally {
      this.#giveBack(reader);
    }
  }

  /** What the reader found, checked: an item is named by the hash of the bytes that came with it, whatever the reader says. */
  #openedOf({ reply, bytes }: Answer, file: ReceivedFile): Opened {
    if (reply.type === 'problem') return reply;
    const content = reply.type === 'item' && reply.isFile ? file.bytes : bytes;
    if (reply.type !== 'item' || reply.found.item !== sha256(content) || reply.found.size !== content.length) {
      throw new ReaderStopped('misled', this.#limits);
    }
    return { type: 'item', found: reply.found, bytes: content };
  }

  #giveBack(reader: ReaderHandle): void {
    if (reader.usable && reader.memory < this.#limits.memoryMiB * mebibyte * replaceAtShare) {
      this.#idle.push(reader);
      return;
    }
    reader.kill();
    this.#all.delete(reader);
  }

  /** Starts a reader under the strongest layers that work here; which do is found out with the first. */
  async #start(): Promise<ReaderHandle> {
    const candidates = this.#layers === null ? layersToTry() : [this.#layers];
    let failure: unknown = null;
    for (const layers of candidates) {
      if (this.#ended) throw new ReaderStopped('died', this.#limits, 'stopped');
      const reader = new ReaderHandle(launchOf({ entry: this.#entry, limits: this.#limits }, layers), this.#limits);
      this.#all.add(reader);
      try {
        await onlyReply(reader.ask({ type: 'places', places: [] }, nothing));
        this.#layers = layers;
        return reader;
      } catch (thrown) {
        this.#all.delete(reader);
        failure = thrown;
        // Only a layer that does not work here is given up; a machine that is too slow or too small keeps them all.
        if (!(thrown instanceof ReaderStopped) || thrown.reason !== 'died') break;
      }
    }
    throw failure;
  }
}

/** The last reply of a request, taken when the request is answered in full; null for none. */
async function onlyReply(answers: AsyncIterable<Answer>): Promise<Answer['reply'] | null> {
  let last: Answer['reply'] | null = null;
  for await (const { reply } of answers) last = reply;
  return last;
}

function unopened({ path, bytes }: ReceivedFile): Opened {
  const found = {
    item: sha256(bytes),
    size: bytes.length,
    mediaType: unknownMediaType,
    encoding: null,
    path,
    container: null,
    how: 'file',
    metadata: [],
  };
  return { type: 'item', found, bytes };
}

function sha256(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex');
}

function problemOf(thrown: unknown, where: string): Problem {
  if (thrown instanceof ReaderStopped) return thrown.problemAt(where);
  return {
    severity: 'error',
    code: 'item-not-read',
    where,
    message: `this item could not be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    remedy: 'It is kept as evidence; please report it together with its media type.',
  };
}
