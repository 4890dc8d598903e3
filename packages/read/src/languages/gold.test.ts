import type { Claim, Gazetteer, TextLayer } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../read-claims.ts';
import { textHash } from '../text/text-hash.ts';
import { englishGold } from './en.gold.ts';
import { englishListGold } from './en.gold-lists.ts';
import { englishPressGold } from './en.gold-press.ts';
import type { GoldClaim, GoldSentence } from './gold-sentence.ts';
import { kazakhGold } from './kk.gold.ts';
import { russianGold } from './ru.gold.ts';
import { timesGold } from './times.gold.ts';
import { ukrainianGold } from './uk.gold.ts';

const nowhere: Gazetteer = { find: () => [], get: () => null, startsName: () => false };

function layer(string: string, language: string): TextLayer {
  const id = textHash(string);
  return {
    id,
    item: id,
    tool: { name: 'test', version: '1' },
    string,
    title: null,
    boilerplate: [],
    layout: null,
    language,
    metadata: [],
    problems: [],
  };
}

function summary(claim: Claim): GoldClaim {
  const { quantity, holder } = claim;
  return {
    kind: claim.kind,
    ...(quantity === null ? {} : { count: [quantity.low, quantity.high] }),
    ...(quantity?.lowOpen === true ? { open: 'low' } : quantity?.highOpen === true ? { open: 'high' } : {}),
    holder: typeof holder === 'string' ? holder : holder.words,
    stance: claim.stance,
  };
}

const gold: Readonly<Record<string, readonly GoldSentence[]>> = {
  en: [...englishGold, ...englishListGold, ...englishPressGold],
  ru: russianGold,
  kk: kazakhGold,
  uk: ukrainianGold,
};

describe.each(Object.entries(gold))('gold sentences in %s', checkGold);
describe.each(Object.entries(timesGold))('gold sentences with times in %s', checkGold);

function checkGold(language: string, sentences: readonly GoldSentence[]): void {
  for (const { text, claims } of sentences) {
    it(text, () => {
      const found = readClaims(layer(text, language), {
        published: { start: '2011-12-17', end: '2011-12-17', precision: 'day' },
        language,
        gazetteer: nowhere,
      }).claims;
      const summaries = found.map(summary);
      const dated = found.map((claim) => ({ ...summary(claim), time: [claim.time?.start, claim.time?.end] }));
      for (const { holderKind: _kind, chain: _chain, time, ...wanted } of claims) {
        expect(summaries).toContainEqual(wanted);
        if (time !== undefined) expect(dated).toContainEqual({ ...wanted, time });
      }
      for (const wanted of claims) {
        const match = found.find(
          (claim) =>
            claim.kind === wanted.kind &&
            claim.holder !== 'author' &&
            claim.holder !== 'unnamed' &&
            claim.holder.words === wanted.holder,
        );
        const holder = match === undefined || typeof match.holder === 'string' ? null : match.holder;
        if (wanted.holderKind !== undefined) expect(holder?.kind).toBe(wanted.holderKind);
        if (wanted.chain !== undefined) expect(match?.chain.map(({ words }) => words)).toEqual(wanted.chain);
      }
      const counted = found.filter(({ quantity }) => quantity !== null && quantity.unit === 'person');
      const expected = claims.filter(({ count }) => count !== undefined).map(({ kind }) => kind);
      expect(counted.map(({ kind }) => kind).sort()).toEqual(expected.sort());
    });
  }
}
