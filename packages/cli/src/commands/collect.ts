import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { silentProgress, startProgress } from '../output/progress.ts';
import { type ReaderOptions, withReaders } from '../readers.ts';
import { collectStep } from '../steps/collect-step.ts';

/** `inquest collect`: reports become evidence. */
export async function collectCommand(
  paths: readonly string[],
  options: CommonOptions & ReaderOptions & { readonly sidecar?: string },
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  return withReaders(options, context, (readers) =>
    withCase(options.case, 'write', async (inquiry) => {
      const progress = options.json ? silentProgress : startProgress(terminal, 'collect', null);
      const request = { paths, sidecar: options.sidecar ?? null, readers };
      const summary = await collectStep(inquiry, request, progress, context);
      if (options.json) printJson(terminal, 'collect', { ...summary });
      else printProblems(terminal, summary.problems);
      return exitCode.done;
    }),
  );
}
