import { inflateSync } from 'node:zlib';
import { hashOf } from '../../tagger/feature-rows.ts';
import { clusters as russian } from './ru.ts';

const packed: ReadonlyMap<string, string> = new Map([['ru', russian]]);

/** Which cluster of words of like use a word is in, by its `hashOf`: 1 to 256, or 0 when it is in none. */
export interface WordClusters {
  clusterOf(hash: number): number;
}

const unpacked = new Map<string, WordClusters>();

/** The clusters of a language's words, unpacked when they are first asked for; null when the language has none. */
export function wordClustersOf(tag: string): WordClusters | null {
  const known = unpacked.get(tag);
  if (known !== undefined) return known;
  const bytes = packed.get(tag);
  if (bytes === undefined) return null;
  const clusters = unpackClusters(inflateSync(Buffer.from(bytes, 'base64')));
  unpacked.set(tag, clusters);
  return clusters;
}

const entryBytes = 5;

/**
 * Words by their hash, four bytes, with their cluster from 0 to 255: first the lowest bytes of the steps from each hash
 * to the next, sorted, then the higher ones, then the clusters. Of two words with one hash the first is kept.
 */
export function packClusters(listed: Iterable<readonly [word: string, cluster: number]>): Uint8Array {
  const byHash = new Map<number, number>();
  for (const [word, cluster] of listed) {
    const hash = hashOf(word);
    if (!byHash.has(hash)) byHash.set(hash, cluster);
  }
  const hashes = [...byHash.keys()].sort((a, b) => a - b);
  const bytes = new Uint8Array(hashes.length * entryBytes);
  let before = 0;
  hashes.forEach((hash, index) => {
    const step = hash - before;
    before = hash;
    for (let plane = 0; plane < entryBytes - 1; plane++) bytes[plane * hashes.length + index] = step >>> (8 * plane);
    bytes[(entryBytes - 1) * hashes.length + index] = byHash.get(hash) ?? 0;
  });
  return bytes;
}

/** What `packClusters` packed, ready for looking up. */
export function unpackClusters(bytes: Uint8Array): WordClusters {
  const count = Math.floor(bytes.length / entryBytes);
  const byHash = new Map<number, number>();
  let hash = 0;
  for (let index = 0; index < count; index++) {
    let step = 0;
    for (let plane = entryBytes - 2; plane >= 0; plane--) step = step * 256 + (bytes[plane * count + index] ?? 0);
    hash += step;
    byHash.set(hash, 1 + (bytes[(entryBytes - 1) * count + index] ?? 0));
  }
  return { clusterOf: (word) => byHash.get(word) ?? 0 };
}
