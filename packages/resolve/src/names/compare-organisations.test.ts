import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acronymsIn, initialsOf, standsFor } from './acronyms.ts';
import { compareNames, sameNameFrom } from './compare-names.ts';
import { compareOrganisations, organisationWordLikeness } from './compare-organisations.ts';
import { organisationWeights } from './organisation-weights.ts';

const score = (a: string, b: string) => compareOrganisations(a, b).score;

describe('comparing organisations', () => {
  it('keeps companies of one trade far apart, however long the part that they share', () => {
    const companies = [
      'OzenMunaiGas',
      'KazMunaiGas',
      'UzMunaiGas',
      'EmbaMunaiGas',
      'Mangystaumunaigas',
      'KazTransOil',
      'KazTransGas',
      'KazAzot',
    ];
    for (const one of companies)
      for (const other of companies) if (one !== other) expect(score(one, other), `${one}, ${other}`).toBeLessThan(0.2);
    for (const [one, other] of [
      ['АО «Озенмунайгаз»', 'JSC KazMunayGas'],
      ['Ozen Munai Gas', 'Kaz Munai Gas'],
      ['Ozen Munai Gas', 'KazMunaiGas'],
      ['Sigma Bank', 'Sigma Insurance'],
      ['Northern Trust', 'Southern Trust'],
      ['School 12', 'School 13'],
    ] as const)
      expect(score(one, other), `${one}, ${other}`).toBeLessThan(sameNameFrom - 0.05);
  });

  it('knows one in any scheme of transliteration, script, legal form, order and with a slip of the pen', () => {
    for (const [one, other] of [
      ['ОзенМунайГаз', 'OzenMunaiGas'],
      ['АО «Казмунайгаз»', 'KazMunayGas JSC'],
      ['Ozenmunaygaz', 'Ozen Munaigas'],
      ['Tarn Aktiengesellschaft', 'AG Tarn'],
      ['Velandia Shiping Ltd', 'Velandia Shipping'],
    ] as const)
      expect(score(one, other), `${one}, ${other}`).toBeGreaterThan(0.8);
  });

  it('knows an acronym beside what it stands for, and words beside it', () => {
    for (const [one, other] of [
      ['DLV', 'Dockers League of Veland'],
      ['КНБ', 'Комитет национальной безопасности'],
      ['KNB', 'Комитет национальной безопасности'],
      ['KMG', 'KazMunaiGas'],
      ['U.V. Department of Lakes', 'United Veland Department of Lakes'],
      ['ЖТК', 'Жанаозенская торговая компания'],
    ] as const) {
      const compared = compareOrganisations(one, other);
      expect(compared.acronym, `${one}, ${other}`).not.toBeNull();
      expect(compared.score, `${one}, ${other}`).toBeGreaterThan(0.6);
    }
    expect(compareOrganisations('DLV', 'Department of Lakes').acronym).toBeNull();
    expect(compareOrganisations('KMG', 'OzenMunaiGas').score).toBe(0);
    // In a name that is all capitals they say nothing.
    expect(acronymsIn('DOCKERS LEAGUE')).toEqual(new Set());
    expect(initialsOf('Dockers League of Veland')).toBe('dlv');
  });

  it('gives the same either way round, within 0 and 1, for any text, as compareNames does', () => {
    const word = fc.constantFrom(
      'KMG',
      'Kaz',
      'MunaiGas',
      'KazMunaiGas',
      'of',
      'the',
      'Ltd',
      'National',
      'NC',
      'Н',
      'Азия',
      '12',
      'of of',
      'عربي',
    );
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.array(word, { maxLength: 6 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        const one = compareOrganisations(a, b);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        expect(compareOrganisations(b, a).score).toBeCloseTo(one.score, 9);
        expect(compareNames(a, b, 'organisation')).toEqual(one);
      }),
    );
  });

  it('takes names of nothing but small words as any others', () => {
    const words = Array.from({ length: 24 }, () => 'of');
    expect(standsFor('o'.repeat(14), words)).toBe(true);
    expect(organisationWordLikeness('of', 'of')).toBe(1);
  });

  it('counts a word less that many of the names around have', () => {
    const around = [
      'Veland Docks',
      'Veland Rail',
      'Veland Water',
      'Veland Post',
      'Quill & Sons',
      'Veland Mint',
      'Veland Coal',
      'Veland Gas',
    ];
    const weightOf = organisationWeights(around);
    expect(weightOf('veland')).toBeLessThan(weightOf('quill'));
    expect(weightOf('nowhere else')).toBe(1);
    const shared = compareOrganisations('Veland', 'Veland Docks', { weightOf }).score;
    expect(shared).toBeLessThan(compareOrganisations('Veland', 'Veland Docks').score);
  });
});
