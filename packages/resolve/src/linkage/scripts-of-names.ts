// Names of lists that are not all written in one script. Where they are, nothing of this is made, and nothing of it costs.
import { hasOtherScript, type ScriptName, scriptNameOf } from '../names/across/script-name.ts';
import { soundsOfName } from '../names/across/sound-key.ts';
import type { EncodedNames, Records, WordsOfNames } from './encode.ts';
import { IntList } from './int-list.ts';
import type { ColumnKind, LinkTable } from './types.ts';

export type ScriptsOfNames = {
  /** By name: its words by script. */
  readonly names: readonly ScriptName[];
  /** The scripts of each word of the dictionary, a bit each. */
  readonly ofWord: Uint8Array;
  /** What the words of each name sound like, as codes. */
  readonly sounds: WordsOfNames;
};

const plain = /^[\0-\u024f]*$/u;

/** The words of names by script, where some are written in letters beside Latin and Cyrillic; null where none are. */
export function scriptsOfNames(
  tables: readonly LinkTable[],
  columns: Readonly<Record<string, ColumnKind>>,
  { names, table, row }: Pick<Records, 'names' | 'table' | 'row'>,
): ScriptsOfNames | null {
  // Folded words are plain where they were written in Latin or Cyrillic.
  if (names === null || names.words.every((word) => plain.test(word) || !hasOtherScript(word))) return null;
  const written = writtenNames(tables, columns, { names, table, row });
  const parsed = written.map(scriptNameOf);
  return { names: parsed, ofWord: Uint8Array.from(names.words, scriptBit), sounds: soundsOf(parsed) };
}

const nameKinds: ReadonlySet<ColumnKind> = new Set(['given-name', 'family-name', 'full-name']);

/** Each distinct name as the first row that has it writes it: folding takes marks away that letters of other scripts need. */
function writtenNames(
  tables: readonly LinkTable[],
  columns: Readonly<Record<string, ColumnKind>>,
  { names, table, row }: { readonly names: EncodedNames } & Pick<Records, 'table' | 'row'>,
): string[] {
  const ofNames = Object.keys(columns).filter((column) => nameKinds.has(columns[column] ?? 'ignored'));
  const written: string[] = [];
  for (const [record, name] of names.codes.entries()) {
    if (name < 0 || written[name] !== undefined) continue;
    const cells = tables[table[record] ?? 0]?.rows[row[record] ?? 0] ?? {};
    written[name] = ofNames.map((column) => cells[column] ?? '').join(' ');
  }
  return Array.from(names.given, (_, name) => written[name] ?? '');
}

const scripts: readonly RegExp[] = [
  /[\p{Script=Latin}\p{Script=Cyrillic}]/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Katakana}\p{Script=Hiragana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Han}/u,
];
const anotherScript = 1 << scripts.length;

/** The script of a word's letters, a bit each; 0 where it has none. */
export function scriptBit(word: string): number {
  const bits = scripts.reduce((sum, pattern, at) => (pattern.test(word) ? sum | (1 << at) : sum), 0);
  return bits === 0 && /\p{L}/u.test(word) ? anotherScript : bits;
}

function soundsOf(names: readonly ScriptName[]): WordsOfNames {
  const codes = new Map<string, number>();
  const [start, words] = [new IntList(), new IntList()];
  for (const name of names) {
    start.push(words.length);
    const own = soundsOfName(name).map((sound) => {
      const code = codes.get(sound) ?? codes.size;
      codes.set(sound, code);
      return code;
    });
    for (const code of own.sort((a, b) => a - b)) words.push(code);
  }
  start.push(words.length);
  return { start: start.toArray(), words: words.toArray() };
}
