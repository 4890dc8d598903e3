import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../tagger/index.ts';
import { packClusters, unpackClusters, wordClustersOf } from './word-clusters.ts';

describe('clusters of words', () => {
  it('are found again for every word that was packed, and none for others', () => {
    const words = fc.uniqueArray(fc.tuple(fc.string(), fc.nat({ max: 255 })), { selector: ([word]) => hashOf(word) });
    fc.assert(
      fc.property(words, fc.string(), (listed, other) => {
        const clusters = unpackClusters(packClusters(listed));
        for (const [word, cluster] of listed) expect(clusters.clusterOf(hashOf(word))).toBe(cluster + 1);
        if (!listed.some(([word]) => hashOf(word) === hashOf(other))) expect(clusters.clusterOf(hashOf(other))).toBe(0);
      }),
    );
  });

  it('hold words of like use together in Russian, and are missing in other languages', () => {
    const clusters = wordClustersOf('ru');
    expect(clusters?.clusterOf(hashOf('иваном'))).toBe(clusters?.clusterOf(hashOf('сергеем')));
    expect(clusters?.clusterOf(hashOf('иваном'))).not.toBe(clusters?.clusterOf(hashOf('самолёт')));
    expect(wordClustersOf('tt')).toBeNull();
  });
});
