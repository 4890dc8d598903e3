import '../production.ts';
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  type AssumptionName,
  assumptions,
  type CaptureTable,
  type EstimateResult,
  sideBySide,
} from '@inquest/estimate';
import {
  EstimateSections,
  type EstimateShown,
  englishEstimateWords,
  englishPageWords,
  estimateCss,
  Page,
  pageCss,
  Reproduce,
} from '@inquest/views';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DividedPersons, DossierFile } from '../dossier-input.ts';
import { replaceFile } from '../replace-file.ts';

/** What the page of an estimate without a case is made of. */
export interface EstimateReportInput {
  readonly result: EstimateResult;
  /** What the estimate is of, in words of the caller. */
  readonly title: string;
  /** The command that gives the same result from the files of the report. */
  readonly command: string;
  /** The tables of parts, and of the lists linked otherwise, that the result holds. */
  readonly strata?: ReadonlyMap<string, CaptureTable>;
  readonly linkages?: ReadonlyMap<string, CaptureTable>;
  /** What divides the people where the lists say it; its tables are those of `strata`. */
  readonly divided?: DividedPersons | null;
  /** Each row of each list with its person, as CSV; null where counts were given and not lists. */
  readonly people?: string | null;
}

/** What pages show of a result: with all methods side by side and the form in words. */
export function estimateShown(result: EstimateResult, divided: DividedPersons | null): EstimateShown {
  const names: readonly AssumptionName[] = ['closedPopulation', 'sameDefinition', 'linkageReviewed', 'noListFeeds'];
  return {
    result,
    dividedBy: divided?.by ?? null,
    methods: sideBySide(result),
    assumptions: names.map((name) => ({ name, words: assumptions[name] })),
    words: englishEstimateWords,
  };
}

/** The files of the report: one page that needs no script, its style, the table, everything as data, the hashes. Pure. */
export function renderEstimateReport(input: EstimateReportInput): DossierFile[] {
  const files: DossierFile[] = [
    { path: 'index.html', content: `<!doctype html>\n${renderToStaticMarkup(<ReportPage {...input} />)}\n` },
    { path: 'style.css', content: `${pageCss}${estimateCss}` },
    ...estimateFiles(input),
  ].sort(byPath);
  const sums = files.map(
    ({ path: name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  return [...files, { path: 'SHA256SUMS', content: sums.join('') }];
}

/** Everything that gives a result again: table, form, result, and the tables and rows it is made of. */
export function estimateFiles(
  input: Pick<EstimateReportInput, 'result' | 'strata' | 'linkages' | 'divided' | 'people'>,
): DossierFile[] {
  const { result, people = null, divided = null } = input;
  const files: DossierFile[] = [
    { path: 'assumptions.json', content: `${JSON.stringify(result.settings.assumptions, null, 1)}\n` },
    { path: 'report.json', content: `${JSON.stringify(result, null, 1)}\n` },
    { path: 'table.csv', content: tableCsv(result.table) },
  ];
  if (people !== null) files.push({ path: 'people.csv', content: people });
  if (divided !== null) files.push({ path: 'parts.csv', content: divided.people });
  for (const kind of ['linkages', 'strata'] as const) {
    for (const [name, table] of input[kind] ?? [])
      files.push({ path: `${kind}/${name}.csv`, content: tableCsv(table) });
  }
  return files;
}

/**
 * Tables of parts by the names of their files without the ending: words of rows can be no path, so they are numbered, in the order in which
 * they have to be given to have the same digits.
 */
export function numberedParts({ parts }: DividedPersons): Map<string, CaptureTable> {
  const digits = String(parts.size).length;
  return new Map(
    [...parts].map(([name, table], at) => {
      const words = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 40);
      return [[String(at + 1).padStart(digits, '0'), words].filter(Boolean).join('-'), table];
    }),
  );
}

function byPath(a: DossierFile, b: DossierFile): number {
  return a.path < b.path ? -1 : 1;
}

/** Writes the report into a folder, which is made; other files there are left alone. Throws the file system's errors. */
export async function writeEstimateReport(dir: string, input: EstimateReportInput): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const { path: name, content } of renderEstimateReport(input)) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, content);
  }
}

function ReportPage({ result, title, command, people = null, divided = null }: EstimateReportInput) {
  const shown = estimateShown(result, divided);
  const { words } = shown;
  const { fileNames, people: rows, parts } = words.reproduce;
  return (
    <Page
      title={words.title}
      caseTitle={title}
      notice={null}
      path="index.html"
      navigation={[{ path: 'index.html', label: words.title }]}
      under={null}
      words={englishPageWords}
      footer={
        <p>
          {result.tool.name} {result.tool.version}, <span className="hash">{result.tableHash.slice(0, 12)}</span>
        </p>
      }
    >
      <h1>{words.title}</h1>
      <EstimateSections {...shown} />
      <Reproduce
        {...shown}
        command={command}
        files={[...fileNames, ...(people === null ? [] : [rows]), ...(divided === null ? [] : [parts])]}
      />
    </Page>
  );
}

/** The table as it can be read again. */
export function tableCsv({ lists, rows }: CaptureTable): string {
  const quoted = lists.map((list) => (/[",\n\r]/.test(list) ? `"${list.replaceAll('"', '""')}"` : list));
  const lines = rows.map(({ pattern, count }) => [...lists.map((_, index) => (pattern >> index) & 1), count].join(','));
  return `${[...quoted, 'count'].join(',')}\n${lines.join('\n')}\n`;
}
