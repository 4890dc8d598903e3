// Which records may meet. Every pass gives each record integer keys; records that share a key form a block.
import { isNameKey, type NameKey } from './blocking-keys.ts';
import type { EncodedNames, Records, WordsOfNames } from './encode.ts';
import { IntList } from './int-list.ts';
import { KeyedRecords } from './keyed-records.ts';
import { type NamePieces, namePiecesOf } from './name-pieces.ts';
import type { BlockingKey, BlockingPass, PassReport } from './types.ts';

const keyBits = 29;

/** Blocks one after another in the order of passes, and for each record the places where it stands in them. */
export type Blocks = {
  /** Where each block begins among the members; one more than there are blocks. */
  readonly start: Int32Array;
  readonly pass: Uint8Array;
  /** Records, rising within a block. */
  readonly members: Int32Array;
  /** Where each record's places begin; one more than there are records. */
  readonly placesFrom: Int32Array;
  /** Places among the members, rising, and the block of each. */
  readonly places: Int32Array;
  readonly blockOf: Int32Array;
};

/** Of a longer name only this many of its rarest words are keys. */
const mostNameWords = 8;

export type BlockingOptions = {
  readonly largestBlock: number;
  /** Of records that are the same in everything, the one that stands for all; often itself. */
  readonly first: Int32Array;
};

/** Finds the blocks of all passes. Reports say nothing of pairs yet. */
export function findBlocks(
  records: Records,
  passes: readonly BlockingPass[],
  { largestBlock, first }: BlockingOptions,
): { readonly blocks: Blocks; readonly reports: readonly PassReport[] } {
  const keyWords = records.names === null ? null : keyWordsOf(records.names);
  const hasPieces = passes.some(({ keys }) => keys.some(({ of }) => of === 'name-piece'));
  const pieces = records.names === null || !hasPieces ? null : namePiecesOf(records.names.words);
  const keyed = new KeyedRecords();
  const [start, pass, members] = [new IntList(), new IntList(), new IntList()];
  const reports: PassReport[] = [];
  for (const [p, one] of passes.entries()) {
    keyed.clear();
    const isBySound = one.keys.some(({ of }) => of === 'name-sound');
    const parts = isBySound ? { keyWords: records.scripts?.sounds ?? null, pieces: null } : { keyWords, pieces };
    addKeys(keyed, { records, ...parts, pass: one, first });
    keyed.sort(keyBits);
    const report = { name: one.name, blocks: 0, pairs: 0, leftOutBlocks: 0, leftOutPairs: 0 };
    for (let from = 0; from < keyed.length; ) {
      const to = keyed.endOfKey(from);
      const size = to - from;
      if (size > (one.largestBlock ?? largestBlock)) {
        report.leftOutBlocks += 1;
        report.leftOutPairs += (size * (size - 1)) / 2;
      } else if (size > 1 && addBlock(members, start, keyed, from, to)) {
        pass.push(p);
        report.blocks += 1;
      }
      from = to;
    }
    reports.push(report);
  }
  start.push(members.length);
  const made = { start: start.toArray(), pass: Uint8Array.from(pass.toArray()), members: members.toArray() };
  return { blocks: { ...made, ...placesOf(made, records.count) }, reports };
}

/** Adds the records of one key; false where they are one record. */
function addBlock(members: IntList, start: IntList, keyed: KeyedRecords, from: number, to: number): boolean {
  const before = members.length;
  for (let at = from; at < to; at += 1) {
    const record = keyed.record(at);
    if (members.length === before || members.at(members.length - 1) !== record) members.push(record);
  }
  if (members.length - before > 1) {
    start.push(before);
    return true;
  }
  members.length = before;
  return false;
}

function placesOf({ start, members }: Pick<Blocks, 'start' | 'members'>, count: number) {
  const placesFrom = new Int32Array(count + 1);
  for (const record of members) placesFrom[record + 1] = (placesFrom[record + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) placesFrom[at + 1] = (placesFrom[at + 1] ?? 0) + (placesFrom[at] ?? 0);
  const next = placesFrom.slice();
  const [places, blockOf] = [new Int32Array(members.length), new Int32Array(members.length)];
  for (let block = 0; block + 1 < start.length; block += 1) {
    for (let place = start[block] ?? 0; place < (start[block + 1] ?? 0); place += 1) {
      const record = members[place] ?? 0;
      const at = next[record] ?? 0;
      places[at] = place;
      blockOf[at] = block;
      next[record] = at + 1;
    }
  }
  return { placesFrom, places, blockOf };
}

/** The rarest words of each name, by rising code. */
function keyWordsOf({ all, wordCounts }: EncodedNames): WordsOfNames {
  const [start, words] = [new IntList(), new IntList()];
  for (let name = 0; name + 1 < all.start.length; name += 1) {
    start.push(words.length);
    const own = all.words.slice(all.start[name] ?? 0, all.start[name + 1] ?? 0);
    if (own.length > mostNameWords) own.sort((a, b) => (wordCounts[a] ?? 0) - (wordCounts[b] ?? 0) || a - b);
    for (const word of own.subarray(0, mostNameWords).sort()) words.push(word);
  }
  start.push(words.length);
  return { start: start.toArray(), words: words.toArray() };
}

type PassInput = {
  readonly records: Records;
  /** Words or sounds of each name, by rising code. */
  readonly keyWords: WordsOfNames | null;
  /** Pieces of the words; null for sounds, which have none. */
  readonly pieces: NamePieces | null;
  readonly pass: BlockingPass;
  readonly first: Int32Array;
};

function addKeys(keyed: KeyedRecords, { records, keyWords, pieces, pass, first }: PassInput): void {
  const parts = pass.keys.filter(isNameKey).map((key) => partOfName(key, pieces));
  const values = pass.keys.flatMap((key) => (isNameKey(key) ? [] : [keyCodes(records, key)]));
  const names = records.names?.codes;
  const add = keyWords === null ? null : nameKeyAdder(keyed, keyWords, parts);
  for (let record = 0; record < records.count; record += 1) {
    if (first[record] !== record) continue;
    const base = baseOf(values, record);
    if (base < 0) continue;
    if (parts.length === 0) {
      keyed.push(base, record);
      continue;
    }
    const name = names?.[record] ?? -1;
    if (name >= 0) add?.(base, name, record);
  }
}

/** What one part of a key takes of a word: up to two codes, -1 where there is none. */
type PartOfName = {
  readonly of: NameKey['of'];
  readonly codesOfWord: number;
  readonly code: (word: number, at: number) => number;
};

function partOfName({ of }: NameKey, pieces: NamePieces | null): PartOfName {
  if (of !== 'name-piece') return { of, codesOfWord: 1, code: (word) => word };
  const code = (word: number, at: number) => (at === 0 ? pieces?.beginning[word] : pieces?.end[word]) ?? -1;
  return { of, codesOfWord: 2, code };
}

/** Adds the keys of a record by its name: of every word, or of every two different ones. */
function nameKeyAdder(keyed: KeyedRecords, { start, words }: WordsOfNames, [one, two]: readonly PartOfName[]) {
  const addPairs = (hash: number, code: number, at: number, name: number, record: number) => {
    if (two === undefined) return;
    const isSameKind = one?.of === two.of;
    const end = start[name + 1] ?? 0;
    // Where both parts are of one kind, each two words are taken once, in the order of their codes.
    for (let other = isSameKind ? at + 1 : (start[name] ?? 0); other < end; other += 1) {
      if (other === at) continue;
      for (let which = 0; which < two.codesOfWord; which += 1) {
        const beside = two.code(words[other] ?? 0, which);
        if (beside < 0) continue;
        if (isSameKind && beside < code) keyed.push(mix(mix(hash, beside), code), record);
        else keyed.push(mix(mix(hash, code), beside), record);
      }
    }
  };
  return (base: number, name: number, record: number) => {
    if (one === undefined) return;
    const end = start[name + 1] ?? 0;
    for (let at = start[name] ?? 0; at < end; at += 1) {
      for (let which = 0; which < one.codesOfWord; which += 1) {
        const code = one.code(words[at] ?? 0, which);
        if (code < 0) continue;
        if (two === undefined) keyed.push(mix(base, code), record);
        else addPairs(base, code, at, name, record);
      }
    }
  };
}

/** -1 where one of the values is missing. */
function baseOf(values: readonly ((record: number) => number)[], record: number): number {
  let base = 17;
  for (const codeOf of values) {
    const code = codeOf(record);
    if (code < 0) return -1;
    base = mix(base, code);
  }
  return base;
}

/** The code of a record for one part of a key, -1 where there is none. */
function keyCodes(records: Records, key: Exclude<BlockingKey, NameKey>): (record: number) => number {
  const codes = records.columns.get(key.column)?.codes;
  if (codes === undefined) return () => -1;
  if (key.of === 'value') return (record) => codes[record] ?? -1;
  const dates = records.dates.get(key.column) ?? [];
  const parts = Int32Array.from(dates, (date) => {
    if (date === null) return -1;
    if (key.of === 'year') return date.year;
    return date.month === 0 || date.day === 0 ? -1 : date.month * 100 + date.day;
  });
  return (record) => parts[codes[record] ?? -1] ?? -1;
}

function mix(hash: number, code: number): number {
  let mixed = Math.imul(hash ^ Math.imul(code + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed >>> (32 - keyBits);
}
