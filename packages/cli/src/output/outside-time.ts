import type { LogInTime, TimeMark } from '@inquest/case';
import type { RosterEntry } from '@inquest/model';
import { printable } from './terminal.ts';

/** `Anna`, or the first digits of a key that the roster does not name. */
export function keyName(key: string, roster: readonly RosterEntry[]): string {
  return printable(roster.find((entry) => entry.key === key)?.name ?? `key ${key.slice(0, 8)}`);
}

/** On whose word a time is. */
export function voucherWords({ voucher, by, timestamp }: TimeMark, roster: readonly RosterEntry[]): string {
  switch (voucher) {
    case 'authority':
      return `time stamp by ${printable(by)}, under a root given here`;
    case 'partner':
      return `by the clock of ${keyName(by, roster)}, who cosigned`;
    case 'unvouched':
      return `time stamp by ${printable(by)}, ${
        timestamp?.vouched === null
          ? 'signed by a certificate nobody here vouches for: name its root with --tsa-root'
          : 'whose chain does not lead to a root given here'
      }`;
  }
}

/** What outside time adds to a case, device by device. */
export function timeLines(time: readonly LogInTime[], roster: readonly RosterEntry[]): readonly string[] {
  if (time.every(({ marks }) => marks.length === 0)) {
    return ['No checkpoint of this case was ever shown to anybody outside: no time in it is bounded by another clock.'];
  }
  return time.map(({ device, here, shown, marks }) => {
    const who = keyName(device, roster);
    if (marks.length === 0)
      return `${who}: none of its ${here} statements was shown to anybody outside in a checkpoint.`;
    const words = marks.map((mark) => `not later than ${mark.latest} (${voucherWords(mark, roster)})`).join('; ');
    return `${who}: the first ${shown} of ${here} statements existed ${words}.`;
  });
}

/** The same for programs. */
export function timeJson(time: readonly LogInTime[]): readonly unknown[] {
  return time.map(({ device, here, shown, marks }) => ({ device, here, shown, marks: marks.map(markJson) }));
}

export function markJson({ voucher, latest, earliest, by, timestamp, checkpoint }: TimeMark): Record<string, unknown> {
  return { voucher, latest, earliest, by, timestamp, statement: checkpoint.statement.id, ...checkpoint.head };
}

/** What verifying cannot show, said with every result. */
export const notProven: readonly string[] = [
  'that nothing is missing from the end of a log that nobody was ever shown, by merge, dossier or checkpoint;',
  'when something was said, beyond the bounds above: the times in statements are what their authors’ clocks said;',
  'who said it, beyond a key: the names are what an admin wrote, and a key may be in other hands;',
  'that what the evidence says is true.',
];
