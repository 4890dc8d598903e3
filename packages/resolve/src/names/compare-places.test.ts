import type { Place } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaces, type FindPlaces } from './compare-places.ts';
import { fold } from './fold.ts';

const place = (id: string, name: string, ...alternateNames: readonly string[]): Place => ({
  id,
  name,
  alternateNames,
  country: 'VL',
  region: '',
  latitude: 0,
  longitude: 0,
  population: 1,
  kind: 'settlement',
});

/** The likeliest first: the list's order. */
const places = [
  place('1', 'Saltmouth', 'Солёное', 'Port Salt'),
  place('2', 'Quarrel', 'Карьер'),
  place('3', 'Farrow', 'Port Salt'),
];
const find: FindPlaces = (name) =>
  places.filter((one) => [one.name, ...one.alternateNames].some((other) => fold(other) === fold(name)));
const verdict = (a: string, b: string) => comparePlaces(a, b, find).verdict;

describe('comparing places', () => {
  it('knows other names of one place by the gazetteer, also beside what it is called', () => {
    expect(verdict('Saltmouth', 'Солёное')).toBe('one place');
    expect(verdict('г. Солёное', 'Port Salt')).toBe('one place');
    expect(comparePlaces('Saltmouth', 'Солёное', find).reason).toContain('names of Saltmouth');
  });

  it('knows two places of it that are spelled nearly alike, and says where a name leaves it open', () => {
    expect(verdict('Saltmouth', 'Quarrel')).toBe('two places');
    expect(verdict('Port Salt', 'Farrow')).toBe('may be one place');
    expect(comparePlaces('Saltmouth', 'Quarrel', find).score).toBe(0);
  });

  it('compares by letters what the gazetteer does not know', () => {
    expect(verdict('Жанатас', 'Janatas')).toBe('one name');
    expect(verdict('town of Brinewick', 'Brinewick')).toBe('one name');
    expect(verdict('Brinewick', 'Brinawick')).toBe('spelled alike');
    expect(verdict('دمنهور', 'Damanhur')).toBe('spelled alike');
    expect(verdict('Brinewick', 'Coldhaven')).toBe('nothing alike');
  });

  it('gives the same score either way round for any text, without a gazetteer too', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 16 }),
      fc.constantFrom('Saltmouth', 'Port Salt', 'Farrow', 'Солёное'),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(comparePlaces(b, a, find).score).toBe(comparePlaces(a, b, find).score);
        expect(comparePlaces(b, a).score).toBe(comparePlaces(a, b).score);
      }),
    );
  });
});
