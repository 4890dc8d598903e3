import { resolve } from 'node:path';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { makeCase } from '../open.ts';
import { printJson } from '../output/json.ts';

/** `inquest init`: an empty case, signed by this device. */
export async function init(
  options: CommonOptions & { readonly title: string; readonly notice?: string },
  context: CommandContext,
): Promise<number> {
  await makeCase(options.case, { title: options.title, notice: options.notice ?? null }, context);
  const folder = resolve(options.case);
  if (options.json) printJson(context.terminal, 'init', { case: folder });
  else context.terminal.out(`Case made in ${folder}. Next: inquest collect <reports> --case ${options.case}\n`);
  return exitCode.done;
}
