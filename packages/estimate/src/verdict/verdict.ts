import type { ContainedList } from '../look-first/contained-lists.ts';
import { type AssumptionForm, assumptions, unsigned } from './assumptions.ts';
import { thresholds } from './thresholds.ts';

/** How far the lists carry. */
export type VerdictKind = 'number' | 'number with warnings' | 'lower bound only' | 'refused';

/** One reason, in words for people who know no statistics, with a code for programs. */
export type Reason = { readonly code: string; readonly words: string };

export type Verdict = {
  readonly kind: VerdictKind;
  /** Why there is no number; empty if there is one. */
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
};

/** A method's total, and whether it describes the observed patterns. */
export type MethodTotal = { readonly method: string; readonly total: number; readonly fits: boolean };

/** All that the verdict looks at. Null stands for what could not be computed. */
export type Evidence = {
  readonly lists: readonly string[];
  readonly observed: number;
  readonly onTwoOrMore: number;
  readonly groups: readonly (readonly number[])[];
  readonly emptyPairs: number;
  readonly contained: readonly ContainedList[];
  /** Whether independence has an estimate and the model with all pairs is identifiable; null above the limit of lists. */
  readonly identifiable: boolean | null;
  readonly refusedModels: number;
  readonly lowerBound: { readonly total: number; readonly standardError: number } | null;
  readonly methods: readonly MethodTotal[];
  readonly headline: {
    readonly low: number;
    readonly median: number;
    /** Null where one of the ways in which people may be unequal has no upper end. */
    readonly high: number | null;
    readonly rHat: number;
    readonly effective: number;
    readonly tailEffective: number;
    readonly chains: number;
    readonly massAtCap: number;
  } | null;
  /** How far unequal chances may reach. */
  readonly unequal: { readonly alike: number; readonly widened: boolean } | null;
  /** Share of tables simulated from the main method that deviate from it as much as the real one. */
  readonly predictive: { readonly deviance: number } | null;
  readonly leaveOneOut: readonly { readonly list: string; readonly change: number; readonly agrees: boolean }[];
  /** The sum of the parts against the whole, and the parts that are too small or unsettled to say much. */
  readonly strata: {
    readonly difference: number;
    readonly inDoubt: readonly string[];
    /** People on the lists of all parts together. */
    readonly observed: number;
  } | null;
  readonly form: AssumptionForm;
};

/** Applies the rules of `thresholds.ts`; every rule that speaks is reported, not only the first. */
export function judge(evidence: Evidence): Verdict {
  const refusals = [...dataReasons(evidence), ...computationReasons(evidence), ...formReasons(evidence)];
  const warnings = warningsOf(evidence);
  if (refusals.length > 0) return { kind: 'refused', reasons: refusals, warnings };
  const doubts = [...boundReasons(evidence)];
  if (doubts.length > 0) return { kind: 'lower bound only', reasons: doubts, warnings };
  return { kind: warnings.length > 0 ? 'number with warnings' : 'number', reasons: [], warnings };
}

function* dataReasons({ lists, groups, contained, onTwoOrMore, identifiable }: Evidence): Generator<Reason> {
  if (lists.length < thresholds.lists) {
    const words = `There are ${lists.length} lists. With fewer than ${thresholds.lists}, nothing in the data can show whether the lists depend on one another.`;
    yield { code: 'too-few-lists', words };
  }
  const copies = new Set(contained.filter(({ same }) => same).map(({ list }) => list));
  const different = lists.length - copies.size;
  if (lists.length >= thresholds.lists && different < thresholds.lists) {
    const words = `Lists that name the same people count once, so there are ${different} and not ${lists.length}. With fewer than ${thresholds.lists}, nothing in the data can show whether the lists depend on one another.`;
    yield { code: 'too-few-different-lists', words };
  }
  if (groups.length > 1) {
    const parts = groups.map((group) => group.map((list) => lists[list] ?? '').join(' + ')).join(' | ');
    yield { code: 'disconnected', words: `The lists fall apart into groups that share nobody: ${parts}.` };
  }
  if (onTwoOrMore < thresholds.onTwoOrMore) {
    const few = onTwoOrMore === 0 ? 'Nobody is' : `Only ${people(onTwoOrMore)}`;
    const words = `${few} on two or more lists. With fewer than ${thresholds.onTwoOrMore}, chance decides the result.`;
    yield { code: 'too-few-overlaps', words };
  }
  if (identifiable === false) {
    const words =
      'The table cannot tell apart the ways in which the lists may depend on one another: quite different totals explain it equally well.';
    yield { code: 'not-identifiable', words };
  }
}

function* computationReasons({ headline, methods }: Evidence): Generator<Reason> {
  if (headline === null) {
    yield { code: 'no-estimate', words: 'The main method gave no estimate.' };
    return;
  }
  const { rHat, chains, massAtCap } = headline;
  const effective = Math.min(headline.effective, headline.tailEffective);
  if (rHat > thresholds.rHat || effective < thresholds.effectiveDraws) {
    const words = `${chains} calculations of the main method that should agree do not (R-hat ${rHat.toFixed(4)}, ${Math.round(effective)} effective draws; at most ${thresholds.rHat} and at least ${thresholds.effectiveDraws} are asked for).`;
    yield { code: 'chains-disagree', words };
  }
  if (massAtCap > thresholds.massAtCap) {
    const words = `The result leans on the largest total that was allowed (${percent(massAtCap)} of the probability lies there): the lists set no upper limit.`;
    yield { code: 'at-cap', words };
  }
  const fitting = methods.filter(({ fits }) => fits);
  const least = fitting.toSorted((a, b) => a.total - b.total)[0];
  const most = fitting.toSorted((a, b) => b.total - a.total)[0];
  if (least !== undefined && most !== undefined && most.total > thresholds.methodRatio * least.total) {
    const words = `Methods that describe the lists equally well differ more than ${thresholds.methodRatio} times: ${least.method} gives ${whole(least.total)}, ${most.method} gives ${whole(most.total)}.`;
    yield { code: 'methods-disagree', words };
  }
}

function* formReasons({ form }: Evidence): Generator<Reason> {
  for (const name of unsigned(form)) {
    yield { code: `unsigned-${name}`, words: `Nobody has signed for this assumption: “${assumptions[name]}”` };
  }
}

function* boundReasons({ headline, methods, lowerBound, predictive }: Evidence): Generator<Reason> {
  if (headline === null) return;
  const { low, median, high } = headline;
  if (high === null) {
    const words = `The lists set no upper end once people may differ in how easily they are listed; the lower end is ${whole(low)}.`;
    yield { code: 'interval-too-wide', words };
  } else if (high > thresholds.intervalRatio * low) {
    const words = `The interval runs from ${whole(low)} to ${whole(high)}, more than ${thresholds.intervalRatio} times its lower end.`;
    yield { code: 'interval-too-wide', words };
  }
  if (lowerBound !== null && lowerBound.total - median > thresholds.boundExcess * lowerBound.standardError) {
    const words = `A lower bound that allows for people who are listed more easily than others, ${whole(lowerBound.total)}, lies above the total of the main method, ${whole(median)}: people differ more than that method saw.`;
    yield { code: 'bound-above-total', words };
  }
  if (predictive !== null && predictive.deviance <= thresholds.fit) {
    const words = `The main method, fitted to these lists, would hardly ever produce lists like them (${percent(predictive.deviance)} of simulated tables deviate as much).`;
    yield { code: 'main-method-does-not-fit', words };
  }
  const fitting = methods.filter(({ fits }) => fits);
  if (fitting.length < thresholds.fittingMethods) {
    const names = fitting.map(({ method }) => method).join(', ');
    const words = `Only one method describes the lists (${names}): a number would hang on that one model.`;
    yield { code: 'one-method-fits', words };
  }
}

function warningsOf({ headline, observed, ...evidence }: Evidence): Reason[] {
  const warnings: Reason[] = [];
  warnings.push(...containedWarnings(evidence));
  warnings.push(...leaveOneOutWarnings(evidence.leaveOneOut), ...unequalWarnings(headline, evidence.unequal));
  warnings.push(...strataWarnings(evidence.strata, observed));
  if (headline !== null && observed < thresholds.coverage * headline.median) {
    const words = `The lists hold only ${percent(observed / headline.median)} of the estimated total; the rest is inference.`;
    warnings.push({ code: 'low-coverage', words });
  }
  for (const { method } of evidence.methods.filter(({ fits }) => !fits)) {
    warnings.push({
      code: 'poor-fit',
      words: `The method “${method}” does not describe the lists well and was set aside.`,
    });
  }
  if (evidence.emptyPairs > 0) {
    const pairs =
      evidence.emptyPairs === 1 ? 'One pair of lists shares' : `${evidence.emptyPairs} pairs of lists share`;
    warnings.push({ code: 'empty-pairs', words: `${pairs} nobody.` });
  }
  if (evidence.refusedModels > 0) {
    const [models, they] =
      evidence.refusedModels === 1 ? ['model', 'for it; it was'] : ['models', 'for them; they were'];
    const words = `${evidence.refusedModels} log-linear ${models} cannot be estimated from this table, which holds too little ${they} left out.`;
    warnings.push({ code: 'refused-models', words });
  }
  return warnings;
}

function* containedWarnings({ lists, contained }: Pick<Evidence, 'lists' | 'contained'>): Generator<Reason> {
  for (const { list, within, count, shared, same } of contained) {
    const [inner, outer] = [`“${lists[list] ?? ''}”`, `“${lists[within] ?? ''}”`];
    const seen = same
      ? `${outer} and ${inner} name the same ${whole(count)} people.`
      : `${shared === count ? 'All' : `${whole(shared)} of the`} ${whole(count)} people on ${inner} stand on ${outer} too.`;
    const words = `${seen} Lists that find people separately hardly ever fall so: look whether one took its names from the other, or both from one source.`;
    yield { code: 'list-within-another', words };
  }
}

function* leaveOneOutWarnings(leaveOneOut: Evidence['leaveOneOut']): Generator<Reason> {
  for (const { list, change, agrees } of leaveOneOut) {
    if (Math.abs(change) <= thresholds.leaveOneOut) continue;
    const direction = change > 0 ? 'raises' : 'lowers';
    const doubt = agrees ? '' : ' The chains of that shorter calculation do not agree, so the figure is uncertain.';
    const words = `Leaving out the list “${list}” ${direction} the total by ${percent(Math.abs(change))}.${doubt}`;
    yield { code: 'leave-one-out', words };
  }
  const unsettled = leaveOneOut.filter(({ change, agrees }) => !agrees && Math.abs(change) <= thresholds.leaveOneOut);
  if (unsettled.length === 0) return;
  const names = unsettled.map(({ list }) => `“${list}”`).join(', ');
  const words = `What leaving out ${names} does to the total is not known: the chains of those shorter calculations do not agree.`;
  yield { code: 'leave-one-out-unsettled', words };
}

function* strataWarnings(strata: Evidence['strata'], observed: number): Generator<Reason> {
  if (strata === null) return;
  if (strata.observed !== observed) {
    const missing =
      strata.observed < observed
        ? `${whole(observed - strata.observed)} of these are in no part`
        : 'somebody is in several parts, or they are parts of something else';
    const words = `The parts hold ${whole(strata.observed)} people together and the whole holds ${whole(observed)}: ${missing}.`;
    yield { code: 'strata-do-not-add-up', words };
  }
  const { difference, inDoubt } = strata;
  if (Math.abs(difference) > thresholds.strata) {
    const words = `The sum of the parts is ${percent(Math.abs(difference))} ${difference > 0 ? 'above' : 'below'} the total of all together.`;
    yield { code: 'strata-differ', words };
  }
  if (inDoubt.length > 0) {
    const names = inDoubt.map((name) => `“${name}”`).join(', ');
    const words = `Of the parts, ${names} ${inDoubt.length === 1 ? 'hangs' : 'hang'} on chance (fewer than ${thresholds.onTwoOrMore} people on two or more lists, or calculations that do not agree), and so does the sum.`;
    yield { code: 'strata-in-doubt', words };
  }
}

function* unequalWarnings(headline: Evidence['headline'], unequal: Evidence['unequal']): Generator<Reason> {
  if (headline === null || unequal === null) return;
  if (unequal.alike < thresholds.alike) {
    const held = unequal.widened ? ' The interval holds two usual shapes of it.' : '';
    const words = `The lists show that people differ in how easily they are listed. How that goes on among those on no list no table can show.${held} If many were all but out of reach of every list, the total is too low and only the lower end holds.`;
    yield { code: 'people-differ', words };
  }
  if (!unequal.widened) {
    const words =
      'People who are listed more or less easily do not explain these lists, so the interval is that of the main method alone and not widened for them.';
    yield { code: 'not-widened', words };
  }
  const { low, high } = headline;
  if (high !== null && high > thresholds.wideRatio * low) {
    const words = `The interval runs from ${whole(low)} to ${whole(high)}, more than ${thresholds.wideRatio} times its lower end.`;
    yield { code: 'wide-interval', words };
  }
}

function people(count: number): string {
  return count === 1 ? '1 person is' : `${count} people are`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.01 ? 1 : 0)} %`;
}

function whole(total: number): string {
  return Math.round(total).toLocaleString('en-US');
}
