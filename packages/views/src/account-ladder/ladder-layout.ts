import { type Account, type Origin, type Question, type SourceKind, sourceKinds } from '@inquest/model';
import { type FigureScale, figureScale } from '../figure/figure-scale.ts';
import { figuresOf } from '../figure/figure-shape.ts';

/** Accounts of one origin with the same figure stand as rows of their own up to this many; beyond, the first stands for them. */
export const mostAlike = 4;
/** Rows drawn under one kind of source; the others are listed without a mark. */
export const mostRows = 40;
/** Accounts listed without a mark in one ladder; the others are counted. */
export const mostListed = 400;

/** An account that is drawn, and those of its origin and kind of source that say exactly the same. */
export interface LadderRow {
  readonly account: Account;
  readonly further: AccountList;
}

/** Accounts listed without a mark of their own, and how many of them are only counted. */
export interface AccountList {
  readonly listed: readonly Account[];
  readonly notListed: number;
}

/** What ties the rows of a band: one origin behind several accounts. */
export interface Tie {
  /** The same letter wherever accounts of this origin stand: A, B, … */
  readonly letter: string;
  readonly origin: Origin;
  /** Accounts of the origin under this kind of source, and under the others. */
  readonly here: number;
  readonly elsewhere: number;
}

/** Rows that stand together: one account, or all of one origin under one kind of source. */
export interface LadderBand {
  readonly tie: Tie | null;
  readonly rows: readonly LadderRow[];
}

export interface LadderGroup {
  readonly kind: SourceKind;
  readonly bands: readonly LadderBand[];
  /** Accounts beyond the rows that are drawn. */
  readonly further: AccountList;
}

/** What is drawn where: pure data, the same for a page and for a terminal. */
export interface LadderLayout {
  readonly groups: readonly LadderGroup[];
  readonly scale: FigureScale;
  /** What most figures count; figures of another unit are not drawn on the scale. */
  readonly unit: string;
  /** False for a question that asks whether, not how many: its accounts say so or deny it, and no scale is drawn. */
  readonly counts: boolean;
}

/** A, B, …, Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Units that are not people; any other noun ("worker", "miner", "inhabitant") counts people, and so one scale carries it. */
const thingUnits: ReadonlySet<string> = new Set(
  'year month week day hour minute percent share shot bullet building house family vehicle car bus document email letter shift tonne barrel dollar euro tenge rouble kilometre metre source company time strike thing'.split(
    ' ',
  ),
);

function scaleUnit(unit: string): string {
  const singular = unit.toLowerCase().replace(/s$/, '');
  return thingUnits.has(singular) ? singular : 'person';
}

/** The unit that most accounts count in; people when several are equal. */
function commonUnit(accounts: readonly Account[]): string {
  const counts = new Map<string, number>([['person', 0]]);
  for (const { quantity } of accounts) {
    if (quantity === null) continue;
    const unit = scaleUnit(quantity.unit);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let best = 'person';
  let most = 0;
  for (const [unit, count] of counts) {
    if (count > most) [best, most] = [unit, count];
  }
  return best;
}

/** Two accounts with equal keys say the same figure in the same way. */
function sayingKey(account: Account): string {
  const { quantity: q } = account;
  const figure = q === null ? null : [q.low, q.high, q.lowOpen, q.highOpen, q.approximate, q.codebook, q.unit];
  const stance = account.stance === 'reported' ? 'asserted' : account.stance;
  return JSON.stringify([figure, stance, account.negated, account.setAside]);
}

/** Gives out the places in lists of one ladder, so that a flood of copies cannot make its page endless. */
function listKeeper(): (accounts: readonly Account[]) => AccountList {
  let left = mostListed;
  return (accounts) => {
    const listed = accounts.slice(0, left);
    left -= listed.length;
    return { listed, notListed: accounts.length - listed.length };
  };
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** Rows of one band before lists are cut: the drawn account and all that say the same. */
function alikeRows(accounts: readonly Account[]): { account: Account; further: Account[] }[] {
  const rows: { account: Account; further: Account[] }[] = [];
  for (const alike of groupBy(accounts, sayingKey).values()) {
    const [first, ...others] = alike;
    if (first === undefined) continue;
    if (alike.length <= mostAlike) rows.push(...alike.map((account) => ({ account, further: [] })));
    else rows.push({ account: first, further: others });
  }
  return rows;
}

interface GroupContext {
  readonly origins: ReadonlyMap<string, { readonly origin: Origin; readonly letter: string; readonly total: number }>;
  readonly keep: (accounts: readonly Account[]) => AccountList;
}

function layGroup(kind: SourceKind, accounts: readonly Account[], context: GroupContext): LadderGroup {
  const bands: LadderBand[] = [];
  const beyond: Account[] = [];
  let rowsLeft = mostRows;
  for (const [id, members] of groupBy(accounts, (account) => account.origin)) {
    const tied = context.origins.get(id);
    const rows: LadderRow[] = [];
    for (const row of alikeRows(members)) {
      if (rowsLeft === 0) {
        beyond.push(row.account);
        for (const account of row.further) beyond.push(account);
        continue;
      }
      rowsLeft -= 1;
      rows.push({ account: row.account, further: context.keep(row.further) });
    }
    if (rows.length === 0) continue;
    const tie =
      tied === undefined
        ? null
        : { letter: tied.letter, origin: tied.origin, here: members.length, elsewhere: tied.total - members.length };
    bands.push({ tie, rows });
  }
  return { kind, bands, further: context.keep(beyond) };
}

/** Share of the largest figure by which the scale goes on beyond it, when it is the start of an arrow. */
const roomAbove = 0.15;

/** An arrow that starts at the end of the scale would be too short to be seen. */
function withRoomAbove(accounts: readonly Account[], figures: readonly number[]): readonly number[] {
  const largest = figures.reduce((most, figure) => Math.max(most, figure), 0);
  const needed = accounts.some(
    ({ quantity }) => quantity?.high === null && (quantity.low ?? 0) > largest * (1 - roomAbove),
  );
  return needed ? [...figures, Math.ceil(largest * (1 + roomAbove))] : figures;
}

/**
 * Lays out a question: kinds of source in the model's fixed order, so that none is favoured; within
 * a kind the accounts in the question's order, those of one origin together.
 */
export function layLadder(question: Question): LadderLayout {
  const { accounts } = question;
  const perOrigin = groupBy(accounts, (account) => account.origin);
  const origins = new Map<string, { origin: Origin; letter: string; total: number }>();
  for (const origin of question.origins) {
    const total = perOrigin.get(origin.id)?.length ?? 0;
    if (total > 1) origins.set(origin.id, { origin, letter: letterOf(origins.size), total });
  }
  const keep = listKeeper();
  const byKind = groupBy(accounts, (account) => account.holderKind);
  const groups = sourceKinds.flatMap((kind) => {
    const members = byKind.get(kind);
    return members === undefined ? [] : [layGroup(kind, members, { origins, keep })];
  });
  const unit = commonUnit(accounts);
  const figures = accounts.flatMap(({ quantity }) =>
    quantity !== null && scaleUnit(quantity.unit) === unit ? figuresOf(quantity) : [],
  );
  const scale = figureScale(withRoomAbove(accounts, figures));
  const counts = question.envelope !== null || (unit === 'person' && figures.length > 0);
  return { groups, scale, unit, counts };
}

/** Whether the account's figure has a place on the ladder's scale. */
export function isOnScale(account: Account, layout: LadderLayout): boolean {
  return account.quantity !== null && scaleUnit(account.quantity.unit) === layout.unit;
}
