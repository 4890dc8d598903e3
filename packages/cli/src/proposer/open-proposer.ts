import type { Proposer } from '@inquest/read';
import type { CommandContext } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { type ReaderOptions, readerLimits } from '../readers.ts';
import { UserError } from '../user-error.ts';
import { endpointProposer } from './endpoint-proposer.ts';
import { folderProposer } from './folder-proposer.ts';
import type { OpenedProposer } from './opened-proposer.ts';

/** Options of commands that may ask a model, as they are typed. */
export interface ProposerOptions extends ReaderOptions {
  readonly proposeFrom?: string;
  readonly proposeWith?: string;
  readonly model?: string;
}

const passageTimeoutMs = 120_000;

/** Hands `work` the proposer that the user named, null when none was named, and ends it whatever happens. Throws `UserError`. */
export async function withProposer<T>(
  options: ProposerOptions,
  context: CommandContext,
  work: (proposer: Proposer | null) => Promise<T>,
): Promise<T> {
  const proposer = await openProposer(options, context);
  try {
    return await work(proposer);
  } finally {
    await proposer?.close();
  }
}

async function openProposer(options: ProposerOptions, context: CommandContext): Promise<OpenedProposer | null> {
  const { proposeFrom, proposeWith, model } = options;
  if (proposeWith !== undefined && proposeFrom !== undefined)
    throw new UserError('--propose-with <folder> and --propose-from <url> do not go together.', {
      remedy: 'Read twice, if both are to propose: each time with one.',
      exitCode: exitCode.usage,
    });
  if (proposeWith !== undefined)
    return folderProposer({
      folder: proposeWith,
      name: model?.trim() || null,
      limits: readerLimits(options),
      signal: context.signal,
    });
  if (proposeFrom === undefined && model === undefined) return null;
  if (proposeFrom === undefined || model === undefined || model.trim() === '')
    throw new UserError('--propose-from <url> and --model <name> go together.', {
      remedy: 'For a model of Ollama: --propose-from http://localhost:11434/v1 --model <name>.',
      exitCode: exitCode.usage,
    });
  return openEndpoint(proposeFrom, model, context);
}

/** Says plainly what is sent where. */
function openEndpoint(address: string, model: string, context: CommandContext): OpenedProposer {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '')
    throw new UserError(`--propose-from takes an address that begins with http:// or https://, not “${address}”.`, {
      remedy: 'For a model of Ollama: --propose-from http://localhost:11434/v1.',
      exitCode: exitCode.usage,
    });
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  context.terminal.err(
    `warning: the full texts of all items of this case are sent to ${url.host}${isHere ? ' (this machine)' : ', which is not this machine'}, to the model ${model}. Whoever runs it can read and keep them.\n`,
  );
  return {
    ...endpointProposer({ url, model, timeoutMs: passageTimeoutMs, signal: context.signal }),
    close: () => Promise.resolve(),
  };
}
