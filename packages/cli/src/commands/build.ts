import { basename, join, resolve } from 'node:path';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { isCase, makeCase, withCase } from '../open.ts';
import { figuresTable } from '../output/figures-table.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { type Progress, silentProgress, startProgress } from '../output/progress.ts';
import { printable } from '../output/terminal.ts';
import { type ReaderOptions, withReaders } from '../readers.ts';
import { collectStep } from '../steps/collect-step.ts';
import { dossierFolder, type Published, publishStep } from '../steps/publish-step.ts';
import { readStep } from '../steps/read-step.ts';
import { UserError } from '../user-error.ts';

export interface BuildOptions extends CommonOptions, ReaderOptions {
  readonly title?: string;
  readonly sidecar?: string;
}

/** `inquest build`: collect, read, resolve, weigh, publish; ends with the rival figures and the dossier's path. */
export async function build(paths: readonly string[], options: BuildOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const folder = resolve(options.case);
  if (paths.some((path) => folder === resolve(path))) {
    throw new UserError('the case would lie in the folder of its own reports.', {
      remedy: 'Name another folder with --case, for example --case my-case.',
      exitCode: exitCode.usage,
    });
  }
  if (!isCase(folder)) {
    const title = options.title ?? basename(resolve(paths[0] ?? folder));
    await makeCase(folder, { title, notice: null }, context);
  }
  const progressOf =
    (label: string) =>
    (total: number | null): Progress =>
      options.json ? silentProgress : startProgress(terminal, label, total);

  return withReaders(options, context, (readers) =>
    withCase(folder, 'write', async (inquiry) => {
      const request = { paths, sidecar: options.sidecar ?? null, readers };
      const collected = await collectStep(inquiry, request, progressOf('collect')(null), context);
      if (context.signal.aborted) return exitCode.interrupted;
      const read = await readStep(inquiry, progressOf('read'), { readers, signal: context.signal });
      if (context.signal.aborted) return exitCode.interrupted;
      const progress = progressOf('publish')(null);
      const published = await publishStep(inquiry, {
        to: dossierFolder(folder),
        remark: (words) => progress.remark(words),
        signal: context.signal,
      });
      progress.done(published.rewritten ? `${published.files} files` : 'unchanged');

      const problems = [
        ...inquiry.setApart,
        ...inquiry.problems,
        ...collected.problems,
        ...read.problems,
        ...published.problems,
      ];
      const { figures } = published;
      const dossier = join(dossierFolder(folder), 'index.html');
      if (options.json) {
        printJson(terminal, 'build', {
          case: folder,
          dossier,
          manifest: published.manifest,
          items: figures.items,
          claims: figures.claims,
          collected: { added: collected.added, unchanged: collected.unchanged },
          read: { read: read.read, unchanged: read.unchanged },
          questions: figures.questions,
          problems,
        });
      } else {
        printProblems(terminal, problems);
        terminal.out(
          `\n${figuresTable(figures.questions, figures.files, terminal)}\n${closingWords(published, dossier)}`,
        );
      }
      if (figures.items > 0) return exitCode.done;
      throw new UserError('nothing could be collected.', { remedy: 'Name a folder that holds reports.' });
    }),
  );
}

const mostTables = 5;

function closingWords({ figures, otherTables }: Published, dossier: string): string {
  const reviewed =
    figures.decided === 0
      ? 'none has been reviewed by a person yet'
      : `${figures.decided} of them decided by people so far`;
  const tables = otherTables
    .slice(0, mostTables)
    .map((label) => `“${printable(label)}”`)
    .join(', ');
  const more = otherTables.length > mostTables ? ` and ${otherTables.length - mostTables} more` : '';
  return [
    `${figures.items} items, ${figures.claims} claims proposed by the reader; ${reviewed}.`,
    ...(otherTables.length === 0
      ? []
      : [`Not taken for lists of people: ${tables}${more}. If their rows are people, say so by inquest columns.`]),
    `Dossier: ${dossier}\n`,
  ].join('\n');
}
