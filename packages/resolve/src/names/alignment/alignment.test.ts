import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../compare-names.ts';
import { spellingWeight } from './align-words.ts';

const bits = (a: string, b: string) => spellingWeight(a, b) ?? Number.NaN;

describe('words of two scripts', () => {
  it('speak for one name where their letters answer to each other', () => {
    for (const [native, latin, other] of [
      ['Шевченко', 'Shevchenko', 'Bulatova'],
      ['محمود', 'Mahmoud', 'Karim'],
      ['אברהם', 'Avraham', 'Dinah'],
      ['ヘルマン', 'Hermann', 'Tokuda'],
      ['바르바라', 'Barbara', 'Einstein'],
    ] as const) {
      expect(bits(native, latin)).toBeGreaterThan(8);
      expect(bits(latin, native)).toBe(bits(native, latin));
      expect(bits(native, other)).toBeLessThan(0);
    }
  });

  it('say nothing within one script or of scripts that were not learned', () => {
    expect(spellingWeight('Zoe', 'Zoé')).toBeNull();
    expect(spellingWeight('Жанна', 'Жана')).toBeNull();
    expect(spellingWeight('王', 'Wang')).toBeNull();
    expect(spellingWeight('', 'Жанна')).toBeNull();
  });

  it('never throw, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(spellingWeight(`ж${a}`, b)).not.toBeNaN();
      }),
    );
  });

  it('make names of two scripts alike, and leave others apart', () => {
    expect(compareNames('محمود حسين', 'Mahmoud Hussein').score).toBeGreaterThan(0.7);
    expect(compareNames('محمود حسين', 'Karim Darwish').score).toBeLessThan(0.5);
    expect(compareNames('バーバラ・ヘルマン', 'Barbara Hermann').score).toBeGreaterThan(0.7);
  });
});
