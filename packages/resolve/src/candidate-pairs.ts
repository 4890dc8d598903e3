import type { Resolved } from './entities.ts';
import { acronymsIn, initialsOf } from './names/acronyms.ts';
import { type FindPlaces, findPlace } from './names/compare-places.ts';
import { levelSpelling, skeletonOf } from './names/romanise.ts';
import { compare } from './occurrences.ts';
import type { Spelling } from './spellings.ts';

/** In a block of more entities than this, each is compared only with its neighbours in the order of names. */
const maxBlock = 24;
const neighbours = 4;
const tailLetters = 6;
const shortWord = 3;

/** Words that say what an organisation is, not which: no block of their own. */
const genericWords: ReadonlySet<string> = new Set(
  `of the and for in on de la du des und der die party union movement committee ministry company corporation group national state international
   federation confederation association council university institute bank agency office department centre center service police army court news
   newspaper media trade workers independent free democratic socialist people peoples republic region city town san santa new north south east west
   и в по на партия союз движение комитет министерство компания корпорация группа национальная государственная профсоюз агентство банк газета область
   ltd inc corp co llc plc sa ag gmbh ao oao zao too ооо оао зао ао тоо`.split(/\s+/),
);

/**
 * Pairs of entities of one kind that share the consonants of a name's word, or the end of a one-word name: the only
 * ones compared. Numbers are positions in `resolved`, the smaller first; each pair once. Blocks are capped, so
 * that the work stays near linear.
 */
export function candidatePairs(
  resolved: readonly Resolved[],
  spellings: readonly (readonly Spelling[])[],
  findPlaces: FindPlaces | undefined,
): [number, number][] {
  const blocks = new Map<string, number[]>();
  resolved.forEach(({ entity }, index) => {
    const keys = new Set<string>();
    for (const { folded, written } of spellings[index] ?? []) {
      for (const key of blockKeys(entity.kind, folded)) keys.add(key);
      if (entity.kind === 'organisation') for (const key of initialKeys(written)) keys.add(key);
      if (entity.kind === 'place' && findPlaces !== undefined)
        for (const key of placeKeys(written, findPlaces)) keys.add(key);
    }
    for (const key of keys) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const names = resolved.map(({ entity }) => levelSpelling(entity.name));
  for (const block of blocks.values()) {
    const reach = block.length > maxBlock ? neighbours : block.length;
    if (block.length > maxBlock) block.sort((a, b) => compare(names[a] ?? '', names[b] ?? '') || a - b);
    for (let first = 0; first < block.length; first++) {
      for (let second = first + 1; second <= Math.min(first + reach, block.length - 1); second++) {
        const a = Math.min(block[first] ?? 0, block[second] ?? 0);
        const b = Math.max(block[first] ?? 0, block[second] ?? 0);
        const id = a * resolved.length + b;
        if (a !== b && !seen.has(id)) {
          seen.add(id);
          pairs.push([a, b]);
        }
      }
    }
  }
  return pairs;
}

/** What an acronym of the name would be, and the acronym that it is. */
function initialKeys(written: string): string[] {
  const acronyms = written.includes(' ') ? [] : [...acronymsIn(written)];
  return [initialsOf(written), ...acronyms]
    .filter((key) => key.length > 1)
    .map((key) => `organisation initials ${key}`);
}

const mostPlaces = 3;

function placeKeys(written: string, find: FindPlaces): string[] {
  return findPlace(written, find)
    .slice(0, mostPlaces)
    .map(({ id }) => `place ${id}`);
}

function blockKeys(kind: string, spelling: string): string[] {
  const words = spelling.split(' ');
  const keys: string[] = [];
  for (const word of words) {
    if (word.length < shortWord || genericWords.has(word)) continue;
    keys.push(`${kind} ${skeletonOf(levelSpelling(word))}`);
  }
  const [only = ''] = words;
  const level = words.length === 1 && kind === 'organisation' ? levelSpelling(only) : '';
  if (level.length > tailLetters + 2) keys.push(`${kind} …${level.slice(-tailLetters)}`);
  if (words.length > 1 && kind === 'organisation') {
    const significant = words.filter((word) => word.length > 3).map(levelSpelling);
    keys.push(`${kind} ${significant.sort(compare).join(' ')}`);
  }
  return keys;
}
