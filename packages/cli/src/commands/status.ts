import {
  decisionsOn,
  listItems,
  listWithdrawals,
  logsInTime,
  newestRuns,
  newestTexts,
  readOutsideTime,
} from '@inquest/case';
import { isDataFile } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { timeJson, timeLines } from '../output/outside-time.ts';
import { printProblems } from '../output/problems.ts';
import { printable } from '../output/terminal.ts';
import { withdrawalLines } from '../output/withdrawals.ts';
import { caseSettings } from '../steps/settings.ts';
import { type TimestampRootOptions, timestampRoots } from '../steps/timestamp-roots.ts';

/** `inquest status`: what the case holds and what waits for people. */
export async function status(options: CommonOptions & TimestampRootOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const roots = timestampRoots(options);
  return withCase(options.case, 'read', async (inquiry) => {
    const { items, problems: unreadable } = await listItems(inquiry);
    const runs = [...(await newestRuns(inquiry)).values()];
    const texts = await newestTexts(inquiry);
    const decisions = [...(await decisionsOn(inquiry)).values()];
    const claims = runs.reduce((sum, run) => sum + run.claims, 0);
    const contested = decisions.filter((decision) => decision.contested).length;
    const dataFiles = new Set(items.filter(isDataFile).map(({ id }) => id));
    const unread = runs.filter(({ item, languages }) => languages.length === 0 && !dataFiles.has(item)).length;
    const settings = await caseSettings(inquiry);
    const problems = [...inquiry.problems, ...unreadable];
    const withdrawals = await listWithdrawals(inquiry);
    const time = logsInTime(inquiry, await readOutsideTime(inquiry, roots));
    const facts = {
      title: settings.title,
      statements: inquiry.statements.length,
      pending: inquiry.pending,
      waiting: inquiry.ruling.waiting.length,
      held: inquiry.held.length,
      items: items.length,
      withoutText: items.length - texts.size,
      claims,
      decided: decisions.length,
      contested,
      textsInLanguagesNotRead: unread,
      dataFiles: dataFiles.size,
    };
    if (options.json)
      printJson(terminal, 'status', {
        case: inquiry.folder,
        id: inquiry.id,
        ...facts,
        withdrawals,
        time: timeJson(time),
        problems,
      });
    else {
      terminal.out(
        [
          printable(facts.title),
          `${facts.items} items${facts.withoutText > 0 ? `, ${facts.withoutText} not read yet (inquest read)` : ''}`,
          `${facts.claims} claims proposed, ${facts.decided} decided by people${contested > 0 ? `, ${contested} contested` : ''}`,
          ...(unread > 0
            ? [`${unread} texts are in a language that is not read yet: kept and shown, no claims taken`]
            : []),
          ...(facts.dataFiles > 0
            ? [
                `${facts.dataFiles} files of data (lists, tables): no claims are read from them; lists of people are linked (inquest columns)`,
              ]
            : []),
          `${facts.statements} signed statements${facts.pending > 0 ? `, ${facts.pending} waiting for others that are missing` : ''}`,
          ...withdrawalLines(withdrawals, inquiry.roster),
          ...timeLines(time, inquiry.roster),
          ...(facts.waiting > 0 ? [`${facts.waiting} waiting for more signatures (inquest roster)`] : []),
          ...(facts.held > 0 ? [`${facts.held} held, because their key was revoked (inquest roster)`] : []),
          '',
        ].join('\n'),
      );
      printProblems(terminal, problems);
    }
    return exitCode.done;
  });
}
