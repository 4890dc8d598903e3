import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLookalikes, lookOf } from './lookalikes.ts';
import { plainWords, writtenParts } from './plain-words.ts';

const found = (words: string) =>
  findLookalikes(words).map(({ start, end, letters }) => [
    words.slice(start, end),
    letters.map(({ letter, script }) => `${letter} ${script}`).join(),
  ]);

describe('a word that could pass for another', () => {
  it.each([
    ['H\u0430ma', '\u0430 Cyrillic'],
    ['\u0422ASS', '\u0422 Cyrillic'],
    ['поли\u0063ия', 'c Latin'],
    ['Ж\u0061наозен', 'a Latin'],
    ['\u0391stana', '\u0391 Greek'],
    ['1\u041e', '\u041e Cyrillic'],
    ['\u04170', '\u0417 Cyrillic'],
  ])('is found by the letters that make it pass: %j', (word, letters) => {
    expect(found(`по словам ${word}, they said`)).toEqual([[word, letters]]);
  });

  it('is named in words where it is shown, and stays as it is written', () => {
    expect(plainWords('in H\u0430ma today')).toBe('in H\u0430ma‹\u0430: Cyrillic letter› today');
    expect(writtenParts('in H\u0430ma').map((part) => ('text' in part ? part.text : ''))).toEqual(['in ', 'H\u0430ma']);
  });

  it('is no ordinary word, of one script or of two', () => {
    const ordinary = [
      'В Жаңаөзенде 16 желтоқсанда мұнайшылар ереуілі болды, «ҚазМұнайГаз» ЖШС.',
      'Профсоюз ITUC и МОТ потребовали расследования; PR-служба, SMS, e-mail, Wi-Fi.',
      'PRщик, CDшка, VIPам, 5G, 3D, 2-й, XX-го века, 15з, H2O, CO2, O2, 1O, 1o de maio, n\u00ba 5',
      'бiр кiсi, мiнез, қаhарман: typed with Latin i and h, as everybody did',
      'naïve coöperation, Øresund, Straße, Łódź, İstanbul',
      'Ελλάδα, Հայաստան, 東京タワー, 서울, سلام, שלום, ไทย',
      'μm, kΩ, α-particles, β-blockers, ΔT',
    ];
    for (const words of ordinary) expect(found(words)).toEqual([]);
  });

  it('is looked for in time that grows with the words', () => {
    const words = `${'aа'.repeat(50_000)} ${'Hаma '.repeat(20_000)}`;
    expect(findLookalikes(words)).toHaveLength(20_000);
  });

  it('loses nothing of any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aаοO0З1 і\u0301.\u202e\u200d😀') }), (words) => {
        const whole = writtenParts(words)
          .map((part) => (part.kind === 'control' ? String.fromCodePoint(part.codePoint) : part.text))
          .join('');
        expect(whole).toBe(words);
      }),
    );
  });
});

describe('names that look the same', () => {
  it('have one look, whatever their letters are', () => {
    expect(lookOf('\u0421\u043e\u0441\u043e')).toBe(lookOf('Coco'));
    expect(lookOf('Jos\u00e9')).toBe(lookOf('Jose\u0301'));
    expect(lookOf('Coco')).not.toBe(lookOf('Koko'));
  });
});
