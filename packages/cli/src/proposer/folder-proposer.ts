import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ModelFile } from '@inquest/onnx';
import { exitCode } from '../exit-code.ts';
import { isInstalled } from '../optional-package.ts';
import { mebibyte, type ReaderLimits } from '../sandbox/limits.ts';
import type { ReaderRequest } from '../sandbox/messages.ts';
import { type Answer, lastReply, type ReaderHandle } from '../sandbox/reader-handle.ts';
import { ReaderStopped } from '../sandbox/reader-stopped.ts';
import { readerEntry, startReader } from '../sandbox/start-reader.ts';
import { UserError } from '../user-error.ts';
import type { OpenedProposer } from './opened-proposer.ts';

export interface FolderProposerOptions {
  readonly folder: string;
  /** What its claims are marked with; null for the folder's name. */
  readonly name: string | null;
  readonly limits: ReaderLimits;
  /** Kills the model at whatever it is. */
  readonly signal: AbortSignal;
}

/** A reader process holds what it is handed and what the runtime makes of it: so many times the model's size, beside all else. */
const modelCopies = 4;
/** WebAssembly addresses 4 GiB, and a model stands in it more than once. */
const maxModelBytes = 1024 * mebibyte;
const versionDigits = 12;

/**
 * A model of token classification in a folder of the user's (`@inquest/onnx`). It runs in a reader process: without network, files, threads or
 * other processes, killed when it takes too much memory or time. Loaded and tried here, so that a folder that does not fit is said before
 * anything is read. Throws `UserError`.
 */
export async function folderProposer(options: FolderProposerOptions): Promise<OpenedProposer> {
  if (!isInstalled('@inquest/onnx'))
    throw new UserError('a local model needs the optional package @inquest/onnx, which is not installed here.', {
      remedy: 'Install it beside inquest, or ask a model behind an address with --propose-from.',
    });
  const { modelFiles } = await import('@inquest/onnx');
  const files = modelFiles.map((name) => ({ name, path: pathOf(options.folder, name) }));
  const model = new FolderModel(files, options);
  await model.load();
  const hash = createHash('sha256')
    .update(readFileSync(pathOf(options.folder, 'model.onnx')))
    .digest('hex');
  return {
    model: options.name ?? basename(resolve(options.folder)),
    version: hash.slice(0, versionDigits),
    propose: (passage) => model.propose(passage),
    close: () => model.close(),
  };
}

function pathOf(folder: string, name: ModelFile): string {
  const path = join(folder, name);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new UserError(`there is no ${name} in the model's folder ${folder}.`, {
      remedy: 'docs/cli.md says which four files it holds; labels.json is yours to write.',
      exitCode: exitCode.usage,
    });
  const { size } = statSync(path);
  if (size > maxModelBytes)
    throw new UserError(`${path} has ${Math.ceil(size / mebibyte)} MiB, more than a model here can have.`, {
      remedy: 'Take a smaller or a quantised model, of at most 1024 MiB.',
    });
  return path;
}

interface NamedFile {
  readonly name: ModelFile;
  readonly path: string;
}

/** The model in its process; started anew when it was killed. */
class FolderModel {
  readonly #files: readonly NamedFile[];
  readonly #limits: ReaderLimits;
  #reader: ReaderHandle | null = null;
  #begun: ReaderHandle | null = null;
  #ended = false;

  constructor(files: readonly NamedFile[], { limits, signal }: FolderProposerOptions) {
    const bytes = files.reduce((sum, { path }) => sum + statSync(path).size, 0);
    this.#files = files;
    this.#limits = { ...limits, memoryMiB: limits.memoryMiB + Math.ceil((modelCopies * bytes) / mebibyte) };
    signal.addEventListener('abort', () => this.#kill(), { once: true });
  }

  /** Throws `UserError` when the files cannot be used, or not within the limits. */
  async load(): Promise<void> {
    try {
      this.#reader = await this.#start();
    } catch (thrown) {
      this.#kill();
      if (!(thrown instanceof ReaderStopped)) throw thrown;
      throw new UserError(`the model could not be loaded: ${thrown.message}.`, {
        remedy: 'Allow more with --reader-memory and --reader-seconds, or take a smaller model.',
      });
    }
  }

  async propose(passage: string): Promise<unknown> {
    if (this.#reader === null || !this.#reader.usable) this.#reader = await this.#start();
    const reply = await this.#ask(this.#reader, { type: 'propose', passage });
    if (reply?.type !== 'proposed') throw new ReaderStopped('misled', this.#limits);
    return reply.answer;
  }

  async close(): Promise<void> {
    this.#kill();
    await this.#begun?.gone();
  }

  #kill(): void {
    this.#ended = true;
    this.#begun?.kill();
  }

  async #start(): Promise<ReaderHandle> {
    const { reader } = await startReader({
      entry: readerEntry,
      limits: this.#limits,
      layers: null,
      isEnded: () => this.#ended,
      begun: (begun) => {
        this.#begun = begun;
      },
      gone: (gone) => gone.kill(),
    });
    for (const { name, path } of this.#files) await this.#ask(reader, { type: 'model-file', name }, readFileSync(path));
    const reply = await this.#ask(reader, { type: 'load-model' });
    if (reply?.type === 'unfit')
      throw new UserError(`the model cannot be used: ${reply.message}.`, { remedy: reply.remedy });
    return reader;
  }

  #ask(
    reader: ReaderHandle,
    request: ReaderRequest,
    bytes: Uint8Array = new Uint8Array(),
  ): Promise<Answer['reply'] | null> {
    return lastReply(reader.ask(request, bytes));
  }
}
