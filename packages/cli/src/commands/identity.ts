import type { Case } from '@inquest/case';
import type { IdentityBody, IdentityKind, IdentityWord } from '@inquest/model';
import { identityKinds } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { idsOf, type NamedEntry, namedEntry } from '../steps/named-entry.ts';
import { weighStep } from '../steps/weigh-step.ts';
import { UserError } from '../user-error.ts';

export interface IdentityOptions extends CommonOptions {
  readonly reason: string;
}

const saidOf: Readonly<Record<IdentityKind, string>> = {
  same: 'are one',
  different: 'are not one',
  unsure: 'may or may not be one: nothing joins them',
};

/**
 * `inquest same`, `different` and `unsure`: a person's word on two entries of the register, or on two spellings or rows of one entry, which are
 * parted. It outranks what the program joins or proposes, and takes the place of what was said of the same pair before.
 */
export async function identity(
  kind: IdentityKind,
  names: readonly [string, string],
  { options, context }: { readonly options: IdentityOptions; readonly context: CommandContext },
): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'write', async (inquiry) => {
    const { register, linkage, state } = await weighStep(inquiry);
    const pair = [namedEntry(names[0], register, linkage), namedEntry(names[1], register, linkage)] as const;
    const before = standingOn(pair, state.identities).map(({ body }) => body.entities);
    const isOne = pair[0].entity.id === pair[1].entity.id;
    const entities = before.length > 0 && !(isOne && kind === 'same') ? before : [newPair(kind, pair, names)];
    const signed = await inquiry.append(
      entities.map((two) => ({ kind, body: { entities: two, reason: options.reason } })),
    );
    if (options.json) {
      printJson(terminal, kind, {
        statement: signed[0]?.id,
        entities: entities[0],
        statements: signed.map(({ id }) => id),
      });
      return exitCode.done;
    }
    const [first, second] = names.map(printable);
    const undo = `inquest undo ${signed.map(({ id }) => id.slice(0, 12)).join(' ')}`;
    terminal.out(
      `Signed: ${first} and ${second} ${saidOf[kind]}. Everything is counted anew with the next build or publish. To take it back: ${undo}\n`,
    );
    return exitCode.done;
  });
}

/** What stands of what people said of the two, so that a new word takes its place: under the ids that they used. */
function standingOn(
  [one, other]: readonly [NamedEntry, NamedEntry],
  identities: readonly IdentityWord[],
): IdentityWord[] {
  const isWithin = one.entity.id === other.entity.id;
  const idsOfNamed = ({ entity, alias }: NamedEntry): Set<string> => {
    const ids = idsOf(entity);
    if (!isWithin) return new Set([entity.id, ...ids]);
    // Of one entry, what is spelled as the alias that was named.
    const words = entity.aliases[ids.indexOf(alias)]?.words;
    return new Set(ids.filter((id, at) => id === alias || entity.aliases[at]?.words === words));
  };
  const [ids, others] = [idsOfNamed(one), idsOfNamed(other)];
  return identities.filter(
    ({
      stands,
      body: {
        entities: [a, b],
      },
    }) => {
      return stands && ((ids.has(a) && others.has(b)) || (ids.has(b) && others.has(a)));
    },
  );
}

function newPair(
  kind: IdentityKind,
  [one, other]: readonly [NamedEntry, NamedEntry],
  names: readonly [string, string],
): IdentityBody['entities'] {
  if (one.entity.id !== other.entity.id) return [one.entity.id, other.entity.id];
  if (kind !== 'same' && one.alias !== other.alias) return [one.alias, other.alias];
  throw new UserError(`${printable(names[0])} and ${printable(names[1])} are one entry of the register.`, {
    remedy:
      kind === 'same'
        ? 'There is nothing to join.'
        : 'To part it, name two of its spellings, or two of its rows as “name of the list, line 4”.',
  });
}

/** `inquest undo`: takes back what was said of who is one with whom, or of tables. */
export async function undo(
  statements: readonly string[],
  options: IdentityOptions,
  { terminal }: CommandContext,
): Promise<number> {
  return withCase(options.case, 'write', async (inquiry) => {
    const ids = statements.map((digits) => undoneStatement(inquiry, digits));
    const [signed] = await inquiry.append([{ kind: 'retract', body: { statements: ids, reason: options.reason } }]);
    if (options.json) printJson(terminal, 'undo', { statement: signed?.id, statements: ids });
    else {
      const them = ids.length === 1 ? 'the statement' : `${ids.length} statements`;
      terminal.out(`Signed: ${them} taken back. Everything is counted anew with the next build or publish.\n`);
    }
    return exitCode.done;
  });
}

function undoneStatement(inquiry: Case, digits: string): string {
  const all = [...identityKinds, 'columns' as const].flatMap((kind) => [...inquiry.saying(kind)].map(({ id }) => id));
  const found = /^[0-9a-f]{6,64}$/.test(digits) ? all.filter((id) => id.startsWith(digits)) : [];
  const [id] = found;
  if (id !== undefined && found.length === 1) return id;
  throw new UserError(
    found.length === 0
      ? `no same, different, unsure or columns statement begins with ${printable(digits)}.`
      : `${found.length} of them begin with ${printable(digits)}.`,
    {
      remedy:
        'Give at least 6 digits of its id, as the register in the dossier shows it beside the decision, and `inquest columns` beside the column.',
    },
  );
}
