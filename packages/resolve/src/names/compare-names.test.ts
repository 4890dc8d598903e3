import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, sameNameFrom } from './compare-names.ts';
import { editsApart } from './edits-apart.ts';
import { fold } from './fold.ts';

const same = (a: string, b: string, kind?: 'person' | 'organisation') => compareNames(a, b, kind).score >= sameNameFrom;

describe('the comparison form of a name', () => {
  it('writes Cyrillic in Latin letters and drops marks, case and apostrophes', () => {
    expect(fold('  Жәнібек  Ермағамбетұлы ')).toBe('zhanibek ermagambetuly');
    expect(fold('Łukasz O’Brien-Müller')).toBe('lukasz obrien muller');
    expect(fold('ﬁancé')).toBe('fiance');
  });

  it('is the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('comparing names', () => {
  it('takes spellings, scripts, order, initials and short forms as one name', () => {
    expect(same('Жанна Сейтова', 'Zhanna Seytova')).toBe(true);
    expect(same('SEITOVA, Zhanna', 'Zhanna Seitova')).toBe(true);
    expect(same('Z. Seitova', 'Zhanna Seitova')).toBe(true);
    expect(same('Bill Marrow', 'William Marrow')).toBe(true);
    expect(same('ZoeMarrow', 'Zoe Marrow')).toBe(true);
    expect(same('Mr. Zoe Marrow', 'Zoe Marrow')).toBe(true);
  });

  it('does not mind a missing patronymic and minds a contradicting one', () => {
    const without = compareNames('Aron Quill', 'Aron Borisovich Quill');
    const against = compareNames('Aron Sergeevich Quill', 'Aron Borisovich Quill');
    expect(without.score).toBeGreaterThanOrEqual(sameNameFrom);
    expect(without.missing).toEqual(['borisovich']);
    expect(against.score).toBeLessThan(sameNameFrom);
    expect(against.contradicting).toEqual(['sergeevich', 'borisovich']);
  });

  it('keeps two people of one surname, and two firms of one trade, apart', () => {
    expect(same('Aron Quill', 'Berta Quill')).toBe(false);
    expect(same('OzenMunaiGas', 'KazMunaiGas', 'organisation')).toBe(false);
    expect(same('Tarn Aktiengesellschaft', 'Tarn AG', 'organisation')).toBe(true);
  });

  it('is symmetric and within 0 and 1 for any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 24 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { score } = compareNames(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(compareNames(b, a).score).toBeCloseTo(score, 9);
      }),
    );
  });

  it('weighs an initial that is also a particle elsewhere by the word it stands for, whichever name comes first', () => {
    const [first, second] = [compareNames('Yusuf Ak', 'Y Ak Demir'), compareNames('Y Ak Demir', 'Yusuf Ak')];
    expect(first.score).toBeCloseTo(second.score, 9);
  });

  it('counts a swap of neighbours as one edit', () => {
    expect(editsApart('seitov', 'sietov')).toBe(1);
    expect(editsApart('', 'abc')).toBe(3);
    expect(editsApart('kitten', 'sitting')).toBe(3);
  });

  it('keeps two companies apart whose names end alike, and joins one in two scripts', () => {
    const score = (a: string, b: string) => compareNames(a, b, 'organisation').score;
    expect(score('OzenMunaiGas', 'KazMunaiGas')).toBeLessThan(sameNameFrom);
    expect(score('АО «Озенмунайгаз»', 'JSC KazMunayGas')).toBeLessThan(sameNameFrom);
    expect(score('ОзенМунайГаз', 'OzenMunaiGas')).toBeGreaterThan(0.9);
  });
});
