import type { Case, Statement } from '@inquest/case';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { findStatement } from '../steps/find-statement.ts';
import { manifestOf } from '../steps/publish-step.ts';
import { statementWords } from '../steps/statement-words.ts';
import { UserError } from '../user-error.ts';

export interface CosignOptions extends CommonOptions {
  readonly dissent?: boolean;
  readonly reason: string;
}

/** `inquest cosign`: this device's agreement to statements of others, or its dissent, signed. Says in words what is signed. */
export async function cosign(
  digits: readonly string[],
  options: CosignOptions,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'write', async (inquiry) => {
    const statements = digits.map((each) => findStatement(inquiry, each));
    const heldBefore = new Set(inquiry.held.map(({ statement }) => statement.id));
    const verdict = options.dissent === true ? 'dissent' : 'agree';
    if (verdict === 'agree') for (const statement of statements) await refuseDifferent(inquiry, statement);
    const lines: string[] = [];
    for (const statement of statements) {
      lines.push(...(await statementWords(inquiry, statement)));
      if (heldBefore.has(statement.id)) lines.push('  held: its key was revoked. Agreeing lets it be used after all.');
    }
    const ids = statements.map(({ id }) => id);
    const [signed] = await inquiry.append([
      { kind: 'cosign', body: { statements: ids, verdict, reason: options.reason } },
    ]);
    const outcomes = statements.map((statement) => outcomeOf(inquiry, statement, heldBefore.has(statement.id)));
    if (options.json) {
      printJson(terminal, 'cosign', { statement: signed?.id, verdict, cosigned: outcomes });
      return exitCode.done;
    }
    const said =
      verdict === 'agree' ? 'Signed: you agree.' : 'Signed: you disagree. It is kept and shown with your reason.';
    terminal.out(
      `${[...lines, said, ...outcomes.map(({ id, words }) => `${id.slice(0, 12)}: ${words}`)].join('\n')}\n`,
    );
    return exitCode.done;
  });
}

interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly effective: boolean;
  /** How many more keys it waits for; 0 of what waits for none. */
  readonly missing: number;
  readonly words: string;
}

function outcomeOf({ ruling, held }: Case, { id, head: { kind } }: Statement, wasHeld: boolean): Outcome {
  const missing = ruling.waiting.find(({ statement }) => statement.id === id)?.missing ?? 0;
  const effective = ruling.effective.has(id);
  const isHeld = held.some(({ statement }) => statement.id === id);
  if (isHeld) return { id, kind, effective, missing, words: 'still held: more admins must agree' };
  if (wasHeld) return { id, kind, effective, missing, words: 'released' };
  if (missing > 0)
    return { id, kind, effective, missing, words: `waits for ${missing} more ${missing === 1 ? 'key' : 'keys'}` };
  return { id, kind, effective, missing, words: effective ? 'in effect' : 'noted' };
}

/** A dossier is signed for as what it is made of, so it is made again here first. */
async function refuseDifferent(inquiry: Case, statement: Statement): Promise<void> {
  if (statement.kind !== 'publish') return;
  const reading = await inquiry.readBody(statement, 'publish');
  if ('problem' in reading) throw new UserError(reading.problem.message);
  const ancestry = inquiry.ancestry();
  if (inquiry.withdrawn.withdrawals.some((withdrawal) => !ancestry.precedes(withdrawal, statement))) {
    throw new UserError('something was withdrawn since that dossier was proposed: it cannot be published any more.', {
      remedy: 'Publish again.',
    });
  }
  if ((await manifestOf(inquiry.before(statement))) === reading.body.manifest) return;
  throw new UserError('the dossier made again from this case is not the one that was proposed: nothing was signed.', {
    remedy: 'Compare versions of Inquest and copies of the case (inquest verify), and publish again.',
  });
}
