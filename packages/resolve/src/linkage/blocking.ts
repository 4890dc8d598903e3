// Which pairs are compared. Every pass gives each record integer keys; records that share a key form a block.

import type { Records } from './encode.ts';
import type { IdenticalRows } from './identical-rows.ts';
import { PairList } from './pair-list.ts';
import type { BlockingKey, BlockingPass, PassReport } from './types.ts';

const keyBits = 29;
const recordSpace = 2 ** (53 - keyBits);

export type Blocks = { readonly start: Int32Array; readonly members: Int32Array; readonly reports: PassReport[] };

export type Candidates = { readonly pairs: PairList; readonly reports: readonly PassReport[] };

/** The mask of pairs that met because they are the same in everything. They teach nothing of how records of one person differ. */
const metAsIdentical = 0;
/** Of a longer name only this many of its rarest words are keys. */
const mostNameWords = 8;

export type BlockingOptions = {
  readonly largestBlock: number;
  /** False for two records that cannot be one person: both of one list without duplicates. */
  readonly comparable: (a: number, b: number) => boolean;
  readonly identical: IdenticalRows;
};

/**
 * Finds the pairs that share a key in any pass. A pair is listed once: at the first block, in the order of passes, that holds
 * both records; its mask has a bit for every pass in which the two meet. Of records that are the same in everything only the first
 * stands for them in blocks; each of the others is paired with it alone, in no pass.
 */
export function findCandidates(
  records: Records,
  passes: readonly BlockingPass[],
  { largestBlock, comparable, identical }: BlockingOptions,
): Candidates {
  const blocks: number[][] = [];
  const passOfBlock: number[] = [];
  const reports: PassReport[] = [];
  for (const [p, pass] of passes.entries()) {
    const keyed = keysOfPass(records, pass, identical.first);
    const made = blocksOfPass(keyed, largestBlock);
    for (const block of made.blocks) {
      blocks.push(block);
      passOfBlock.push(p);
    }
    reports.push({ name: pass.name, blocks: made.blocks.length, pairs: 0, ...made.leftOut });
  }
  const { start, list } = blocksByRecord(records.count, blocks);
  const pairs = new PairList();
  const met = new Float64Array(passes.length);
  for (const [id, block] of blocks.entries()) {
    for (let i = 0; i < block.length; i += 1) {
      const a = block[i] ?? 0;
      for (let j = i + 1; j < block.length; j += 1) {
        const b = block[j] ?? 0;
        if (!comparable(a, b)) continue;
        const mask = sharedPasses({ start, list, passOfBlock, a, b, id });
        if (mask !== 0) pairs.push(a, b, mask);
      }
    }
  }
  for (const [first = 0, ...others] of identical.groups) {
    for (const other of others) if (comparable(first, other)) pairs.push(first, other, metAsIdentical);
  }
  for (let at = 0; at < pairs.length; at += 1) {
    const mask = pairs.mask(at);
    for (let p = 0; p < passes.length; p += 1) if ((mask >>> p) & 1) met[p] = (met[p] ?? 0) + 1;
  }
  return { pairs, reports: reports.map((report, p) => ({ ...report, pairs: met[p] ?? 0 })) };
}

type Sharing = {
  readonly start: Int32Array;
  readonly list: Int32Array;
  readonly passOfBlock: readonly number[];
  readonly a: number;
  readonly b: number;
  readonly id: number;
};

/** The passes in which two records meet, as bits; 0 when they met before block `id`. */
function sharedPasses({ start, list, passOfBlock, a, b, id }: Sharing): number {
  let i = start[a] ?? 0;
  let j = start[b] ?? 0;
  const endA = start[a + 1] ?? 0;
  const endB = start[b + 1] ?? 0;
  let mask = 0;
  while (i < endA && j < endB) {
    const x = list[i] ?? 0;
    const y = list[j] ?? 0;
    if (x === y) {
      if (mask === 0 && x !== id) return 0;
      mask |= 1 << (passOfBlock[x] ?? 0);
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  return mask;
}

function blocksByRecord(count: number, blocks: readonly (readonly number[])[]) {
  const start = new Int32Array(count + 1);
  for (const block of blocks) for (const record of block) start[record + 1] = (start[record + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const next = start.slice();
  const list = new Int32Array(start[count] ?? 0);
  for (const [id, block] of blocks.entries()) {
    for (const record of block) {
      const at = next[record] ?? 0;
      list[at] = id;
      next[record] = at + 1;
    }
  }
  return { start, list };
}

function blocksOfPass(keyed: Float64Array, largestBlock: number) {
  keyed.sort();
  const blocks: number[][] = [];
  let leftOutBlocks = 0;
  let leftOutPairs = 0;
  let from = 0;
  while (from < keyed.length) {
    const key = Math.floor((keyed[from] ?? 0) / recordSpace);
    let to = from + 1;
    while (to < keyed.length && Math.floor((keyed[to] ?? 0) / recordSpace) === key) to += 1;
    const size = to - from;
    if (size > largestBlock) {
      leftOutBlocks += 1;
      leftOutPairs += (size * (size - 1)) / 2;
    } else if (size > 1) {
      const block: number[] = [];
      for (let at = from; at < to; at += 1) {
        const record = (keyed[at] ?? 0) % recordSpace;
        if (block[block.length - 1] !== record) block.push(record);
      }
      if (block.length > 1) blocks.push(block);
    }
    from = to;
  }
  return { blocks, leftOut: { leftOutBlocks, leftOutPairs } };
}

function keysOfPass(records: Records, pass: BlockingPass, first: Int32Array): Float64Array {
  const keys: number[] = [];
  const wordKeys = pass.keys.filter(({ of }) => of === 'name-word').length;
  const values = pass.keys.filter(({ of }) => of !== 'name-word');
  for (let record = 0; record < records.count; record += 1) {
    if (first[record] !== record) continue;
    let base = 17;
    for (const key of values) {
      const code = keyCode(records, key, record);
      base = code < 0 ? -1 : mix(base, code);
      if (base < 0) break;
    }
    if (base < 0) continue;
    if (wordKeys === 0) keys.push(base * recordSpace + record);
    else for (const hash of wordHashes(records, record, wordKeys, base)) keys.push(hash * recordSpace + record);
  }
  return Float64Array.from(keys);
}

function wordHashes(records: Records, record: number, each: number, base: number): number[] {
  const { names } = records;
  const name = names?.names[names.codes[record] ?? -1];
  if (names === null || name === undefined) return [];
  const rarest = [...name.all].sort((a, b) => (names.wordCounts[a] ?? 0) - (names.wordCounts[b] ?? 0) || a - b);
  const chosen = rarest.slice(0, mostNameWords).sort((a, b) => a - b);
  const hashes: number[] = [];
  for (const [at, word] of chosen.entries()) {
    if (each === 1) hashes.push(mix(base, word));
    else for (const other of chosen.slice(at + 1)) hashes.push(mix(mix(base, word), other));
  }
  return hashes;
}

function keyCode(records: Records, key: BlockingKey, record: number): number {
  if (key.of === 'name-word') return -1;
  const code = records.columns.get(key.column)?.codes[record] ?? -1;
  if (key.of === 'value' || code < 0) return code;
  const date = records.dates.get(key.column)?.[code];
  if (date === null || date === undefined) return -1;
  if (key.of === 'year') return date.year;
  return date.month === 0 || date.day === 0 ? -1 : date.month * 100 + date.day;
}

function mix(hash: number, code: number): number {
  let mixed = Math.imul(hash ^ Math.imul(code + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed >>> (32 - keyBits);
}
