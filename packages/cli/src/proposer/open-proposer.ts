import type { Proposer } from '@inquest/read';
import type { CommandContext } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';
import { endpointProposer } from './endpoint-proposer.ts';

/** Options of commands that may ask a model, as they are typed. */
export interface ProposerOptions {
  readonly proposeFrom?: string;
  readonly model?: string;
}

const passageTimeoutMs = 120_000;

/** The proposer that the user named, with a plain warning of what is sent where; null when none was named. */
export function openProposer({ proposeFrom, model }: ProposerOptions, context: CommandContext): Proposer | null {
  if (proposeFrom === undefined && model === undefined) return null;
  if (proposeFrom === undefined || model === undefined || model.trim() === '')
    throw new UserError('--propose-from <url> and --model <name> go together.', {
      remedy: 'For a model of Ollama: --propose-from http://localhost:11434/v1 --model <name>.',
      exitCode: exitCode.usage,
    });
  const url = URL.canParse(proposeFrom) ? new URL(proposeFrom) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '')
    throw new UserError(`--propose-from takes an address that begins with http:// or https://, not “${proposeFrom}”.`, {
      remedy: 'For a model of Ollama: --propose-from http://localhost:11434/v1.',
      exitCode: exitCode.usage,
    });
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  context.terminal.err(
    `warning: the full texts of all items of this case are sent to ${url.host}${isHere ? ' (this machine)' : ', which is not this machine'}, to the model ${model}. Whoever runs it can read and keep them.\n`,
  );
  return endpointProposer({ url, model, timeoutMs: passageTimeoutMs, signal: context.signal });
}
