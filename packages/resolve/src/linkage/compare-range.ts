// Compares the pairs of a range of records: the work that threads share out. The same range gives the same answer anywhere.

import type { Comparables } from './comparables.ts';
import { Comparer } from './comparer.ts';
import { IntList } from './int-list.ts';
import { MeetingFinder, type Meetings } from './meetings.ts';
import { TupleIndex } from './tuple-index.ts';

/** Pairs by rising left record, the passes in which they meet as bits, and their patterns of levels by number. */
export type ComparedRange = {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly mask: Int32Array;
  readonly pattern: Int32Array;
  /** The levels of each pattern, one after another, in the order in which they were first met. */
  readonly patterns: Uint8Array;
};

export class RangeComparer {
  readonly #comparer: Comparer;
  readonly #finder: MeetingFinder;

  constructor(comparables: Comparables, meetings: Meetings) {
    this.#comparer = new Comparer(comparables);
    this.#finder = new MeetingFinder(meetings);
  }

  /** Compares the records from `from` up to `to` with all after them that they meet. */
  compare(from: number, to: number): ComparedRange {
    const comparer = this.#comparer;
    const finder = this.#finder;
    const { others } = finder;
    const index = new TupleIndex(comparer.size);
    const [left, right, mask, pattern] = [new IntList(), new IntList(), new IntList(), new IntList()];
    for (let a = from; a < to; a += 1) {
      finder.find(a);
      for (let at = 0; at < others.length; at += 1) {
        const b = others.at(at);
        comparer.levels(a, b, index.tuple);
        left.push(a);
        right.push(b);
        mask.push(finder.mask(at));
        pattern.push(index.id());
      }
    }
    return {
      left: left.toArray(),
      right: right.toArray(),
      mask: mask.toArray(),
      pattern: pattern.toArray(),
      patterns: index.toBytes(),
    };
  }
}

/** Compares given pairs, which met in no pass. */
export function compareGiven(comparer: Comparer, left: Int32Array, right: Int32Array): ComparedRange {
  const index = new TupleIndex(comparer.size);
  const pattern = left.map((a, at) => {
    comparer.levels(a, right[at] ?? 0, index.tuple);
    return index.id();
  });
  return { left, right, mask: new Int32Array(left.length), pattern, patterns: index.toBytes() };
}
