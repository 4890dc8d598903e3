import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { type Frame, FrameError, frameStart, framesOf } from './frames.ts';
import type { Launch } from './launch.ts';
import { mebibyte, type ReaderLimits } from './limits.ts';
import { checkReply, type ReaderReply, type ReaderRequest } from './messages.ts';
import { repliesOut } from './pipes.ts';
import { ReaderStopped, type StopReason } from './reader-stopped.ts';
import { residentMemory } from './resident-memory.ts';

/** The reader answered that it could not do what was asked; it goes on with the next request. */
export class ReaderFailed extends Error {
  override readonly name = 'ReaderFailed';
}

/** A reply with the bytes that belong to it. */
export interface Answer {
  readonly reply: Exclude<ReaderReply, { type: 'done' | 'failed' }>;
  readonly bytes: Uint8Array;
}

const watchEveryMs = 50;
/** The text of an item with all its claims as JSON: beyond this no reader within its memory could have made it. */
const maxMessageBytes = 512 * mebibyte;
/** The end of what a process said while it died: Node's own words stand there. */
const keptErrorCharacters = 4096;
const stdio = ['pipe', 'ignore', 'pipe', 'pipe'] as const;

/** One reader process, watched from outside. It answers one request at a time and is killed when it goes beyond its limits. */
export class ReaderHandle {
  readonly #child: ChildProcess;
  readonly #requests: Writable;
  readonly #frames: AsyncGenerator<Frame>;
  readonly #limits: ReaderLimits;
  readonly #ended: Promise<string>;
  #errors = '';
  #killedFor: StopReason | null = null;
  #usable = true;
  #memory = 0;
  #givenBytes = 0;
  #waitingSince: number | null = null;

  constructor({ command, args, env }: Launch, limits: ReaderLimits) {
    this.#limits = limits;
    this.#child = spawn(command, args, { stdio: [...stdio], env, windowsHide: true });
    const { stdin, stderr } = this.#child;
    const replies = this.#child.stdio[repliesOut];
    if (stdin === null || stderr === null || !isReadable(replies))
      throw new Error('a reader was started without pipes');
    this.#requests = stdin;
    // A reader that ends while it is being written to is noticed by the end of its replies.
    stdin.on('error', () => {});
    stderr.setEncoding('utf8').on('data', (words: string) => {
      this.#errors = (this.#errors + words).slice(-keptErrorCharacters);
    });
    this.#frames = framesOf(replies, maxMessageBytes);
    const watch = setInterval(() => this.#watch(), watchEveryMs);
    this.#ended = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        clearInterval(watch);
        resolve(error.message);
      });
      this.#child.once('close', (code, signal) => {
        clearInterval(watch);
        this.#usable = false;
        resolve(signal ?? `exit code ${code}`);
      });
    });
  }

  /** Yields what the reader answers. Throws `ReaderStopped` when it had to be stopped or ended, and `ReaderFailed` when it says it failed. */
  async *ask(request: ReaderRequest, bytes: Uint8Array): AsyncGenerator<Answer> {
    let answered = false;
    this.#givenBytes = bytes.length;
    try {
      this.#requests.write(frameStart(request, bytes.length));
      if (bytes.length > 0) this.#requests.write(bytes);
      for (;;) {
        const frame = await this.#nextFrame();
        if (frame === null) throw await this.#whyItEnded();
        const reply = checkReply(frame.message);
        if (reply === null) throw new ReaderStopped('misled', this.#limits);
        answered = reply.type === 'done' || reply.type === 'failed';
        if (reply.type === 'done') return;
        if (reply.type === 'failed') throw new ReaderFailed(reply.message);
        yield { reply, bytes: frame.bytes };
      }
    } finally {
      // Whoever lost interest half way, or was misled, leaves a reader that nobody can talk to any more.
      if (!answered) this.kill();
    }
  }

  /** Ends the process at once. */
  kill(): void {
    this.#usable = false;
    this.#child.kill('SIGKILL');
  }

  /** False once it was killed or ended. */
  get usable(): boolean {
    return this.#usable;
  }

  /** Bytes of memory it held when last looked at; 0 where the system does not say. */
  get memory(): number {
    return this.#memory;
  }

  /** Fulfilled when the process is gone. */
  async gone(): Promise<void> {
    await this.#ended;
  }

  async #nextFrame(): Promise<Frame | null> {
    this.#waitingSince = performance.now();
    try {
      const { value, done } = await this.#frames.next();
      return done ? null : value;
    } catch (thrown) {
      if (thrown instanceof FrameError) throw new ReaderStopped('misled', this.#limits);
      // The pipe broke with the process.
      return null;
    } finally {
      this.#waitingSince = null;
    }
  }

  async #whyItEnded(): Promise<ReaderStopped> {
    const how = await this.#ended;
    if (this.#killedFor !== null) return new ReaderStopped(this.#killedFor, this.#limits);
    const outOfHeap = /heap out of memory|Allocation failed/.test(this.#errors);
    return new ReaderStopped(outOfHeap ? 'memory' : 'died', this.#limits, how);
  }

  /** Kills the process when it holds or takes too much. Time counts only while an answer is waited for. */
  async #watch(): Promise<void> {
    const { seconds, memoryMiB } = this.#limits;
    if (this.#waitingSince !== null && performance.now() - this.#waitingSince > seconds * 1000) this.#stop('time');
    const { pid } = this.#child;
    this.#memory = pid === undefined ? 0 : ((await residentMemory(pid)) ?? 0);
    if (this.#memory > memoryMiB * mebibyte + this.#givenBytes) this.#stop('memory');
  }

  #stop(reason: StopReason): void {
    this.#killedFor ??= reason;
    this.kill();
  }
}

/** The last reply of a request, taken when the request is answered in full; null for none. Pages on the way are told. */
export async function lastReply(
  answers: AsyncIterable<Answer>,
  onPage: (page: number) => void = () => {},
): Promise<Answer['reply'] | null> {
  let last: Answer['reply'] | null = null;
  for await (const { reply } of answers) {
    if (reply.type === 'page') onPage(reply.page);
    else last = reply;
  }
  return last;
}

function isReadable(stream: unknown): stream is Readable {
  return stream !== null && stream !== undefined && typeof stream === 'object' && 'read' in stream;
}
