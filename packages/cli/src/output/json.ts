import type { Terminal } from './terminal.ts';

/** Version of everything `--json` prints; see docs/cli.md. Raised when a key changes its meaning or goes. */
export const jsonFormat = 'inquest-cli/1';

/** Prints the one JSON document of a command. */
export function printJson(terminal: Terminal, command: string, body: Record<string, unknown>): void {
  terminal.out(`${JSON.stringify({ format: jsonFormat, command, ...body }, null, 2)}\n`);
}
