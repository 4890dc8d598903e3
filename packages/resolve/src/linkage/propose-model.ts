// A sensible model from the columns alone: what to compare, and in which ways two records may meet.
import { areOfEvents } from './dates.ts';
import type { EncodedColumn, Records } from './encode.ts';
import { startingLevels } from './levels.ts';
import type { BlockingKey, BlockingPass, ColumnKind, Comparison, ComparisonKind, LinkageModel } from './types.ts';

const mostPasses = 28;
const mostValueColumns = 5;
/** Names of two scripts meet by what they sound like and one of so many columns. */
const mostSoundColumns = 3;
/** Blocks are capped at 100 records up to 100,000 of them and at less beyond: pairs grow with records times this cap. */
const usualLargestBlock = { most: 100, least: 30, upTo: 100_000 };
/** Columns on which random records agree more often than this (gender, state) say too little to meet on. */
const mostOftenAgreeing = 0.1;

/** Proposes a model whose m and u are starting values, to be estimated. */
export function proposeModel(records: Records, columns: Readonly<Record<string, ColumnKind>>): LinkageModel {
  return {
    columns,
    comparisons: proposeComparisons(records, columns),
    passes: proposePasses(records, columns),
    largestBlock: largestBlockFor(records.count),
    prior: 1 / Math.max(2, records.count),
  };
}

function largestBlockFor(records: number): number {
  const { most, least, upTo } = usualLargestBlock;
  return records <= upTo ? most : Math.max(least, Math.round(most * Math.sqrt(upTo / records)));
}

function proposeComparisons(records: Records, columns: Readonly<Record<string, ColumnKind>>): Comparison[] {
  const comparisons: Comparison[] = [];
  const nameColumns = Object.keys(columns).filter((column) => /-name$/u.test(columns[column] ?? ''));
  if (records.names !== null) {
    comparisons.push(comparison('given name', 'given-name', nameColumns));
    comparisons.push(comparison('family name', 'family-name', nameColumns));
    if (records.names.others.words.length > 0) {
      comparisons.push(comparison('other names', 'other-names', nameColumns));
    }
    if (records.scripts !== null) {
      comparisons.push(comparison('name in another script', 'name-across-scripts', nameColumns));
    }
  }
  for (const [column, kind] of Object.entries(columns)) {
    if (!records.columns.has(column)) continue;
    if (kind === 'date' && areOfEvents(records.dates.get(column) ?? []))
      comparisons.push(comparison(column, 'event-date', [column]));
    else if (kind === 'date' || kind === 'age' || kind === 'code' || kind === 'category')
      comparisons.push(comparison(column, kind, [column]));
    else comparisons.push(comparison(column, 'text', [column]));
  }
  return comparisons;
}

function comparison(name: string, kind: ComparisonKind, columns: readonly string[]): Comparison {
  const levels = startingLevels[kind].map(([label, m, u]) => ({ label, m, u }));
  return { name, kind, columns, levels, termFrequency: kind !== 'other-names' && kind !== 'name-across-scripts' };
}

const word: BlockingKey = { of: 'name-word' };
const sound: BlockingKey = { of: 'name-sound' };
const piece: BlockingKey = { of: 'name-piece' };

function value(column: string): BlockingKey {
  return { of: 'value', column };
}

function proposePasses(records: Records, columns: Readonly<Record<string, ColumnKind>>): BlockingPass[] {
  const sorted = [...records.columns]
    .filter(([, column]) => chanceOfAgreeing(column) < mostOftenAgreeing)
    .sort(([, a], [, b]) => chanceOfAgreeing(a) - chanceOfAgreeing(b));
  const values = sorted.slice(0, mostValueColumns).map(([column]) => column);
  const dates = sorted.map(([name]) => name).filter((name) => columns[name] === 'date');
  const passes: BlockingPass[] = [];
  const add = (...keys: readonly BlockingKey[]) => passes.push({ name: keys.map(keyName).join(' + '), keys });
  const isMany = records.count > usualLargestBlock.upTo;
  if (records.names !== null) {
    for (const column of values) add(isMany && dates.includes(column) ? piece : word, value(column));
    add(word, word);
    if (records.scripts !== null) {
      for (const column of values.slice(0, mostSoundColumns)) add(sound, value(column));
      add(sound, sound);
    }
    if (isMany) addSmallerKeys({ add, values, dates });
    for (const column of dates) {
      add(word, { of: 'year', column });
      if (!isMany) add(word, { of: 'day', column });
    }
    add(word);
  }
  for (const column of values) if (columns[column] !== 'category') add(value(column));
  for (const [at, column] of values.entries()) {
    for (const other of values.slice(at + 1)) add(value(column), value(other));
  }
  const proposed = passes.slice(0, mostPasses);
  return isMany ? proposed.map((pass) => ({ ...pass, largestBlock: largestOf(pass, records.count) })) : proposed;
}

/**
 * Where blocks must be small, a common name needs a third thing to meet by, and a misspelled one something that outlives the error: a piece
 * of a word beside another word, or beside year and place.
 */
function addSmallerKeys(input: {
  readonly add: (...keys: readonly BlockingKey[]) => void;
  readonly values: readonly string[];
  readonly dates: readonly string[];
}): void {
  const { add, values, dates } = input;
  for (const column of dates) add(word, word, { of: 'year', column });
  add(word, piece);
  for (const column of dates) {
    for (const other of values) {
      if (!dates.includes(other)) add(piece, { of: 'year', column }, value(other));
    }
  }
}

/**
 * At scale most of what a pass brings together another has brought together already: passes that bring little that is new for many
 * pairs (one word or value alone, a word and a piece or a year) get smaller blocks.
 */
function largestOf({ keys }: BlockingPass, records: number): number {
  const usual = largestBlockFor(records);
  const [one, other] = keys;
  const share = (eighths: number) => Math.ceil((usual * eighths) / 8);
  if (keys.length === 1) return share(one?.of === 'name-word' ? 1.5 : 1);
  if (keys.length > 2 || one?.of === 'value' || one?.of === 'name-sound') return usual;
  if (other?.of === 'year' || other?.of === 'name-piece') return share(2);
  if (one?.of === 'name-piece') return share(4);
  return share(other?.of === 'name-word' ? 6 : 5);
}

/** Probability that two records which have a value have the same one; columns without any come last. */
function chanceOfAgreeing({ counts, present }: EncodedColumn): number {
  if (present === 0) return 2;
  return counts.reduce((sum, count) => sum + (count / present) * (count / present), 0);
}

function keyName(key: BlockingKey): string {
  if (key.of === 'name-word') return 'a word of the name';
  if (key.of === 'name-piece') return 'the beginning or end of a word of the name';
  if (key.of === 'name-sound') return 'the sound of a word of the name';
  if (key.of === 'value') return key.column;
  return key.of === 'year' ? `year of ${key.column}` : `day and month of ${key.column}`;
}
