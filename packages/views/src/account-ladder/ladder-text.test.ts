import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from '../fixtures/any-question.ts';
import { copiedQuestion, killedQuestion } from '../fixtures/averin-case.ts';
import { accountOf, quantityOf } from '../fixtures/parts.ts';
import { ladderText } from './ladder-text.ts';
import { excerpt, fitText, textWidth, wrapText } from './text-width.ts';

const wide = ladderText(killedQuestion, { width: 130, color: false });
const lines = wide.split('\n');

function lineWith(words: string): string {
  return lines.find((line) => line.includes(words)) ?? '';
}

describe('a ladder in a terminal', () => {
  it('draws the same marks as the page', () => {
    expect(lineWith('the harbour ministry')).toMatch(/10 .*●$/);
    expect(lineWith('Dockers’ Union')).toMatch(/┌ 70\+.*●─+▶$/);
    expect(lineWith('some eyewitnesses')).toMatch(/<=150.*◀─+●$/);
    expect(lineWith('Порт Аверин')).toMatch(/>30.*\(─+▶$/);
    expect(lineWith('Registry')).toMatch(/55-64.*├─*┤$/);
  });

  it('draws vague words hollow and denials crossed, and says both in words', () => {
    expect(lineWith('our correspondents')).toMatch(/\[doubted\].*○╌+▶$/);
    expect(lineWith('Averin Stevedoring')).toMatch(/none .*\[denies that there were any\].*✕/);
    expect(wide).toContain('[set aside by the inquiry]');
  });

  it('ends with the envelope, open where it is open, and with who was not heard', () => {
    expect(wide).toMatch(/├═+┤╌+▶\nenvelope +10 to 150 and open above; 9 origins behind 11 accounts/);
    expect(wide).toMatch(/Says nothing to it: the opposition/);
    expect(wide).toMatch(/their silence proves nothing: parliament/);
  });

  it('gives the reason of an origin once and refers to it afterwards', () => {
    expect(wide.split('the same sentence stands in all three')).toHaveLength(2);
    expect(wide).toContain('Root A, as above');
  });

  it('cannot be steered by words of a report', () => {
    const account = accountOf({ id: 'x', holderName: '\u001b[31mred', quote: 'gone\u001b[2J\r\nover' });
    const text = ladderText({ ...killedQuestion, accounts: [account] }, { width: 120, color: false });
    expect(text).not.toContain('\u001b');
    expect(text).toContain('‹U+001B›');
  });

  it('uses escape codes only where colour is wanted', () => {
    expect(wide).not.toContain('\u001b');
    expect(ladderText(killedQuestion, { width: 130, color: true })).toContain('\u001b[1m');
  });

  it('puts the words beneath the mark on a narrow terminal, whole', () => {
    const narrow = ladderText(killedQuestion, { width: 80, color: false });
    expect(narrow.replaceAll(/\s+/g, ' ')).toContain(
      '[doubted] “spoke to people there who had heard reports of scores of fatalities, which could not be confirmed”',
    );
  });

  it('stays short however many copies there are', () => {
    const text = ladderText(copiedQuestion(2000), { width: 100, color: false });
    expect(text).toContain('and 1,999 more accounts of the same origin with the same figure');
    expect(text.split('\n').length).toBeLessThan(20);
  });

  it('keeps to the width of the terminal', () => {
    fc.assert(
      fc.property(anyQuestion(12), fc.integer({ min: 60, max: 200 }), (question, width) => {
        for (const line of ladderText(question, { width, color: false }).split('\n')) {
          expect(textWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws an arrow at every open end of a single account', () => {
    const draw = (parts: Parameters<typeof quantityOf>[1]): string =>
      ladderText(
        { ...killedQuestion, accounts: [accountOf({ id: 'a', quantity: quantityOf('n', parts) })], envelope: null },
        { width: 120, color: false },
      ).split('\n')[2] ?? '';
    expect(draw({ low: 5 })).toMatch(/●─+▶$/);
    expect(draw({ high: 5 })).toMatch(/◀─+●$/);
    expect(draw({ high: 5, highOpen: true })).toMatch(/◀─+\)$/);
    expect(draw({ low: 5, high: 5 })).not.toMatch(/[◀▶]/);
  });
});

describe('the width of text in a terminal', () => {
  it('counts signs by the columns they fill', () => {
    expect(textWidth('Жаңаөзен')).toBe(8);
    expect(textWidth('e\u0301')).toBe(1);
    expect(textWidth('東京')).toBe(4);
  });

  it('is exact after fitting, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 60 }), (text, width) => {
        expect(textWidth(fitText(text, width))).toBe(width);
      }),
    );
  });

  it('is kept by wrapping, which keeps every word', () => {
    expect(wrapText('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrapText('unbreakable', 5)).toEqual(['unbr…']);
  });

  it('cuts an excerpt around the words that matter', () => {
    expect(excerpt('a long beginning before at least seventy', 'at least seventy', 24)).toContain('at least seventy');
  });
});
