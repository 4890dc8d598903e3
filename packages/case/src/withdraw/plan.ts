import type { Decision, Reading, Sha256, StatementKind, WithdrawBody } from '@inquest/model';
import { identityKinds } from '@inquest/model';
import { CaseError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { newestTexts } from '../state/list-items.ts';
import type { Statement } from '../statement/statement.ts';
import { Containment } from './containment.ts';
import { isErasableKind, Withdrawn } from './withdrawn.ts';

export interface WithdrawalRequest {
  readonly items: readonly Sha256[];
  /** Statements that may repeat its words, besides those that are found: notes, questions, findings. */
  readonly also: readonly Sha256[];
  /** The ids by which `same`, `different` and `unsure` name what a reading mentions. */
  readonly mentionIds: (reading: Reading) => readonly string[];
}

/** An item that goes, and why. */
export interface PlannedItem {
  readonly id: Sha256;
  /** It was asked for, was found in another that goes, or holds the bytes of one that goes. */
  readonly why: 'asked' | 'found-in' | 'holds';
  /** The one it was found in or holds; null for those asked for. */
  readonly other: Sha256 | null;
  /** How many things that were found in it stay as items of their own. */
  readonly staying: number;
}

/** What a withdrawal will take out of the case, to be looked at before it is signed. */
export interface WithdrawalPlan extends Omit<WithdrawBody, 'reason' | 'figures'> {
  readonly planned: readonly PlannedItem[];
  /** Statements whose payloads will be erased, by kind. */
  readonly erases: Readonly<Partial<Record<StatementKind, number>>>;
  /** Verdicts on claims of other items that go, because they were signed together with some on these. */
  readonly lostDecisions: readonly Decision[];
  /** Other items with the same text: they stay. */
  readonly sameText: readonly Sha256[];
}

/**
 * Finds everything that repeats the words of items: what was found in them, the archives and messages that hold their bytes, what was
 * said of them. Throws `CaseError` for an item or statement that the case has not.
 */
export async function planWithdrawal(inquiry: Case, request: WithdrawalRequest): Promise<WithdrawalPlan> {
  const containment = await Containment.read(inquiry);
  const asked = new Set(request.items);
  requireItems(inquiry, asked);
  const contents = containment.contents(asked);
  const inner = new Set([...asked, ...contents]);
  const holders = containment.holders(inner);
  const items = new Set([...inner, ...holders.keys()]);
  // What stays, but was found in something that goes: how it was found there is told by the name of that.
  const stay = containment.foundIn(items).filter(({ item }) => !items.has(item));
  const statements = new Set([
    ...stay.filter(({ container }) => container !== null && inner.has(container)).map(({ statement }) => statement),
    ...(await repeating(inquiry, items, request.mentionIds)),
    ...request.also.map((id) => requireErasable(inquiry, id)),
  ]);
  const planned = [...items].map((id): PlannedItem => {
    const holds = holders.get(id);
    const inside = containment.foundIn(new Set([id]));
    const container = containment.foundIn(inner).find(({ item }) => item === id)?.container ?? null;
    const staying = new Set(inside.filter(({ item }) => !items.has(item)).map(({ item }) => item)).size;
    if (holds !== undefined) return { id, why: 'holds', other: holds, staying };
    return asked.has(id)
      ? { id, why: 'asked', other: null, staying }
      : { id, why: 'found-in', other: container, staying };
  });
  return {
    items: [...items].sort(),
    statements: [...statements].sort(),
    planned,
    erases: countErased(inquiry, [...items, ...statements]),
    lostDecisions: await lostDecisions(inquiry, { items, gone: [...items, ...statements] }),
    sameText: await othersWithSameText(inquiry, inner),
  };
}

function requireItems(inquiry: Case, items: ReadonlySet<Sha256>): void {
  const known = new Set(inquiry.statements.flatMap(({ kind, head }) => (kind === 'import' ? head.targets : [])));
  const unknown = [...items].find((item) => !known.has(item));
  if (unknown === undefined) return;
  throw new CaseError(`The case has no item ${unknown}.`, {
    where: inquiry.folder,
    remedy: 'Look it up in the dossier.',
  });
}

function requireErasable(inquiry: Case, id: Sha256): Sha256 {
  const statement = inquiry.statement(id);
  if (statement !== null && isErasableKind(statement.kind)) return id;
  const what =
    statement === null ? 'is not in the case' : `is of the kind ${statement.head.kind}, which is never erased`;
  throw new CaseError(`The statement ${id} ${what}.`, { where: inquiry.folder, remedy: null });
}

/** Statements whose heads do not say that they speak of the items: decisions on who is one with whom in them, and on their claims. */
async function repeating(
  inquiry: Case,
  items: ReadonlySet<Sha256>,
  mentionIds: WithdrawalRequest['mentionIds'],
): Promise<Sha256[]> {
  const mentions = new Set<string>();
  const claims = new Set<Sha256>();
  for (const statement of inquiry.saying('run')) {
    if (!statement.head.targets.some((target) => items.has(target))) continue;
    const reading = await inquiry.readBody(statement, 'run');
    if ('problem' in reading) continue;
    for (const id of mentionIds(reading.body.reading)) mentions.add(id);
    for (const { id } of reading.body.reading.claims) claims.add(id);
  }
  const found = [...inquiry.saying('decide')].filter(({ head }) => head.targets.some((target) => claims.has(target)));
  for (const kind of identityKinds) {
    for (const statement of inquiry.saying(kind)) {
      const reading = await inquiry.readBody(statement, kind);
      if ('body' in reading && reading.body.entities.some((entity) => mentions.has(entity))) found.push(statement);
    }
  }
  return found.map(({ id }) => id);
}

async function lostDecisions(
  inquiry: Case,
  given: { readonly items: ReadonlySet<Sha256>; readonly gone: readonly Sha256[] },
): Promise<Decision[]> {
  const after = new Withdrawn({ withdrawals: [], gone: given.gone, inUse: [], notInUse: [] });
  const lost: Decision[] = [];
  for (const statement of inquiry.saying('decide')) {
    if (!after.erases(statement)) continue;
    const reading = await inquiry.readBody(statement, 'decide');
    if ('body' in reading) lost.push(...reading.body.decisions.filter(({ item }) => !given.items.has(item)));
  }
  return lost;
}

function countErased(inquiry: Case, gone: readonly Sha256[]): WithdrawalPlan['erases'] {
  const after = new Withdrawn({ withdrawals: [], gone, inUse: [], notInUse: [] });
  const counts: Partial<Record<StatementKind, number>> = {};
  const isNew = (statement: Statement): boolean => after.erases(statement) && !inquiry.withdrawn.erases(statement);
  for (const statement of inquiry.statements) {
    const { kind } = statement;
    if (kind !== null && isNew(statement)) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

async function othersWithSameText(inquiry: Case, items: ReadonlySet<Sha256>): Promise<Sha256[]> {
  const texts = await newestTexts(inquiry);
  const own = new Set([...items].flatMap((item) => texts.get(item)?.text ?? []));
  return [...texts].filter(([item, { text }]) => !items.has(item) && own.has(text)).map(([item]) => item);
}
