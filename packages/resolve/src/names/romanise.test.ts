import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.ts';
import { levelSpelling, romanise, skeletonOf, withoutEnding } from './romanise.ts';

describe('foldName', () => {
  it('takes case, marks and apostrophes away, and leaves the script', () => {
    expect(foldName('O’Brien-Źółć')).toBe('obrien zolc');
    expect(foldName('Ё. Ж.')).toBe('е ж');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
  });
});

describe('levelSpelling', () => {
  const level = (words: readonly string[]): number => new Set(words.map(levelSpelling)).size;

  it('levels what schemes of transliteration write differently', () => {
    expect(level(['Seitova', 'Seytova', 'Сейтова'])).toBe(1);
    expect(level(['Sokolova', 'Sokolowa', 'Соколова'])).toBe(1);
    expect(level(['Kazmunaigaz', 'KazMunayGas', 'КазМунайГаз', 'ҚазМұнайГаз'])).toBe(1);
    expect(level(['Alexei', 'Aleksey', 'Алексей'])).toBe(1);
    expect(level(['Zhanaozen', 'Zhangaozen', 'Janaozen', 'Жаңаөзен'])).toBe(1);
    expect(level(['Yesenov', 'Esenov', 'Есенов'])).toBe(1);
  });

  it('keeps different names apart', () => {
    expect(level(['Tikhonov', 'Titov', 'Timonov'])).toBe(3);
    expect(level(['OzenMunaiGas', 'KazMunaiGas'])).toBe(2);
  });
});

describe('skeletonOf and withoutEnding', () => {
  it('leave endings of gender and case out', () => {
    expect(skeletonOf(levelSpelling('Seytovu'))).toBe(skeletonOf(levelSpelling('Seitova')));
    expect(withoutEnding(levelSpelling('Seytovu'))).toBe(withoutEnding(levelSpelling('Seitova')));
  });
});

describe('romanise', () => {
  it('leaves letters of other scripts as they are', () => {
    expect(romanise('Нұрсұлтан')).toBe('nursultan');
    expect(romanise('東京 Tokyo')).toBe('東京 tokyo');
  });
});
