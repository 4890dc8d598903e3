import type { Case, Statement } from '@inquest/case';
import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';

/** The statement, in use or held, whose id begins with these hex digits. Throws a `UserError` when there is none or more than one. */
export function findStatement(inquiry: Case, digits: string): Statement {
  if (!/^[0-9a-f]{6,64}$/.test(digits)) {
    throw new UserError(`“${digits}” is not the beginning of a statement's id.`, {
      remedy: 'Give at least 6 of its hex digits, as `inquest roster` and `inquest status` print them.',
      exitCode: exitCode.usage,
    });
  }
  const all = [...inquiry.statements, ...inquiry.held.map(({ statement }) => statement)];
  const found = all.filter(({ id }) => id.startsWith(digits));
  const [statement] = found;
  if (statement !== undefined && found.length === 1) return statement;
  throw new UserError(
    statement === undefined
      ? `no statement begins with ${digits}.`
      : `${found.length} statements begin with ${digits}.`,
    { remedy: statement === undefined ? 'Look it up with `inquest roster`.' : 'Give more digits.' },
  );
}
