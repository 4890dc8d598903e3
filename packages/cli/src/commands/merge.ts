import { basename, resolve } from 'node:path';
import { type MergeReport, mergeCase } from '@inquest/case';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { printable } from '../output/terminal.ts';

const maxContestedPrinted = 20;

/** `inquest merge`: brings in what another copy of the case has, and says what it brought, holds, and found contested. */
export async function merge(from: string, options: CommonOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const folder = resolve(options.case);
  const report = await mergeCase(folder, resolve(from), { now: () => new Date(context.now()) });
  if (options.json) printJson(terminal, 'merge', { case: folder, from: resolve(from), ...report });
  else {
    terminal.out(`${mergeLines(report, printable(basename(resolve(from)))).join('\n')}\n`);
    printProblems(terminal, [...report.refused, ...report.problems]);
  }
  return exitCode.done;
}

function mergeLines(report: MergeReport, from: string): string[] {
  return [
    ...broughtLines(report, from),
    ...withdrawnLines(report),
    ...heldLines(report),
    ...rosterLines(report),
    ...contestedLines(report),
  ];
}

function broughtLines({ created, brought, known, refused, problems }: MergeReport, from: string): string[] {
  const kinds = Object.entries(brought.byKind).map(([kind, count]) => `${count} ${printable(kind)}`);
  const devices = Object.entries(brought.byAuthor).map(([key, count]) => `${count} by device ${key.slice(0, 8)}`);
  const forks = problems.filter(({ code }) => code === 'statement-fork').length;
  const outsiders = problems.filter(({ code }) => code === 'author-not-admitted').length;
  return [
    ...(created ? ['A new copy of the case was made.'] : []),
    brought.statements === 0
      ? `${from} has no statement that was not here (${known} known).`
      : `Brought ${counted(brought.statements, 'statement')} from ${from}: ${kinds.join(', ')} (${devices.join(', ')}). ${known} were here already.`,
    `Brought ${counted(brought.payloads, 'payload')} and ${counted(brought.evidence, 'piece')} of evidence${
      brought.mended > 0 ? `, ${brought.mended} of them missing or damaged here before` : ''
    }.`,
    ...(refused.length > 0
      ? [`Refused ${counted(refused.length, 'line or file', 'lines or files')} that did not verify: see below.`]
      : []),
    ...(forks > 0
      ? [`Forked: ${counted(forks, 'number')} signed twice by one device. All is kept; ask its owner who has the key.`]
      : []),
    ...(outsiders > 0
      ? [`Not used: ${counted(outsiders, 'statement')} by devices that are not in the roster or lack the role.`]
      : []),
  ];
}

function withdrawnLines({ withdrawn: { withdrawals, refused, erased } }: MergeReport): string[] {
  const deleted = erased.payloads + erased.evidence + erased.apart;
  return [
    ...(refused > 0
      ? [
          `Refused ${counted(refused, 'file')} that the copy still has: withdrawn. Whoever keeps that copy should merge this one.`,
        ]
      : []),
    ...(deleted > 0
      ? [
          `Erased ${counted(deleted, 'file')} here, and everything derived: ${counted(withdrawals, 'withdrawal')} in effect.`,
        ]
      : []),
  ];
}

function heldLines({ held }: MergeReport): string[] {
  const { pending, files, withoutPayload, lacking } = held;
  return [
    ...(pending > 0
      ? [`Held: ${counted(pending, 'statement')} waiting for others that are missing. Merge a copy that has them.`]
      : []),
    ...(files > 0 ? [`Held: ${counted(files, 'file')} that no statement here speaks of yet.`] : []),
    ...(withoutPayload > 0
      ? [`Left in the copy: ${counted(withoutPayload, 'change')} of the roster without payload. Merge a whole copy.`]
      : []),
    ...(lacking > 0
      ? [`Missing: ${counted(lacking, 'file')} that statements here speak of. Merge a copy that has them.`]
      : []),
    ...(pending + files + withoutPayload + lacking === 0 ? ['Nothing is held back or missing.'] : []),
  ];
}

function rosterLines({ held, problems }: MergeReport): string[] {
  const { waiting, revoked } = held;
  const rivals = problems.filter(({ code }) => code === 'revocation-contested').length;
  return [
    ...(revoked > 0
      ? [`Held: ${counted(revoked, 'statement')} by keys that were revoked. Kept, but not used (inquest roster).`]
      : []),
    ...(waiting > 0
      ? [
          `Waiting: ${counted(waiting, 'statement')} for signatures of more keys, without effect until then (inquest roster).`,
        ]
      : []),
    ...(rivals > 0 ? ['Contested: keys have revoked each other. None of them is believed any more: see below.'] : []),
  ];
}

function contestedLines({ contested }: MergeReport): string[] {
  if (contested.length === 0) return ['No decisions stand against each other.'];
  const shown = [...contested].sort((a, b) => Number(b.new) - Number(a.new)).slice(0, maxContestedPrinted);
  return [
    `Contested: people decided differently on ${counted(contested.length, 'claim')}. Look at each (inquest show) and decide again.`,
    ...shown.map(({ claim, verdicts, new: isNew }) => {
      const said = verdicts.map(({ verdict, author, reason }) =>
        printable(`${verdict} by ${author.slice(0, 8)}${reason === '' ? '' : ` (${reason})`}`),
      );
      return `  ${claim.slice(0, 12)}${isNew ? ' new' : ''}: ${said.join('; ')}`;
    }),
    ...(contested.length > shown.length ? [`  and ${contested.length - shown.length} more: see --json`] : []),
  ];
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
