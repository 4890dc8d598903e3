import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { figuresTable } from '../output/figures-table.ts';
import { printJson } from '../output/json.ts';
import { figuresOf } from '../steps/publish-step.ts';
import { weighStep } from '../steps/weigh-step.ts';

/** `inquest weigh`: computes the questions and prints their rival accounts; writes nothing. */
export async function weighCommand(options: CommonOptions, context: CommandContext): Promise<number> {
  return withCase(options.case, 'read', async (inquiry) => {
    const weighed = await weighStep(inquiry);
    if (options.json) printJson(context.terminal, 'weigh', { weighing: weighed.weighing });
    else {
      const { questions, files } = figuresOf(weighed);
      context.terminal.out(figuresTable(questions, files, context.terminal));
    }
    return exitCode.done;
  });
}
