import type { Claim, Contradiction, Quantity, Sha256 } from '@inquest/model';
import { compareText, listAt } from '../compare.ts';
import { disjoint, figureKey, hasFigure, leadingFigure } from '../questions/figure.ts';
import type { DraftAccount } from '../questions/gather-accounts.ts';
import { unnamedKey } from '../questions/holder.ts';
import { kindNoun } from '../words/en.ts';

/** More opposite bounds than this are not listed for one question: the ladder shows them all. */
const maxBetweenItems = 50;

/**
 * Tensions among the accounts of one question: inside an item, neighbours in order of figure that
 * cannot both hold; between items, an upper bound that meets a higher lower bound, once for each pair
 * of figures. Denied, negated and set-aside accounts contradict nothing, except what the same voice asserts.
 */
export function findContradictions(
  accounts: readonly DraftAccount[],
  rootOf: (item: Sha256) => Sha256,
): Contradiction[] {
  const byItem = new Map<string, DraftAccount[]>();
  for (const account of accounts) if (!account.setAside) listAt(byItem, account.report.item.id).push(account);
  const inside: Contradiction[] = [];
  for (const inItem of byItem.values()) inside.push(...figuresInItem(inItem), ...denialsInItem(inItem));
  return [...onceInCopies(inside, rootOf), ...oppositeBounds(accounts)];
}

/** Copies of one text repeat its contradictions: each is told once, with all the items. */
function onceInCopies(found: readonly Contradiction[], rootOf: (item: Sha256) => Sha256): Contradiction[] {
  const merged = new Map<string, { first: Contradiction; items: Sha256[] }>();
  for (const one of found) {
    const [item = ''] = one.items;
    const key = `${rootOf(item)}|${one.reason}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { first: one, items: [item] });
    else known.items.push(item);
  }
  return [...merged.values()].map(({ first, items }) => ({ ...first, items }));
}

interface Figured {
  readonly account: DraftAccount;
  readonly quantity: Quantity;
}

function figured(accounts: readonly DraftAccount[]): Figured[] {
  return accounts.flatMap((account) => {
    const { quantity } = account;
    return account.counted && hasFigure(quantity) ? [{ account, quantity }] : [];
  });
}

function figuresInItem(accounts: readonly DraftAccount[]): Contradiction[] {
  const sorted = figured(accounts).sort(byFigure);
  const found: Contradiction[] = [];
  const byVoice = new Map<string, Figured>();
  for (const [index, one] of sorted.entries()) {
    const key = one.account.voice.key;
    const isOneVoice = key !== unnamedKey;
    const same = isOneVoice ? byVoice.get(key) : undefined;
    if (same !== undefined && disjoint(same.quantity, one.quantity)) found.push(sameVoice(same, one));
    byVoice.set(key, one);
    const before = sorted[index - 1];
    if (before === undefined || (isOneVoice && before.account.voice.key === key)) continue;
    if (disjoint(before.quantity, one.quantity)) found.push(rivalVoices(before, one));
  }
  return found;
}

function byFigure(a: Figured, b: Figured): number {
  return (
    (leadingFigure(a.quantity) ?? 0) - (leadingFigure(b.quantity) ?? 0) ||
    (a.quantity.high ?? Number.POSITIVE_INFINITY) - (b.quantity.high ?? Number.POSITIVE_INFINITY) ||
    compareText(a.account.claim.id, b.account.claim.id)
  );
}

function sameVoice(a: Figured, b: Figured): Contradiction {
  const who = a.account.claim.holder === 'author' ? 'The report' : `In one report ${a.account.voice.words}`;
  const subjects = [a, b].map(({ account }) => account.claim.subject?.words ?? '');
  const apart = subjects[0] !== subjects[1] && subjects.every((words) => words !== '');
  const caution = apart ? ` They may speak of different people: "${subjects[0]}", "${subjects[1]}".` : '';
  return within(
    [a, b],
    `${who} gives both "${a.quantity.words}" and "${b.quantity.words}" for ${kindNoun[a.account.claim.kind]}.${caution}`,
  );
}

function rivalVoices(a: Figured, b: Figured): Contradiction {
  const name = ({ account }: Figured): string =>
    account.claim.holder === 'author' ? 'its own voice' : account.voice.words;
  return within(
    [a, b],
    `One report sets rival accounts side by side: "${a.quantity.words}" (${name(a)}) and "${b.quantity.words}" (${name(b)}); it does not contradict itself.`,
  );
}

function within([a, b]: readonly [Figured, Figured], reason: string): Contradiction {
  return {
    scope: 'within-item',
    claims: [a.account.claim.id, b.account.claim.id],
    items: [a.account.report.item.id],
    reason,
  };
}

/** One voice that says it and says it is not so. */
function denialsInItem(accounts: readonly DraftAccount[]): Contradiction[] {
  const asserting = new Map<string, Claim>();
  for (const { voice, claim, counted } of accounts)
    if (counted && !asserting.has(voice.key)) asserting.set(voice.key, claim);
  const found: Contradiction[] = [];
  for (const { voice, claim, counted, report } of accounts) {
    const said = asserting.get(voice.key);
    if (counted || said === undefined || voice.key === unnamedKey) continue;
    if (said.quantity !== null && claim.quantity !== null && figureKey(said.quantity) !== figureKey(claim.quantity))
      continue;
    const who = claim.holder === 'author' ? 'The report' : `In one report ${voice.words}`;
    const reason = `${who} says it ("${shorten(said.anchor.quote)}") and denies it ("${shorten(claim.anchor.quote)}").`;
    found.push({ scope: 'within-item', claims: [said.id, claim.id], items: [report.item.id], reason });
  }
  return found;
}

const longestQuote = 90;

function shorten(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, quote.lastIndexOf(' ', longestQuote))} …`;
}

/** "Up to 2,000" against "more than 2,000": bounds that leave at most one number between them. */
function oppositeBounds(accounts: readonly DraftAccount[]): Contradiction[] {
  const uppers = new Map<string, Figured>();
  const lowers = new Map<string, Figured>();
  for (const one of figured(accounts)) {
    const { low, high } = one.quantity;
    const bounds = low === null ? uppers : high === null ? lowers : null;
    const key = figureKey(one.quantity);
    if (bounds !== null && !bounds.has(key)) bounds.set(key, one);
  }
  const lowersDown = [...lowers.values()].sort((a, b) => byFigure(b, a));
  const found: Contradiction[] = [];
  for (const upper of [...uppers.values()].sort(byFigure)) {
    for (const lower of lowersDown) {
      if ((lower.quantity.low ?? 0) < (upper.quantity.high ?? 0)) break;
      if (found.length === maxBetweenItems) return found;
      if (upper.account.report.item.id !== lower.account.report.item.id) found.push(opposite(upper, lower));
    }
  }
  return found;
}

function opposite(upper: Figured, lower: Figured): Contradiction {
  const items = [upper.account.report.item.id, lower.account.report.item.id];
  const meet = !disjoint(upper.quantity, lower.quantity) ? ' They meet in one number only.' : '';
  const reason = `Opposite bounds: "${upper.quantity.words}" (${upper.account.voice.words}) and "${lower.quantity.words}" (${lower.account.voice.words}) for ${kindNoun[upper.account.claim.kind]}.${meet}`;
  return { scope: 'between-items', claims: [upper.account.claim.id, lower.account.claim.id], items, reason };
}
