import type { Item, TableSaying, TableWord, TextLayer } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { caseTables, personLists } from './case-lists.ts';
import { tableProblems } from './table-problems.ts';

const item: Item = {
  id: 'ab'.repeat(32),
  size: 1,
  mediaType: 'text/csv',
  encoding: 'utf-8',
  acquisitions: [],
  title: 'doden.csv',
  url: null,
  publisher: null,
  sourceKind: 'other',
  published: null,
  publishedFrom: null,
  language: null,
  metadata: [],
};
const text: TextLayer = {
  id: 'cd'.repeat(32),
  item: item.id,
  tool: { name: 'test', version: '1' },
  string: 'Naam,Nr\nZoe Marrow,1\nAron Quill,2\n',
  title: null,
  boilerplate: [],
  layout: null,
  language: null,
  metadata: [],
  problems: [],
};
const word = (about: TableSaying['about'], at: number, more: Partial<TableWord> = {}): TableWord => ({
  statement: `${at}`.repeat(64),
  author: 'ef'.repeat(32),
  at: `2026-01-0${at}T00:00:00Z`,
  body: { list: { item: item.id, sheet: null }, about, reason: 'why' },
  stands: true,
  ...more,
});
const state = (...tables: TableWord[]) => ({ items: [item], texts: [text], tables });
const found = (...words: TableWord[]) => tableProblems(state(...words)).map(({ code, where }) => `${code} at ${where}`);

describe('what people say of tables', () => {
  it('is nothing to look at where it speaks of what is there', () => {
    expect(found(word({ column: 'Naam', holds: 'name' }, 1), word({ people: true }, 2))).toEqual([]);
  });

  it('makes a table a list of people by one column of names alone, or by saying so', () => {
    expect(personLists(state())).toEqual([]);
    expect(personLists(state(word({ column: 'Naam', holds: 'name' }, 1)))).toHaveLength(1);
    expect(personLists(state(word({ people: true }, 1)))).toHaveLength(1);
    expect(personLists(state(word({ column: 'Naam', holds: 'name' }, 1), word({ people: false }, 2)))).toEqual([]);
  });

  it('is named where it speaks of a column or a table that is not there', () => {
    const there = tableProblems(state(word({ column: 'Name', holds: 'name' }, 1)));
    expect(there).toMatchObject([
      { code: 'list-column-gone', where: 'doden.csv, column “Name”', remedy: 'Its columns are: “Naam”, “Nr”.' },
    ]);
    const sheet = word({ people: true }, 1);
    const other = { ...sheet, body: { ...sheet.body, list: { item: item.id, sheet: 'Blad 2' } } };
    expect(found(other)).toEqual([`list-gone at item ${item.id}, Blad 2`]);
  });

  it('is named where two stand side by side that differ, of which the last counts', () => {
    const [one, two] = [word({ column: 'Naam', holds: 'name' }, 1), word({ column: 'Naam', holds: 'city' }, 2)];
    expect(found(one, two)).toEqual(['list-words-disagree at doden.csv, column “Naam”']);
    expect(caseTables(state(one, two))[0]).toMatchObject({ holds: { Naam: 'city' }, words: [two] });
    expect(found(one, word({ column: 'Naam', holds: 'name' }, 2))).toEqual([]);
  });

  it('is passed over where it does not stand any more', () => {
    const gone = word({ column: 'Naam', holds: 'name' }, 1, { stands: false });
    expect(caseTables(state(gone))[0]).toMatchObject({ holds: {}, words: [], people: false });
  });
});
