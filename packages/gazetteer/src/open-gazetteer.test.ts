import type { Place } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from './fold.ts';
import { openGazetteer } from './open-gazetteer.ts';
import { GazetteerDataError } from './places-file.ts';

const harbour: Place = {
  id: 'case:Saltmouth',
  name: 'Saltmouth',
  alternateNames: ['Соленое Устье', 'London'],
  country: 'XX',
  region: '',
  latitude: 1,
  longitude: 2,
  population: 0,
  kind: 'settlement',
};

describe('openGazetteer', () => {
  const gazetteer = openGazetteer();

  it('finds a place by its names in Latin and Cyrillic', () => {
    for (const name of ['Zhanaozen', 'Жанаозен', 'Жаңаөзен', 'Новый Узень', 'zhangaozen', 'ZHANGAÖZEN']) {
      expect(gazetteer.find(name)[0]?.id).toBe('geonames:607610');
    }
    expect(gazetteer.find('Zhanaozen')[0]).toMatchObject({ country: 'KZ', region: 'Mangystau', kind: 'settlement' });
  });

  it('finds countries and regions', () => {
    expect(gazetteer.find('Қазақстан')[0]?.id).toBe('country:KZ');
    expect(gazetteer.find('USA')[0]?.id).toBe('country:US');
    expect(gazetteer.find('Мангистауская область')[0]).toMatchObject({ kind: 'region', country: 'KZ' });
  });

  it('gives countries first, then the most populous', () => {
    expect(gazetteer.find('Georgia').map((place) => place.kind)).toEqual(['country', 'region']);
    expect(gazetteer.find('New York')[0]?.kind).toBe('settlement');
    const londons = gazetteer.find('London').map((place) => place.population);
    expect(londons).toEqual([...londons].sort((a, b) => b - a));
  });

  it('finds nothing for words that name no place', () => {
    for (const name of ['', ' ', 'zzyzzx', 'workers of Zhanaozen', '日本', 'x'.repeat(1000)]) {
      expect(gazetteer.find(name)).toEqual([]);
    }
  });

  it('puts the places of the inquiry before all others of their name', () => {
    const own = openGazetteer({ extra: [harbour] });
    expect(own.find('saltmouth')).toEqual([harbour]);
    expect(
      own
        .find('London')
        .slice(0, 2)
        .map((place) => place.id),
    ).toEqual(['case:Saltmouth', 'geonames:2643743']);
    expect(own.get('case:Saltmouth')).toEqual(harbour);
    expect(own.startsName('Соленое')).toBe(true);
    expect(gazetteer.find('saltmouth')).toEqual([]);
  });

  it('says what to do when its data is missing', () => {
    const missing = openGazetteer({ dataFile: '/nonexistent/places.bin' });
    expect(() => missing.find('Aktau')).toThrow(GazetteerDataError);
    expect(() => missing.find('Aktau')).toThrow(/build\.mjs/);
  });

  it('starts a name with each run of its first words, and gets each place by its id', () => {
    const sample = ['San', 'Novaya', 'Al', 'Santa Maria', 'New York', 'Жаңа'].flatMap((name) => gazetteer.find(name));
    for (const place of sample) {
      expect(gazetteer.get(place.id)).toEqual(place);
      const words = foldName(place.name).split(' ');
      for (let end = 1; end <= words.length; end++) {
        expect(gazetteer.startsName(words.slice(0, end).join(' '))).toBe(true);
      }
    }
    expect(gazetteer.startsName('New Yo')).toBe(false);
  });

  it('never throws on any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        for (const place of gazetteer.find(words)) expect(gazetteer.startsName(place.name)).toBe(true);
        expect(gazetteer.get(words)).toBeNull();
      }),
    );
  });
});
