import type { BodyKind, Case, Statement } from '@inquest/case';
import type { StatementBodies } from '@inquest/model';
import { printable } from '../output/terminal.ts';
import { holdsWords } from './table-problems.ts';

/** What a key is called: its name in the roster, or its first digits. */
export function keyName(inquiry: Case, key: string): string {
  const name = inquiry.roster.find((entry) => entry.key === key)?.name;
  return printable(name === undefined ? key.slice(0, 12) : `${name} (${key.slice(0, 12)})`);
}

type Words = { readonly [K in BodyKind]?: (body: StatementBodies[K], inquiry: Case) => readonly string[] };

const words: Words = {
  roster: ({ add, remove, quorum }, inquiry) => [
    ...remove.map((key) => `removes ${keyName(inquiry, key)}`),
    ...add.map(({ key, name, roles }) => `adds ${printable(name)} with the roles ${roles.join(', ')}: key ${key}`),
    ...(quorum === null
      ? []
      : [
          `asks for ${quorum.roster} keys for the roster, ${quorum.publish} to publish, ${quorum.withdraw} to withdraw`,
        ]),
  ],
  'revoke-key': ({ key, frontier, reason }, inquiry) => [
    `revokes ${keyName(inquiry, key)}: nothing that it signed is believed beyond ${frontier.map((id) => id.slice(0, 12)).join(', ') || 'nothing at all'}`,
    `because “${printable(reason)}”`,
  ],
  publish: ({ manifest, files }) => [`publishes a dossier of ${files} files, manifest ${manifest}`],
  withdraw: ({ items, statements, reason }) => [
    `withdraws ${items.length} items for good, on every copy: ${items.map((id) => id.slice(0, 12)).join(', ')}`,
    ...(statements.length > 0 ? [`and erases what ${statements.length} statements said`] : []),
    `because “${printable(reason)}”`,
  ],
  find: ({ question, low, best, high, grade, reasons, reliesOn, setsAside }) => [
    `answers “${printable(question)}”: low ${low ?? '–'}, best ${best ?? '–'}, high ${high ?? '–'} (${grade})`,
    `because “${printable(reasons)}”`,
    `relies on ${reliesOn.length} claims and sets ${setsAside.length} aside`,
  ],
  decide: ({ decisions }) =>
    decisions.map(({ claim, verdict, reason }) => `${verdict} ${claim.slice(0, 12)} “${printable(reason)}”`),
  note: ({ text }) => [`notes “${printable(text)}”`],
  import: ({ path, item }) => [`imported ${printable(path)}, item ${item.slice(0, 12)}`],
  same: ({ entities, reason }) => [`says that ${printable(entities.join(' and '))} are one: “${printable(reason)}”`],
  different: ({ entities, reason }) => [
    `says that ${printable(entities.join(' and '))} are not one: “${printable(reason)}”`,
  ],
  columns: ({ list, people, columns, reason }) => [
    `says of the table ${list.item.slice(0, 12)}${list.sheet === null ? '' : `, ${printable(list.sheet)}`}:`,
    ...(people === null ? [] : [people ? 'its rows are people' : 'its rows are no people']),
    ...columns.map(({ column, holds }) => `“${printable(column)}” holds ${printable(holdsWords(holds))}`),
    `because “${printable(reason)}”`,
  ],
  cosign: ({ statements, verdict, reason }) => [
    `${verdict === 'agree' ? 'agrees to' : 'disagrees with'} ${statements.map((id) => id.slice(0, 12)).join(', ')} “${printable(reason)}”`,
  ],
};

/** What a statement says, in words, with who signed it: what somebody reads before signing it too. */
export async function statementWords(inquiry: Case, statement: Statement): Promise<readonly string[]> {
  const { id, kind, head } = statement;
  const said = kind === null ? null : await saidBy(inquiry, statement, kind);
  return [
    `${printable(head.kind)} ${id.slice(0, 12)} by ${keyName(inquiry, head.author)}, ${head.at}`,
    ...(said ?? []),
  ].map((line, index) => (index === 0 ? line : `  ${line}`));
}

async function saidBy<K extends BodyKind>(inquiry: Case, statement: Statement, kind: K): Promise<readonly string[]> {
  const reading = await inquiry.readBody(statement, kind);
  if ('problem' in reading) return [reading.problem.message];
  return words[kind]?.(reading.body, inquiry) ?? [`of the kind ${kind}`];
}
