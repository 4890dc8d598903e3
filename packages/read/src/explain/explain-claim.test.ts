import type { Gazetteer, TextLayer } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../read-claims.ts';
import { textHash } from '../text/text-hash.ts';
import { explainClaim } from './explain-claim.ts';
import type { Explanation } from './explanation.ts';

const gazetteer: Gazetteer = { find: () => [], get: () => null, startsName: () => false };

function layer(string: string, language: string): TextLayer {
  const id = textHash(string);
  const tool = { name: 'test', version: '1' };
  const rest = { title: null, boilerplate: [], layout: null, metadata: [], problems: [] };
  return { id, item: id, tool, string, language, ...rest };
}

function explain(string: string, kind: string, language = 'en'): Explanation {
  const text = layer(string, language);
  const context = {
    published: { start: '2013-03-20', end: '2013-03-20', precision: 'day' as const },
    language,
    gazetteer,
  };
  const claim = readClaims(text, context).claims.find((one) => one.kind === kind);
  const explanation = claim === undefined ? null : explainClaim(text, context, claim.id);
  if (explanation === null) throw new Error(`no claim of ${kind} in: ${string}`);
  return explanation;
}

const reasons = ({ parts }: Explanation, part: string): readonly string[] =>
  parts.find((one) => one.part === part)?.reasons.map(({ by, name, words }) => `${by} ${name} “${words ?? ''}”`) ?? [];

describe('explainClaim', () => {
  const reported = explain('The union claims that at least seventy dockers were shot dead on Thursday.', 'killed');

  it('names the rule and the entry that told the act', () => {
    expect(reasons(reported, 'kind')).toEqual([
      'rule kill/either “shot dead”',
      'lexicon trigger: kill/either “shot dead”',
    ]);
  });

  it('tells the number from its hedge', () => {
    expect(reasons(reported, 'count')).toEqual(['number number words: 70 “seventy”']);
    expect(reasons(reported, 'hedge')).toEqual(['lexicon hedge: at-least “at least”']);
  });

  it('names who speaks, the word that says so, and from what a day was counted', () => {
    expect(reasons(reported, 'holder')).toEqual([
      'lexicon speaker: union “union”',
      'lexicon reporting: verb, claims “claims that”',
    ]);
    expect(reasons(reported, 'time')[0]).toBe('calendar counted from 2013-03-20 (published) “Thursday”');
  });

  it('names the codebook and its entry for a vague word', () => {
    expect(reasons(explain('Scores of weavers were arrested.', 'arrested'), 'count')).toEqual([
      'codebook inquest-codebook-en 1: scores “Scores”',
    ]);
  });

  it('says of what no words gave that none did', () => {
    const plain = explain('Three weavers were arrested.', 'arrested');
    expect(reasons(plain, 'holder')).toEqual(['default no words give it to anybody else “”']);
    expect(reasons(plain, 'place')).toEqual(['default no place is given for it “”']);
  });

  it('explains demands, statements and other languages by the same names', () => {
    expect(reasons(explain('The union demanded an inquiry.', 'demand'), 'kind')[0]).toMatch(
      /^rule demand\/verb “demanded”/,
    );
    expect(reasons(explain('Погибло не менее семи человек.', 'killed', 'ru'), 'hedge')).toEqual([
      'lexicon hedge: at-least “не менее”',
    ]);
  });

  it('explains a claim of a passage in another language than the text', () => {
    const russian = 'В среду на площади погибли не менее семи человек, сообщили жители города и врачи больницы.';
    const english =
      'On Wednesday three weavers were arrested in the yard of the mill, and their families were not told of it.';
    const mixed = explain(`${english}\n\n${english}\n\n${russian}\n\n${russian}`, 'killed');
    expect(mixed.language).toBe('ru');
    expect(reasons(mixed, 'hedge')).toEqual(['lexicon hedge: at-least “не менее”']);
  });

  it('knows nothing of a claim that this reader does not make', () => {
    const text = layer('Three weavers were arrested.', 'en');
    expect(explainClaim(text, { published: null, language: 'en', gazetteer }, text.id)).toBeNull();
  });
});
