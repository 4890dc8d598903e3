import type { WithdrawalStatus } from '@inquest/case';
import type { RosterEntry } from '@inquest/model';
import { printable } from './terminal.ts';

/** What was withdrawn, when, and whose copies are said to be clean of it. */
export function withdrawalLines(withdrawals: readonly WithdrawalStatus[], roster: readonly RosterEntry[]): string[] {
  const name = (key: string): string => {
    const entry = roster.find((each) => each.key === key);
    return entry === undefined ? `device ${key.slice(0, 8)}` : printable(entry.name);
  };
  return withdrawals.map(({ at, author, items, confirmed, unconfirmed }) => {
    const what = items === null ? 'something' : `${items} ${items === 1 ? 'item' : 'items'}`;
    const clean =
      confirmed.length === 0
        ? 'nobody has'
        : `${confirmed.map(name).join(', ')} ${confirmed.length === 1 ? 'has' : 'have'}`;
    const waiting = unconfirmed.length === 0 ? '' : `; not yet ${unconfirmed.map(name).join(', ')}`;
    return `Withdrawn ${at.slice(0, 10)} by ${name(author)}: ${what}. ${clean} erased it${waiting}.`;
  });
}
