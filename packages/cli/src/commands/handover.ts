import { acceptHandover, type Case, giveItems, receiveItems } from '@inquest/case';
import type { CustodyBody } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { deviceKey, withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { findItem } from '../steps/find-item.ts';
import { UserError } from '../user-error.ts';

export interface HandoverOptions extends CommonOptions {
  readonly to?: string;
  readonly from?: string;
  readonly accept?: string;
  readonly medium: string;
  readonly note: string;
}

/** `inquest handover`: one side of a hand-over of evidence, signed after the bytes were hashed. Both sides sign one each. */
export async function handover(
  what: readonly string[],
  options: HandoverOptions,
  context: CommandContext,
): Promise<number> {
  const { to, from, accept, medium, note } = options;
  if (
    [to, from, accept].filter((given) => given !== undefined).length !== 1 ||
    (accept === undefined) !== what.length > 0
  ) {
    throw new UserError('say what is handed over, and to or from whom.', {
      remedy: 'Give items with --to or --from, or the statement of the other side with --accept.',
      exitCode: exitCode.usage,
    });
  }
  const { publicKey } = await deviceKey();
  return withCase(options.case, 'write', async (inquiry) => {
    const at = context.now();
    if (accept !== undefined) {
      const given = findStatement(inquiry, accept);
      const statement = await acceptHandover(inquiry, given, { device: publicKey, at, medium, note });
      return report(options, context, { act: 'receives', statement: statement.id, handover: given.id });
    }
    const items = (await Promise.all(what.map((words) => findItem(inquiry, words)))).map(({ id }) => id);
    const counterpart = counterpartOf(inquiry, to ?? from ?? '');
    const said = { items, counterpart, at, medium, note };
    const statement = to === undefined ? await receiveItems(inquiry, said) : await giveItems(inquiry, said);
    const act = to === undefined ? 'receives' : 'gives';
    return report(options, context, { act, statement: statement.id, handover: null });
  });
}

interface Signed {
  readonly act: CustodyBody['act'];
  readonly statement: string;
  readonly handover: string | null;
}

function report(options: HandoverOptions, { terminal }: CommandContext, signed: Signed): number {
  const { act, statement, handover: given } = signed;
  if (options.json) printJson(terminal, 'handover', { act, statement, handover: given });
  else if (act === 'gives') {
    terminal.out(
      `Given: the bytes were hashed and are those collected. Statement ${statement}\n` +
        `The other side, when it has the case: inquest handover --accept ${statement.slice(0, 12)} --case <dir>\n`,
    );
  } else {
    terminal.out(
      `Received: the bytes were hashed and are those collected. Statement ${statement}\n` +
        (given === null
          ? 'Only this side has signed: the hand-over is shown as one-sided.\n'
          : 'Both sides have signed.\n'),
    );
  }
  return exitCode.done;
}

/** A key, a member by name or first digits of its key, or somebody without a key, by the words given. */
function counterpartOf({ roster }: Case, words: string): CustodyBody['counterpart'] {
  const named = roster.filter(
    ({ key, name }) => name === words || (/^[0-9a-f]{8,64}$/.test(words) && key.startsWith(words)),
  );
  const [member] = named;
  if (named.length > 1) {
    throw new UserError(`${named.length} members are called ${printable(words)}.`, {
      remedy: 'Give the first digits of the key.',
    });
  }
  if (member !== undefined) return { key: member.key, name: member.name };
  return /^[0-9a-f]{64}$/.test(words) ? { key: words, name: '' } : { key: null, name: words };
}

function findStatement(inquiry: Case, digits: string) {
  const found = /^[0-9a-f]{6,64}$/.test(digits) ? inquiry.statements.filter(({ id }) => id.startsWith(digits)) : [];
  const [statement] = found;
  if (statement !== undefined && found.length === 1) return statement;
  throw new UserError(
    `${found.length === 0 ? 'no statement' : 'more than one statement'} begins with ${printable(digits)}.`,
    {
      remedy: 'Give its id as the other side’s `inquest handover` printed it; merge their copy first.',
    },
  );
}
