// Finds the names most alike to one among many, without comparing it with each: words are found by their letters, rare ones first.
import { compareNames, type NamedKind } from './compare-names.ts';
import { fold } from './fold.ts';
import { levelSpelling } from './romanise.ts';

/** A name found, by its place in what the index was made of. */
export type NameHit = { readonly at: number; readonly name: string; readonly score: number };

export type NameIndexOptions = {
  readonly kind?: NamedKind;
  /** Names compared in full with the one sought; the likeliest by their shared keys. */
  readonly compared?: number;
};

/** A key that more names share than this tells nothing by itself; its names are still found by their other keys. */
const mostSharing = 2000;
const defaultCompared = 12;

/** An index of names that is built once and asked often. */
export class NameIndex {
  readonly #names: readonly string[];
  readonly #kind: NamedKind;
  readonly #compared: number;
  readonly #postings: ReadonlyMap<string, Uint32Array>;
  readonly #scores: Float32Array;

  constructor(names: readonly string[], { kind = 'person', compared = defaultCompared }: NameIndexOptions = {}) {
    this.#names = names;
    this.#kind = kind;
    this.#compared = compared;
    this.#scores = new Float32Array(names.length);
    const lists = new Map<string, number[]>();
    for (const [at, name] of names.entries()) {
      for (const key of new Set(keysOf(name).map(({ key: each }) => each))) {
        const list = lists.get(key);
        if (list === undefined) lists.set(key, [at]);
        else list.push(at);
      }
    }
    this.#postings = new Map([...lists].map(([key, list]) => [key, Uint32Array.from(list)]));
  }

  /** The names most alike, the likest first, at most `count` of them. Likeness proposes; it never proves. */
  search(name: string, count = 5): NameHit[] {
    const candidates = this.#candidates(name);
    return candidates
      .map((at) => {
        const found = this.#names[at] ?? '';
        return { at, name: found, score: compareNames(name, found, this.#kind).score };
      })
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, count);
  }

  /** Names by the weight of the keys they share with `name`: a key is worth more the fewer names have it. */
  #candidates(name: string): number[] {
    const touched: number[] = [];
    const seen = new Set<string>();
    const lists: { readonly list: Uint32Array; readonly worth: number }[] = [];
    for (const { key, worth } of keysOf(name)) {
      const list = this.#postings.get(key);
      if (list === undefined || seen.has(key)) continue;
      seen.add(key);
      lists.push({ list, worth: worth * Math.log2(1 + this.#names.length / list.length) });
    }
    lists.sort((a, b) => a.list.length - b.list.length);
    for (const { list, worth } of lists) {
      if (list.length > mostSharing && touched.length > 0) {
        this.#add(touched, list, worth);
        continue;
      }
      for (const at of list) {
        if (this.#scores[at] === 0) touched.push(at);
        this.#scores[at] = (this.#scores[at] ?? 0) + worth;
      }
    }
    const best = this.#best(touched);
    for (const at of touched) this.#scores[at] = 0;
    return best;
  }

  /** The touched names of the highest scores. Most have one weak key: those below the score that is surely enough are not sorted. */
  #best(touched: readonly number[]): number[] {
    const scores = Float32Array.from(touched, (at) => this.#scores[at] ?? 0).sort();
    const least = scores[Math.max(0, scores.length - this.#compared)] ?? 0;
    return touched
      .filter((at) => (this.#scores[at] ?? 0) >= least)
      .sort((a, b) => (this.#scores[b] ?? 0) - (this.#scores[a] ?? 0) || a - b)
      .slice(0, this.#compared);
  }

  /** Adds to names that were touched already, by searching the sorted list for each. */
  #add(touched: readonly number[], list: Uint32Array, worth: number): void {
    for (const at of touched) if (holds(list, at)) this.#scores[at] = (this.#scores[at] ?? 0) + worth;
  }
}

type Key = { readonly key: string; readonly worth: number };

const wholeWorth = 1;
const levelWorth = 0.8;
const partWorth = 0.25;
const shortestParted = 4;

/** Each word whole, in its levelled spelling, and without each of its letters in turn (Mor and Fraenkel 1982): one typing error is met. */
function keysOf(name: string): Key[] {
  const folded = fold(name);
  if (folded === '') return [];
  const keys: Key[] = [];
  for (const word of folded.split(' ', 12)) {
    const level = levelSpelling(word);
    keys.push({ key: `=${word}`, worth: wholeWorth }, { key: `~${level}`, worth: levelWorth });
    if (level.length < shortestParted) continue;
    const part = level.slice(0, 16);
    keys.push({ key: `-${part}`, worth: partWorth });
    for (let at = 0; at < part.length; at += 1)
      keys.push({ key: `-${part.slice(0, at)}${part.slice(at + 1)}`, worth: partWorth });
  }
  const joined = folded.replaceAll(' ', '').slice(0, 32);
  if (joined.length > shortestParted)
    keys.push({ key: `#${[...levelSpelling(joined)].sort().join('').slice(0, 10)}`, worth: partWorth });
  return keys;
}

function holds(list: Uint32Array, value: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return list[low] === value;
}
