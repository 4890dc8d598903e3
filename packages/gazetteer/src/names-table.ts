import { maxNameLetters, namesPerBlock } from './format.ts';
import type { PlacesFile } from './places-file.ts';

const spaceByte = 1;

/** Finds folded names in the sorted, front-coded table of `format.ts` by binary search over its blocks. */
export class NamesTable {
  readonly #blocks: Uint8Array;
  readonly #offsets: Uint32Array;
  readonly #codes = new Uint8Array(0x10000);
  /** The name looked for, in the table's alphabet. */
  readonly #wanted = new Uint8Array(maxNameLetters);
  #wantedLength = 0;
  /** The entry the last search stopped at. */
  readonly #entry = new Uint8Array(maxNameLetters);
  #entryLength = 0;
  #placesAt = 0;

  constructor(file: PlacesFile) {
    this.#blocks = file.blocks;
    this.#offsets = file.blockOffsets;
    for (let index = 0; index < file.header.alphabet.length; index++) {
      this.#codes[file.header.alphabet.charCodeAt(index)] = index + 1;
    }
  }

  /** Numbers of the places of exactly that folded name, ascending. */
  find(folded: string): number[] {
    if (!this.#encode(folded) || !this.#seek() || this.#entryLength !== this.#wantedLength) return [];
    return this.#placesHere();
  }

  /** True when a name equals these folded words or goes on with another word after them. */
  startsName(folded: string): boolean {
    if (!this.#encode(folded) || !this.#seek()) return false;
    return this.#entryLength === this.#wantedLength || this.#entry[this.#wantedLength] === spaceByte;
  }

  #encode(folded: string): boolean {
    const length = folded.length;
    if (length === 0 || length > maxNameLetters) return false;
    for (let index = 0; index < length; index++) {
      const code = this.#codes[folded.charCodeAt(index)] ?? 0;
      if (code === 0) return false;
      this.#wanted[index] = code;
    }
    this.#wantedLength = length;
    return true;
  }

  /** Goes to the first entry not below the wanted name; true when it begins with the wanted name. */
  #seek(): boolean {
    const block = this.#lastBlockNotAbove();
    return this.#scanBlock(block) || (block + 2 < this.#offsets.length && this.#scanBlock(block + 1));
  }

  #lastBlockNotAbove(): number {
    let low = 0;
    let high = this.#offsets.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#compareFirst(middle) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Compares the first name of a block, which is stored whole, with the wanted name. */
  #compareFirst(block: number): number {
    const at = this.#offsets[block] ?? 0;
    const length = this.#blocks[at + 1] ?? 0;
    const shorter = Math.min(length, this.#wantedLength);
    for (let index = 0; index < shorter; index++) {
      const difference = (this.#blocks[at + 2 + index] ?? 0) - (this.#wanted[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - this.#wantedLength;
  }

  /** True when an entry of this block begins with the wanted name; the first such is then the current entry. */
  #scanBlock(block: number): boolean {
    let at = this.#offsets[block] ?? 0;
    const end = this.#offsets[block + 1] ?? 0;
    for (let count = 0; count < namesPerBlock && at < end; count++) {
      const shared = this.#blocks[at] ?? 0;
      const suffix = this.#blocks[at + 1] ?? 0;
      this.#entry.set(this.#blocks.subarray(at + 2, at + 2 + suffix), shared);
      this.#entryLength = shared + suffix;
      this.#placesAt = at + 2 + suffix;
      if (this.#entryBegins()) return true;
      at = this.#placesAt + 2 + 3 * this.#countHere();
    }
    return false;
  }

  #entryBegins(): boolean {
    if (this.#entryLength < this.#wantedLength) return false;
    for (let index = this.#wantedLength - 1; index >= 0; index--) {
      if (this.#entry[index] !== this.#wanted[index]) return false;
    }
    return true;
  }

  #countHere(): number {
    return (this.#blocks[this.#placesAt] ?? 0) | ((this.#blocks[this.#placesAt + 1] ?? 0) << 8);
  }

  #placesHere(): number[] {
    const numbers: number[] = [];
    const end = this.#placesAt + 2 + 3 * this.#countHere();
    for (let at = this.#placesAt + 2; at < end; at += 3) {
      numbers.push((this.#blocks[at] ?? 0) | ((this.#blocks[at + 1] ?? 0) << 8) | ((this.#blocks[at + 2] ?? 0) << 16));
    }
    return numbers;
  }
}
