import type { Allowance } from './allowance.ts';
import { gunzipHead, isGzipAt, readGzipMember } from './gzip-members.ts';

/** One record of a WARC file (ISO 28500): its named fields and its block. */
export interface WarcRecord {
  readonly type: 'record';
  /** The first is 1. */
  readonly number: number;
  /** Fields by name in small letters; of a field met twice the first. */
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
  /** False when the file ends before the block does. */
  readonly complete: boolean;
}

/** A part of the file that holds no record that can be read. */
export interface WarcDamage {
  readonly type: 'damage';
  /** The record after which it stands; 0 at the beginning. */
  readonly after: number;
  readonly reason: string;
}

/** True for a WARC file, packed with gzip or not. */
export function isWarc(bytes: Uint8Array): boolean {
  const head = isGzipAt(bytes, 0) ? gunzipHead(bytes) : bytes;
  return /^WARC\/\d/.test(Buffer.from(head.subarray(0, 8)).toString('latin1'));
}

/**
 * The records of a WARC file in order, one at a time. What is broken is passed over up to the next record and told; of a file that is cut
 * short, what there is of the last record. Throws `GzipTooLarge` when it unpacks to more than is allowed.
 */
export function* warcRecords(bytes: Uint8Array, allowance: Allowance): Generator<WarcRecord | WarcDamage> {
  const damages: string[] = [];
  const chunks = isGzipAt(bytes, 0) ? unpackedMembers(bytes, allowance, damages) : [bytes];
  const stream = new Stream(chunks);
  let number = 0;
  const tell = function* (): Generator<WarcDamage> {
    for (const reason of damages.splice(0)) yield { type: 'damage', after: number, reason };
  };
  for (;;) {
    const lost = stream.skipToRecord();
    yield* tell();
    if (lost > 0) yield { type: 'damage', after: number, reason: `${lost} bytes that are no record were passed over` };
    const fields = stream.readFields();
    if (fields === null) return;
    const length = Number(/^\d{1,15}$/.exec(fields.get('content-length') ?? '')?.[0] ?? Number.NaN);
    if (Number.isNaN(length)) {
      yield { type: 'damage', after: number, reason: 'a record does not say how long it is' };
      continue;
    }
    const block = stream.readBlock(length);
    number += 1;
    yield { type: 'record', number, fields, block, complete: block.length === length };
    yield* tell();
  }
}

/** Places at which a next member is looked for behind a broken one. */
const maxTries = 10_000;

/** Enough of a file to tell what it is. */
const maxHeadBytes = 4096;

function* unpackedMembers(bytes: Uint8Array, allowance: Allowance, damages: string[]): Generator<Uint8Array> {
  let at = 0;
  while (at < bytes.length) {
    const member = readGzipMember(bytes, at, allowance.left);
    if (member === null) {
      const next = nextMember(bytes, at + 1);
      damages.push(`${next - at} packed bytes could not be unpacked`);
      at = next;
      continue;
    }
    allowance.spend(member.bytes.length);
    yield member.bytes;
    if (!member.complete) {
      damages.push(
        member.end >= bytes.length ? 'the file is cut short' : 'a packed record does not have the length it declares',
      );
    }
    at = member.end;
  }
}

/** Where behind a broken member one begins that holds a record; the end when none does. */
function nextMember(bytes: Uint8Array, from: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const magic = Buffer.from([0x1f, 0x8b, 8]);
  let tries = 0;
  for (let at = buffer.indexOf(magic, from); at >= 0 && tries < maxTries; at = buffer.indexOf(magic, at + 1)) {
    if (isWarc(bytes.subarray(at, at + maxHeadBytes))) return at;
    tries += 1;
  }
  return bytes.length;
}

const maxFieldBytes = 64 * 1024;

/** Bytes that come in chunks, read in pieces of any length: a record may lie across members. */
class Stream {
  readonly #chunks: Iterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(chunks: Iterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.iterator]();
  }

  /** At most so many bytes, fewer only at the end. */
  read(length: number): Buffer {
    this.#fill(length);
    const bytes = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return bytes;
  }

  /** A block of so many bytes. One that runs past the end has a lie for its length: it ends before the next record, if there is one. */
  readBlock(length: number): Uint8Array {
    const block = this.read(length);
    if (block.length === length) return block;
    const next = block.indexOf(`\n${recordStart}1.`);
    if (next < 0) return block;
    this.#buffer = block.subarray(next);
    return block.subarray(0, next);
  }

  /** Goes to the next line that begins a record, or the end. Returns how many bytes were passed over that are no line ends. */
  skipToRecord(): number {
    let lost = 0;
    for (;;) {
      this.#fill(recordStart.length);
      while (this.#buffer[0] === 0x0d || this.#buffer[0] === 0x0a) this.#buffer = this.#buffer.subarray(1);
      this.#fill(recordStart.length);
      if (this.#buffer.length === 0 || this.#beginsRecord()) return lost;
      const next = this.#buffer.indexOf(`\n${recordStart}`);
      const skipped = next < 0 ? this.#buffer.length : next + 1;
      lost += skipped;
      this.#buffer = this.#buffer.subarray(skipped);
    }
  }

  /** The version line and the fields behind it, up to the blank line; null at the end. */
  readFields(): ReadonlyMap<string, string> | null {
    if (this.#buffer.length === 0) return null;
    let end = headEnd(this.#buffer);
    for (let wanted = 4096; end === null && wanted <= maxFieldBytes; wanted *= 4) {
      this.#fill(wanted);
      end = headEnd(this.#buffer);
    }
    const head = this.read(end ?? Math.min(this.#buffer.length, maxFieldBytes));
    return parseFields(new TextDecoder('utf-8').decode(head).split(/\r?\n/).slice(1));
  }

  #beginsRecord(): boolean {
    return this.#buffer.subarray(0, recordStart.length).toString('latin1') === recordStart;
  }

  /** Takes in chunks until so many bytes are there; joined once, however many it takes. */
  #fill(length: number): void {
    if (this.#buffer.length >= length) return;
    const parts: Uint8Array[] = [this.#buffer];
    let size = this.#buffer.length;
    while (size < length) {
      const { value, done } = this.#chunks.next();
      if (done === true) break;
      parts.push(value);
      size += value.length;
    }
    const [, only, more] = parts;
    if (only === undefined) return;
    const joined = this.#buffer.length === 0 && more === undefined ? only : Buffer.concat(parts);
    this.#buffer = Buffer.from(joined.buffer, joined.byteOffset, joined.length);
  }
}

const recordStart = 'WARC/';

/** Where the blank line behind a head of fields ends; null when there is none in the first 64 KiB. */
export function headEnd(bytes: Buffer): number | null {
  const head = bytes.subarray(0, maxFieldBytes);
  const strict = head.indexOf('\r\n\r\n');
  const loose = head.indexOf('\n\n');
  if (strict >= 0 && (loose < 0 || strict < loose)) return strict + 4;
  return loose < 0 ? null : loose + 2;
}

/** `Name: value` lines; a line that begins with white space goes on with the one before. Of a name met twice the first value. */
export function parseFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line) && name !== '') {
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    name = colon < 1 ? '' : line.slice(0, colon).trim().toLowerCase();
    if (name === '') continue;
    if (fields.has(name)) name = '';
    else fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
