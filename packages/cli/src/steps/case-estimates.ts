import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assumptionsOn, type Case, type ListAssumptions } from '@inquest/case';
import {
  type AssumptionForm,
  type AssumptionName,
  type CaptureTable,
  type EstimateResult,
  maxLists,
  overlapOf,
  packageVersion,
  type Signature,
} from '@inquest/estimate';
import type { AssumeBody, CaseState, ListRef, Problem, Said, Sha256 } from '@inquest/model';
import type { DividedPersons, ListEstimate } from '@inquest/publish';
import { link, resolveEntities } from '@inquest/resolve';
import { UserError } from '../user-error.ts';
import type { PersonList } from './case-lists.ts';
import { dividePersons } from './divide-persons.ts';
import { type EstimateRequest, estimateStep } from './estimate-step.ts';
import { linkedRows, personsOnLists } from './link-step.ts';
import { type LinkedLists, linkageName, peopleCsv, tableOf, thresholdSteps } from './lists-to-tables.ts';
import { resolveInput, type Weighed } from './weigh-step.ts';

export interface CaseEstimates {
  readonly estimates: readonly ListEstimate[];
  /** Lists that make no table, and assumptions on lists that are not there any more. */
  readonly problems: readonly Problem[];
}

export interface CaseEstimatesOptions extends Pick<EstimateRequest, 'signal' | 'onProgress'> {
  /** A folder for results: of the same table, form and program an estimate is made once. Null makes each anew. */
  readonly kept: string | null;
}

/**
 * What the lists of people in a case say of who is on none: of each set of lists that somebody vouched for; of all of them together, when nobody
 * has, how they overlap. Nothing is estimated before somebody vouches. @throws the signal's reason when it is given
 */
export async function caseEstimates(
  inquiry: Case,
  weighed: WhoIsWho,
  options: CaseEstimatesOptions,
): Promise<CaseEstimates> {
  const lists = weighed.linkage?.lists ?? [];
  const vouched = await assumptionsOn(inquiry);
  const sets = vouched.length > 0 ? vouched : lists.length > 1 ? [{ lists, heads: [] }] : [];
  const estimates: ListEstimate[] = [];
  const problems: Problem[] = [];
  for (const set of sets) {
    try {
      estimates.push(await estimateOf(set, { lists, weighed, options }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({
        severity: 'warning',
        code: 'lists-not-estimated',
        where: set.lists.map((list) => nameOf(list, lists)).join(', '),
        message: `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}`,
        remedy: error.remedy,
      });
    }
  }
  return { estimates, problems };
}

/** The lists that a set names. @throws UserError for one that is not there any more */
function listsOf(refs: readonly ListRef[], lists: readonly PersonList[]): PersonList[] {
  return refs.map((ref) => {
    const found = lists.find((list) => isSame(list, ref));
    if (found !== undefined) return found;
    throw new UserError(`the list ${nameOf(ref, lists)} is not among the lists of people in the case.`, {
      remedy:
        'Look by inquest columns whether its table still has a column of names and is not said to be no list of people; vouch for the lists that are there.',
    });
  });
}

/** What of a weighed case says who is who on its lists. */
export type WhoIsWho = Pick<Weighed, 'state' | 'register' | 'linkage'>;

/**
 * Who stands on which of some lists, as the register has it: what people decided of names in reports counts for rows too. Also at looser
 * and stricter links, if asked for.
 * @throws UserError where the lists make no table
 */
export function countPersons(
  { state, register, linkage }: WhoIsWho,
  lists: readonly PersonList[],
  options: { readonly otherThresholds: boolean; readonly strata: string | null },
): Pick<LinkedLists, 'table' | 'linkages' | 'people' | 'strata'> {
  if (lists.length > maxLists) {
    throw new UserError(`${lists.length} lists are more than the ${maxLists} an estimate can use.`, {
      remedy: 'Vouch for those that belong together: inquest assume --lists …',
    });
  }
  const persons = personsOnLists(register.entities, lists);
  const table = tableOf(lists, persons);
  const people = peopleCsv(lists, persons);
  const strata = options.strata === null ? null : dividePersons(withShared(lists, linkage), persons, options.strata);
  const linkages = new Map<string, CaptureTable>();
  if (linkage === null || !options.otherThresholds) return { table, linkages, people, strata };
  const { opened, decided, result } = linkage;
  for (const step of thresholdSteps) {
    const threshold = result.threshold + step;
    const { clusters } = link(opened.tables, { ...decided, model: result.model, threshold });
    const entities = resolveEntities(resolveInput(state, linkedRows(linkage, clusters)));
    linkages.set(linkageName(threshold), tableOf(lists, personsOnLists(entities, lists)));
  }
  return { table, linkages, people, strata };
}

/** Lists with the names of columns that all lists of the case share. */
function withShared(lists: readonly PersonList[], linkage: WhoIsWho['linkage']) {
  return lists.map((list) => {
    const at = linkage?.lists.indexOf(list) ?? -1;
    return { ...list, shared: linkage?.opened.shared[at] ?? [], roles: linkage?.opened.roles[at] ?? [] };
  });
}

interface Known {
  readonly lists: readonly PersonList[];
  readonly weighed: WhoIsWho;
  readonly options: CaseEstimatesOptions;
}

async function estimateOf({ lists: refs, heads }: ListAssumptions, known: Known): Promise<ListEstimate> {
  const lists = listsOf(refs, known.lists);
  const isSaid = heads.some(({ body }) => assumptionNames.some((name) => body[name] !== null));
  // Of those who do not know of each other the last word has the seed, and what divides.
  const { seed = 1, strata: by = null } = heads.at(-1)?.body ?? {};
  const counted = countPersons(known.weighed, lists, { otherThresholds: isSaid, strata: by });
  const { table, linkages, people, strata } = counted;
  const form = formOf(heads, linkageHash(people), known.weighed.state);
  return {
    id: idOf(lists),
    lists: lists.map(({ item, sheet }) => ({ item, sheet })),
    table,
    overlap: overlapOf(table),
    people,
    linkages,
    strata,
    signed: heads,
    result: isSaid ? await resultOf({ table, linkages, strata, seed, assumptions: form }, known.options) : null,
  };
}

const assumptionNames: readonly AssumptionName[] = [
  'closedPopulation',
  'sameDefinition',
  'linkageReviewed',
  'noListFeeds',
];

/** Names who is who in linked lists, for whoever vouches that it was reviewed. */
export function linkageHash(people: string): Sha256 {
  return createHash('sha256').update(people).digest('hex');
}

/** An assumption holds where every statement that stands vouches for it; the review of links only for those that were reviewed. */
function formOf(
  heads: readonly Said<AssumeBody>[],
  linkage: Sha256,
  { roster }: Pick<CaseState, 'roster'>,
): Required<AssumptionForm> {
  const names = new Map(roster.map(({ key, name }) => [key, name]));
  const signature = (name: AssumptionName): Signature | null => {
    const reasons = heads.map(({ body }) =>
      name === 'linkageReviewed' && body.linkage !== linkage ? null : body[name],
    );
    if (heads.length === 0 || reasons.includes(null)) return null;
    const by = heads.map(({ author }) => names.get(author) ?? author.slice(0, 12));
    return { by: [...new Set(by)].join(', '), reason: [...new Set(reasons)].join(' / ') };
  };
  const [closedPopulation = null, sameDefinition = null, linkageReviewed = null, noListFeeds = null] =
    assumptionNames.map(signature);
  return { closedPopulation, sameDefinition, linkageReviewed, noListFeeds };
}

/** Short and plain, from what the lists are, not what they are called. */
function idOf(lists: readonly ListRef[]): string {
  const names = lists.map(({ item, sheet }) => JSON.stringify([item, sheet])).sort();
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12);
}

function isSame(one: ListRef, other: ListRef): boolean {
  return one.item === other.item && one.sheet === other.sheet;
}

function nameOf(ref: ListRef, lists: readonly PersonList[]): string {
  const sheet = ref.sheet === null ? '' : `, sheet ${ref.sheet}`;
  return lists.find((list) => isSame(list, ref))?.name ?? `${ref.item.slice(0, 12)}${sheet}`;
}

type Asked = Pick<EstimateRequest, 'table' | 'linkages' | 'seed' | 'assumptions'> & {
  readonly strata: DividedPersons | null;
};

/** As data, whether it was kept or is new: both give the same bytes of a page. */
async function resultOf(asked: Asked, { kept, ...progress }: CaseEstimatesOptions): Promise<EstimateResult> {
  const path = kept === null ? null : join(kept, `${keyOf(asked)}.json`);
  if (path !== null && existsSync(path)) {
    const before = parsed(readFileSync(path, 'utf8'));
    if (before !== null) return before;
  }
  const result = await estimateStep({ ...asked, strata: asked.strata?.parts ?? new Map(), ...progress });
  const data = JSON.stringify(result);
  if (path !== null) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  }
  return JSON.parse(data);
}

/** Derived data that cannot be read is made anew. */
function parsed(data: string): EstimateResult | null {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

/** Names everything a result follows from, to the byte of the program. */
function keyOf({ table, linkages, strata, seed, assumptions }: Asked): string {
  const program = createHash('sha256')
    .update(readFileSync(new URL(import.meta.url)))
    .digest('hex');
  const parts = strata === null ? [] : [...strata.parts];
  return createHash('sha256')
    .update(JSON.stringify([packageVersion, program, table, [...linkages], parts, seed, assumptions]))
    .digest('hex');
}
