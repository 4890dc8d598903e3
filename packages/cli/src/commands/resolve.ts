import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { openGazetteer } from '@inquest/gazetteer';
import {
  type LinkageModel,
  type LinkageResult,
  type LinkStep,
  linkageModelSchema,
  linkInThreads,
  type RecordRef,
} from '@inquest/resolve';
import type { CommandContext } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { resolvedText } from '../output/resolved-text.ts';
import { printable, type Terminal } from '../output/terminal.ts';
import { type ReaderOptions, withReaders } from '../readers.ts';
import { readGivenFile } from '../steps/given-file.ts';
import { writeLinkageReport } from '../steps/linkage-report.ts';
import { type PairLabels, readLabels } from '../steps/pair-labels.ts';
import { lineOf, type OpenedLists, problemsOf, readLists } from '../steps/read-lists.ts';
import { openReportFolder } from '../steps/report-folder.ts';
import { overlapsOf } from '../steps/resolved-counts.ts';
import { clustersCsv, reviewCsv } from '../steps/resolved-csv.ts';
import { type ColumnOptions, saidBy } from '../steps/said-columns.ts';
import { columnsJson, takenColumns } from '../steps/taken-columns.ts';
import { UserError } from '../user-error.ts';

export interface ResolveOptions extends Pick<ReaderOptions, 'readerMemory' | 'readerSeconds'>, ColumnOptions {
  readonly saveColumns?: string;
  readonly model?: string;
  readonly saveModel?: string;
  readonly labels?: string;
  readonly threshold?: string;
  readonly threads?: string;
  readonly unique?: boolean;
  readonly to?: string;
  readonly review?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** `inquest resolve`: who is who across lists. It reads nothing but the files named and needs no case. */
export async function resolveCommand(
  paths: readonly string[],
  options: ResolveOptions,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const threshold = bitsOf(options.threshold);
  const threads = threadsOf(options.threads);
  const { opened, labels } = await withReaders({ ...options, ocr: false }, context, async (readers) => {
    const lists = await readLists(paths, { ...saidBy(options), unique: options.unique === true, readers });
    return {
      opened: lists,
      labels: options.labels === undefined ? null : await readLabels(options.labels, lists, readers),
    };
  });
  const folder = options.report === undefined ? null : await openReportFolder(options.report, 'resolve');
  const model = options.model === undefined ? null : await readModel(options.model);
  const gazetteer = openGazetteer();
  const steps = options.json ? silent : stepLines(terminal);
  const result = await linkInThreads(opened.tables, {
    threads,
    signal: context.signal,
    findPlaces: (name) => gazetteer.find(name),
    ...(model === null ? {} : { model }),
    ...(threshold === null ? {} : { threshold }),
    ...decisionsOf(labels),
    onStep: steps.begin,
  });
  steps.end(result);
  const problems = [...problemsOf(opened, result), ...(labels?.problems ?? [])];
  if (options.saveModel !== undefined) await writeFile(options.saveModel, `${JSON.stringify(result.model, null, 2)}\n`);
  if (options.saveColumns !== undefined) await writeFile(options.saveColumns, columnsJson(opened, result.model));
  if (options.to !== undefined) await writeFile(options.to, clustersCsv(opened, result));
  if (options.review !== undefined) await writeFile(options.review, reviewCsv(opened, result));
  const report = folder === null ? null : await writeLinkageReport(folder, { opened, result, problems });
  const overlaps = overlapsOf(opened, result);
  const heard = labels === null ? null : againstLabels(labels, result);
  if (options.json) {
    printJson(terminal, 'resolve', { ...jsonOf(opened, result), overlaps, labels: heard, report, problems });
    return exitCode.done;
  }
  terminal.out(resolvedText(opened, result, overlaps));
  if (heard !== null) {
    terminal.out(
      `\nLabels: ${heard.same} same, ${heard.different} different, ${heard.unsure} unsure; ${heard.against} of them against the model. They were kept to.\n`,
    );
  }
  terminal.out(`\n${nextWords(options)}`);
  printProblems(terminal, problems);
  return exitCode.done;
}

function bitsOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const bits = Number(given);
  if (given.trim() !== '' && Number.isFinite(bits)) return bits;
  throw new UserError(`${given} is no threshold.`, {
    remedy: 'It is a number of bits: 0 is even odds, 5 is 32 to 1.',
    exitCode: exitCode.usage,
  });
}

/** More threads wait for memory rather than for each other. */
const usualThreads = 4;

function threadsOf(given: string | undefined): number {
  if (given === undefined) return Math.min(usualThreads, availableParallelism());
  const threads = Number(given);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads;
  throw new UserError(`${given} is no number of threads.`, {
    remedy: 'Give a whole number from 1 to 64.',
    exitCode: exitCode.usage,
  });
}

async function readModel(path: string): Promise<LinkageModel> {
  const text = readGivenFile(path).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${path} is not JSON.`, { remedy: 'Write a model with --save-model and change that.' });
  }
  const parsed = linkageModelSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${path} is no model: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`, {
    remedy: 'Write a model with --save-model and change that.',
  });
}

function decisionsOf(labels: PairLabels | null) {
  if (labels === null) return {};
  const said = (wanted: string) =>
    labels.pairs.flatMap(({ left, right, verdict }): [RecordRef, RecordRef][] =>
      verdict === wanted ? [[left, right]] : [],
    );
  return { same: said('same'), different: said('different'), learn: true };
}

function againstLabels({ pairs }: PairLabels, { explain, threshold }: LinkageResult) {
  const count = (wanted: string) => pairs.filter(({ verdict }) => verdict === wanted).length;
  const against = pairs.filter(({ left, right, verdict }) => {
    if (verdict === 'unsure') return false;
    return explain(left, right).weight >= threshold !== (verdict === 'same');
  });
  return { same: count('same'), different: count('different'), unsure: count('unsure'), against: against.length };
}

const stepWords: Readonly<Record<LinkStep, (size: string) => string>> = {
  encode: (size) => `reading ${size} rows`,
  block: (size) => `seeking pairs among ${size} rows`,
  compare: (size) => `comparing up to ${size} pairs`,
  estimate: (size) => `estimating the model from ${size} patterns`,
  weigh: (size) => `weighing ${size} pairs`,
  cluster: (size) => `joining ${size} rows`,
};

const silent = { begin: () => {}, end: () => {} };

/** Linking is one long computation: each step is named as it begins, on one redrawn line of a screen. */
function stepLines(terminal: Terminal) {
  const start = performance.now();
  return {
    begin: (step: LinkStep, size: number) => {
      if (terminal.interactive) terminal.err(`\r\u001b[2Kresolve   ${stepWords[step](size.toLocaleString('en'))} …`);
    },
    end: ({ clusters, pairsCompared }: LinkageResult) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const clear = terminal.interactive ? '\r\u001b[2K' : '';
      terminal.err(
        `${clear}resolve   ${pairsCompared.toLocaleString('en')} pairs compared, ${clusters.length.toLocaleString('en')} ${clusters.length === 1 ? 'person' : 'persons'}, ${seconds} s\n`,
      );
    },
  };
}

function jsonOf(opened: OpenedLists, result: LinkageResult) {
  const { model, threshold, pairsCompared, passes, estimates, clusters, review, swings, histogram } = result;
  const place = ({ table, row }: RecordRef) => ({
    list: opened.lists[table]?.name ?? '',
    line: lineOf(opened, { table, row }),
  });
  const pair = <T extends { left: RecordRef; right: RecordRef }>(each: T) => ({
    ...each,
    left: place(each.left),
    right: place(each.right),
  });
  return {
    lists: opened.lists.map(({ name, rows }, table) => ({
      name,
      rows: rows.length,
      columns: takenColumns(opened, model, table),
      made: (opened.made[table] ?? []).map((each) => ({ ...each, kind: model.columns[each.shared] ?? 'ignored' })),
    })),
    model,
    threshold,
    pairsCompared,
    passes,
    estimates,
    clusters: clusters.map(({ records, confidence }, at) => ({
      cluster: at + 1,
      confidence,
      rows: records.map(place),
    })),
    links: result.links().map(pair),
    review: review.map(pair),
    swings: swings.map((swing) => ({ ...swing, example: pair(swing.example) })),
    histogram,
  };
}

function nextWords(options: ResolveOptions): string {
  const next: string[] = [];
  for (const [said, path] of [
    ['every row with its cluster', options.to],
    ['pairs for review', options.review],
    ['what each column is taken for', options.saveColumns],
    ['the model', options.saveModel],
    ['the report, index.html', options.report],
  ] as const) {
    if (path !== undefined) next.push(`Written: ${said}, ${printable(path)}`);
  }
  if (options.to === undefined) next.push('--to <file.csv> writes every row with its cluster');
  if (options.review === undefined)
    next.push('--review <file.csv> writes the doubtful pairs; fill in the verdicts and pass it back with --labels');
  else next.push('Fill in the verdicts there (same, different, unsure) and pass the file back with --labels');
  return `${next.join('\n')}\n`;
}
