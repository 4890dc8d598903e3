import { join, resolve } from 'node:path';
import { type Case, decisionsOn } from '@inquest/case';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { startProgress } from '../output/progress.ts';
import { printable } from '../output/terminal.ts';
import { dossierFolder, publishStep } from '../steps/publish-step.ts';
import { UserError } from '../user-error.ts';

/** `inquest publish`: writes the dossier and signs the hash of its manifest. */
export async function publishCommand(
  options: CommonOptions & { readonly to?: string },
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'write', async (inquiry) => {
    await refuseContested(inquiry);
    const to = resolve(options.to ?? dossierFolder(inquiry.folder));
    const published = await publishStep(inquiry, { to, remark: () => {}, signal: context.signal });
    const { manifest, files } = published;
    const [statement] = await inquiry.append([{ kind: 'publish', body: { manifest, files } }]);
    const missing = inquiry.ruling.waiting.find(({ statement: { id } }) => id === statement?.id)?.missing ?? 0;
    if (options.json)
      printJson(terminal, 'publish', {
        dossier: join(to, 'index.html'),
        manifest,
        files,
        statement: statement?.id,
        missing,
      });
    else {
      startProgress(terminal, 'publish', null).done(`${files} files`);
      terminal.out(`Dossier: ${join(to, 'index.html')}\nManifest SHA-256, signed: ${manifest}\n`);
      if (missing > 0) {
        const keys = missing === 1 ? '1 more key' : `${missing} more keys`;
        terminal.out(
          `Proposed: needs ${keys} before it is published. On the devices of others: inquest cosign ${statement?.id.slice(0, 12) ?? ''}\n`,
        );
      }
    }
    return exitCode.done;
  });
}

/** What rests on claims that people disagree about is not settled, and is not given out. */
async function refuseContested(inquiry: Case): Promise<void> {
  const decisions = await decisionsOn(inquiry);
  const blocked: string[] = [];
  for (const statement of inquiry.saying('find')) {
    const reading = await inquiry.readBody(statement, 'find');
    if ('problem' in reading) continue;
    const contested = reading.body.reliesOn.filter((claim) => decisions.get(claim)?.contested === true);
    if (contested.length === 0) continue;
    blocked.push(
      `finding ${statement.id.slice(0, 12)} on ${printable(reading.body.question)}: ${contested.map((id) => id.slice(0, 12)).join(', ')}`,
    );
  }
  if (blocked.length === 0) return;
  throw new UserError(
    `nothing was published: findings rest on claims that people disagree about (${blocked.join('; ')}).`,
    {
      remedy: 'Look at each claim (inquest show) and decide again, having seen all decisions.',
    },
  );
}
