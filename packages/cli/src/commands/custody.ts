import { openCustodyBook } from '@inquest/case';
import type { CustodyLine } from '@inquest/model';
import { custodyLines } from '@inquest/views';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { type ReaderOptions, withReaders } from '../readers.ts';
import { findItem } from '../steps/find-item.ts';
import { reproduceWith } from '../steps/reproduce.ts';
import { type TimestampRootOptions, timestampRoots } from '../steps/timestamp-roots.ts';
import { UserError } from '../user-error.ts';

type CustodyCommandOptions = CommonOptions & ReaderOptions & TimestampRootOptions;

/** Version of the lines and facts that `custody --json` prints. */
const custodyFormat = 'inquest-custody/1';

/** `inquest custody`: where an item was and what was done with it, each answer with the test behind it. */
export async function custody(what: string, options: CustodyCommandOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const roots = timestampRoots(options);
  return withCase(options.case, 'read', async (inquiry) => {
    const item = await findItem(inquiry, what);
    const facts = await withReaders(options, context, async (readers) => {
      const book = await openCustodyBook(inquiry, { reproduce: reproduceWith(readers), timestampRoots: roots });
      return book.factsOf(item.id);
    });
    if (facts === null) throw new UserError(`no import speaks of ${what}.`);
    const lines = custodyLines(facts, 'team');
    if (options.json) printJson(terminal, 'custody', { custody: custodyFormat, item: item.id, lines, facts });
    else {
      terminal.out(`${printable(item.title)}\n${item.id}\n\n`);
      for (const line of lines) terminal.out(lineWords(line));
    }
    return exitCode.done;
  });
}

function lineWords({ question, result, answer, details, test }: CustodyLine): string {
  return [
    `[${result}] ${question}`,
    `    ${printable(answer)}`,
    ...details.map((detail) => `    - ${printable(detail)}`),
    `    Test: ${printable(test)}`,
    '',
    '',
  ].join('\n');
}
