import { basename, join, resolve } from 'node:path';
import { sideBySide } from '@inquest/estimate';
import { writeEstimateReport } from '@inquest/publish';
import type { CommandContext } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { estimateTable } from '../output/estimate-table.ts';
import { printJson } from '../output/json.ts';
import { startProgress } from '../output/progress.ts';
import { assumptionForm, type SigningOptions } from '../steps/assumption-form.ts';
import { readTable, readTables } from '../steps/capture-tables.ts';
import { type EstimateRequest, estimateStep } from '../steps/estimate-step.ts';
import { UserError } from '../user-error.ts';

export interface EstimateOptions extends SigningOptions {
  readonly seed: string;
  readonly strata?: readonly string[];
  readonly linkages?: readonly string[];
  readonly report?: string;
  readonly title?: string;
  readonly json?: boolean;
}

/** `inquest estimate`: how many people stand on none of the lists, by every method, and whether a number may be given. */
export async function estimateCommand(
  file: string,
  options: EstimateOptions,
  context: CommandContext,
): Promise<number> {
  const { terminal, signal } = context;
  const seed = seedOf(options.seed);
  const assumptions = assumptionForm(options);
  const table = readTable(file, terminal);
  const strata = readTables(options.strata ?? [], table, terminal);
  const linkages = readTables(options.linkages ?? [], table, terminal);
  const onProgress = options.json ? () => {} : progressOn(context);
  const request = { table, seed, assumptions, strata, linkages, signal, onProgress };
  const result = await estimateStep(request).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (result === null) return exitCode.interrupted;
  const report = options.report === undefined ? null : resolve(options.report);
  if (report !== null) {
    const title = options.title ?? basename(file, '.csv');
    await writeEstimateReport(report, { result, title, command: commandAgain(options) });
  }
  const page = report === null ? null : join(report, 'index.html');
  if (options.json) {
    printJson(terminal, 'estimate', {
      table: resolve(file),
      report: page,
      estimate: result,
      methods: sideBySide(result),
    });
  } else {
    terminal.out(`\n${estimateTable(result, file, terminal)}${page === null ? '' : `Page: ${page}\n`}`);
  }
  return exitCode.done;
}

/** The command that gives the result again from the report's own table. Tables of parts lie where they lay. */
function commandAgain({ seed, strata = [], linkages = [] }: EstimateOptions): string {
  const more = [
    ...(strata.length === 0 ? [] : ['--strata', ...strata]),
    ...(linkages.length === 0 ? [] : ['--linkages', ...linkages]),
  ];
  return ['inquest', 'estimate', 'table.csv', '--seed', seed, ...more, '--assumptions', 'assumptions.json'].join(' ');
}

/** A line a round of the main method, so that its effective draws are seen to grow; other steps pass on one line. */
function progressOn({ terminal }: CommandContext): NonNullable<EstimateRequest['onProgress']> {
  const waiting = startProgress(terminal, 'chains', null);
  waiting.remark('the first round');
  return (step, round) => {
    const progress = startProgress(terminal, round === null ? 'models' : 'chains', null);
    if (round === null) return progress.remark(step);
    const { drawsPerChain, effective, tailEffective, rHat } = round;
    const words = `${whole(effective)} effective draws, ${whole(tailEffective)} at the ends, R-hat ${rHat.toFixed(3)}`;
    progress.done(`${step}, round ${round.round}: ${whole(drawsPerChain)} draws a chain, ${words}`);
  };
}

function seedOf(words: string): number {
  const seed = Number(words);
  if (words.trim() !== '' && Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw new UserError(`the seed ${words} is no whole number.`, {
    remedy: 'Give --seed 1, or any other whole number.',
    exitCode: exitCode.usage,
  });
}

function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}
