import type { Sha256 } from '@inquest/model';
import { foldName } from './names/fold-name.ts';
import { type Atom, aliasId } from './occurrences.ts';

/** A row of a list of people, where it stands in the text of its item. */
export interface RowOccurrence {
  /** The cells that name the person, given names first; the whole row where none does. */
  readonly words: string;
  readonly item: Sha256;
  readonly text: Sha256;
  readonly start: number;
  readonly end: number;
}

/** What linkage of lists says: rows that are one person, and pairs that may be. */
export interface LinkedRows {
  /** Every row once; rows of one person together. */
  readonly persons: readonly (readonly RowOccurrence[])[];
  /** Pairs for a person to look at, with what speaks for and against; `score` is 0 to 1, for the order of review only. */
  readonly pairs: readonly RowPair[];
}

export interface RowPair {
  readonly rows: readonly [RowOccurrence, RowOccurrence];
  readonly reason: string;
  readonly score: number;
}

/** The id of a person whose first alias is this row. It also names the row itself, for decisions. */
export function rowId(row: Pick<RowOccurrence, 'text' | 'start'>): string {
  return aliasId('person', row);
}

/** Each row is an atom of its own: two men of one name in one list are two until something else says otherwise. */
export function atomOfRow(row: RowOccurrence): Atom {
  const { words, item, text, start, end } = row;
  const mention = {
    start,
    end,
    words,
    kind: 'person' as const,
    roles: [],
    expansion: null,
    place: null,
    boilerplate: null,
    rule: 'row of a list',
  };
  const folded = foldName(words);
  return { kind: 'person', text, key: folded, folded, isRow: true, occurrences: [{ mention, item, text }] };
}
