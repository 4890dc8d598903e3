import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { silentProgress, startProgress } from '../output/progress.ts';
import { type ReaderOptions, withReaders } from '../readers.ts';
import { readStep } from '../steps/read-step.ts';
import { explain } from './explain.ts';

interface ReadCommandOptions extends CommonOptions, ReaderOptions {
  readonly explain?: string;
}

/** `inquest read`: items become texts, texts become claims. */
export async function readCommand(options: ReadCommandOptions, context: CommandContext): Promise<number> {
  if (options.explain !== undefined) return explain(options.explain, options, context);
  const { terminal } = context;
  return withReaders(options, context, (readers) =>
    withCase(options.case, 'write', async (inquiry) => {
      const progress = (total: number) => (options.json ? silentProgress : startProgress(terminal, 'read', total));
      const summary = await readStep(inquiry, progress, readers);
      if (options.json) printJson(terminal, 'read', { ...summary });
      else printProblems(terminal, summary.problems);
      return exitCode.done;
    }),
  );
}
