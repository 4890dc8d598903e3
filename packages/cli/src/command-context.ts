import type { Terminal } from './output/terminal.ts';

/** What every command is given by the process. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C: a step finishes what it has begun to write and stops. */
  readonly signal: AbortSignal;
  /** The time now, UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: () => string;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly case: string;
  readonly json?: boolean;
}
