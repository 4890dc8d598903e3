import { createHash } from 'node:crypto';
import type { Entity, Mention, Place, Reading, Register } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from './resolve.ts';

type Named = string | { readonly words: string; readonly roles?: readonly string[]; readonly more?: Partial<Mention> };

const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

function readingOf(text: string, kind: Mention['kind'], named: readonly Named[]): Reading {
  return {
    item: hashOf(`item ${text}`),
    text: hashOf(text),
    reader: { name: 'test', version: '1' },
    languages: ['en'],
    claims: [],
    appeals: [],
    mentions: named.map((one, index) => {
      const { words, roles = [], more = {} } = typeof one === 'string' ? { words: one } : one;
      const start = index * 100;
      const phrases = roles.map((role) => ({ start: 0, end: role.length, words: role }));
      return {
        start,
        end: start + words.length,
        words,
        kind,
        roles: phrases,
        expansion: null,
        place: null,
        boilerplate: null,
        rule: 'test',
        ...more,
      };
    }),
  };
}

const persons = (text: string, ...named: Named[]): Reading => readingOf(text, 'person', named);
const organisations = (text: string, ...named: Named[]): Reading => readingOf(text, 'organisation', named);
const places = (text: string, ...named: Named[]): Reading => readingOf(text, 'place', named);

type Decisions = Partial<Record<'same' | 'different', readonly (readonly [string, string])[]>>;

function register(readings: readonly Reading[], { same = [], different = [] }: Decisions = {}): Register {
  const bodies = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([a, b]) => ({ entities: [a, b] as const, reason: 'test' }));
  const texts = readings.map(({ text }) => ({ id: text }));
  return resolve({ texts, readings, same: bodies(same), different: bodies(different) });
}

const spellings = ({ entities }: Register): string[][] =>
  entities.map(({ aliases }) => [...new Set(aliases.map(({ words }) => words))].sort());

function entity({ entities }: Register, words: string): Entity {
  const found = entities.find(({ aliases }) => aliases.some((alias) => alias.words === words));
  if (found === undefined) throw new Error(`no entity has the spelling ${words}`);
  return found;
}

function proposal(found: Register, a: string, b: string) {
  const ids = [entity(found, a).id, entity(found, b).id].sort();
  return found.proposals.find(({ entities }) => entities[0] === ids[0] && entities[1] === ids[1]);
}

describe('resolve, persons', () => {
  it('joins spellings that differ by case, marks and apostrophes only', () => {
    expect(spellings(register([persons('a', 'Zoé Marrow'), persons('b', 'ZOE MARROW')]))).toHaveLength(1);
  });

  it('joins a bare surname and a short form with the only full name of its text', () => {
    expect(register([persons('a', 'Zoe A. Marrow', 'Marrow', 'Z. Marrow', 'Zoe Marrow')]).entities).toHaveLength(1);
  });

  it('says why it takes two spellings for one', () => {
    const reasons = (...readings: Reading[]) =>
      register(readings).entities.flatMap(({ joins }) =>
        joins.map(({ spellings: [one, other], reason }) => `${one} / ${other}: ${reason}`),
      );
    expect(reasons(persons('a', 'Zoe Marrow', 'Marrow', 'Z. Marrow'), persons('b', 'ZOE MARROW'))).toEqual([
      expect.stringContaining('ZOE MARROW / Zoe Marrow: the same name'),
      expect.stringContaining('Z. Marrow / Zoe Marrow: a short form'),
      expect.stringContaining('Marrow / Zoe Marrow: the only full name with this family name in its text'),
    ]);
    expect(reasons(persons('a', 'Marrow'), persons('b', 'Zoe Marrow'))).toEqual([
      expect.stringContaining('in all texts'),
    ]);
    expect(reasons(persons('a', 'Zoe Marrow'), persons('b', 'Zoe Marrow'))).toEqual([]);
  });

  it('leaves a surname open that two persons bear, and proposes both', () => {
    const found = register([persons('a', 'Zoe Marrow', 'Adam Marrow', 'Marrow')]);
    expect(found.entities).toHaveLength(3);
    expect(proposal(found, 'Marrow', 'Zoe Marrow')?.reason).toContain('2 persons');
    expect(proposal(found, 'Marrow', 'Adam Marrow')).toBeDefined();
  });

  it('joins a bare surname across texts only when the whole case has one bearer', () => {
    expect(register([persons('a', 'Marrow'), persons('b', 'Zoe Marrow')]).entities).toHaveLength(1);
    const two = register([persons('a', 'Marrow'), persons('b', 'Zoe Marrow'), persons('c', 'Adam Marrow')]);
    expect(two.entities).toHaveLength(3);
    const none = register([persons('a', 'Marrow'), persons('b', 'Marrow')]);
    expect(none.entities).toHaveLength(2);
    expect(none.proposals).toHaveLength(1);
  });

  it('proposes a given name alone, never joins it', () => {
    const found = register([persons('a', 'Paul Quell', 'Paul')]);
    expect(found.entities).toHaveLength(2);
    expect(proposal(found, 'Paul', 'Paul Quell')?.reason).toContain('given name alone');
  });

  it('never joins near spellings: a reporter is not a prisoner on the name alone', () => {
    const found = register([
      persons('a', { words: 'Zhana A. Bektelova', roles: ['reporter at Vestnik'] }, 'Jeanne Orazbaeva Bektyelovu'),
    ]);
    expect(found.entities).toHaveLength(2);
    const reason = proposal(found, 'Zhana A. Bektelova', 'Jeanne Orazbaeva Bektyelovu')?.reason;
    expect(reason).toContain('family names that differ');
    expect(reason).toContain('against: only one is called “reporter at Vestnik”');
  });

  it('proposes one name in two scripts, in either order of its words', () => {
    const found = register([persons('a', 'Dmitry Tikhomirov'), persons('b', 'Тихомиров Дмитрий')]);
    expect(found.entities).toHaveLength(2);
    expect(proposal(found, 'Dmitry Tikhomirov', 'Тихомиров Дмитрий')?.reason).toContain('two scripts');
  });

  it('says where further names of two persons do not fit each other', () => {
    const found = register([persons('a', 'Zoe A. Marrow'), persons('b', 'Zoya Olegovna Marrow')]);
    expect(found.proposals[0]?.reason).toContain('against: A. and Olegovna do not fit');
    const fitting = register([persons('a', 'Zoe O. Marrow'), persons('b', 'Zoya Olegovna Marrow')]);
    expect(fitting.proposals[0]?.reason).not.toContain('against');
    expect(fitting.proposals[0]?.score).toBeGreaterThan(found.proposals[0]?.score ?? 1);
  });

  it('does not propose two persons of one surname with unlike given names', () => {
    expect(register([persons('a', 'Zoe Marrow', 'Oleg Marrow')]).proposals).toEqual([]);
  });
});

describe('resolve, organisations and places', () => {
  it('proposes spellings of one company and says what speaks against two that end alike', () => {
    const found = register([organisations('a', 'OzenNefteGas', 'KazNefteGas'), organisations('b', 'Ozennefteghaz')]);
    expect(found.entities).toHaveLength(3);
    expect(proposal(found, 'OzenNefteGas', 'Ozennefteghaz')?.reason).toContain('transliteration');
    const apart = proposal(found, 'OzenNefteGas', 'KazNefteGas');
    expect(apart?.reason).toContain('against: they begin differently');
    expect(apart?.score).toBeLessThan(0.5);
  });

  it('does not ask whether two companies are one where each has a likelier spelling', () => {
    const found = register([
      organisations('a', 'OzenNefteGas', 'KazNefteGas'),
      organisations('b', 'Ozennefteghaz', 'Kaznefteghaz'),
    ]);
    expect(found.proposals.map(({ score }) => score >= 0.9)).toEqual([true, true]);
  });

  it('proposes an acronym with the one name whose initials it is, unless its text says otherwise', () => {
    const explained = { words: 'DLV', more: { expansion: 'Department of Lakes and Valleys' } };
    const found = register([organisations('a', 'Dockers League of Veland'), organisations('b', 'DLV')]);
    expect(proposal(found, 'DLV', 'Dockers League of Veland')?.reason).toContain('initials');
    const other = register([organisations('a', 'Dockers League of Veland'), organisations('b', explained)]);
    expect(other.proposals).toEqual([]);
    expect(register([organisations('a', 'KazNefteGas'), organisations('b', 'KNG')]).proposals).toHaveLength(1);
  });

  it('proposes a name that is part of a longer one', () => {
    const found = register([
      organisations('a', 'Free Dock Unions of Veland', 'Velandnefteprom'),
      organisations(
        'b',
        'Confederation of Free Dock Unions of Veland',
        'National Company Velandnefteprom',
        'Veland Rail',
      ),
    ]);
    expect(found.proposals).toHaveLength(2);
    for (const { reason } of found.proposals) expect(reason).toContain('part of the other');
  });

  it('proposes a place by the other name that the gazetteer knows it by, and no two places that it knows', () => {
    const place = (id: string, name: string, other: string): Place => ({
      id,
      name,
      alternateNames: [other],
      country: '',
      region: '',
      latitude: 0,
      longitude: 0,
      population: 0,
      kind: 'settlement',
    });
    const known = [place('geonames:1', 'Saltmouth', 'Port Salt'), place('geonames:2', 'Saltmoth', 'Quarry')];
    const readings = [
      places('a', { words: 'Saltmouth', more: { place: 'geonames:1' } }),
      places('b', 'Port Salt', 'Saltmoth', 'Brinewik'),
      places('c', 'Brinawick'),
    ];
    const texts = readings.map(({ text }) => ({ id: text }));
    const findPlaces = (name: string) => known.filter((one) => one.name === name || one.alternateNames.includes(name));
    const found = resolve({ texts, readings, same: [], different: [], findPlaces });
    expect(proposal(found, 'Saltmouth', 'Port Salt')?.reason).toContain('the gazetteer knows');
    expect(proposal(found, 'Saltmouth', 'Saltmoth')).toBeUndefined();
    expect(proposal(found, 'Brinewik', 'Brinawick')?.reason).toContain('spelled alike');
  });

  it('joins an acronym with what its own text says it stands for, and not with another text’s', () => {
    const explained = (words: string, expansion: string): Named => ({ words, more: { expansion } });
    const found = register([
      organisations('a', 'Dockers League of Veland', explained('DLV', 'Dockers League of Veland')),
      organisations('b', explained('DLV', 'Department of Lakes and Valleys')),
      organisations('c', 'DLV'),
    ]);
    expect(spellings(found)).toContainEqual(['DLV', 'Dockers League of Veland']);
    expect(found.entities).toHaveLength(3);
    expect(found.entities[0]?.name).toBe('DLV');
    expect(entity(found, 'Dockers League of Veland').name).toBe('Dockers League of Veland');
  });

  it('joins places by the gazetteer, with all spellings, and unknown ones by name', () => {
    const known = (words: string): Named => ({ words, more: { place: 'geonames:1' } });
    const found = register([places('a', known('Saltmouth'), 'Nowhere'), places('b', known('Солёное'), 'nowhere')]);
    expect(spellings(found)).toEqual([
      ['Nowhere', 'nowhere'],
      ['Saltmouth', 'Солёное'],
    ]);
    expect(entity(found, 'Saltmouth').place).toBe('geonames:1');
  });
});

describe('resolve, names shown', () => {
  it('shows the most frequent of the fullest spellings, and boilerplate only when there is nothing else', () => {
    const comment: Partial<Mention> = { boilerplate: 'comment' };
    const found = register([
      persons('a', 'Marrow', 'Marrow', 'Marrow', 'Zoe Marrow', 'Zoe Marrow', { words: 'ZOE MARROW', more: comment }),
      persons('b', { words: 'ZOE MARROW', more: comment }, { words: 'ZOE MARROW', more: comment }),
      persons('c', { words: 'Otto Quell', more: comment }),
    ]);
    expect(found.entities.map(({ name }) => name)).toEqual(['Otto Quell', 'Zoe Marrow']);
    expect(entity(found, 'Zoe Marrow').aliases).toHaveLength(8);
  });
});

describe('resolve, decisions', () => {
  const readings = [
    persons('a', 'Zhanna Bektelova'),
    persons('b', 'Jeanne Bektelova'),
    persons('c', 'Zhanna Bektelova'),
  ];
  const [joined, other] = [
    entity(register(readings), 'Zhanna Bektelova'),
    entity(register(readings), 'Jeanne Bektelova'),
  ];

  it('merges what people call the same', () => {
    const found = register(readings, { same: [[joined.id, other.id]] });
    expect(found.entities).toHaveLength(1);
    expect(found.proposals).toEqual([]);
  });

  it('keeps apart what people call different and does not propose it again', () => {
    const found = register(readings, { different: [[joined.id, other.id]] });
    expect(found.entities).toHaveLength(2);
    expect(found.proposals).toEqual([]);
  });

  it('lets different outrank same, and shows the contradiction', () => {
    const found = register(readings, { same: [[joined.id, other.id]], different: [[other.id, joined.id]] });
    expect(found.entities).toHaveLength(2);
    expect(found.proposals[0]).toMatchObject({ score: 1 });
    expect(found.proposals[0]?.reason).toContain('people decided both');
  });

  it('finds the entity of a decision again when a new text gives it another first alias', () => {
    for (const text of ['d', 'e', 'f', 'g', 'h', 'i']) {
      const later = [...readings, persons(text, 'Zhanna Bektelova')];
      expect(register(later, { same: [[joined.id, other.id]] }).entities).toHaveLength(1);
    }
  });

  it('passes over decisions on what is not in the case', () => {
    expect(register(readings, { same: [['person-000000000000', other.id]] }).entities).toHaveLength(2);
  });

  it('leaves out readings of texts that are not given', () => {
    expect(resolve({ texts: [], readings, same: [], different: [] })).toEqual({ entities: [], proposals: [] });
  });
});

describe('resolve, laws', () => {
  const words = fc.constantFrom(
    'Zoe Marrow',
    'Z. Marrow',
    'Marrow',
    'Adam Marrow',
    'Zoe',
    'Зоя Марров',
    'ZOE MARROW',
    'Ada Quell',
    'Quell',
    'Adda Quel',
  );
  const readings = fc
    .array(fc.array(words, { maxLength: 5 }), { minLength: 1, maxLength: 6 })
    .map((texts) => texts.map((named, index) => persons(`text ${index}`, ...named)));

  it('gives the same register whatever the order of the readings, and loses no mention', () => {
    fc.assert(
      fc.property(readings, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const shuffled = given.map((reading) => ({ reading, at: numbers.next().value })).sort((a, b) => a.at - b.at);
        const found = register(given);
        expect(register(shuffled.map(({ reading }) => reading))).toEqual(found);
        const aliases = found.entities.reduce((sum, one) => sum + one.aliases.length, 0);
        expect(aliases).toBe(given.reduce((sum, { mentions }) => sum + mentions.length, 0));
      }),
    );
  });

  it('leads from every spelling of an entity to every other by what it gives as reasons', () => {
    fc.assert(
      fc.property(readings, (given) => {
        for (const { aliases, joins } of register(given).entities) {
          const all = new Set(aliases.map((alias) => alias.words));
          const reached = new Set(aliases.slice(0, 1).map((alias) => alias.words));
          for (let round = 0; round < all.size; round++) {
            for (const { spellings: pair } of joins)
              if (pair.some((one) => reached.has(one))) for (const one of pair) reached.add(one);
          }
          expect(reached).toEqual(all);
        }
      }),
    );
  });

  it('never puts into one entity what people call different', () => {
    fc.assert(
      fc.property(readings, fc.nat(), fc.nat(), (given, first, second) => {
        const { entities } = register(given);
        const [a, b] = [entities[first % entities.length], entities[second % entities.length]];
        if (a === undefined || b === undefined || a === b) return;
        const apart = register(given, { different: [[a.id, b.id]], same: [[a.id, b.id]] });
        const holds = (one: Entity, of: Entity): boolean =>
          one.aliases.some((alias) => alias.text === of.aliases[0]?.text && alias.start === of.aliases[0]?.start);
        expect(apart.entities.some((one) => holds(one, a) && holds(one, b))).toBe(false);
      }),
    );
  });
});
