import { createInterface } from 'node:readline/promises';
import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';

/** Asks a person and returns whether the answer was yes. Where nobody can be asked, throws a `UserError`: a program says `--yes`. */
export async function askYes(question: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) {
    throw new UserError('nobody can be asked here.', {
      remedy: 'Look at what is printed above, and add --yes to do it.',
      exitCode: exitCode.usage,
    });
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*y(es)?\s*$/i.test(await lines.question(`${question} [y/N] `));
  } finally {
    lines.close();
  }
}
