import { type CaptureTable, tablesFromMembers } from '@inquest/estimate';
import type { ColumnRole } from '@inquest/model';
import { csvRow, type DividedPersons } from '@inquest/publish';
import type { RecordRef } from '@inquest/resolve';
import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';

/** A list whose rows say a part: where a person stands may be said under another header in each. */
export interface DividedList {
  readonly name: string;
  readonly columns: readonly string[];
  /** The names of the same columns that lists share. */
  readonly shared: readonly string[];
  /** What people or headers say that the columns hold. */
  readonly roles: readonly (ColumnRole | null)[];
  readonly rows: readonly (readonly string[])[];
}

/** Parts beyond which too few people are in each to say anything. */
const mostParts = 20;

/** A town is a place to whoever asks for places. */
const placeRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['city', 'place', 'death place']);

const notSaid = '(not said)';
const rowsDiffer = '(rows differ)';

/**
 * Persons by the words of a column, as they are written but for case and spaces. A person whose rows say different things, or none, is in a part
 * of its own kind: nothing is chosen, nobody is lost. Every list has to have the column, or those who stand on the others alone would be in no part.
 * @throws UserError for a list without the column or with several, for one part, and for too many
 */
export function dividePersons(
  lists: readonly DividedList[],
  persons: readonly (readonly RecordRef[])[],
  by: string,
): DividedPersons {
  const columns = lists.map((list) => columnOf(list, by));
  const saidBy = ({ table, row }: RecordRef) => tidy(lists[table]?.rows[row]?.[columns[table] ?? -1] ?? '');
  const written = writings(persons.flat().map(saidBy));
  const partOf = (rows: readonly RecordRef[]) => {
    const said = new Set(rows.map(saidBy).filter(Boolean).map(keyOf));
    const [only] = said;
    return only === undefined ? notSaid : said.size > 1 ? rowsDiffer : (written.get(only) ?? only);
  };
  const stratumOf = persons.map(partOf);
  const members = persons.map((rows, at) => ({
    lists: [...new Set(rows.map(({ table }) => lists[table]?.name ?? ''))],
    stratum: stratumOf[at] ?? notSaid,
  }));
  const { strata } = tablesFromMembers(
    lists.map(({ name }) => name),
    members,
  );
  checkParts(strata, by);
  return {
    by,
    parts: new Map([...strata].sort(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))),
    people: [csvRow(['person', 'part']), ...stratumOf.map((part, at) => csvRow([at + 1, part]))].join(''),
  };
}

/** By its own header, else by the one that lists share, else by what headers say. */
function columnOf({ name, columns, shared, roles }: DividedList, by: string): number {
  const wanted = keyOf(tidy(by));
  const same = (header: string | null) => header !== null && keyOf(tidy(header)) === wanted;
  const places = roles.map((role) => (role !== null && placeRoles.has(role) ? 'place' : null));
  for (const headers of [columns, shared, roles, places]) {
    const found = headers.flatMap((header, at) => (same(header) ? [at] : []));
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    if (found.length > 1) {
      throw asked(
        `the list ${name} says “${by}” in ${found.length} columns: ${found.map((at) => columns[at]).join(', ')}.`,
        'Name one of them by its header.',
      );
    }
  }
  throw asked(
    `the list ${name} has no column “${by}”: people who stand on it alone would be in no part.`,
    `Name a column that every list has; those of this one are: ${columns.join(', ')}.`,
  );
}

function checkParts(parts: ReadonlyMap<string, CaptureTable>, by: string): void {
  if (parts.size < 2) throw asked(`“${by}” says the same of everybody: there are no parts.`, 'Leave --strata out.');
  if (parts.size <= mostParts) return;
  throw asked(
    `“${by}” divides the people into ${parts.size} parts; at most ${mostParts} are taken.`,
    'Name a column of fewer words: a region instead of a place, a period instead of a day.',
  );
}

/** The commonest writing of each word. */
function writings(words: readonly string[]): Map<string, string> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const commonest = new Map<string, string>();
  for (const [word] of [...times].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)))
    if (!commonest.has(keyOf(word))) commonest.set(keyOf(word), word);
  return commonest;
}

function tidy(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

function keyOf(words: string): string {
  return words.toLowerCase();
}

function orderOf(part: string): number {
  return [notSaid, rowsDiffer].indexOf(part);
}

function asked(message: string, remedy: string): UserError {
  return new UserError(message, { remedy, exitCode: exitCode.usage });
}
