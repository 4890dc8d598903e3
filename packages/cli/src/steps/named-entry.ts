import type { Entity, Register } from '@inquest/model';
import { aliasId, rowId } from '@inquest/resolve';
import { printable } from '../output/terminal.ts';
import { UserError } from '../user-error.ts';
import type { CaseLinkage } from './link-step.ts';

/** What somebody means by a name, an id or a row: an entry of the register, and of it the spelling or row that was named. */
export interface NamedEntry {
  readonly entity: Entity;
  /** The id of the alias that was named; of an entry named by its own id that id. */
  readonly alias: string;
}

/**
 * Finds what was named: by the id of an entry or of any alias of it, by a row ("16-morgue, line 4"), or by a name that one entry alone has.
 * @throws UserError when nothing, or more than one entry, is called so
 */
export function namedEntry(given: string, register: Register, linkage: CaseLinkage | null): NamedEntry {
  const id = rowNamed(given, linkage) ?? given;
  const byId = register.entities.filter((entity) => entity.id === id || idsOf(entity).includes(id));
  const [entry] = byId;
  if (entry !== undefined) return { entity: entry, alias: id };
  const found = register.entities.filter(
    ({ name, aliases }) => name === given || aliases.some(({ words }) => words === given),
  );
  const [entity] = found;
  if (entity !== undefined && found.length === 1) {
    const at = entity.aliases.findIndex(({ words }) => words === given);
    return { entity, alias: idsOf(entity)[at] ?? entity.id };
  }
  throw new UserError(
    found.length === 0
      ? `the register has no entry ${printable(given)}.`
      : `${found.length} entries of the register are called ${printable(given)}.`,
    {
      remedy:
        found.length === 0
          ? 'Give a name as the reports write it, a row of a list as “name of the list, line 4”, or the id after # in the address of its entry in the dossier.'
          : `Give one of their ids: ${found.map((one) => one.id).join(', ')}.`,
    },
  );
}

/** The ids by which decisions may name an entry: those of its aliases, in their order. */
export function idsOf({ kind, aliases }: Entity): string[] {
  return aliases.map((alias) => aliasId(kind, alias));
}

function rowNamed(given: string, linkage: CaseLinkage | null): string | null {
  const found = /^(.+), line (\d+)$/u.exec(given);
  if (found === null || linkage === null) return null;
  const [, name, line] = found;
  const list = linkage.lists.find((one) => one.name === name);
  const span = list?.spans[list.lines.indexOf(Number(line))];
  return list === undefined || span === undefined ? null : rowId({ text: list.text, start: span.start });
}
