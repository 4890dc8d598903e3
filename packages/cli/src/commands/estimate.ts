import { basename, join, resolve } from 'node:path';
import { type EstimateResult, sideBySide } from '@inquest/estimate';
import { numberedParts, writeEstimateReport } from '@inquest/publish';
import type { CommandContext } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { estimateTable } from '../output/estimate-table.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { startProgress } from '../output/progress.ts';
import { type ReaderOptions, withReaders } from '../readers.ts';
import { assumptionForm, type SigningOptions } from '../steps/assumption-form.ts';
import { readTable, readTables } from '../steps/capture-tables.ts';
import { type EstimateRequest, estimateStep } from '../steps/estimate-step.ts';
import { linkLists } from '../steps/lists-to-tables.ts';
import { readSeed } from '../steps/read-seed.ts';
import { openReportFolder } from '../steps/report-folder.ts';
import { type ColumnOptions, saidBy } from '../steps/said-columns.ts';
import { UserError } from '../user-error.ts';
import { estimateCase } from './estimate-case.ts';

/** The seed where none is given. */
export const defaultSeed = '1';

export interface EstimateOptions
  extends SigningOptions,
    ColumnOptions,
    Pick<ReaderOptions, 'readerMemory' | 'readerSeconds'> {
  readonly case?: string;
  readonly lists?: readonly string[];
  readonly seed: string;
  readonly strata?: readonly string[];
  readonly strataBy?: string;
  readonly linkages?: readonly string[];
  readonly report?: string;
  readonly title?: string;
  readonly json?: boolean;
}

/** `inquest estimate`: how many people stand on none of the lists, by every method, and whether a number may be given. */
export async function estimateCommand(
  file: string | undefined,
  options: EstimateOptions,
  context: CommandContext,
): Promise<number> {
  if (options.case !== undefined) return estimateCase(caseAlone(file, options), context);
  const { terminal, signal } = context;
  const seed = readSeed(options.seed);
  const assumptions = assumptionForm(options);
  const { table, linkages, strata, divided, people } = await openTables(file, options, context);
  const report = options.report === undefined ? null : await openReportFolder(options.report, 'estimate');
  const onProgress = options.json ? () => {} : progressOn(context);
  const request = { table, seed, assumptions, strata, linkages, signal, onProgress };
  const result = await estimateStep(request).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (result === null) return exitCode.interrupted;
  const name = file ?? (options.lists ?? []).map((list) => basename(list)).join(' + ');
  if (report !== null) {
    const title = options.title ?? basename(name, '.csv');
    const files = { linkages, strata: divided === null ? strata : numberedParts(divided) };
    const command = commandAgain(seed, files);
    await writeEstimateReport(report, { result, title, command, ...files, divided, people });
  }
  const page = report === null ? null : join(report, 'index.html');
  if (options.json) {
    printJson(terminal, 'estimate', {
      table: file === undefined ? null : resolve(file),
      report: page,
      estimate: result,
      methods: sideBySide(result),
    });
  } else {
    terminal.out(
      `\n${estimateTable(result, name, terminal)}${howToSign(result)}${page === null ? '' : `Page: ${page}\n`}`,
    );
  }
  return exitCode.done;
}

/** In a case everything is said by signed statements, so nothing else is taken. */
function caseAlone(
  file: string | undefined,
  // Limits of readers may come from the environment; nothing is unpacked here.
  { case: folder = '.', json = false, seed, readerMemory, readerSeconds, ...others }: EstimateOptions,
): { readonly case: string; readonly json: boolean } {
  if (file === undefined && Object.values(others).every((value) => value === undefined) && seed === defaultSeed)
    return { case: folder, json };
  throw new UserError('with --case there is nothing else to give but --json.', {
    remedy: 'Lists, seed and assumptions of a case are signed by inquest assume; its page is made by inquest build.',
    exitCode: exitCode.usage,
  });
}

/** A table as it is given, or made of lists of names. */
async function openTables(file: string | undefined, options: EstimateOptions, context: CommandContext) {
  const { terminal } = context;
  const { lists = [], linkages = [], strata = [] } = options;
  if ((file === undefined) === (lists.length === 0)) {
    throw new UserError('give either a table of counts or lists of names.', {
      remedy: 'Run inquest estimate table.csv, or inquest estimate --lists a.csv b.csv c.csv.',
      exitCode: exitCode.usage,
    });
  }
  if (options.strataBy !== undefined && (lists.length === 0 || strata.length > 0)) {
    throw new UserError('--strata-by divides the people of lists of names.', {
      remedy: 'Give it with --lists; of a table of counts, give a table of each part by --strata.',
      exitCode: exitCode.usage,
    });
  }
  if (lists.length === 0 && (options.columns !== undefined || options.column !== undefined)) {
    throw new UserError('--columns and --column speak of lists of names.', {
      remedy: 'Give them with --lists; a table of counts has no columns to take otherwise.',
      exitCode: exitCode.usage,
    });
  }
  const strataBy = options.strataBy ?? null;
  const linked =
    lists.length === 0
      ? null
      : await withReaders({ ...options, ocr: false }, context, (readers) =>
          linkLists(lists, { ...saidBy(options), readers, strataBy }),
        );
  if (linked !== null) printProblems(terminal, linked.problems);
  const table = linked?.table ?? readTable(file ?? '', terminal);
  return {
    table,
    linkages: new Map([...(linked?.linkages ?? []), ...readTables(linkages, table, terminal)]),
    strata: linked?.strata?.parts ?? readTables(strata, table, terminal),
    divided: linked?.strata ?? null,
    people: linked?.people ?? null,
  };
}

/** What to do about assumptions that nobody has signed. */
function howToSign({ verdict }: EstimateResult): string {
  if (!verdict.reasons.some(({ code }) => code.startsWith('unsigned-'))) return '';
  return 'To sign: --signed-by <name> with a reason for each that holds, --closed-population, --same-definition, --linkage-reviewed, --nothing-copied.\n';
}

type Parts = { readonly [kind in 'strata' | 'linkages']: ReadonlyMap<string, unknown> };

/** The command that gives the result again from the files of the report. */
function commandAgain(seed: number, parts: Parts): string {
  const more = (['strata', 'linkages'] as const).flatMap((kind) =>
    parts[kind].size === 0 ? [] : [`--${kind}`, ...[...parts[kind].keys()].map((name) => `'${kind}/${name}.csv'`)],
  );
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

function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}
