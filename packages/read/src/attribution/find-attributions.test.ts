import type { Gazetteer, TextLayer } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { textHash } from '../text/text-hash.ts';
import { findAttributions } from './find-attributions.ts';

const nowhere: Gazetteer = { find: () => [], get: () => null, startsName: () => false };

function wordsOf(string: string, language = 'en') {
  const id = textHash(string);
  const text: TextLayer = {
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
  const words = (span: { readonly start: number; readonly end: number } | null) =>
    span === null ? null : string.slice(span.start, span.end);
  return findAttributions(text, { language: null, gazetteer: nowhere }).map((found) => ({
    source: words(found.source),
    cue: words(found.cue),
    content: words(found.content),
    factivity: found.factivity,
  }));
}

describe('findAttributions', () => {
  it('gives source, cue and content of words that hold no claim', () => {
    expect(wordsOf('The minister said the harbour would reopen.')).toEqual([
      { source: 'The minister', cue: 'said', content: 'the harbour would reopen.', factivity: 'says' },
    ]);
  });

  it('names the pronoun beside the cue, not whom it stands for', () => {
    const [, second] = wordsOf('Governor Anna Orlan denied that anyone was shot. She said the square was quiet.');
    expect(second?.source).toBe('She');
  });

  it('keeps the description of a speaker with the name', () => {
    const [first] = wordsOf('Anna Orlan, a spokeswoman for the union, said nine people were hurt.');
    expect(first?.source).toBe('Anna Orlan, a spokeswoman for the union');
  });

  it('gives a quotation that nobody is said to say neither source nor cue', () => {
    expect(wordsOf('“The harbour was full of soldiers that whole long night.”')).toEqual([
      {
        source: null,
        cue: null,
        content: '“The harbour was full of soldiers that whole long night.”',
        factivity: 'says',
      },
    ]);
  });

  it('finds nothing in a language that nothing reads yet', () => {
    expect(wordsOf('El ministro dijo que murieron nueve personas.', 'es')).toEqual([]);
  });
});
