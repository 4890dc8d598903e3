import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { silentProgress, startProgress } from '../output/progress.ts';
import { type ProposerOptions, withProposer } from '../proposer/open-proposer.ts';
import { withReaders } from '../readers.ts';
import { type ReadSummary, readStep } from '../steps/read-step.ts';
import { explain } from './explain.ts';

interface ReadCommandOptions extends CommonOptions, ProposerOptions {
  readonly explain?: string;
}

/** `inquest read`: items become texts, texts become claims. */
export async function readCommand(options: ReadCommandOptions, context: CommandContext): Promise<number> {
  if (options.explain !== undefined) return explain(options.explain, options, context);
  const { terminal } = context;
  return withProposer(options, context, (proposer) =>
    withReaders(options, context, (readers) =>
      withCase(options.case, 'write', async (inquiry) => {
        const progress = (total: number) => (options.json ? silentProgress : startProgress(terminal, 'read', total));
        const summary = await readStep(inquiry, progress, { readers, proposer, signal: context.signal });
        if (options.json) printJson(terminal, 'read', { ...summary });
        else {
          if (summary.proposed !== null) terminal.out(`${proposedLine(summary.proposed)}\n`);
          printProblems(terminal, summary.problems);
        }
        return exitCode.done;
      }),
    ),
  );
}

/** "3 claims proposed by the model stand; 5 do not (quote not in text 4, number not in quote 1)". */
function proposedLine({ admitted, refused }: NonNullable<ReadSummary['proposed']>): string {
  const reasons = Object.entries(refused).map(([why, count]) => `${why.replaceAll('-', ' ')} ${count}`);
  const total = Object.values(refused).reduce((sum, count) => sum + count, 0);
  return `${admitted} claims that the model proposed were let in, ${total} were not${total > 0 ? ` (${reasons.join(', ')})` : ''}`;
}
