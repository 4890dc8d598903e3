// The reader process: all that parses received bytes runs in here, and it can do nothing else. Started by `ReaderProcess`.
import { readSync, writeSync } from 'node:fs';
import { FrameError, frameHeadBytes, frameStart, readFrameHead } from './frames.ts';
import type { ReaderReply, ReaderRequest } from './messages.ts';
import { repliesOut, requestsIn } from './pipes.ts';
import { takeAway } from './take-away.ts';

// Bound before they are taken away: the two pipes are the only way in and out.
const read = readSync;
const write = writeSync;
takeAway();
// Ctrl-C goes to the whole group: the program decides when a reader ends, by closing its pipe or by killing it.
process.on('SIGINT', () => {});
// Only now: no parser is loaded while it could still reach the network.
const { createServer } = await import('./serve.ts');

const answer = createServer((reply: ReaderReply, bytes = new Uint8Array()) => {
  writeAll(frameStart(reply, bytes.length));
  writeAll(bytes);
});

for (;;) {
  const head = readAll(frameHeadBytes);
  if (head === null) break;
  const { messageBytes, contentBytes } = readFrameHead(head);
  const message = readAll(messageBytes);
  const bytes = readAll(contentBytes);
  if (message === null || bytes === null) throw new FrameError('a request was cut short');
  const request: ReaderRequest = JSON.parse(message.toString('utf8'));
  await answer(request, bytes);
}

/** So many bytes; null when the program has closed its end. Waiting here is all that a reader without work does. */
function readAll(count: number): Buffer | null {
  const all = Buffer.allocUnsafeSlow(count);
  for (let at = 0; at < count; ) {
    const got = readSome(all, at);
    if (got === 0) return null;
    at += got;
  }
  return all;
}

function readSome(into: Buffer, at: number): number {
  for (;;) {
    try {
      return read(requestsIn, into, at, into.length - at, null);
    } catch (thrown) {
      if (codeOf(thrown) === 'EOF') return 0;
      if (codeOf(thrown) !== 'EAGAIN') throw thrown;
      pause();
    }
  }
}

function writeAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += write(repliesOut, bytes, at);
    } catch (thrown) {
      if (codeOf(thrown) !== 'EAGAIN') throw thrown;
      pause();
    }
  }
}

/** A pipe that is not ready: some systems say so instead of waiting. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
