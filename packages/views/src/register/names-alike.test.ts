import type { Entity } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { namesThatLookAlike } from './names-alike.ts';

function person(id: string, ...spellings: string[]): Entity {
  const aliases = spellings.map((words, at) => ({
    ...{ words, item: 'a'.repeat(64), text: 'b'.repeat(64), start: at, end: at + words.length, roles: [] },
  }));
  return { id, kind: 'person', name: spellings[0] ?? '', aliases, joins: [], place: null };
}

describe('a name in the register', () => {
  it('is told of another that looks the same and is written with other letters', () => {
    const latin = person('1', 'Coco');
    const cyrillic = person('2', '\u0421\u043e\u0441\u043e', 'Соса');
    const third = person('3', 'Koko');
    const alike = namesThatLookAlike([latin, cyrillic, third]);
    expect(alike(latin)).toEqual(['\u0421\u043e\u0441\u043e']);
    expect(alike(cyrillic)).toEqual(['Coco']);
    expect(alike(third)).toEqual([]);
  });

  it('is not told of its own spellings, nor of the same name composed otherwise', () => {
    const one = person('1', 'Coco', '\u0421\u043e\u0441\u043e', 'Jos\u00e9');
    const two = person('2', 'Jose\u0301');
    const alike = namesThatLookAlike([one, two]);
    expect(alike(one)).toEqual([]);
    expect(alike(two)).toEqual([]);
  });
});
