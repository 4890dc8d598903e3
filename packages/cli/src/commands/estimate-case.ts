import { join } from 'node:path';
import { sideBySide } from '@inquest/estimate';
import type { ListEstimate } from '@inquest/publish';
import type { CommandContext } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { estimateTable } from '../output/estimate-table.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { startProgress } from '../output/progress.ts';
import { printable } from '../output/terminal.ts';
import { caseEstimates } from '../steps/case-estimates.ts';
import { weighStep } from '../steps/weigh-step.ts';

/** `inquest estimate --case`: the lists of people in a case, as its dossier has them. */
export async function estimateCase(
  options: { readonly case: string; readonly json?: boolean },
  { terminal, signal }: CommandContext,
): Promise<number> {
  return withCase(options.case, 'read', async (inquiry) => {
    const progress = startProgress(terminal, 'estimate', null);
    const { estimates, problems } = await caseEstimates(inquiry, await weighStep(inquiry), {
      kept: join(inquiry.folder, 'derived', 'estimates'),
      signal,
      onProgress: (step) => {
        if (options.json !== true) progress.remark(step);
      },
    });
    if (options.json) {
      printJson(terminal, 'estimate', { case: inquiry.folder, estimates: estimates.map(asData), problems });
      return exitCode.done;
    }
    progress.done(`${estimates.length} ${estimates.length === 1 ? 'set of lists' : 'sets of lists'}`);
    printProblems(terminal, problems);
    for (const estimate of estimates) {
      const { result, table } = estimate;
      const name = [...populationsOf(estimate), table.lists.join(' + ')].map(printable).join(': ');
      terminal.out(
        result === null
          ? `\n${name}\n${table.observed} people. Nobody has vouched for these lists, so nothing is estimated: see inquest assume --help.\n`
          : `\n${estimateTable(result, name, terminal)}`,
      );
    }
    if (estimates.length === 0) terminal.out('The case has no two lists of people.\n');
    return exitCode.done;
  });
}

function populationsOf({ signed }: ListEstimate): string[] {
  return [...new Set(signed.map(({ body }) => body.population))];
}

function asData(estimate: ListEstimate) {
  const { id, lists, table, signed, strata, result } = estimate;
  return {
    id,
    lists,
    population: populationsOf(estimate),
    statements: signed.map(({ statement }) => statement),
    table,
    strata: strata?.by ?? null,
    result,
    methods: result === null ? [] : sideBySide(result),
  };
}
