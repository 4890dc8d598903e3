import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index.ts';

const syllables = ['ka', 'ri', 'mo', 'te', 'lu', 'sha', 'no', 've', 'di', 'bar', 'zho', 'gul'];
const word = (seed: number) =>
  [0, 1, 2].map((at) => syllables[(seed * (7 + at * 5) + at * 3 + Math.floor(seed / 12)) % 12]).join('');
const names = Array.from({ length: 5000 }, (_, at) => `${word(at)} ${word(at * 31 + 7)}${at}`);

describe('an index of names', () => {
  const index = new NameIndex([...names, 'Zhanna Seitova', 'Aron Quill', 'محمود حسين']);
  const best = (name: string) => index.search(name, 1)[0]?.name;

  it('finds a name as it stands, turned about, in another script and with a typing error', () => {
    expect(best('Zhanna Seitova')).toBe('Zhanna Seitova');
    expect(best('SEYTOVA, Zhana')).toBe('Zhanna Seitova');
    expect(best('Жанна Сейтова')).toBe('Zhanna Seitova');
    expect(best('Aorn Quil')).toBe('Aron Quill');
  });

  it('finds every name that it holds', () => {
    for (const name of names.slice(0, 200)) expect(best(name)).toBe(name);
  });

  it('gives no more than it is asked for, and nothing for nothing', () => {
    expect(index.search('Zhanna Seitova', 3).length).toBeLessThanOrEqual(3);
    expect(index.search('')).toEqual([]);
    expect(index.search('***')).toEqual([]);
    expect(new NameIndex([]).search('Aron Quill')).toEqual([]);
  });

  it('answers the same again', () => {
    expect(index.search('Aron Quill')).toEqual(index.search('Aron Quill'));
  });
});
