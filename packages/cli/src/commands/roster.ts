import type { Case } from '@inquest/case';
import { type Quorum, type RosterBody, type RosterRole, rosterRoles } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { findStatement } from '../steps/find-statement.ts';
import { keyName, statementWords } from '../steps/statement-words.ts';
import { UserError } from '../user-error.ts';

const mostHeldPrinted = 40;

/** `inquest roster`: who may do what, what waits for signatures, what is held. */
export async function roster(options: CommonOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'read', async (inquiry) => {
    const { roster: members, quorum, waiting, held } = inquiry.ruling;
    if (options.json) {
      printJson(terminal, 'roster', {
        roster: members,
        quorum,
        waiting: waiting.map(({ statement, needs, signed, missing }) => ({
          statement: statement.id,
          kind: statement.head.kind,
          role: needs.role,
          signed,
          missing,
        })),
        held: held.map(({ statement, by }) => ({
          statement: statement.id,
          kind: statement.head.kind,
          key: statement.head.author,
          by,
        })),
      });
      return exitCode.done;
    }
    const lines = members.map(({ key, name, roles }) => `${printable(name)}  ${roles.join(', ')}\n  ${key}`);
    lines.push(
      `Signatures needed: ${quorum.roster} for the roster, ${quorum.publish} to publish, ${quorum.withdraw} to withdraw.`,
    );
    for (const { statement, signed, missing } of waiting) {
      const names = signed.map((key) => keyName(inquiry, key)).join(', ') || 'nobody who still counts';
      lines.push(...(await statementWords(inquiry, statement)), `  waits for ${missing} more; signed by ${names}`);
    }
    if (held.length > 0) lines.push(`Held, because their key was revoked: ${held.length}`);
    for (const { statement } of held.slice(0, mostHeldPrinted))
      lines.push(...(await statementWords(inquiry, statement)));
    if (held.length > mostHeldPrinted) lines.push(`and ${held.length - mostHeldPrinted} more: see --json`);
    terminal.out(`${lines.join('\n')}\n`);
    return exitCode.done;
  });
}

/** `inquest roster add`: a key with a name and roles; of one that is in the roster they are replaced. */
export async function rosterAdd(
  key: string,
  options: CommonOptions & { readonly name: string; readonly roles: string },
  context: CommandContext,
): Promise<number> {
  const roles = options.roles.split(',').map((role) => roleOf(role.trim()));
  return change(options, context, () => ({
    add: [{ key: wholeKey(key), name: options.name, roles }],
    remove: [],
    quorum: null,
  }));
}

/** `inquest roster remove`: what the key has said stands; for a key in the wrong hands, `revoke`. */
export async function rosterRemove(digits: string, options: CommonOptions, context: CommandContext): Promise<number> {
  return change(options, context, (inquiry) => ({ add: [], remove: [memberOf(inquiry, digits)], quorum: null }));
}

export interface QuorumOptions extends CommonOptions {
  readonly roster?: string;
  readonly publish?: string;
  readonly withdraw?: string;
}

/** `inquest roster quorum`: how many keys must sign. */
export async function rosterQuorum(options: QuorumOptions, context: CommandContext): Promise<number> {
  return change(options, context, ({ ruling }) => {
    const quorum: Quorum = {
      roster: countOf(options.roster, ruling.quorum.roster),
      publish: countOf(options.publish, ruling.quorum.publish),
      withdraw: countOf(options.withdraw, ruling.quorum.withdraw),
    };
    return { add: [], remove: [], quorum };
  });
}

export interface RevokeOptions extends CommonOptions {
  readonly frontier: readonly string[];
  readonly reason: string;
}

/** `inquest roster revoke`: believes of a key what it said up to a frontier, and nothing else. */
export async function rosterRevoke(digits: string, options: RevokeOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'write', async (inquiry) => {
    const key = revocable(inquiry, digits);
    const isNow = options.frontier.length === 1 && options.frontier[0] === 'now';
    const frontier = isNow ? inquiry.frontier : options.frontier.map((id) => findStatement(inquiry, id).id);
    const name = keyName(inquiry, key);
    const [signed] = await inquiry.append([{ kind: 'revoke-key', body: { key, frontier, reason: options.reason } }]);
    const missing = inquiry.ruling.waiting.find(({ statement }) => statement.id === signed?.id)?.missing ?? 0;
    const held = inquiry.held.filter(({ statement }) => statement.head.author === key).length;
    if (options.json) printJson(terminal, 'roster revoke', { statement: signed?.id, key, frontier, missing, held });
    else {
      terminal.out(
        missing > 0
          ? proposed(signed?.id, missing)
          : `Revoked: ${name}. ${held} of its statements are held, and all that it will sign. What it said before the frontier stands.\n`,
      );
    }
    return exitCode.done;
  });
}

async function change(
  options: CommonOptions,
  { terminal }: CommandContext,
  bodyOf: (inquiry: Case) => RosterBody,
): Promise<number> {
  return withCase(options.case, 'write', async (inquiry) => {
    const [signed] = await inquiry.append([{ kind: 'roster', body: bodyOf(inquiry) }]);
    const missing = inquiry.ruling.waiting.find(({ statement }) => statement.id === signed?.id)?.missing ?? 0;
    if (options.json) printJson(terminal, 'roster change', { statement: signed?.id, missing, roster: inquiry.roster });
    else terminal.out(missing > 0 ? proposed(signed?.id, missing) : 'Done: see `inquest roster`.\n');
    return exitCode.done;
  });
}

function proposed(id: string | undefined, missing: number): string {
  const keys = missing === 1 ? '1 more key' : `${missing} more keys`;
  return `Proposed: needs ${keys}. On the devices of others: inquest cosign ${id?.slice(0, 12) ?? ''}\n`;
}

function wholeKey(key: string): string {
  const digits = key.replaceAll(/\s/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw new UserError('that is no public key: it has 64 hex digits.', {
    remedy: 'Have `inquest key` run on the other device, and its whole key read out or sent.',
    exitCode: exitCode.usage,
  });
}

function memberOf(inquiry: Case, digits: string): string {
  const found = inquiry.roster.filter(({ key, name }) => key.startsWith(digits) || name === digits);
  const [member] = found;
  if (member !== undefined && found.length === 1) return member.key;
  throw new UserError(
    `${found.length === 0 ? 'nobody' : 'more than one'} in the roster is called ${printable(digits)}.`,
    {
      remedy: 'Give the name, or the first digits of the key, as `inquest roster` prints them.',
    },
  );
}

/** A member's key, or a whole key that has left the roster already. */
function revocable(inquiry: Case, digits: string): string {
  return /^[0-9a-f]{64}$/.test(digits) ? digits : memberOf(inquiry, digits);
}

function roleOf(word: string): RosterRole {
  const role = rosterRoles.find((each) => each === word);
  if (role !== undefined) return role;
  throw new UserError(`there is no role ${printable(word)}.`, {
    remedy: `Roles are ${rosterRoles.join(', ')}, with commas between them.`,
    exitCode: exitCode.usage,
  });
}

function countOf(given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const count = Number(given);
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new UserError(`${printable(given)} is no number of keys.`, {
    remedy: 'Give 1 or more.',
    exitCode: exitCode.usage,
  });
}
