// Whether the names of two rows are written in two scripts. Asked of pairs that their names would join: nothing is prepared for it.
import type { Records } from './encode.ts';
import type { ColumnKind, LinkTable } from './types.ts';

/** Bits that must speak for two rows beside their names, where these are in two scripts: letters of two scripts alone join nothing. */
export const leastOtherEvidence = 2;
/** So far below the threshold such a pair is held that has nothing else. */
export const heldBelow = 1;

export type AreOfTwoScripts = (a: number, b: number) => boolean;

const nameKinds: ReadonlySet<ColumnKind> = new Set(['given-name', 'family-name', 'full-name']);

export function twoScripts(
  tables: readonly LinkTable[],
  columns: Readonly<Record<string, ColumnKind>>,
  { table, row }: Pick<Records, 'table' | 'row'>,
): AreOfTwoScripts {
  const ofNames = Object.keys(columns).filter((column) => nameKinds.has(columns[column] ?? 'ignored'));
  const scriptsOf = (record: number) => {
    const cells = tables[table[record] ?? 0]?.rows[row[record] ?? 0] ?? {};
    return ofNames.reduce((bits, column) => bits | scriptBits(cells[column] ?? ''), 0);
  };
  return (a, b) => {
    const [one, other] = [scriptsOf(a), scriptsOf(b)];
    return one !== 0 && other !== 0 && (one & other) === 0;
  };
}

const scripts: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}]/u,
  /\p{Script=Hangul}/u,
];
const anotherScript = 1 << scripts.length;

/** The scripts of a name, a bit each; 0 where it has no letters. */
function scriptBits(name: string): number {
  const bits = scripts.reduce((sum, pattern, at) => (pattern.test(name) ? sum | (1 << at) : sum), 0);
  return bits === 0 && /\p{L}/u.test(name) ? anotherScript : bits;
}
