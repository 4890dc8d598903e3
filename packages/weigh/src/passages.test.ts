import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from './passages.ts';

/** The sentences of a text, without white space around them. */
function sentences(text: string): string[] {
  const passages = passagesOf(text);
  const found = new Set<string>();
  for (let offset = 0; offset < text.length; offset += 1) {
    const { start, end } = passages.sentenceSpan(passages.sentence(offset));
    found.add(text.slice(start, end).trim());
  }
  return [...found].filter((sentence) => sentence !== '');
}

describe('passagesOf', () => {
  it('ends sentences at marks before a capital, not after an initial or a title', () => {
    expect(sentences('Mr. K. Ash spoke. “Go!” he said. At 6.30 they left.')).toEqual([
      'Mr. K. Ash spoke.',
      '“Go!” he said.',
      'At 6.30 they left.',
    ]);
  });

  it('joins lines that were wrapped by hand and counts no blank line as a paragraph', () => {
    const text = [
      'A first line of middling length that goes on in the',
      'second line and ends there.',
      '',
      '',
      'Next paragraph.',
    ].join('\n');
    const { paragraph } = passagesOf(text);
    expect(paragraph(text.indexOf('second'))).toBe(0);
    expect(paragraph(text.indexOf('Next'))).toBe(1);
  });

  it('gives every offset one sentence that holds it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '”', '7', 'ж') }), (text) => {
        const passages = passagesOf(text);
        let before = 0;
        for (let offset = 0; offset < text.length; offset += 1) {
          const index = passages.sentence(offset);
          const { start, end } = passages.sentenceSpan(index);
          expect(start <= offset && offset < end && index >= before).toBe(true);
          before = index;
        }
      }),
    );
  });
});
