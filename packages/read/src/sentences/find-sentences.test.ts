import { describe, expect, it } from 'vitest';
import { en } from '../languages/en.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { findQuotations } from './find-quotations.ts';
import { findSentences } from './find-sentences.ts';

const lexicon = lexiconOf(en);

function sentences(text: string): string[] {
  const tokens = tokenise(text);
  return findSentences(tokens, lexicon).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

function quotations(text: string): string[] {
  const tokens = tokenise(text);
  return findQuotations(tokens, lexicon).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

describe('findSentences', () => {
  it('does not end a sentence after abbreviations and initials', () => {
    expect(sentences('Mr. Orn met Gen. A. Pell in the U.S. embassy. He left.')).toEqual([
      'Mr. Orn met Gen. A. Pell in the U.S. embassy.',
      'He left.',
    ]);
  });

  it('keeps closing marks with the sentence they close', () => {
    expect(sentences('“They fired.” Nobody knew why.')).toEqual(['“They fired.”', 'Nobody knew why.']);
  });

  it('ends a heading and a list item with their line', () => {
    expect(sentences('Nine dead\n\nThe union calls for:\n• an inquiry;\n• pay.')).toEqual([
      'Nine dead',
      'The union calls for:',
      '• an inquiry;',
      '• pay.',
    ]);
  });

  it('joins lines that a machine broke', () => {
    expect(
      sentences('The soldiers who had come from the barracks in the night\nfired at the crowd on the pier.'),
    ).toHaveLength(1);
  });

  it('cuts a text without any stop, so that no later step meets an endless sentence', () => {
    const lengths = findSentences(tokenise('word '.repeat(5000)), lexicon).map(({ from, to }) => to - from);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
  });
});

describe('findQuotations', () => {
  it('pairs marks over several sentences', () => {
    expect(quotations('He said: “One. Two.” Then "three" came.')).toEqual(['“One. Two.”', '"three"']);
  });

  it('leaves a mark alone that never closes in its paragraph', () => {
    expect(quotations('The union “give flats was here.\n\nAnother “word” stands here.')).toEqual(['“word”']);
  });
});
