import { createHash } from 'node:crypto';
import type { Mention, Reading, Sha256 } from '@inquest/model';
import { foldName } from './names/fold-name.ts';

export type EntityKind = Mention['kind'];

/** A mention with the text it stands in. */
export interface Occurrence {
  readonly mention: Mention;
  readonly item: Sha256;
  readonly text: Sha256;
}

/** All occurrences of one name in one text: what is joined or kept apart as a whole. */
export interface Atom {
  readonly kind: EntityKind;
  readonly text: Sha256;
  /** The folded name; of a place the gazetteer knows its id. */
  readonly key: string;
  /** The folded name, whatever the key. */
  readonly folded: string;
  /** A row of a list. Its name alone joins it with nothing. */
  readonly isRow: boolean;
  readonly occurrences: readonly Occurrence[];
}

/** Gathers the mentions of readings into atoms, in an order that does not depend on the readings' order. */
export function atomsOf(readings: readonly Reading[]): Atom[] {
  const atoms = new Map<
    string,
    { kind: EntityKind; text: string; key: string; folded: string; isRow: false; occurrences: Occurrence[] }
  >();
  for (const { item, text, mentions } of readings) {
    for (const mention of mentions) {
      const folded = foldName(mention.words);
      if (folded === '') continue;
      const key = mention.place ?? folded;
      const id = `${mention.kind}\n${key}\n${text}`;
      const atom = atoms.get(id) ?? {
        kind: mention.kind,
        text,
        key,
        folded,
        isRow: false as const,
        occurrences: [],
      };
      atom.occurrences.push({ mention, item, text });
      atoms.set(id, atom);
    }
  }
  for (const { occurrences } of atoms.values()) occurrences.sort(byPosition);
  return [...atoms].sort(([a], [b]) => compare(a, b)).map(([, atom]) => atom);
}

/** Order of texts, then of positions. */
export function byPosition(a: Occurrence, b: Occurrence): number {
  return compare(a.text, b.text) || a.mention.start - b.mention.start || a.mention.end - b.mention.end;
}

/** Code-unit order: the same everywhere, unlike a locale's. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The id an entity has whose first alias is this occurrence. It also names the occurrence itself, so that a
 * decision made on an entity finds it again after new texts have given the entity another first alias.
 */
export function idOf({ mention, text }: Occurrence): string {
  return aliasId(mention.kind, { text, start: mention.start });
}

/** The same of an alias in the register. */
export function aliasId(kind: EntityKind, { text, start }: { readonly text: Sha256; readonly start: number }): string {
  const hash = createHash('sha256').update(`${text}:${start}`).digest('hex');
  return `${kind}-${hash.slice(0, 12)}`;
}

/** The ids by which decisions may name what a reading mentions. */
export function mentionIds({ mentions, item, text }: Reading): string[] {
  return mentions.map((mention) => idOf({ mention, item, text }));
}
