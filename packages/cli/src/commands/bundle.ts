import { resolve } from 'node:path';
import { frontierOf, frontierText, readFrontier, writeBundle } from '@inquest/case';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';

export interface BundleOptions extends CommonOptions {
  readonly to: string;
  readonly for?: string;
}

/** `inquest bundle`: one file with what another copy of the case lacks, or with everything. */
export async function bundle(options: BundleOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const path = resolve(options.to);
  const frontier = options.for === undefined ? null : await readFrontier(resolve(options.for));
  const written = await writeBundle(resolve(options.case), path, { frontier });
  const { statements, payloads, evidence, bytes, tooLarge, unknown } = written;
  if (options.json) printJson(terminal, 'bundle', { bundle: path, ...written });
  else {
    terminal.out(
      `${printable(path)}: ${statements} statements, ${payloads} payloads, ${evidence} pieces of evidence in ${bytes} bytes.\n` +
        `${frontier === null ? 'It holds everything: name what the other side has with --for to make it smaller.\n' : ''}` +
        `${tooLarge > 0 ? `${tooLarge} files are too large for a bundle (more than 512 MiB each): merge the folder itself to bring them.\n` : ''}` +
        `${unknown > 0 ? 'The other side has statements that are not here: ask for a bundle back (inquest frontier).\n' : ''}` +
        `There: inquest merge <the file> --case <dir>\n`,
    );
  }
  return exitCode.done;
}

/** `inquest frontier`: what this copy has, as a few lines to send to whoever makes a bundle for it. */
export async function frontier(options: CommonOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const found = await frontierOf(resolve(options.case));
  if (options.json) {
    printJson(terminal, 'frontier', { case: found.caseId, has: found.has, lacks: [...found.lacks] });
  } else terminal.out(frontierText(found));
  return exitCode.done;
}
