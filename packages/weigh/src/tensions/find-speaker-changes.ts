import type { Account, SourceKind, SpeakerChange } from '@inquest/model';
import { compareText, listAt } from '../compare.ts';
import { fold } from '../fold.ts';
import { figureKey, hasFigure } from '../questions/figure.ts';
import { speakerName } from '../questions/holder.ts';
import { sourceKindWords } from '../words/en.ts';

/** Kinds of source that are one institution with several mouths, though not certainly one speaker. */
const manyMouthed: readonly SourceKind[] = ['state', 'company'];

/**
 * Speakers whose figure for a question changed with time. One speaker: the same normalised name, or
 * the same publisher in its own voice. All mouths of the state (or company) together are given as
 * well, with words that say they are not certainly one.
 */
export function findSpeakerChanges(question: string, accounts: readonly Account[]): SpeakerChange[] {
  const bySpeaker = new Map<string, Account[]>();
  const byKind = new Map<SourceKind, Account[]>();
  for (const account of accounts) {
    if (!hasFigure(account.quantity) || account.setAside || account.asOf.start === null) continue;
    if (account.negated || account.stance === 'denied') continue;
    const speaker = speakerOf(account);
    if (speaker !== null) listAt(bySpeaker, speaker).push(account);
    if (manyMouthed.includes(account.holderKind)) listAt(byKind, account.holderKind).push(account);
  }
  const changes: SpeakerChange[] = [];
  const told = new Set<string>();
  for (const [, list] of [...bySpeaker].sort(([a], [b]) => compareText(a, b))) {
    const change = changeOf(question, list[0]?.holderName ?? '', list);
    if (change === null) continue;
    changes.push(change);
    told.add(change.accounts.join(' '));
  }
  for (const kind of manyMouthed) {
    const list = byKind.get(kind) ?? [];
    const names = new Set(list.map((account) => account.holderName));
    const change = changeOf(
      question,
      `${sourceKindWords[kind]} (${listed([...names])}; not certainly one speaker)`,
      list,
    );
    if (change !== null && !told.has(change.accounts.join(' '))) changes.push(change);
  }
  return changes;
}

function speakerOf({ holder, holderName }: Account): string | null {
  if (holder === 'unnamed') return null;
  if (holder === 'author') return `publisher ${fold(holderName)}`;
  return speakerName(fold(holder.words).replace(/^(?:the|a|an|this|that|its|their|his|her)\s+/, ''), holder);
}

/**
 * The first account of each figure by date: a later report that repeats an old figure is not the
 * speaker's return to it. Null when there are not two figures at two dates.
 */
function changeOf(question: string, holder: string, accounts: readonly Account[]): SpeakerChange | null {
  const ordered = accounts.toSorted((a, b) => compareText(a.asOf.start ?? '', b.asOf.start ?? ''));
  const steps = new Map<string, Account>();
  for (const account of ordered) {
    const key = figureKey(account.quantity);
    if (!steps.has(key)) steps.set(key, account);
  }
  const dates = new Set([...steps.values()].map(({ asOf }) => asOf.start));
  if (steps.size < 2 || dates.size < 2) return null;
  return { holder, question, accounts: [...steps.values()].map(({ id }) => id) };
}

const mostListed = 4;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).join(', ');
  return names.length > mostListed ? `${shown} and ${names.length - mostListed} more` : shown;
}
