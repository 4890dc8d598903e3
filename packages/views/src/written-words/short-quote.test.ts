import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortQuote } from './short-quote.ts';

describe('a long quotation', () => {
  it('is cut around the words of its figure, with an ellipsis where words are left out', () => {
    const quote = `${'before '.repeat(100)}at least seventy${' after'.repeat(100)}`;
    const short = shortQuote(quote, 'at least seventy');
    expect(short).toContain('at least seventy');
    expect(short.startsWith('… ')).toBe(true);
    expect(short.endsWith(' …')).toBe(true);
    expect(short.length).toBeLessThan(340);
  });

  it('is left whole when it is short', () => {
    expect(shortQuote('at least seventy', 'seventy')).toBe('at least seventy');
  });

  it('keeps the words of its figure even where nothing is between spaces', () => {
    expect(shortQuote(`${'x'.repeat(900)}seventy${'y'.repeat(900)}`, 'seventy')).toContain('seventy');
  });

  it('never cuts a character in two', () => {
    expect(shortQuote('😀'.repeat(800), '')).toMatch(/^(?:\p{Emoji}| |…)+$/u);
  });

  it('is bounded and made of the quotation alone, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.string({ maxLength: 20 }), (quote, figure) => {
        const short = shortQuote(quote, figure);
        expect(short.length).toBeLessThanOrEqual(325);
        expect(quote).toContain(short.replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});
