import type { Place } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { type LinkTable, link } from './index.ts';

const place = (id: string, name: string, ...alternateNames: readonly string[]): Place => ({
  id,
  name,
  alternateNames,
  country: '',
  region: '',
  latitude: 0,
  longitude: 0,
  population: 0,
  kind: 'settlement',
});
const places = [
  place('1', 'Saltmouth', 'Солёное', 'Port Salt'),
  place('2', 'Saltmoth'),
  place('3', 'Farrow', 'Карьер'),
];
const findPlaces = (name: string) => places.filter((one) => one.name === name || one.alternateNames.includes(name));

const rows = (...towns: readonly string[]): LinkTable['rows'] =>
  towns.map((town, at) => ({ surname: `Quill${'abcdefgh'[at]}`, town }));
const levelOf = (one: string, other: string, options = {}) => {
  const tables = [
    { name: 'ours', rows: rows(one, 'Brinewick', 'Coldhaven') },
    { name: 'theirs', rows: rows(other, 'Brinewick', 'Eastfold') },
  ];
  const { reasons } = link(tables, options).explain({ table: 0, row: 0 }, { table: 1, row: 0 });
  return reasons.find(({ comparison }) => comparison === 'town')?.level;
};

describe('a column of places', () => {
  it('agrees where a gazetteer knows two cells as one place, also in two scripts', () => {
    expect(levelOf('Saltmouth', 'Port Salt')).toBe('differs');
    expect(levelOf('Saltmouth', 'Port Salt', { findPlaces })).toBe('the same');
    expect(levelOf('г. Карьер', 'Farrow', { findPlaces })).toBe('the same');
  });

  it('differs where it knows them as two, however near their letters', () => {
    expect(levelOf('Saltmouth', 'Saltmoth')).toBe('nearly the same');
    expect(levelOf('Saltmouth', 'Saltmoth', { findPlaces })).toBe('differs');
    expect(levelOf('Brinewich', 'Brinewick', { findPlaces })).toBe('nearly the same');
  });
});
