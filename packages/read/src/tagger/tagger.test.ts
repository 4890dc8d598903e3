import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averageTaggers,
  combine,
  type FeatureRows,
  FeatureWriter,
  hashOf,
  labelsOf,
  loadTagger,
  saveTagger,
  spansOf,
  type TaggedExample,
  TaggerFileError,
  type TaggerModel,
  tagSequence,
  tagSpans,
  trainTagger,
} from './index.ts';
import { mayFollow } from './labels.ts';

const features = 'toy 1';
const kinds = ['person', 'place'];

/** Features of a toy language: the word and the word before. */
function rowsOf(words: readonly string[]): FeatureRows {
  const writer = new FeatureWriter();
  words.forEach((word, index) => {
    writer.add(combine(1, hashOf(word)));
    writer.add(combine(2, hashOf(words[index - 1] ?? '')));
    writer.add(combine(3, hashOf(words[index + 1] ?? '')));
    writer.next();
  });
  return writer.rows();
}

const titles = ['Mr', 'Mrs', 'Dr'];
const names = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel'];
const verbs = ['came', 'spoke', 'left'];

/** "Mr Ash Fir left in Elm Birch": after a title a person of two words, after "in" a place, else nothing. */
function sentences(count: number): { words: string[]; example: TaggedExample }[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = (from: readonly string[], step: number): string => from[(index * step) % from.length] ?? '';
    const words = [pick(titles, 1), pick(names, 3), pick(names, 5), pick(verbs, 1), 'in', pick(names, 7), 'today'];
    const spans = [
      { kind: 0, from: 1, to: 3 },
      { kind: 1, from: 5, to: 6 },
    ];
    return { words, example: { rows: rowsOf(words), labels: labelsOf(spans, words.length) } };
  });
}

const options = { features, kinds, bits: 12, rounds: 5, seed: 7, leastWeight: 0 };

function toyTagger(seed = 7): TaggerModel {
  const examples = sentences(60).map(({ example }) => example);
  return trainTagger(examples, { ...options, seed });
}

describe('a tagger', () => {
  test('learns a toy grammar and finds its spans in sentences that it has not seen', () => {
    const words = ['Mrs', 'Hazel', 'Hazel', 'spoke', 'in', 'Ash', 'today'];
    expect(tagSpans(toyTagger(), rowsOf(words))).toEqual([
      { kind: 0, from: 1, to: 3 },
      { kind: 1, from: 5, to: 6 },
    ]);
  });

  test('has the same weights from the same examples and seed, and others from another', () => {
    expect(saveTagger(toyTagger(7))).toEqual(saveTagger(toyTagger(7)));
    expect(saveTagger(toyTagger(8))).not.toEqual(saveTagger(toyTagger(7)));
  });

  test('is its own mean, and finds in the mean of two what both find', () => {
    const first = toyTagger(7);
    expect(averageTaggers(first, [first, first])).toEqual(first);
    const rows = rowsOf(['Dr', 'Elm', 'Fir', 'came', 'in', 'Birch', 'today']);
    expect(tagSpans(averageTaggers(first, [toyTagger(8)]), rows)).toEqual(tagSpans(first, rows));
  });

  test('finds nothing in an empty sequence, and nothing when it has learned nothing', () => {
    expect(tagSpans(toyTagger(), rowsOf([]))).toEqual([]);
    expect(tagSpans(trainTagger([], options), rowsOf(['Mr', 'Ash']))).toEqual([]);
  });

  test('never goes on with a span that did not begin, whatever its weights', () => {
    const weights = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(weights, fc.array(fc.nat(), { maxLength: 12 }), (numbers, hashes) => {
        const at = (_: unknown, index: number): number => numbers[(index * 7) % numbers.length] ?? 0;
        const model: TaggerModel = {
          features,
          kinds,
          bits: 8,
          weights: Int16Array.from({ length: 256 * 5 }, at),
          transitions: Int16Array.from({ length: 25 }, at),
        };
        const labels = tagSequence(model, rowsOf(hashes.map(String)));
        labels.forEach((label, index) => {
          expect(mayFollow(labels[index - 1] ?? 0, label)).toBe(true);
        });
        expect(labelsOf(spansOf(labels), labels.length)).toEqual(labels);
      }),
    );
  });

  test('finds the labels that add up to most, of all that may be', () => {
    const all = (count: number): number[][] =>
      count === 0 ? [[]] : all(count - 1).flatMap((labels) => [0, 1, 2].map((label) => [...labels, label]));
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 9 + 12, maxLength: 9 + 12 });
    fc.assert(
      fc.property(numbers, (given) => {
        const transitions = Int16Array.from(given.slice(0, 9));
        const weights = new Int16Array(256 * 3);
        weights.set(given.slice(9));
        const rows = { count: 4, starts: Int32Array.of(0, 1, 2, 3, 4), hashes: Uint32Array.of(0, 1, 2, 3) };
        const scoreOf = (labels: readonly number[]): number =>
          labels.reduce((sum, label, index) => {
            const previous = labels[index - 1] ?? 0;
            if (!mayFollow(previous, label)) return Number.NEGATIVE_INFINITY;
            return sum + (weights[index * 3 + label] ?? 0) + (transitions[previous * 3 + label] ?? 0);
          }, 0);
        const found = tagSequence({ features, kinds: ['only'], bits: 8, weights, transitions }, rows);
        expect(scoreOf([...found])).toBe(Math.max(...all(4).map(scoreOf)));
      }),
    );
  });
});

describe('a tagger as a file', () => {
  test('tags as before when it is read again', () => {
    const tagger = toyTagger();
    const again = loadTagger(saveTagger(tagger), features, 'toy.bin');
    expect(again).toEqual(tagger);
    for (const { words } of sentences(9))
      expect(tagSequence(again, rowsOf(words))).toEqual(tagSequence(tagger, rowsOf(words)));
  });

  test('is refused when it was trained with other features', () => {
    expect(() => loadTagger(saveTagger(toyTagger()), 'toy 2', 'toy.bin')).toThrow(/toy\.bin: .*"toy 1", not "toy 2"/);
  });

  test('is refused when it is cut short anywhere, longer, or something else', () => {
    const whole = saveTagger(toyTagger());
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        expect(() => loadTagger(whole.slice(0, length), features, 'toy.bin')).toThrow(TaggerFileError);
      }),
    );
    expect(() => loadTagger(Uint8Array.of(...whole, 0), features, 'toy.bin')).toThrow(TaggerFileError);
    expect(() => loadTagger(new TextEncoder().encode('a quite ordinary text'), features, 'toy.bin')).toThrow(
      /no file of tagger weights/,
    );
  });
});
