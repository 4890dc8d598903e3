import type { CaseState, Entity, IdentityBody, Register } from '@inquest/model';
import type { ReportedPair } from '@inquest/publish';
import {
  type Cluster,
  type FindPlaces,
  type LinkageResult,
  type LinkedRows,
  type LinkOptions,
  link,
  type RecordRef,
  type RowOccurrence,
  rowId,
  type ScoredPair,
} from '@inquest/resolve';
import { type PersonList, personLists } from './case-lists.ts';
import { pairOf } from './linkage-report.ts';
import { type OpenedLists, openLists, sharedColumns } from './read-lists.ts';
import { standing } from './standing-identities.ts';

/** The lists of people in a case, linked. */
export interface CaseLinkage {
  readonly lists: readonly PersonList[];
  readonly opened: OpenedLists;
  /** What people decided of pairs of rows, and where places are looked up. */
  readonly decided: Pick<LinkOptions, 'same' | 'different' | 'findPlaces'>;
  readonly result: LinkageResult;
}

/** Links the rows of all lists of people in a case, keeping to what people decided; null where there is no list. */
export function linkStep(
  state: Pick<CaseState, 'items' | 'texts' | 'identities' | 'tables'>,
  findPlaces: FindPlaces,
): CaseLinkage | null {
  const lists = personLists(state);
  if (lists.length === 0) return null;
  const opened = openLists(lists, { unique: false });
  const refs = refsById(lists);
  const pairs = (bodies: readonly IdentityBody[]) =>
    bodies.flatMap((body): [RecordRef, RecordRef][] => {
      const [one, other] = body.entities.map((id) => refs.get(id));
      return one === undefined || other === undefined ? [] : [[one, other]];
    });
  const { same, different, unsure } = standing(state);
  // What people cannot tell is not joined.
  const decided = { same: pairs(same), different: pairs([...different, ...unsure]), findPlaces };
  return { lists, opened, decided, result: link(opened.tables, decided) };
}

/** Every row by the id that decisions name it by. */
function refsById(lists: readonly PersonList[]): Map<string, RecordRef> {
  const refs = new Map<string, RecordRef>();
  for (const [table, { text, spans }] of lists.entries())
    for (const [row, { start }] of spans.entries()) refs.set(rowId({ text, start }), { table, row });
  return refs;
}

/** Probability below which a pair of rows is nothing to look at. */
const leastProbability = 0.1;

/** Linked rows as the register takes them: with the clusters of another threshold where those are given. */
export function linkedRows(linkage: CaseLinkage, clusters: readonly Cluster[] = linkage.result.clusters): LinkedRows {
  const { result } = linkage;
  const row = (ref: RecordRef) => rowAt(linkage, ref);
  return {
    persons: clusters.map(({ records }) => records.map(row)),
    pairs: result.review
      .filter(({ probability }) => probability >= leastProbability)
      .map((pair) => ({ rows: [row(pair.left), row(pair.right)], reason: reasonOf(pair), score: pair.probability })),
  };
}

/** For and against, heaviest first. */
function reasonOf({ reasons, weight }: ScoredPair): string {
  const told = reasons.filter((reason) => reason.weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const words = (against: boolean) =>
    told
      .filter((reason) => reason.weight < 0 === against)
      .map(({ comparison, level }) => `${comparison}: ${level}`)
      .join(', ');
  const against = words(true);
  return `rows of lists, ${weight.toFixed(1)} bits: ${words(false)}${against === '' ? '' : `; against: ${against}`}`;
}

/** In which order the parts of a name are said, whatever order a list has them in. */
const nameKinds = ['given-name', 'full-name', 'family-name'] as const;

function rowAt({ lists, opened, result }: CaseLinkage, { table, row }: RecordRef): RowOccurrence {
  const list = lists[table];
  const cells = list?.rows[row] ?? [];
  const kinds = (opened.shared[table] ?? []).map((column) => result.model.columns[column]);
  const named = nameKinds.flatMap((kind) => cells.filter((cell, at) => kinds[at] === kind && cell.trim() !== ''));
  const words = (named.length > 0 ? named : cells).map((cell) => cell.trim()).join(' ');
  const { start = 0, end = 0 } = list?.spans[row] ?? {};
  return { words, item: list?.item ?? '', text: list?.text ?? '', start, end };
}

/** Pairs of rows shown of one person: the others are one with them through these. */
const mostPairs = 6;

/** Of each person of the register that stands in several rows, what speaks for and against their being one. */
export function rowPairsOf(register: Register, linkage: CaseLinkage): ReadonlyMap<string, readonly ReportedPair[]> {
  const refs = refsById(linkage.lists);
  const columns = sharedColumns(linkage.opened);
  const pairs = new Map<string, ReportedPair[]>();
  for (const entity of register.entities) {
    const rows = rowsOf(entity, refs);
    const [first, ...others] = rows;
    if (first === undefined || others.length === 0) continue;
    const shown = others.slice(0, mostPairs);
    pairs.set(
      entity.id,
      shown.map((other) => pairOf(linkage.opened, columns, linkage.result.explain(first, other))),
    );
  }
  return pairs;
}

function rowsOf({ kind, aliases }: Entity, refs: ReadonlyMap<string, RecordRef>): RecordRef[] {
  if (kind !== 'person') return [];
  return aliases.flatMap((alias) => refs.get(rowId(alias)) ?? []);
}

/** The rows of each person of the register that stands on lists, each with the number of its list, in an order that follows from the lists alone. */
export function personsOnLists(entities: readonly Entity[], lists: readonly PersonList[]): RecordRef[][] {
  const refs = refsById(lists);
  const byPlace = (a: RecordRef, b: RecordRef) => a.table - b.table || a.row - b.row;
  return entities
    .map((entity) => rowsOf(entity, refs).sort(byPlace))
    .filter((rows) => rows.length > 0)
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byPlace(a, b)));
}
