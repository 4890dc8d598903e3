import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointName, plainWords, writtenParts } from './plain-words.ts';

describe('words of a report', () => {
  it('keep every ordinary character, whatever its script', () => {
    for (const words of ['Жаңаөзен, 16 желтоқсан', 'naïve “quotes”', 'سلام', '東京 👩‍🚒']) {
      expect(plainWords(words)).toBe(words);
    }
  });

  it('name characters that would reorder the text around them', () => {
    expect(plainWords('killed \u202E31\u202C')).toBe('killed ‹U+202E›31‹U+202C›');
  });

  it('name characters that steer a terminal', () => {
    expect(plainWords('\u001b[2Jgone')).toBe('‹U+001B›[2Jgone');
  });

  it('name invisible characters that could split a word', () => {
    expect(plainWords('thir\u200Bteen')).toBe('thir‹U+200B›teen');
  });

  it('name what is put between letters to make two words of one, and keep what writing needs', () => {
    expect(plainWords('mas\u00adsacre Iva\u200dnov 1\u200c3')).toBe('mas‹U+00AD›sacre Iva‹U+200D›nov 1‹U+200C›3');
    expect(plainWords('می\u200cخواهم 👩\u200d🚒')).toBe('می\u200cخواهم 👩\u200d🚒');
  });

  it('name half a surrogate pair instead of sending it on', () => {
    expect(plainWords('a\ud83d b')).toBe('a‹U+D83D› b');
  });

  it('lose nothing: the parts put together are the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const whole = writtenParts(words)
          .map((part) => (part.kind === 'control' ? String.fromCodePoint(part.codePoint) : part.text))
          .join('');
        expect(whole).toBe(words);
      }),
    );
  });

  it('stand on one line in a terminal', () => {
    expect(plainWords('one\r\ntwo\tthree')).toBe('one  two three');
  });

  it('write code points as the Unicode Standard does', () => {
    expect(codePointName(0x7f)).toBe('U+007F');
    expect(codePointName(0xe0041)).toBe('U+E0041');
  });
});
