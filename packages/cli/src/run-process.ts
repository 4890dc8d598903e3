import { CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { describeError } from './describe-error.ts';
import { exitCode } from './exit-code.ts';
import { processTerminal } from './output/terminal.ts';
import { createProgram } from './program.ts';

const terminal = processTerminal();
const interrupt = new AbortController();
process.once('SIGINT', () => {
  terminal.err('\nStopping; what is done is kept. Press Ctrl-C again to leave at once.\n');
  interrupt.abort();
});

const context: CommandContext = {
  terminal,
  signal: interrupt.signal,
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
};

const program = createProgram(async (work) => {
  try {
    const code = await work(context);
    process.exitCode = interrupt.signal.aborted ? exitCode.interrupted : code;
  } catch (error) {
    // What was stopped may say so by the signal's reason.
    if (error === interrupt.signal.reason && interrupt.signal.aborted) {
      process.exitCode = exitCode.interrupted;
      return;
    }
    const { line, code } = describeError(error);
    terminal.err(`inquest: ${line}\n`);
    process.exitCode = code;
  }
});

// A reader that closes the pipe early (`inquest show … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode;
}
