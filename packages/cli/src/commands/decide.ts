import { readFileSync } from 'node:fs';
import type { Case } from '@inquest/case';
import { type Decision, type Verdict, verdicts } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { findClaim } from '../steps/find-claim.ts';
import { type VerdictRow, verdictRows } from '../steps/verdict-rows.ts';
import { UserError } from '../user-error.ts';

export type DecideOptions = CommonOptions & { readonly reason: string; readonly from?: string } & {
  readonly [K in Verdict]?: boolean;
};

/** `inquest decide`: a person's verdicts on proposed claims, in one signed statement. */
export async function decide(ids: readonly string[], options: DecideOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const rows = options.from === undefined ? sameVerdict(ids, options) : rowsFrom(options.from, ids);
  return withCase(options.case, 'write', async (inquiry) => {
    const decided = await Promise.all(rows.map((row) => decisionOf(inquiry, row)));
    const decisions = decided.map(({ decision }) => decision);
    const [signed] = await inquiry.append([{ kind: 'decide', body: { decisions } }]);
    if (options.json) printJson(terminal, 'decide', { statement: signed?.id, decisions });
    else
      for (const { decision, quote } of decided)
        terminal.out(`${decision.verdict}: ${decision.claim.slice(0, 12)}  “${printable(quote)}”\n`);
    return exitCode.done;
  });
}

function sameVerdict(ids: readonly string[], options: DecideOptions): VerdictRow[] {
  const given = verdicts.filter((verdict) => options[verdict] === true);
  const [verdict] = given;
  if (verdict === undefined || given.length > 1) {
    throw new UserError('say one verdict.', {
      remedy: 'Add one of --accept, --reject, --unsure; or give different ones with --from.',
      exitCode: exitCode.usage,
    });
  }
  if (ids.length === 0) {
    throw new UserError('name the claims.', { remedy: 'By the first digits of their ids.', exitCode: exitCode.usage });
  }
  return ids.map((claim) => ({ claim, verdict, reason: options.reason }));
}

function rowsFrom(path: string, ids: readonly string[]): VerdictRow[] {
  if (ids.length > 0) {
    throw new UserError('with --from the claims stand in the file.', { exitCode: exitCode.usage });
  }
  // 0: what is piped into the command.
  const rows = verdictRows(readFileSync(path === '-' ? 0 : path, 'utf8'));
  if (rows.length > 0) return rows;
  throw new UserError('the file holds no verdict.', { remedy: 'A line each: claim,verdict,reason' });
}

async function decisionOf(
  inquiry: Case,
  { claim: digits, verdict, reason }: VerdictRow,
): Promise<{ readonly decision: Decision; readonly quote: string }> {
  const { id, item, anchor } = await findClaim(inquiry, digits);
  return { decision: { claim: id, item, verdict, reason }, quote: anchor.quote };
}
