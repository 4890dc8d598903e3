import type { BoilerplateSpan, TextLayer } from '@inquest/model';
import { hash32 } from '../fold.ts';

/** Words in a shingle: long enough that two reports seldom share one by chance. */
const wordsPerShingle = 6;
/** One shingle in two is kept, chosen by its hash: the same choice in every text. */
const sampleShift = 31;

/** What a text is compared by. */
export interface Shingles {
  /** Hashes of sampled word shingles of the report itself, each once. */
  readonly sample: readonly number[];
  /** Hash over all its words: equal for texts that differ only in case, punctuation and layout. */
  readonly whole: string;
  readonly words: number;
}

/** Shingles of a text without its boilerplate. Linear in its length. */
export function shinglesOf(text: TextLayer): Shingles {
  const hashes = wordHashes(ownWords(text));
  const sample = new Set<number>();
  for (let index = 0; index + wordsPerShingle <= hashes.length; index += 1) {
    const shingle = shingleAt(hashes, index);
    if (shingle >>> sampleShift === 0) sample.add(shingle);
  }
  return { sample: [...sample], whole: wholeHash(hashes), words: hashes.length };
}

/** The text with boilerplate left out. */
function ownWords({ string, boilerplate }: TextLayer): string {
  if (boilerplate.length === 0) return string;
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of inOrder(boilerplate)) {
    if (start > at) kept.push(string.slice(at, start));
    at = Math.max(at, end);
  }
  kept.push(string.slice(at));
  return kept.join('\n');
}

function inOrder(spans: readonly BoilerplateSpan[]): BoilerplateSpan[] {
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function wordHashes(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return Uint32Array.from(words, hash32);
}

function shingleAt(hashes: Uint32Array, start: number): number {
  let hash = 0x9e3779b9;
  for (let index = start; index < start + wordsPerShingle; index += 1) {
    hash = Math.imul(hash ^ (hashes[index] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 64 bits from two differently seeded passes: enough to tell a case's texts apart. */
function wholeHash(hashes: Uint32Array): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (const hash of hashes) {
    a = Math.imul(a ^ hash, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ hash, 0xcc9e2d51);
  }
  return `${hashes.length}-${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}
