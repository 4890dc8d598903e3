// What a column holds, guessed from its header and, where that says nothing, from its values. Always shown, never binding.
import { parseDate } from './dates.ts';
import type { ColumnKind, LinkTable } from './types.ts';

const byHeader: readonly (readonly [ColumnKind, RegExp])[] = [
  ['ignored', /^(unique_?)?(rec_?|row_?|record_?)?id$|^#$|^no\.?$|^№$|cluster|source|link|url|^column_\d+$/u],
  ['date', /dob|birth_?da|date|born|died|year_of|дата|год_рождения|туған_күні/u],
  ['age', /^age\b|^возраст|^жасы$/u],
  ['given-name', /^(given|first|fore)_?-?(name)?s?$|^имя$|^аты$|^есімі$|prénom|vorname/u],
  ['family-name', /^(sur|last|family)_?-?(name)?s?$|^фамилия$|^тегі$|nachname/u],
  ['code', /post_?code|zip|phone|tel|e-?mail|passport|_id$|ssn|number|iin|инн|иин/u],
  ['category', /gender|^sex$|occupation|profession|nationality|^пол$|status|профессия/u],
  ['place', /place|city|town|suburb|state|region|village|country|address|street|город|место|село|қала/u],
  ['full-name', /name|фио|victim|person|отчество|аты-жөні|patronym/u],
];

const sampled = 1000;

/** Proposes what each column of the tables holds. A column that is empty is ignored; so is one
 * that only one table of several has, unless it holds names. */
export function proposeColumns(tables: readonly LinkTable[]): Record<string, ColumnKind> {
  const found = new Map<string, string[]>();
  const tablesWith = new Map<string, number>();
  for (const table of tables) {
    const here = new Set<string>();
    const step = Math.max(1, Math.floor(table.rows.length / sampled));
    for (let at = 0; at < table.rows.length; at += step) {
      for (const [column, value] of Object.entries(table.rows[at] ?? {})) {
        here.add(column);
        const values = found.get(column) ?? [];
        found.set(column, values);
        if (typeof value === 'string' && value.trim() !== '') values.push(value);
      }
    }
    for (const column of here) tablesWith.set(column, (tablesWith.get(column) ?? 0) + 1);
  }
  const kinds: Record<string, ColumnKind> = {};
  for (const [column, values] of found) {
    const shared = tables.length === 1 || (tablesWith.get(column) ?? 0) > 1;
    const kind = values.length === 0 ? 'ignored' : proposeKind(column, values);
    // Names are made of several columns, so those of one list need no counterpart in the other.
    kinds[column] = shared || /-name$/u.test(kind) ? kind : 'ignored';
  }
  return kinds;
}

function proposeKind(column: string, values: readonly string[]): ColumnKind {
  const header = column.trim().toLowerCase().replace(/\s+/gu, '_');
  for (const [kind, pattern] of byHeader) if (pattern.test(header)) return kind;
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  if (share((value) => parseDate(value) !== null) > 0.8) return 'date';
  if (new Set(values).size <= Math.max(2, values.length / 20)) return 'category';
  return share((value) => /\d/u.test(value) && !/\s.*\s/u.test(value)) > 0.7 ? 'code' : 'text';
}
