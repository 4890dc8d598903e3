import type { ComparedNote, Timestamp } from '@inquest/case';
import type { RosterEntry } from '@inquest/model';
import { keyName } from '../output/outside-time.ts';
import { printable } from '../output/terminal.ts';

/** What comparing a note with the case gave, for people. */
export function comparisonWords(compared: ComparedNote, roster: readonly RosterEntry[]): string {
  const { device, forked, signed } = compared;
  const who = device === null ? 'that device' : keyName(device, roster);
  const lines = [
    resultWords(compared, who),
    ...(forked ? [`${who} signed two statements of one number: it showed different people different things.`] : []),
    ...(signed === null
      ? ['Only the three lines were compared: no signature came with them.']
      : [
          ...signed.faults.filter(({ code }) => code.includes('signature')).map(({ message }) => message),
          ...signed.cosignatures.map(({ key, at }) => `Cosigned by ${keyName(key, roster)} on ${at}.`),
          ...signed.unchecked.map(
            (name) => `Not checked, its key is not known here: the signature of ${printable(name)}.`,
          ),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function resultWords({ result, head, here }: ComparedNote, who: string): string {
  switch (result) {
    case 'same':
      return `It fits: ${who} has signed ${head.size} statements, and these are all there are here.`;
    case 'beginning':
      return `It fits: the first ${head.size} of the ${here} statements of ${who} here are those it was made over.`;
    case 'shorter':
      return `NOT all here: ${who} had signed ${head.size} statements then, and only ${here} are here. Merge the other copies; if none has them, the end was cut off.`;
    case 'different':
      return `DIFFERENT: the first ${head.size} statements of ${who} here are not those that it was made over.`;
    case 'unknown':
      return `Unknown: ${printable(head.origin)} is another case, or a device of which nothing is here.`;
  }
}

/** A verified time stamp, for people. */
export function timestampWords({ at, accuracySeconds, policy, signer, top, vouched }: Timestamp): string {
  const accuracy = accuracySeconds === null ? 'which does not say how exact it is' : `exact to ${accuracySeconds} s`;
  const chain =
    vouched === true
      ? `Its chain leads to ${printable(top.subject)}, which you vouch for.`
      : `It is signed by a certificate nobody here vouches for: its chain ends at ${printable(top.subject)} (SHA-256 ${top.sha256}).`;
  return [
    `Stamped ${at} by ${printable(signer.subject)}, ${accuracy}, policy ${policy}.`,
    chain,
    'Whether that certificate was revoked cannot be known offline.',
  ].join('\n');
}
