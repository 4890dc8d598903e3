import type { Problem, Span } from '@inquest/model';
import { type JsonCell, jsonCells, jsonMembers, jsonParts, jsonWords, trimmed } from './json-parts.ts';
import { type ListInText, type ListRecord, linesWords, listOf, type ReadList } from './list-of-records.ts';

/** Of a file that is one object, its arrays are lists where they make up so much of it: else they are details of something else. */
const leastShare = 0.5;
/** The column of entries that are no objects. */
const bareColumn = 'entry';

/**
 * The lists of a JSON file (RFC 8259): an array of objects, or of arrays of which the first is the header; or an object that is mostly
 * such arrays, each then called by its key. Empty for other JSON, and for text that is none.
 */
export function readJson(text: string, where: string): ListInText[] {
  if (!isJson(text)) return [];
  const root = trimmed(text, { start: 0, end: text.length });
  if (text[root.start] === '[') {
    const list = listOfArray(text, root, where);
    return list === null ? [] : [{ sheet: null, list }];
  }
  if (text[root.start] !== '{') return [];
  const arrays = [...jsonMembers(text, root)].filter(({ value }) => text[value.start] === '[');
  const inArrays = arrays.reduce((sum, { value }) => sum + value.end - value.start, 0);
  if (inArrays < (root.end - root.start) * leastShare) return [];
  return arrays.flatMap(({ key, value }) => {
    const list = listOfArray(text, value, `${where}, ${key}`);
    return list === null ? [] : [{ sheet: key, list }];
  });
}

/** The list of a file that has a JSON object in each line. A line that is none is kept as it is, and named. */
export function readJsonLines(text: string, where: string): ReadList {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = trimmed(text, { start, end });
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  const isObject = ({ start, end }: Span) => text[start] === '{' && isJson(text.slice(start, end));
  return listOfEntries(text, { entries: lines, isObject, where });
}

function listOfArray(text: string, array: Span, where: string): ReadList | null {
  const entries = [...jsonParts(text, array)];
  const startsWith = (sign: string) => (entry: Span) => text[entry.start] === sign;
  if (entries.length > 1 && entries.every(startsWith('['))) {
    const cellsOf = (entry: Span) => [...jsonParts(text, entry)].map((value) => jsonWords(text, value));
    return listOf(placed(text, entries, cellsOf), where);
  }
  return entries.some(startsWith('{')) ? listOfEntries(text, { entries, isObject: startsWith('{'), where }) : null;
}

interface Entries {
  readonly entries: readonly Span[];
  readonly isObject: (entry: Span) => boolean;
  readonly where: string;
}

function listOfEntries(text: string, { entries, isObject, where }: Entries): ReadList {
  const bare = new Set(entries.filter((entry) => !isObject(entry)));
  const cellsOf = (entry: Span): readonly JsonCell[] =>
    bare.has(entry) ? [{ path: [bareColumn], words: jsonWordsOrText(text, entry) }] : jsonCells(text, entry);
  const keyed = entries.map((entry) => numberTwice(cellsOf(entry)));
  const columns = new Map<string, { readonly path: readonly string[]; readonly copy: number }>();
  for (const cells of keyed)
    for (const [key, { path, copy }] of cells) if (!columns.has(key)) columns.set(key, { path, copy });
  const at = new Map([...columns.keys()].map((key, index) => [key, index]));
  let next = 0;
  const records = placed(text, entries, () => {
    const row = new Array<string>(columns.size).fill('');
    for (const [key, { words }] of keyed[next] ?? []) row[at.get(key) ?? 0] = words;
    next += 1;
    return row;
  });
  const header = { cells: namesOf([...columns.values()]), line: 1, span: { start: 0, end: 0 } };
  const list = listOf([header, ...records], where);
  const lineOf = (index: number) => list.lines[index] ?? 0;
  const twice = keyed.flatMap((cells, index) =>
    [...cells.values()].some(({ copy }) => copy > 1) ? [lineOf(index)] : [],
  );
  const foreign = entries.flatMap((entry, index) => (bare.has(entry) ? [lineOf(index)] : []));
  return { ...list, problems: [...list.problems, ...entryProblems({ twice, foreign }, where)] };
}

/** The cells by their path; of a key that an object has twice the second one has a column of its own. */
function numberTwice(cells: readonly JsonCell[]): Map<string, JsonCell & { readonly copy: number }> {
  const keyed = new Map<string, JsonCell & { copy: number }>();
  for (const cell of cells) {
    let copy = 1;
    while (keyed.has(keyOf(cell.path, copy))) copy += 1;
    keyed.set(keyOf(cell.path, copy), { ...cell, copy });
  }
  return keyed;
}

function keyOf(path: readonly string[], copy: number): string {
  return JSON.stringify([path, copy]);
}

/** A column is called by its last key where no other is, else by all of them. */
function namesOf(columns: readonly { readonly path: readonly string[]; readonly copy: number }[]): string[] {
  const lastKey = (path: readonly string[]) => path.at(-1) ?? '';
  const paths = new Map<string, Set<string>>();
  for (const { path } of columns) {
    const key = lastKey(path);
    paths.set(key, (paths.get(key) ?? new Set()).add(path.join('.')));
  }
  return columns.map(({ path, copy }) => {
    const name = (paths.get(lastKey(path))?.size ?? 0) > 1 ? path.join('.') : lastKey(path);
    return copy === 1 ? name : `${name} (${copy})`;
  });
}

function entryProblems(
  { twice, foreign }: { readonly twice: readonly number[]; readonly foreign: readonly number[] },
  where: string,
): Problem[] {
  const problems: Problem[] = [];
  if (twice.length > 0) {
    problems.push({
      severity: 'warning',
      code: 'list-key-twice',
      where: `${where}, ${linesWords(twice)}`,
      message: 'An entry has a key twice. Both values are kept, the later one in a column of its own.',
      remedy: 'Look which of the two is meant.',
    });
  }
  if (foreign.length > 0) {
    problems.push({
      severity: 'warning',
      code: 'list-row-uneven',
      where: `${where}, ${linesWords(foreign)}`,
      message: `No object, as other entries are. It is kept as it is, in the column “${bareColumn}”.`,
      remedy: 'Look whether something is missing there.',
    });
  }
  return problems;
}

/** Entries with the lines they begin in: counted on from one to the next, as a file may have a million of them. */
function placed(text: string, entries: readonly Span[], cellsOf: (entry: Span) => readonly string[]): ListRecord[] {
  let line = 1;
  let lineEnd = text.indexOf('\n');
  return entries.map((span) => {
    for (; lineEnd !== -1 && lineEnd < span.start; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1;
    return { cells: cellsOf(span), line, span };
  });
}

function jsonWordsOrText(text: string, entry: Span): string {
  const written = text.slice(entry.start, entry.end);
  return isJson(written) ? jsonWords(text, entry) : written;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
