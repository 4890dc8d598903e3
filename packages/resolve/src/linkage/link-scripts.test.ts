import { describe, expect, it } from 'vitest';
import { type LinkageResult, type LinkTable, link, linkageModelSchema } from './index.ts';
import { arabic, hebrew, korean, type Language, type ScriptLists, scriptLists } from './script-lists.test.helper.ts';

/** Pairs across the two lists that came together, as "row of the first, row of the second". */
function linked({ clusters }: LinkageResult): string[] {
  return clusters.flatMap(({ records }) => {
    const rows = (table: number) => records.filter((record) => record.table === table).map(({ row }) => row);
    return rows(0).flatMap((one) => rows(1).map((other) => `${one} ${other}`));
  });
}

function scored({ tables, same }: ScriptLists): { readonly precision: number; readonly recall: number } {
  const found = linked(link(tables));
  const truth = new Set(same.map((pair) => pair.join(' ')));
  const right = found.filter((pair) => truth.has(pair)).length;
  return { precision: right / found.length, recall: right / truth.size };
}

const languages: readonly (readonly [string, Language])[] = [
  ['Arabic', arabic],
  ['Hebrew', hebrew],
  ['Hangul', korean],
];

describe('linking a list in another script with one in Latin', () => {
  for (const [name, language] of languages) {
    it(`finds the people of a list in ${name}, from names, days, towns and ages`, () => {
      const { precision, recall } = scored(scriptLists(language, 120, 7));
      expect(precision).toBeGreaterThan(0.97);
      expect(recall).toBeGreaterThan(0.95);
    });
  }

  const { tables } = scriptLists(arabic, 120, 7);
  const withRows = (own: LinkTable['rows'], foreign: LinkTable['rows']): LinkTable[] => [
    { name: 'own', rows: [...(tables[0]?.rows ?? []), ...own] },
    { name: 'foreign', rows: [...(tables[1]?.rows ?? []), ...foreign] },
  ];
  const last = (rows: LinkTable['rows'] | undefined, added: number) => (rows?.length ?? 0) + added;

  it('keeps two men of similar names two, and finds the same one of them', () => {
    const result = link(
      withRows(
        [
          { name: 'حسين بدران', date: '2019-03-04', town: 'تل الزيت', age: '24' },
          { name: 'حسن بدران', date: '2019-03-11', town: 'تل الزيت', age: '51' },
        ],
        [{ name: 'Hasan Badran', date: '2019-03-11', town: 'Tall Zayt', age: '51' }],
      ),
    );
    const one = last(tables[0]?.rows, 0);
    const other = last(tables[1]?.rows, 0);
    expect(linked(result).filter((pair) => pair.endsWith(` ${other}`))).toEqual([`${one + 1} ${other}`]);
  });

  it('links nobody on a name alone, but shows the pair, with what it lacks', () => {
    const result = link(withRows([{ name: 'وسيم بدران' }], [{ name: 'Waseem Badran' }]));
    const [left, right] = [
      { table: 0, row: last(tables[0]?.rows, 0) },
      { table: 1, row: last(tables[1]?.rows, 0) },
    ];
    expect(linked(result)).not.toContain(`${left.row} ${right.row}`);
    expect(result.review).toContainEqual(expect.objectContaining({ left, right }));
    const { reasons, weight, prior } = result.explain(left, right);
    expect(reasons).toContainEqual(
      expect.objectContaining({ comparison: 'name in another script', level: 'the letters of all words fit' }),
    );
    expect(reasons).toContainEqual(expect.objectContaining({ level: 'nothing else speaks for it' }));
    expect(reasons.reduce((sum, reason) => sum + reason.weight, prior)).toBeCloseTo(weight, 9);
  });

  it('links nobody on a name that is Cyrillic in one list and Latin in the other, with nothing else', () => {
    const names = ['Zhanna Seitova', 'Aron Quill', 'Berta Marrow', 'Timur Vesper', 'Dina Crofton', 'Karl Ibsley'];
    const cyrillic = ['Жанна Сейтова', 'Арон Квилл', 'Берта Марроу', 'Тимур Веспер', 'Дина Крофтон', 'Карл Ибсли'];
    const rows = (list: readonly string[]) => list.map((name) => ({ name }));
    const result = link([
      { name: 'own', rows: rows(cyrillic) },
      { name: 'foreign', rows: rows(names) },
    ]);
    expect(linked(result)).toEqual([]);
    const same = link([
      { name: 'own', rows: rows(names) },
      { name: 'foreign', rows: rows(names) },
    ]);
    expect(linked(same)).toHaveLength(names.length);
  });

  it('compares a row that has both spellings with each list in its own script', () => {
    const own = tables[0]?.rows.map((row) => ({ ...row, latin_name: '' })) ?? [];
    const foreign = tables[1]?.rows ?? [];
    const both = { name: 'وسيم بدران', latin_name: 'Waseem Badran', date: '2019-03-04', town: 'تل الزيت', age: '24' };
    const result = link([
      { name: 'own', rows: [...own, both] },
      { name: 'foreign', rows: [...foreign, { name: 'Waseem Badran', date: '2019-03-04', town: '', age: '24' }] },
    ]);
    expect(linked(result)).toContain(`${own.length} ${foreign.length}`);
  });

  it('makes a model that can be kept and read again', () => {
    const { model } = link(tables);
    expect(linkageModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(linked(link(tables, { model }))).toEqual(linked(link(tables)));
  });

  it('adds nothing to the model of lists in Latin and Cyrillic', () => {
    const rows = tables[1]?.rows ?? [];
    const { model } = link([
      { name: 'own', rows },
      { name: 'foreign', rows: [...rows, { name: 'Ясмин Бадран', date: '2019-03-04', town: '', age: '' }] },
    ]);
    expect(model.comparisons.map(({ kind }) => kind)).not.toContain('name-across-scripts');
    expect(model.passes.flatMap(({ keys }) => keys.map(({ of }) => of))).not.toContain('name-sound');
  });
});
