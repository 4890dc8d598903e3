import { type AssumptionForm, assumptions, overlapOf } from '@inquest/estimate';
import type { AssumeBody } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { signingOptions } from '../steps/assumption-form.ts';
import { countPersons, linkageHash } from '../steps/case-estimates.ts';
import type { PersonList } from '../steps/case-lists.ts';
import { readSeed } from '../steps/read-seed.ts';
import { weighStep } from '../steps/weigh-step.ts';
import { UserError } from '../user-error.ts';

type Reasons = { readonly [K in (typeof signingOptions)[number]['option']]?: string };

export interface AssumeOptions extends CommonOptions, Reasons {
  readonly lists?: readonly string[];
  readonly population: string;
  readonly seed: string;
  readonly strata?: string;
}

/**
 * `inquest assume`: a reviewer vouches for what no calculation can check of lists in the case. What is not given is not vouched for, also if it was
 * before: the newest word on the same lists counts.
 */
export async function assume(options: AssumeOptions, { terminal }: CommandContext): Promise<number> {
  const seed = readSeed(options.seed);
  const population = options.population.trim();
  if (population === '')
    throw usage('say whom the lists are of.', 'Give --population "shot dead at the dock on 14 March".');
  const strata = options.strata?.trim() ?? null;
  if (strata === '') throw usage('--strata needs a column.', 'Give --strata place, or leave it out.');
  const reasons = reasonsOf(options);
  return withCase(options.case, 'write', async (inquiry) => {
    const weighed = await weighStep(inquiry);
    const lists = chosenLists(weighed.linkage?.lists ?? [], options.lists);
    const { table, people, strata: divided } = countPersons(weighed, lists, { otherThresholds: false, strata });
    const refs = lists.map(({ item, sheet }) => ({ item, sheet }));
    const body: AssumeBody = {
      lists: refs,
      population,
      linkage: linkageHash(people),
      seed,
      ...(strata === null ? {} : { strata }),
      ...reasons,
    };
    const [signed] = await inquiry.append([{ kind: 'assume', body }]);
    if (options.json) {
      printJson(terminal, 'assume', {
        statement: signed?.id,
        lists: lists.map(({ name }, at) => ({ name, ...refs[at] })),
        observed: table.observed,
        strata: divided === null ? null : [...divided.parts].map(([part, { observed }]) => ({ part, observed })),
      });
      return exitCode.done;
    }
    const { onTwoOrMore } = overlapOf(table);
    terminal.out(
      `Signed, of ${lists.length} lists (${lists.map(({ name }) => printable(name)).join(', ')}): ${table.observed} people, ${onTwoOrMore} of them on two or more.\n`,
    );
    if (divided !== null) {
      const parts = [...divided.parts].map(([part, { observed }]) => `${printable(part)} ${observed}`);
      terminal.out(`Divided by “${printable(divided.by)}”: ${parts.join(', ')}.\n`);
    }
    for (const { name, flag } of signingOptions) {
      const reason = body[name];
      terminal.out(
        reason === null ? `Not vouched for (${flag}): ${assumptions[name]}\n` : `Vouched for: ${assumptions[name]}\n`,
      );
    }
    terminal.out('The next build or publish estimates how many stand on none, or says why it cannot.\n');
    return exitCode.done;
  });
}

type SignedReasons = { readonly [K in keyof AssumptionForm]-?: string | null };

function reasonsOf(options: Reasons): SignedReasons {
  const reasons: { -readonly [K in keyof SignedReasons]: SignedReasons[K] } = {
    closedPopulation: null,
    sameDefinition: null,
    linkageReviewed: null,
    noListFeeds: null,
  };
  for (const { name, option, flag } of signingOptions) {
    const reason = options[option]?.trim();
    if (reason === '') throw usage(`${flag} needs a reason.`, `Give ${flag} "why this holds", or leave it out.`);
    reasons[name] = reason ?? null;
  }
  return reasons;
}

/** Lists by the names that a build gives them, by path, or by the first digits of the item; all when none is named. */
function chosenLists(lists: readonly PersonList[], named: readonly string[] | undefined): readonly PersonList[] {
  if (lists.length === 0) {
    throw new UserError('the case has no lists of people.', {
      remedy: 'Add tables with a column of names (CSV or XLSX) by inquest build or inquest collect.',
    });
  }
  const chosen = named?.map((name) => chosenList(name, lists)) ?? lists;
  if (new Set(chosen).size === chosen.length) return chosen;
  throw usage('one list is named twice.', 'Name each list once.');
}

function chosenList(given: string, lists: readonly PersonList[]): PersonList {
  const found = lists.filter(
    ({ name, file, item }) =>
      given === name || given === file || (/^[0-9a-f]{6,64}$/.test(given) && item.startsWith(given)),
  );
  const [list] = found;
  if (list !== undefined && found.length === 1) return list;
  const names = lists.map(({ name }) => printable(name)).join(', ');
  throw new UserError(
    found.length === 0
      ? `no list is called ${printable(given)}.`
      : `${found.length} lists are called ${printable(given)}.`,
    { remedy: `The lists of people in the case are: ${names}.`, exitCode: exitCode.usage },
  );
}

function usage(message: string, remedy: string): UserError {
  return new UserError(message, { remedy, exitCode: exitCode.usage });
}
