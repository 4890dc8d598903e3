import type { ClaimKind } from '@inquest/model';
import { ModelError, type ModelFile } from './model-error.ts';

/** What words under a label are: a claim of a kind, the words of a count, or nothing that is wanted here. */
export type Meaning = ClaimKind | 'count' | null;

/** One number of the model's output. */
export interface Label {
  /** First words of a span (`B-`), further ones (`I-`), or none (`O`). A label without either goes on where it can. */
  readonly part: 'begin' | 'inside' | 'outside';
  readonly name: string;
  readonly meaning: Meaning;
}

/** What a `config.json` and a `labels.json` say together. */
export interface ModelPlan {
  /** By the number of the output. */
  readonly labels: readonly Label[];
  /** Whether any label marks counts; if none does, the count is what our own rules read in the words of a claim. */
  readonly marksCounts: boolean;
  /** Tokens the model takes at once, the special ones among them. */
  readonly maxTokens: number;
}

/** What nearly all such models take; one that takes more is not asked for more, one that takes less says so. */
const usualTokens = 512;
/** Below this no sentence has room. */
const leastTokens = 16;
const mostLabels = 10_000;

/** Reads `config.json` (Hugging Face: `id2label`) and the user's `labels.json` (label -> kind of claim, "count" or null). Throws `ModelError`. */
export function planOf(config: Uint8Array, labels: Uint8Array, kinds: readonly ClaimKind[]): ModelPlan {
  const configured = objectIn('config.json', config);
  const names = outputNames(configured.get('id2label'));
  const meanings = meaningsOf(labels, kinds);
  const used = new Set(names.map(bareName));
  for (const name of meanings.keys())
    if (!used.has(name))
      throw new ModelError('labels.json', `the model has no label “${name}”`, `Its labels are ${listed(used)}.`);
  const planned = names.map((name) => labelOf(name, meanings, kinds));
  return {
    labels: planned,
    marksCounts: planned.some(({ meaning }) => meaning === 'count'),
    maxTokens: maxTokensOf(configured.get('max_position_embeddings')),
  };
}

function labelOf(full: string, meanings: ReadonlyMap<string, Meaning>, kinds: readonly ClaimKind[]): Label {
  const name = bareName(full);
  if (name === '') return { part: 'outside', name: 'O', meaning: null };
  const meaning = meanings.get(name);
  if (meaning === undefined)
    throw new ModelError(
      'labels.json',
      `the model's label “${name}” is not in it`,
      `Give it one of ${kinds.join(', ')}, or "count", or null to leave it out.`,
    );
  return { part: full.startsWith('B-') ? 'begin' : 'inside', name, meaning };
}

/** "B-KILLED" -> "KILLED"; "O" -> "". */
function bareName(label: string): string {
  return label === 'O' ? '' : label.replace(/^[BI]-/, '');
}

/** `id2label`: numbers from 0 without a gap. */
function outputNames(id2label: unknown): readonly string[] {
  const entries = typeof id2label === 'object' && id2label !== null ? Object.entries(id2label) : [];
  if (entries.length === 0 || entries.length > mostLabels)
    throw new ModelError(
      'config.json',
      'it has no id2label that names what the outputs mean',
      'A model of token classification has one: {"id2label": {"0": "O", "1": "B-KILLED", …}}.',
    );
  const byId = new Map(entries);
  return Array.from(entries, (_, id) => {
    const name = byId.get(String(id));
    if (typeof name === 'string' && name !== '') return name;
    throw new ModelError(
      'config.json',
      `its id2label has no label ${id}`,
      'Number its labels from 0, each with a name.',
    );
  });
}

function meaningsOf(labels: Uint8Array, kinds: readonly ClaimKind[]): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [name, meaning] of objectIn('labels.json', labels)) {
    if (!isMeaning(meaning, kinds))
      throw new ModelError(
        'labels.json',
        `“${name}” is given ${JSON.stringify(meaning)}, which is no kind of claim`,
        `Kinds are ${kinds.join(', ')}; "count" marks the words of a count; null leaves a label out.`,
      );
    meanings.set(bareName(name), meaning);
  }
  return meanings;
}

function isMeaning(value: unknown, kinds: readonly unknown[]): value is Meaning {
  return value === null || value === 'count' || kinds.includes(value);
}

function maxTokensOf(positions: unknown): number {
  if (positions === undefined) return usualTokens;
  if (typeof positions === 'number' && Number.isSafeInteger(positions) && positions >= leastTokens)
    return Math.min(positions, usualTokens);
  throw new ModelError(
    'config.json',
    `its max_position_embeddings, ${JSON.stringify(positions)}, is no length of a sentence`,
    `Give the number of tokens that the model takes, ${leastTokens} or more, or leave it out for ${usualTokens}.`,
  );
}

/** The entries of a file that is one JSON object. Throws `ModelError`. */
export function objectIn(file: ModelFile, bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const value = parsed(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ModelError(file, 'it is no JSON object', 'See what stands in it.');
  return new Map(Object.entries(value));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function listed(names: Iterable<string>): string {
  return [...names].filter((name) => name !== '').join(', ');
}
