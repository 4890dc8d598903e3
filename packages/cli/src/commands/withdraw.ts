import { resolve } from 'node:path';
import {
  type Case,
  computeState,
  importedItems,
  listItems,
  type PlannedItem,
  planWithdrawal,
  type WithdrawalPlan,
  withdraw,
} from '@inquest/case';
import type { Item, Reading, Sha256, WithdrawBody } from '@inquest/model';
import { mentionIds, rowId } from '@inquest/resolve';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { deviceKey, withCase } from '../open.ts';
import { askYes } from '../output/ask.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { caseTables } from '../steps/case-lists.ts';
import { weighStep } from '../steps/weigh-step.ts';
import { UserError } from '../user-error.ts';

export type WithdrawCommandOptions = CommonOptions & {
  readonly reason: string;
  readonly also?: readonly string[];
  readonly with?: boolean;
  readonly yes?: boolean;
};

const maxLostPrinted = 20;

/** `inquest withdraw`: takes back what somebody gave, after showing everything that goes with it. */
export async function withdrawCommand(
  ids: readonly string[],
  options: WithdrawCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const folder = resolve(options.case);
  const planned = await withCase(folder, 'read', (inquiry) => plan(inquiry, ids, options));
  if (options.json && !options.yes) {
    printJson(terminal, 'withdraw', { case: folder, done: false, plan: planned.plan });
    return exitCode.done;
  }
  if (!options.json) terminal.out(`${planLines(planned).join('\n')}\n`);
  if (!options.yes && !(await askYes('Withdraw all this, on every copy, for good?'))) {
    terminal.out('Nothing was withdrawn.\n');
    return exitCode.done;
  }
  const { items, statements } = planned.plan;
  const body: WithdrawBody = { items, statements, reason: options.reason, figures: planned.figures };
  const done = await withdraw(folder, body, { key: await deviceKey(), now: () => new Date(context.now()) });
  const signed = done.statements.map(({ id }) => id);
  const { inEffect, erasure } = done;
  if (options.json)
    printJson(terminal, 'withdraw', { case: folder, done: true, plan: planned.plan, signed, inEffect, erasure });
  else if (!inEffect) {
    terminal.out(
      'Proposed: it takes effect, and only then erases, when as many keys have agreed as the case asks for.\n',
    );
  } else {
    terminal.out(
      `Withdrawn. Deleted here: ${erasure.evidence} pieces of evidence, ${erasure.payloads} payloads, and everything derived. ` +
        'Every copy that merges this does the same; `inquest status` says which have.\n' +
        'Bundles and dossiers that were handed out before cannot be reached: ask for them back, and publish again.\n',
    );
  }
  return exitCode.done;
}

interface Planned {
  readonly plan: WithdrawalPlan;
  readonly items: readonly Item[];
  /** Questions with an account that rests on what goes. */
  readonly figures: number;
}

async function plan(inquiry: Case, ids: readonly string[], options: WithdrawCommandOptions): Promise<Planned> {
  const known = [...new Set(inquiry.statements.flatMap(importedItems).map(({ item }) => item))];
  const statements = inquiry.statements.map(({ id }) => id);
  const asked = ids.map((digits) => byDigits(digits, known, 'item'));
  const also = (options.also ?? []).map((digits) => byDigits(digits, statements, 'statement'));
  const named = await namedIn(inquiry);
  const first = await planWithdrawal(inquiry, { items: asked, also, mentionIds: named });
  const found =
    options.with === true && first.sameText.length > 0
      ? await planWithdrawal(inquiry, { items: [...asked, ...first.sameText], also, mentionIds: named })
      : first;
  const { items } = await listItems(inquiry);
  return { plan: found, items, figures: await countFigures(inquiry, new Set(found.items)) };
}

/** The ids by which people decide on what a reading mentions, and on rows of a list that its text is. */
async function namedIn(inquiry: Case): Promise<(reading: Reading) => readonly string[]> {
  // Also tables that are no lists of people any more: people may have decided on their rows before.
  const lists = caseTables(await computeState(inquiry));
  return (reading) => [
    ...mentionIds(reading),
    ...lists
      .filter(({ text }) => text === reading.text)
      .flatMap(({ text, spans }) => spans.map(({ start }) => rowId({ text, start }))),
  ];
}

async function countFigures(inquiry: Case, gone: ReadonlySet<Sha256>): Promise<number> {
  const { state, weighing } = await weighStep(inquiry);
  const claims = new Set(
    [...state.readings.flatMap(({ claims }) => claims), ...state.claims.map(({ body }) => body)]
      .filter(({ item }) => gone.has(item))
      .map(({ id }) => id),
  );
  return weighing.questions.filter(({ accounts }) => accounts.some(({ claim }) => claims.has(claim))).length;
}

function byDigits(digits: string, ids: readonly Sha256[], what: string): Sha256 {
  const found = /^[0-9a-f]{6,64}$/.test(digits) ? ids.filter((id) => id.startsWith(digits)) : [];
  const [id] = found;
  if (id !== undefined && found.length === 1) return id;
  throw new UserError(
    id === undefined
      ? `no ${what} of the case begins with ${digits}.`
      : `${found.length} ${what}s begin with ${digits}.`,
    { remedy: 'Give at least 6 digits of its id, as the dossier and `inquest show` print them.' },
  );
}

function planLines({ plan: found, items, figures }: Planned): string[] {
  const name = (id: Sha256): string =>
    printable(items.find((item) => item.id === id)?.acquisitions[0]?.path ?? id.slice(0, 12));
  const kinds = Object.entries(found.erases).map(([kind, count]) => `${count} ${kind}`);
  const lost = found.lostDecisions.map(
    ({ claim, verdict, reason }) =>
      `  ${claim.slice(0, 12)}  ${verdict}${reason === '' ? '' : `  ${printable(reason)}`}`,
  );
  return [
    'These go, with everything said of them:',
    ...found.planned.map((item) => `  ${item.id.slice(0, 12)}  ${name(item.id)}: ${whyWords(item, name)}`),
    `Erased: what ${Object.values(found.erases).reduce((sum, count) => sum + count, 0)} statements said (${kinds.join(', ')}). That they were signed, by whom and when, stays.`,
    `${figures} ${figures === 1 ? 'question has' : 'questions have'} an account that rests on them.`,
    ...(found.sameText.length > 0
      ? [`The same text stands in ${found.sameText.map(name).join(', ')}, which stay. Add --with to withdraw them too.`]
      : []),
    ...(lost.length > 0
      ? [
          `Verdicts on ${lost.length} claims of other reports were signed together with some on these, and go too. Decide them again:`,
          ...lost.slice(0, maxLostPrinted),
          ...(lost.length > maxLostPrinted ? [`  and ${lost.length - maxLostPrinted} more: see --json`] : []),
        ]
      : []),
    'Notes, questions and findings that repeat its words are not found by themselves: name them with --also.',
  ];
}

function whyWords({ why, other, staying }: PlannedItem, name: (id: Sha256) => string): string {
  const stay = `the other ${staying} found in it ${staying === 1 ? 'stays as an item of its own' : 'stay as items of their own'}`;
  const rest = staying === 0 ? '' : `; ${stay}`;
  if (why === 'holds') return `holds ${other === null ? 'it' : name(other)} too${rest}`;
  return `${why === 'asked' ? 'asked for' : `found in ${other === null ? 'it' : name(other)}`}${rest}`;
}
