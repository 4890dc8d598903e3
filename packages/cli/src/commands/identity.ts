import type { Entity, IdentityBody } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { weighStep } from '../steps/weigh-step.ts';
import { UserError } from '../user-error.ts';

export interface IdentityOptions extends CommonOptions {
  readonly reason: string;
}

/**
 * `inquest same` and `inquest different`: a person's word on whether two entries of the register are one. It outranks what the
 * program joins or proposes, and `different` outranks `same`.
 */
export async function identity(
  kind: 'same' | 'different',
  names: readonly [string, string],
  { options, context }: { readonly options: IdentityOptions; readonly context: CommandContext },
): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'write', async (inquiry) => {
    const { register } = await weighStep(inquiry);
    const [first, second] = [entityOf(register.entities, names[0]), entityOf(register.entities, names[1])];
    if (first.id === second.id) {
      throw new UserError(`${printable(names[0])} and ${printable(names[1])} are one entry of the register.`, {
        remedy:
          kind === 'same'
            ? 'There is nothing to join.'
            : 'Entries that the program joined by one name cannot be parted here yet.',
      });
    }
    const entities: IdentityBody['entities'] = [first.id, second.id];
    const [signed] = await inquiry.append([{ kind, body: { entities, reason: options.reason } }]);
    if (options.json) printJson(terminal, kind, { statement: signed?.id, entities });
    else {
      const said = kind === 'same' ? 'are one' : 'are not one';
      terminal.out(
        `Signed: ${printable(first.name)} and ${printable(second.name)} ${said}. Everything is counted anew with the next build or publish.\n`,
      );
    }
    return exitCode.done;
  });
}

/** By the id of the entry, or by a name that only one entry has. */
function entityOf(entities: readonly Entity[], given: string): Entity {
  const found = entities.filter(
    ({ id, name, aliases }) => id === given || name === given || aliases.some(({ words }) => words === given),
  );
  const [entity] = found;
  if (entity !== undefined && found.length === 1) return entity;
  throw new UserError(
    found.length === 0
      ? `the register has no entry ${printable(given)}.`
      : `${found.length} entries of the register are called ${printable(given)}.`,
    {
      remedy:
        found.length === 0
          ? 'Give a name as the reports write it, or the id after # in the address of its entry in the dossier.'
          : `Give one of their ids: ${found.map(({ id }) => id).join(', ')}.`,
    },
  );
}
