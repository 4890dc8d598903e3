import { claimKinds } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, type TinyModelOptions, tinyModel } from './fixtures/tiny-model.ts';
import { ModelError } from './model-error.ts';
import type { SpanProposal } from './spans.ts';
import { loadTokenModel, type TokenModel } from './token-model.ts';

const mill: TinyModelOptions = {
  labels: ['O', 'B-DEAD', 'I-DEAD', 'B-NUM', 'I-NUM', 'B-PLACE'],
  words: {
    perished: 'B-DEAD',
    lost: 'B-DEAD',
    their: 'I-DEAD',
    lives: 'I-DEAD',
    seven: 'B-NUM',
    '##ty': 'B-PLACE',
    at: 'B-NUM',
    least: 'I-NUM',
    forty: 'I-NUM',
    mill: 'B-PLACE',
    weavers: 'O',
  },
};
const meanings = { DEAD: 'killed', NUM: 'count', PLACE: null };

function load(options: TinyModelOptions = mill, others: Readonly<Record<string, Buffer>> = {}): Promise<TokenModel> {
  const files = { ...tinyModel(options), 'labels.json': json(meanings), ...others };
  const bytesOf = (name: string): Buffer => new Map(Object.entries(files)).get(name) ?? Buffer.alloc(0);
  return loadTokenModel(
    {
      'model.onnx': bytesOf('model.onnx'),
      'tokenizer.json': bytesOf('tokenizer.json'),
      'config.json': bytesOf('config.json'),
      'labels.json': bytesOf('labels.json'),
    },
    claimKinds,
  );
}

async function proposed(passage: string): Promise<readonly SpanProposal[]> {
  return (await load()).propose(passage);
}

async function complaint(options: TinyModelOptions, others: Readonly<Record<string, Buffer>> = {}): Promise<string> {
  const thrown: unknown = await load(options, others).catch((reason: unknown) => reason);
  if (thrown instanceof ModelError) return `${thrown.message} ${thrown.remedy}`;
  throw new Error('nothing was complained of');
}

describe('a model of token classification', () => {
  it('proposes the words it labels, with the count of their sentence in the quote', async () => {
    expect(await proposed('At the mill at least forty weavers lost their lives. Seven went home.')).toEqual([
      { kind: 'killed', quote: 'at least forty weavers lost their lives', count: 'at least forty', start: 12 },
    ]);
  });

  it('takes words whole, each by the label of its first piece', async () => {
    expect(await proposed('Seventy perished.')).toEqual([
      { kind: 'killed', quote: 'Seventy perished', count: 'Seventy', start: 0 },
    ]);
  });

  it('leaves the count to our own rules where it has no label for counts', async () => {
    const model = await load(mill, { 'labels.json': json({ ...meanings, NUM: null }) });
    expect(await model.propose('Forty perished.')).toEqual([
      { kind: 'killed', quote: 'perished', count: true, start: 6 },
    ]);
  });

  it('reads a passage longer than it takes at once, and misses nothing at the cuts', async () => {
    const model = await load(mill, {
      'config.json': json({ id2label: Object.fromEntries(mill.labels.entries()), max_position_embeddings: 16 }),
    });
    const sentence = 'Seventy weavers lost their lives there.';
    const found = await model.propose(Array.from({ length: 50 }, () => sentence).join(' '));
    expect(found.length).toBeGreaterThanOrEqual(50);
    expect(new Set(found.map(({ quote }) => quote))).toContain('Seventy weavers lost their lives');
  });

  it('quotes what stands in the passage, for any words', async () => {
    const model = await load();
    const word = fc.oneof(
      fc.constantFrom(...Object.keys(mill.words), '. ', '\n\n', 'ﬁ', 'Ünïcode', '😀', 'й'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 30 }), async (words) => {
        const passage = words.join(' ');
        for (const { quote, start, count } of await model.propose(passage)) {
          expect(passage.slice(start, start + quote.length)).toBe(quote);
          if (typeof count === 'string') expect(quote).toContain(count);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a folder that does not fit', () => {
  const { labels } = mill;

  it('names the label that nobody gave a meaning, and one that the model does not have', async () => {
    expect(await complaint(mill, { 'labels.json': json({ DEAD: 'killed', NUM: 'count' }) })).toMatch(
      /labels\.json: the model's label “PLACE” is not in it.*"count", or null/,
    );
    expect(await complaint(mill, { 'labels.json': json({ ...meanings, HURT: 'wounded' }) })).toMatch(
      /labels\.json: the model has no label “HURT” Its labels are DEAD, NUM, PLACE/,
    );
    expect(await complaint(mill, { 'labels.json': json({ ...meanings, DEAD: 'murdered' }) })).toMatch(
      /labels\.json: “DEAD” is given "murdered".*Kinds are killed, wounded/,
    );
  });

  it('says which file is no JSON, no model, no tokenizer, or names no labels', async () => {
    const broken = Buffer.from('{');
    expect(await complaint(mill, { 'labels.json': broken })).toMatch(/^labels\.json: it is no JSON object/);
    expect(await complaint(mill, { 'config.json': json({}) })).toMatch(/^config\.json: it has no id2label/);
    expect(await complaint(mill, { 'config.json': json({ id2label: { 1: 'O' } }) })).toMatch(/has no label 0/);
    expect(await complaint(mill, { 'tokenizer.json': json({ model: {} }) })).toMatch(
      /^tokenizer\.json: it cannot be used/,
    );
    expect(await complaint(mill, { 'model.onnx': broken })).toMatch(/^model\.onnx: it could not be loaded/);
  });

  it('says what is wrong with the shape of inputs and outputs', async () => {
    expect(await complaint({ ...mill, extraColumns: 2 })).toMatch(
      /it gives 8 labels a token, and config\.json names 6/,
    );
    expect(await complaint({ ...mill, input: 'pixel_values' })).toMatch(
      /its input “pixel_values” is none of input_ids/,
    );
    const more = tinyModel({ labels, words: Object.fromEntries(['a', 'word', '.'].map((word) => [word, 'O'])) });
    const fewer = tinyModel({ labels, words: {} });
    expect(await complaint(mill, { ...more, 'model.onnx': fewer['model.onnx'] ?? Buffer.alloc(0) })).toMatch(
      /it could not be run.*See whether tokenizer\.json belongs to it/s,
    );
  });
});
