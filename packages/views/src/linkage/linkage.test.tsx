import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { englishLinkageWords as words } from '../words/linkage.ts';
import { ClusterGraph } from './cluster-graph.tsx';
import { differingLetters } from './differing-letters.ts';
import { RowComparison } from './row-comparison.tsx';
import { WeightHistogram } from './weight-histogram.tsx';
import { WeightWaterfall } from './weight-waterfall.tsx';

const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');

describe('letters that differ', () => {
  it('are those the other does not have in the same order', () => {
    const marked = (a: string, b: string) =>
      differingLetters(a, b).map((runs) => runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''));
    expect(marked('Seitova', 'Seytova')).toEqual(['Se[i]tova', 'Se[y]tova']);
    expect(marked('Marrow', 'Marow')).toEqual(['Mar[r]ow', 'Marow']);
    expect(marked('1961-05-24', '1961-05-24')).toEqual(['1961-05-24', '1961-05-24']);
  });

  it('never lose or change a letter, and are none between equals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [left, right] = differingLetters(a, b);
        expect(left.map(({ text }) => text).join('')).toBe(a);
        expect(right.map(({ text }) => text).join('')).toBe(b);
        const shared = (runs: typeof left) => runs.flatMap(({ text, differs }) => (differs ? [] : [text])).join('');
        expect(shared(left)).toBe(shared(right));
        if (a === b) expect([...left, ...right].some(({ differs }) => differs)).toBe(false);
      }),
    );
  });
});

describe('pictures of linkage', () => {
  it('say every step of a weight and what comes of it in words', () => {
    const reasons = [
      { comparison: 'family name', level: 'the same', weight: 6.2 },
      { comparison: 'born', level: 'differs', weight: -1.4 },
    ];
    const text = textOf(renderToStaticMarkup(<WeightWaterfall prior={-3} threshold={0} {...{ reasons, words }} />));
    expect(text).toContain('family name the same +6.2 bits');
    expect(text).toContain('born differs −1.4 bits');
    expect(text).toMatch(/together taken as one person, 77\.7 % \+1\.8 bits/);
  });

  it('show two rows as they stand, signs that cannot be seen named', () => {
    const cells = [{ column: 'name', left: 'Zoe\u200b Marrow', right: 'Zoe Marrow' }];
    const markup = renderToStaticMarkup(<RowComparison left="a, line 2" right="b, line 3" {...{ cells, words }} />);
    expect(markup).toMatch(/<mark>.*U\+200B.*<\/mark>/);
  });

  it('count every pair of a histogram, however far out', () => {
    const bins = [
      { from: -200, pairs: 7 },
      { from: -31, pairs: 5 },
      { from: 3, pairs: 1 },
    ];
    const text = textOf(renderToStaticMarkup(<WeightHistogram bins={bins} threshold={0} words={words} />));
    expect(text).toContain('−29.0 bits and less: 12 pairs');
    expect(text).toContain('+3.0 bits to +4.0 bits: 1 pair');
    expect(text).toContain('The outermost bars hold what lies further out');
    expect(text).toContain('threshold: 0 bits');
    const near = renderToStaticMarkup(<WeightHistogram bins={bins.slice(2)} threshold={5} words={words} />);
    expect(textOf(near)).toContain('threshold: +5.0 bits');
    expect(textOf(near)).not.toContain('outermost');
  });

  it('list the rows of a cluster and the weight of each link', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id, words: `Zoe ${id}` }));
    const edges = [
      { from: 'a', to: 'b', weight: 9 },
      { from: 'b', to: 'c', weight: -1 },
    ];
    const markup = renderToStaticMarkup(<ClusterGraph threshold={0} {...{ nodes, edges, words }} />);
    expect(textOf(markup)).toContain('1 - 2: +9.0 bits');
    expect(markup.match(/class="linkage-edge-weak"/g)).toHaveLength(1);
  });
});
