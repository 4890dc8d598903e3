// The pairs of records that meet in blocks, each once with all passes in which it meets.
import type { Blocks } from './blocking.ts';
import { IntList } from './int-list.ts';

export type Meetings = {
  readonly blocks: Blocks;
  /** The list of a record when that list names nobody twice, whose records are no pairs; -1 otherwise. */
  readonly uniqueList: Int32Array;
};

/** Finds, record by record, those after it that it meets. */
export class MeetingFinder {
  readonly #blocks: Blocks;
  readonly #uniqueList: Int32Array;
  /** For each record the place in `others` where it stands, if it was met by the record asked for last. */
  readonly #placeOf: Int32Array;
  readonly others = new IntList();
  #masks = new Int32Array(1 << 10);

  constructor({ blocks, uniqueList }: Meetings) {
    this.#blocks = blocks;
    this.#uniqueList = uniqueList;
    this.#placeOf = new Int32Array(uniqueList.length);
  }

  /** Fills `others` with the records after `a` that it meets, in the order of blocks. */
  find(a: number): void {
    const { start, pass, members, placesFrom, places, blockOf } = this.#blocks;
    const { others } = this;
    const list = this.#uniqueList[a] ?? -1;
    others.clear();
    const end = placesFrom[a + 1] ?? 0;
    for (let at = placesFrom[a] ?? 0; at < end; at += 1) {
      const block = blockOf[at] ?? 0;
      const bit = 1 << (pass[block] ?? 0);
      const blockEnd = start[block + 1] ?? 0;
      for (let place = (places[at] ?? 0) + 1; place < blockEnd; place += 1) {
        const b = members[place] ?? 0;
        if (list >= 0 && this.#uniqueList[b] === list) continue;
        this.#meet(b, bit);
      }
    }
  }

  #meet(b: number, bit: number): void {
    const { others } = this;
    const known = this.#placeOf[b] ?? 0;
    // What stands there may be left from a record asked for before.
    if (known < others.length && others.at(known) === b) {
      this.#masks[known] = (this.#masks[known] ?? 0) | bit;
      return;
    }
    const place = others.length;
    if (place === this.#masks.length) this.#masks = longer(this.#masks);
    this.#placeOf[b] = place;
    this.#masks[place] = bit;
    others.push(b);
  }

  /** A bit for every pass in which the record at this place of `others` was met. */
  mask(place: number): number {
    return this.#masks[place] ?? 0;
  }
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
