import { resolve } from 'node:path';
import { verify } from '@inquest/case';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { notProven, timeJson, timeLines } from '../output/outside-time.ts';
import { printProblems } from '../output/problems.ts';
import { silentProgress, startProgress } from '../output/progress.ts';
import { type ReaderOptions, withReaders } from '../readers.ts';
import { reproduceWith } from '../steps/reproduce.ts';
import { type TimestampRootOptions, timestampRoots } from '../steps/timestamp-roots.ts';

type VerifyCommandOptions = CommonOptions & ReaderOptions & TimestampRootOptions;

/** `inquest verify`: checks a case from its bytes to its figures. Exit code 1 when something is wrong. */
export async function verifyCommand(options: VerifyCommandOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const folder = resolve(options.case);
  const progress = options.json ? silentProgress : startProgress(terminal, 'verify', null);
  const timestampRootsGiven = timestampRoots(options);
  const report = await withReaders(options, context, (readers) =>
    verify(folder, {
      reproduce: reproduceWith(readers),
      timestampRoots: timestampRootsGiven,
      onProgress: () => progress.advance(),
    }),
  );
  // Its readers were stopped: what it could not make again says nothing about the case.
  if (context.signal.aborted) return exitCode.interrupted;
  const { ok, problems, counts, time } = report;
  if (options.json)
    printJson(terminal, 'verify', { case: folder, ok, counts, problems, time: timeJson(time), notProven });
  else {
    progress.done(
      Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
    );
    printProblems(terminal, problems);
    terminal.out(
      ok
        ? 'Verified: every statement, payload and piece of evidence is as it was signed, and every quote stands in its text.\n'
        : 'NOT verified: see the problems above.\n',
    );
    terminal.out(
      ['', 'Time:', ...timeLines(time, []).map(indent), 'What this does not prove:', ...notProven.map(indent), ''].join(
        '\n',
      ),
    );
  }
  return ok ? exitCode.done : exitCode.notVerified;
}

function indent(line: string): string {
  return `  - ${line}`;
}
