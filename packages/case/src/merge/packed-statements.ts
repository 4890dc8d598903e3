import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Sha256 } from '@inquest/model';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { type Head, maxReferences, signatureLength, statementId } from '../statement/statement.ts';
import { ByteReader, ByteWriter, MalformedBytesError } from './byte-stream.ts';

/** A section that unpacks to more is refused: it was made to exhaust memory. */
export const maxUnpackedBytes = 64 * 1024 * 1024;
const hashPattern = /[0-9a-f]{64}/g;
/** Stands in packed words where a hash was: no byte of UTF-8. */
const hashMark = 0xff;

/** A statement to be packed: its line without the line end, and its payload when that goes along. */
export interface StatementToPack {
  readonly head: Head;
  readonly line: Uint8Array;
  readonly payload: Uint8Array | null;
}

/** A line as it is unpacked, to go through admission. Nothing in it has been verified. */
export interface UnpackedStatement {
  readonly author: string;
  readonly line: Uint8Array;
  readonly payload: Uint8Array | null;
}

/**
 * Statements in few bytes. What chance made (signatures, salts, hashes met for the first time) stands apart, since it
 * cannot be compressed; hashes met before are numbers; ids and commitments follow from the rest; words are deflated.
 */
export function packStatements(statements: readonly StatementToPack[]): Uint8Array {
  const packer = new Packer();
  for (const statement of statements) packer.add(statement);
  return packer.finish();
}

/** Throws `MalformedBytesError` when the bytes are not of `packStatements`. */
export function unpackStatements(bytes: Uint8Array, caseId: Sha256): UnpackedStatement[] {
  const outer = new ByteReader(bytes);
  const random = new ByteReader(outer.sized());
  const unpacker = new Unpacker(random, new ByteReader(inflate(outer.rest())), caseId);
  const statements: UnpackedStatement[] = [];
  while (!unpacker.atEnd) statements.push(unpacker.next());
  return statements;
}

/** DEFLATE without more output than a case needs. */
export function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: maxUnpackedBytes });
  } catch {
    throw new MalformedBytesError('it cannot be unpacked');
  }
}

class Packer {
  readonly #random = new ByteWriter();
  readonly #words = new ByteWriter();
  readonly #known = new Map<string, number>();
  #lastSeconds = 0;

  add({ head, line, payload }: StatementToPack): void {
    const headBytes = line.subarray(0, line.length - signatureLength - 1);
    this.#words.sized(Buffer.from(head.kind));
    this.#hash(head.author);
    this.#words.number(head.seq);
    if (head.prev !== '') this.#hash(head.prev);
    for (const list of [head.deps, head.targets]) {
      this.#words.number(list.length);
      for (const hash of list) this.#hash(hash);
    }
    this.#time(head.at);
    this.#payload(head, payload);
    this.#random.bytes(Buffer.from(Buffer.from(line.subarray(-signatureLength)).toString('latin1'), 'hex'));
    this.#learn(statementId(headBytes));
  }

  finish(): Uint8Array {
    const all = new ByteWriter();
    all.sized(this.#random.finish());
    all.bytes(deflateRawSync(this.#words.finish(), { level: 9 }));
    return all.finish();
  }

  /** 0 and the hash itself the first time; then how many hashes ago it was learnt, from 1. */
  #hash(hash: string): void {
    const index = this.#known.get(hash);
    this.#words.number(index === undefined ? 0 : this.#known.size - index);
    if (index !== undefined) return;
    this.#random.bytes(Buffer.from(hash, 'hex'));
    this.#learn(hash);
  }

  #learn(hash: string): void {
    if (!this.#known.has(hash)) this.#known.set(hash, this.#known.size);
  }

  /** 0 and the words when they are no time of the calendar; else the seconds since the time before, zigzag, and 1. */
  #time(at: string): void {
    const seconds = Date.parse(at) / 1000;
    if (!Number.isSafeInteger(seconds) || timeOf(seconds) !== at) {
      this.#words.number(0);
      this.#words.sized(Buffer.from(at));
      return;
    }
    const since = seconds - this.#lastSeconds;
    this.#words.number((since < 0 ? -2 * since - 1 : 2 * since) + 1);
    this.#lastSeconds = seconds;
  }

  /** 0: left out; 1: as bytes; 2: body with its hashes taken out, and salt. */
  #payload(head: Head, payload: Uint8Array | null): void {
    if (payload === null) {
      this.#words.number(0);
      this.#words.number(head.payload.size);
      this.#random.bytes(Buffer.from(head.payload.commitment, 'hex'));
      return;
    }
    const parts = /^\{"body":(.*),"salt":"([0-9a-f]{32})"\}$/s.exec(Buffer.from(payload).toString('utf8'));
    const [, body = '', salt = ''] = parts ?? [];
    if (parts === null || !Buffer.from(payloadText(body, salt)).equals(payload)) {
      this.#words.number(1);
      this.#words.sized(payload);
      return;
    }
    this.#words.number(2);
    const pieces = body.split(hashPattern).map((piece) => Buffer.from(piece));
    const mark = Buffer.of(hashMark);
    this.#words.sized(Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [mark, piece]))));
    for (const [hash] of body.matchAll(hashPattern)) this.#hash(hash);
    this.#random.bytes(Buffer.from(salt, 'hex'));
  }
}

class Unpacker {
  readonly #random: ByteReader;
  readonly #words: ByteReader;
  readonly #caseId: Sha256;
  readonly #known: string[] = [];
  readonly #isKnown = new Set<string>();
  #lastSeconds = 0;

  constructor(random: ByteReader, words: ByteReader, caseId: Sha256) {
    this.#random = random;
    this.#words = words;
    this.#caseId = caseId;
  }

  get atEnd(): boolean {
    return this.#words.atEnd;
  }

  next(): UnpackedStatement {
    const kind = Buffer.from(this.#words.sized()).toString('utf8');
    const author = this.#hash();
    const seq = this.#words.number();
    const prev = seq === 1 ? '' : this.#hash();
    const [deps, targets] = [this.#hashes(), this.#hashes()];
    const at = this.#time();
    const { payload, bytes } = this.#payload();
    const caseId = kind === 'genesis' ? '' : this.#caseId;
    const head: Head = { v: 1, case: caseId, kind, author, seq, prev, deps, targets, at, payload };
    const headBytes = Buffer.from(canonicalJson(head));
    this.#learn(statementId(headBytes));
    const signature = Buffer.from(this.#random.bytes(signatureLength / 2)).toString('hex');
    return { author, line: Buffer.concat([headBytes, Buffer.from(`\t${signature}`)]), payload: bytes };
  }

  #hashes(): string[] {
    const hashes: string[] = [];
    const count = this.#words.number();
    if (count > maxReferences) throw new MalformedBytesError('a statement has too many references');
    while (hashes.length < count) hashes.push(this.#hash());
    return hashes;
  }

  #hash(): string {
    const ago = this.#words.number();
    if (ago > 0) {
      const known = this.#known[this.#known.length - ago];
      if (known === undefined) throw new MalformedBytesError('it names a hash that it has not given');
      return known;
    }
    const hash = Buffer.from(this.#random.bytes(32)).toString('hex');
    this.#learn(hash);
    return hash;
  }

  #learn(hash: string): void {
    if (this.#isKnown.has(hash)) return;
    this.#isKnown.add(hash);
    this.#known.push(hash);
  }

  #time(): string {
    const packed = this.#words.number();
    if (packed === 0) return Buffer.from(this.#words.sized()).toString('utf8');
    const zigzag = packed - 1;
    this.#lastSeconds += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    const time = timeOf(this.#lastSeconds);
    if (time === null) throw new MalformedBytesError('a time is out of the calendar');
    return time;
  }

  #payload(): { readonly payload: Head['payload']; readonly bytes: Uint8Array | null } {
    const form = this.#words.number();
    if (form === 0) {
      const size = this.#words.number();
      return { payload: { commitment: Buffer.from(this.#random.bytes(32)).toString('hex'), size }, bytes: null };
    }
    if (form > 2) throw new MalformedBytesError('a payload has an unknown form');
    const bytes = form === 1 ? this.#words.sized() : this.#body();
    return { payload: { commitment: sha256(bytes), size: bytes.length }, bytes };
  }

  #body(): Uint8Array {
    const packed = this.#words.sized();
    const marks = packed.reduce((count, byte) => (byte === hashMark ? count + 1 : count), 0);
    if (packed.length + 64 * marks > maxUnpackedBytes) throw new MalformedBytesError('a payload is too large');
    const pieces: Uint8Array[] = [Buffer.from('{"body":')];
    let start = 0;
    for (let mark = packed.indexOf(hashMark); mark !== -1; mark = packed.indexOf(hashMark, start)) {
      pieces.push(packed.subarray(start, mark), Buffer.from(this.#hash()));
      start = mark + 1;
    }
    const salt = Buffer.from(this.#random.bytes(16)).toString('hex');
    pieces.push(packed.subarray(start), Buffer.from(`,"salt":"${salt}"}`));
    return Buffer.concat(pieces);
  }
}

function payloadText(body: string, salt: string): string {
  return `{"body":${body},"salt":"${salt}"}`;
}

/** `YYYY-MM-DDTHH:MM:SSZ`, or null outside the years 0 to 9999. */
function timeOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const text = `${date.toISOString().slice(0, -5)}Z`;
  return text.length === 20 ? text : null;
}
