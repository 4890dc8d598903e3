import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Sha256 } from '@inquest/model';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { sortedUnique } from '../statement/entry.ts';
import { type Head, maxReferences, signatureLength, statementId } from '../statement/statement.ts';
import { ByteReader, ByteWriter, MalformedBytesError } from './byte-stream.ts';
import type { SharedHashes } from './shared-hashes.ts';

/** A section that unpacks to more is refused: it was made to exhaust memory. */
export const maxUnpackedBytes = 64 * 1024 * 1024;
const hashPattern = /[0-9a-f]{64}/g;
const wholeHashBytes = 32;
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
 * cannot be compressed; hashes met before are numbers, those that the other side has their first bytes; ids and commitments
 * follow from the rest; words are deflated.
 */
export function packStatements(statements: readonly StatementToPack[], shared: SharedHashes | null): Uint8Array {
  const packer = new Packer(shared);
  for (const statement of statements) packer.add(statement);
  return packer.finish();
}

export interface UnpackOptions {
  readonly caseId: Sha256;
  /** What is here, to complete hashes by; null in a section that gives all of them whole. */
  readonly shared: SharedHashes | null;
}

/** A statement that names something that is not here is null. Throws `MalformedBytesError` when the bytes are not of `packStatements`. */
export function unpackStatements(bytes: Uint8Array, options: UnpackOptions): (UnpackedStatement | null)[] {
  const outer = new ByteReader(bytes);
  const random = new ByteReader(outer.sized());
  const unpacker = new Unpacker(random, new ByteReader(inflate(outer.rest())), options);
  const statements: (UnpackedStatement | null)[] = [];
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
  readonly #shared: SharedHashes | null;
  #learnt = 0;
  #lastSeconds = 0;

  constructor(shared: SharedHashes | null) {
    this.#shared = shared;
  }

  add({ head, line, payload }: StatementToPack): void {
    const headBytes = line.subarray(0, line.length - signatureLength - 1);
    this.#words.sized(Buffer.from(head.kind));
    this.#hash(head.author);
    this.#words.number(head.seq);
    if (head.prev !== '') this.#hash(head.prev);
    this.#words.number(head.deps.length);
    for (const hash of head.deps) this.#hash(hash);
    this.#time(head.at);
    const named = this.#payload(head, payload);
    this.#targets(head.targets, named);
    this.#random.bytes(Buffer.from(Buffer.from(line.subarray(-signatureLength)).toString('latin1'), 'hex'));
    this.#learn(statementId(headBytes));
  }

  finish(): Uint8Array {
    const all = new ByteWriter();
    all.sized(this.#random.finish());
    all.bytes(deflateRawSync(this.#words.finish(), { level: 9 }));
    return all.finish();
  }

  /** The first time 0 and the hash itself, or the number of its first bytes and these; then 31 more than how many hashes ago it was learnt. */
  #hash(hash: string): void {
    const index = this.#known.get(hash);
    if (index !== undefined) {
      this.#words.number(wholeHashBytes - 1 + this.#learnt - index);
      return;
    }
    const bytes = this.#shared?.prefixBytes(hash) ?? null;
    this.#words.number(bytes ?? 0);
    this.#random.bytes(Buffer.from(hash, 'hex').subarray(0, bytes ?? wholeHashBytes));
    this.#learn(hash);
  }

  #learn(hash: string): void {
    this.#known.set(hash, this.#learnt);
    this.#learnt += 1;
  }

  /** 0 when they are the hashes that the body names; else one more than how many, and these. */
  #targets(targets: readonly Sha256[], named: readonly Sha256[]): void {
    if (named.length > 0 && sortedUnique(named).join() === targets.join()) {
      this.#words.number(0);
      return;
    }
    this.#words.number(targets.length + 1);
    for (const hash of targets) this.#hash(hash);
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

  /** 0: left out; 1: as bytes; 2: body with its hashes taken out, and salt. Returns these hashes. */
  #payload(head: Head, payload: Uint8Array | null): readonly Sha256[] {
    if (payload === null) {
      this.#words.number(0);
      this.#words.number(head.payload.size);
      this.#random.bytes(Buffer.from(head.payload.commitment, 'hex'));
      return [];
    }
    const parts = /^\{"body":(.*),"salt":"([0-9a-f]{32})"\}$/s.exec(Buffer.from(payload).toString('utf8'));
    const [, body = '', salt = ''] = parts ?? [];
    if (parts === null || !Buffer.from(payloadText(body, salt)).equals(payload)) {
      this.#words.number(1);
      this.#words.sized(payload);
      return [];
    }
    this.#words.number(2);
    const pieces = body.split(hashPattern).map((piece) => Buffer.from(piece));
    const mark = Buffer.of(hashMark);
    this.#words.sized(Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [mark, piece]))));
    const named = [...body.matchAll(hashPattern)].map(([hash]) => hash);
    for (const hash of named) this.#hash(hash);
    this.#random.bytes(Buffer.from(salt, 'hex'));
    return named;
  }
}

class Unpacker {
  readonly #random: ByteReader;
  readonly #words: ByteReader;
  readonly #caseId: Sha256;
  readonly #shared: SharedHashes | null;
  /** Null: one that is not here, or of a statement that names such a one. */
  readonly #known: (string | null)[] = [];
  /** The statement being read names something that is not here. */
  #isUnknown = false;
  #lastSeconds = 0;

  constructor(random: ByteReader, words: ByteReader, { caseId, shared }: UnpackOptions) {
    this.#random = random;
    this.#words = words;
    this.#caseId = caseId;
    this.#shared = shared;
  }

  get atEnd(): boolean {
    return this.#words.atEnd;
  }

  next(): UnpackedStatement | null {
    this.#isUnknown = false;
    const kind = Buffer.from(this.#words.sized()).toString('utf8');
    const author = this.#hash();
    const seq = this.#words.number();
    const prev = seq === 1 ? '' : this.#hash();
    const deps = this.#hashes(this.#words.number());
    const at = this.#time();
    const { payload, bytes, named } = this.#payload();
    const count = this.#words.number();
    const targets = count === 0 ? sortedUnique(named) : this.#hashes(count - 1);
    const caseId = kind === 'genesis' ? '' : this.#caseId;
    const head: Head = { v: 1, case: caseId, kind, author, seq, prev, deps, targets, at, payload };
    const headBytes = Buffer.from(canonicalJson(head));
    const signature = Buffer.from(this.#random.bytes(signatureLength / 2)).toString('hex');
    this.#known.push(this.#isUnknown ? null : statementId(headBytes));
    if (this.#isUnknown) return null;
    return { author, line: Buffer.concat([headBytes, Buffer.from(`\t${signature}`)]), payload: bytes };
  }

  #hashes(count: number): string[] {
    const hashes: string[] = [];
    if (count > maxReferences) throw new MalformedBytesError('a statement has too many references');
    while (hashes.length < count) hashes.push(this.#hash());
    return hashes;
  }

  #hash(): string {
    const number = this.#words.number();
    if (number >= wholeHashBytes) {
      const known = this.#known[this.#known.length - (number - wholeHashBytes + 1)];
      if (known === undefined) throw new MalformedBytesError('it names a hash that it has not given');
      return this.#found(known);
    }
    const digits = Buffer.from(this.#random.bytes(number === 0 ? wholeHashBytes : number)).toString('hex');
    if (number > 0 && this.#shared === null) throw new MalformedBytesError('it names a hash by its beginning');
    const hash = number === 0 || this.#shared === null ? digits : this.#shared.resolve(digits);
    this.#known.push(hash);
    return this.#found(hash);
  }

  #found(hash: string | null): string {
    if (hash === null) this.#isUnknown = true;
    return hash ?? '';
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

  #payload(): {
    readonly payload: Head['payload'];
    readonly bytes: Uint8Array | null;
    readonly named: readonly Sha256[];
  } {
    const form = this.#words.number();
    if (form === 0) {
      const size = this.#words.number();
      const commitment = Buffer.from(this.#random.bytes(wholeHashBytes)).toString('hex');
      return { payload: { commitment, size }, bytes: null, named: [] };
    }
    if (form > 2) throw new MalformedBytesError('a payload has an unknown form');
    const { bytes, named } = form === 1 ? { bytes: this.#words.sized(), named: [] } : this.#body();
    return { payload: { commitment: sha256(bytes), size: bytes.length }, bytes, named };
  }

  #body(): { readonly bytes: Uint8Array; readonly named: readonly Sha256[] } {
    const packed = this.#words.sized();
    const marks = packed.reduce((count, byte) => (byte === hashMark ? count + 1 : count), 0);
    if (packed.length + 64 * marks > maxUnpackedBytes) throw new MalformedBytesError('a payload is too large');
    const pieces: Uint8Array[] = [Buffer.from('{"body":')];
    const named: Sha256[] = [];
    let start = 0;
    for (let mark = packed.indexOf(hashMark); mark !== -1; mark = packed.indexOf(hashMark, start)) {
      const hash = this.#hash();
      named.push(hash);
      pieces.push(packed.subarray(start, mark), Buffer.from(hash));
      start = mark + 1;
    }
    const salt = Buffer.from(this.#random.bytes(16)).toString('hex');
    pieces.push(packed.subarray(start), Buffer.from(`,"salt":"${salt}"}`));
    return { bytes: Buffer.concat(pieces), named };
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
