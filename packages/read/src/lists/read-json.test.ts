import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listsOfText } from './lists-of-text.ts';

const ofType = (mediaType: string) => (string: string) => listsOfText({ string, metadata: [] }, mediaType, 'list');
const read = ofType('application/json');
const readLines = ofType('application/x-ndjson');
const codes = (lists: ReturnType<typeof read>) =>
  lists.flatMap(({ list }) => list.problems.map(({ code, where }) => `${code} at ${where}`));

describe('a list from JSON', () => {
  it('is an array of objects, with a column for every key and the line of every entry', () => {
    const [found, ...more] = read('[\n {"name": "Zoe Marrow", "age": 31},\n\n {"town": "Aldmoor", "name": null}\n]\n');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      sheet: null,
      list: {
        columns: ['name', 'age', 'town'],
        rows: [
          ['Zoe Marrow', '31', ''],
          ['', '', 'Aldmoor'],
        ],
        lines: [2, 4],
      },
    });
  });

  it('is also an array of arrays below its header, or the arrays that a file mostly is', () => {
    expect(read('[["name","age"],["Zoe",31]]')[0]?.list).toMatchObject({
      columns: ['name', 'age'],
      rows: [['Zoe', '31']],
    });
    const two = read('{"made": "2013", "dead": [{"name": "Zoe"}], "hurt": [{"name": "Aron"}, {"name": "Berta"}]}');
    expect(two.map(({ sheet, list }) => [sheet, list.rows.length])).toEqual([
      ['dead', 1],
      ['hurt', 2],
    ]);
  });

  it('is not what a file says beside something else', () => {
    const article = {
      title: 'A day in the port',
      body: 'Nobody was told. '.repeat(20),
      authors: [{ name: 'Zoe Marrow' }],
    };
    expect(read(JSON.stringify(article))).toEqual([]);
    for (const other of ['', '3', '"name"', '{"name":"Zoe"}', '[1,2]', '[{"name":', 'null'])
      expect(read(other)).toEqual([]);
  });

  it('takes objects within objects apart, and calls a column by all its keys only where one would be two', () => {
    const [found] = read(
      '[{"name":{"first":"Zoe","last":"Marrow"},"born":{"place":"Farrow"},"died":{"place":"Aldmoor"}}]',
    );
    expect(found?.list.columns).toEqual(['first', 'last', 'born.place', 'died.place']);
  });

  it('keeps every digit, and values with parts as they are written', () => {
    expect(read('[{"name":"Zoe","id":12345678901234567890.10,"seen":[1, "x"]}]')[0]?.list.rows).toEqual([
      ['Zoe', '12345678901234567890.10', '[1, "x"]'],
    ]);
  });

  it('has the words of every entry where it says that it stands', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
    );
    const entry = fc.dictionary(fc.string(), value);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.constantFrom(0, 1, '\t'), (entries, indent) => {
        const text = JSON.stringify(entries, null, indent);
        const list = read(text)[0]?.list;
        expect(list?.spans.map(({ start, end }) => JSON.parse(text.slice(start, end)))).toEqual(entries);
        expect(list?.lines).toEqual(list?.spans.map(({ start }) => text.slice(0, start).split('\n').length));
        const strings = (one: unknown): string[] => (typeof one === 'string' ? [one] : []);
        for (const [at, one] of entries.entries())
          for (const words of Object.values(one).flatMap(strings)) expect(list?.rows[at]).toContain(words);
      }),
    );
  });
});

describe('a JSON list with faults', () => {
  it('keeps both values of a key that an entry has twice, and names the line', () => {
    const lists = read('[{"name":"Zoe"},\n{"name":"Aron","name":"Aaron"}]');
    expect(lists[0]?.list).toMatchObject({
      columns: ['name', 'name (2)'],
      rows: [
        ['Zoe', ''],
        ['Aron', 'Aaron'],
      ],
    });
    expect(codes(lists)).toEqual(['list-key-twice at list, line 2']);
  });

  it('keeps entries that are no objects, and names their lines', () => {
    const lists = read('[{"name":"Zoe"},\n"Aron Quill",\n7]');
    expect(lists[0]?.list.rows).toEqual([
      ['Zoe', ''],
      ['', 'Aron Quill'],
      ['', '7'],
    ]);
    expect(codes(lists)).toEqual(['list-row-uneven at list, lines 2, 3']);
  });

  it('loses no line that is broken, among lines of an object each', () => {
    const lists = readLines('{"name":"Zoe"}\r\n\r\n{"name":"Aron"\n{"name":"Berta"}');
    expect(lists[0]?.list).toMatchObject({
      rows: [
        ['Zoe', ''],
        ['', '{"name":"Aron"'],
        ['Berta', ''],
      ],
      lines: [1, 3, 4],
    });
    expect(codes(lists)).toEqual(['list-row-uneven at list, line 3']);
  });

  it('takes any text, and entries by the hundred thousand on one line', () => {
    fc.assert(fc.property(fc.string(), (text) => void [read(text), readLines(text)]));
    fc.assert(fc.property(fc.json(), (text) => void [read(text), readLines(text)]));
    const many = JSON.stringify(Array.from({ length: 100_000 }, () => ({ name: 'Zoe Marrow' })));
    expect(read(many)[0]?.list.rows.length).toBe(100_000);
    expect(read(`[{"name":"Zoe","note":${'['.repeat(5000)}${']'.repeat(5000)}}]`)[0]?.list.rows.length).toBe(1);
  });
});
