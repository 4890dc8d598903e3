import { describe, expect, it } from 'vitest';
import { json } from './fixtures/tiny-model.ts';
import { cutterOf } from './pieces.ts';

/** The words that each token of a passage stands for. */
function cut(description: object, passage: string): readonly string[] {
  return cutterOf(
    json({ version: '1.0', added_tokens: [], normalizer: null, post_processor: null, decoder: null, ...description }),
  )
    .cut(passage)
    .map(({ start, end }) => passage.slice(start, end));
}

const unigram = {
  pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
  model: {
    type: 'Unigram',
    unk_id: 0,
    vocab: [
      ['<unk>', 0],
      ['▁', -3],
      ['▁seventy', -2],
      ['▁weavers', -2],
      ['.', -2],
      ['йті', -2],
      ['▁қа', -2],
    ],
  },
};

const byteLevel = {
  pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
  model: {
    type: 'BPE',
    unk_token: null,
    merges: ['Ġ s', 'Ð ¾'],
    vocab: { s: 0, e: 1, v: 2, Ġ: 3, Ð: 4, '¾': 5, '.': 6, Ġs: 7, 'Ð¾': 8, a: 9 },
  },
};

describe('where tokens stand', () => {
  it('is exact for Unigram, whose spaces are marks of their own', () => {
    expect(cut(unigram, 'seventy  weavers. қайті')).toEqual(['seventy', 'weavers', '.', 'қа', 'йті']);
  });

  it('is exact for byte-level pairs, also of letters with several bytes', () => {
    expect(cut(byteLevel, 'se ооs.')).toEqual(['s', 'e', '', 'о', 'о', 's', '.']);
    expect(cut(byteLevel, 'о vs')).toEqual(['о', '', 'v', 's']);
  });

  it('is the whole run of letters where the tokens cannot be laid beside it', () => {
    const folded = { ...unigram, normalizer: { type: 'NFKD' } };
    expect(cut(folded, 'ﬁve')).toEqual(['ﬁve', 'ﬁve', 'ﬁve', 'ﬁve'].slice(0, cut(folded, 'ﬁve').length));
  });

  it('leaves out runs that are no words, in little time', () => {
    expect(cut(unigram, `${'x'.repeat(100_000)} seventy`)).toEqual(['seventy']);
  });
});
