import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Opened, type ReceivedFile, unknownMediaType } from '@inquest/collect';
import type { Item, Place, Problem, Reading, Sha256, TextLayer } from '@inquest/model';
import type { Ocr } from '../ocr.ts';
import { inParallel } from './in-parallel.ts';
import type { SandboxLayers } from './launch.ts';
import { mebibyte, type ReaderLimits } from './limits.ts';
import type { ReaderRequest } from './messages.ts';
import { type Answer, lastReply, ReaderFailed, type ReaderHandle } from './reader-handle.ts';
import { ReaderStopped } from './reader-stopped.ts';
import { readerEntry, startReader } from './start-reader.ts';

/** More than this brings nothing: the program itself signs and writes what comes back. */
const maxReaders = 4;
/** A reader that has grown beyond this share of its memory is replaced before its next item, whose memory is to be its own. */
const replaceAtShare = 0.5;

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

/** What reading goes by beside the items. */
export interface ReadAllOptions {
  /** Places the inquiry supplied. */
  readonly places: readonly Place[];
  /** Called for each page whose pictures were read: that takes seconds. */
  readonly onPage: (item: Item, page: number) => void;
}

export interface ReaderPoolOptions {
  readonly limits: ReaderLimits;
  /** Kills the readers at whatever they are. */
  readonly signal: AbortSignal;
  /** Reads writing in pictures; null leaves it alone. */
  readonly ocr: Ocr | null;
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
  /** Reads writing in pictures; null where that is not installed or not wanted. */
  readonly ocr: Ocr | null;
  readonly #knownLanguages = new WeakMap<ReaderHandle, Set<string>>();
  readonly #knownPlaces = new WeakMap<ReaderHandle, readonly Place[]>();
  #layers: SandboxLayers | null = null;
  #ended = false;

  constructor({ limits, signal, ocr, entry = readerEntry }: ReaderPoolOptions) {
    this.ocr = ocr;
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

  /** Reads items and yields each reply as it comes, in no fixed order. */
  async *readAll(jobs: readonly ReadJob[], options: ReadAllOptions): AsyncGenerator<ReadReply> {
    const lanes = Math.min(maxReaders, availableParallelism(), jobs.length);
    yield* inParallel(jobs, (job) => this.#read(job, options), { lanes, signal: this.#signal });
  }

  /** The text of an item, with the writing in its pictures or without. Throws `ReaderStopped` or `ReaderFailed`. */
  async text(item: Item, bytes: Uint8Array, { recognise }: { readonly recognise: boolean }): Promise<TextLayer> {
    const reply = await lastReply(this.#ask({ type: 'text', item, recognise }, bytes));
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

  async #read({ item, path }: ReadJob, { places, onPage }: ReadAllOptions): Promise<ReadReply> {
    try {
      const bytes = await readFile(path);
      const recognise = this.ocr !== null && mayBePicture(item);
      const answers = this.#ask({ type: 'read', item, recognise }, bytes, places);
      const reply = await lastReply(answers, (page) => onPage(item, page));
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
        await lastReply(reader.ask({ type: 'places', places }, new Uint8Array()));
        this.#knownPlaces.set(reader, places);
      }
      if ('recognise' in request && request.recognise) await this.#giveLanguages(reader, request.item.language);
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

  /** A reader can open no file of the user's: the data of languages is handed to it, each once. */
  async #giveLanguages(reader: ReaderHandle, language: string | null): Promise<void> {
    const known = this.#knownLanguages.get(reader) ?? new Set();
    this.#knownLanguages.set(reader, known);
    for (const { code, bytes } of this.ocr?.dataFor(language) ?? []) {
      if (known.has(code)) continue;
      await lastReply(reader.ask({ type: 'language-data', code }, bytes));
      known.add(code);
    }
  }

  #giveBack(reader: ReaderHandle): void {
    if (reader.usable && reader.memory < this.#limits.memoryMiB * mebibyte * replaceAtShare) {
      this.#idle.push(reader);
      return;
    }
    reader.kill();
    this.#all.delete(reader);
  }

  async #start(): Promise<ReaderHandle> {
    const { reader, layers } = await startReader({
      entry: this.#entry,
      limits: this.#limits,
      layers: this.#layers,
      isEnded: () => this.#ended,
      begun: (begun) => this.#all.add(begun),
      gone: (gone) => this.#all.delete(gone),
    });
    this.#layers = layers;
    return reader;
  }
}

/** Kinds of item that may hold pictures of writing. */
function mayBePicture({ mediaType }: Item): boolean {
  return mediaType === 'application/pdf' || mediaType.startsWith('image/');
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
