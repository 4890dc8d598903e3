import { type Verdict, verdicts } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { findClaim } from '../steps/find-claim.ts';
import { UserError } from '../user-error.ts';

export type DecideOptions = CommonOptions & { readonly reason: string } & { readonly [K in Verdict]?: boolean };

/** `inquest decide`: a person's verdict on proposed claims, signed. */
export async function decide(ids: readonly string[], options: DecideOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const given = verdicts.filter((verdict) => options[verdict] === true);
  const verdict = given[0];
  if (verdict === undefined || given.length > 1) {
    throw new UserError('say one verdict.', {
      remedy: 'Add one of --accept, --reject, --unsure.',
      exitCode: exitCode.usage,
    });
  }
  return withCase(options.case, 'write', async (inquiry) => {
    const claims = await Promise.all(ids.map((id) => findClaim(inquiry, id)));
    const decisions = claims.map(({ id, item }) => ({ claim: id, item, verdict, reason: options.reason }));
    await inquiry.append([{ kind: 'decide', body: { decisions } }]);
    if (options.json) printJson(terminal, 'decide', { verdict, claims: claims.map((claim) => claim.id) });
    else
      for (const claim of claims)
        terminal.out(`${verdict}: ${claim.id.slice(0, 12)}  “${printable(claim.anchor.quote)}”\n`);
    return exitCode.done;
  });
}
