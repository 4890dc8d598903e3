// m and u from the records themselves (Fellegi and Sunter 1969; EM as Winkler 1988): u from pairs drawn at random, m by
// expectation-maximisation within each blocking pass on the comparisons that the pass does not use.

import { isNameKey } from './blocking-keys.ts';
import { compareGiven } from './compare-range.ts';
import type { Comparer, Pattern } from './comparer.ts';
import { drawPairs } from './draw-pairs.ts';
import { type ComparedPairs, joinRanges } from './pair-list.ts';
import { countByPass, countPatterns } from './patterns.ts';
import { TupleIndex } from './tuple-index.ts';
import type { BlockingPass, Comparison, Level, LinkageModel } from './types.ts';

const rounds = 25;
/** EM stops when the share of matches moves by less than this part of itself. */
const settled = 1e-4;
const least = 1e-6;
/** A pass with fewer expected matches teaches nothing. */
const fewestMatches = 20;

/** The starting values of u count as much as this many pairs, so that a handful of rows does not overrule them. */
const believedPairs = 50;

/** What is known of one comparison while it is estimated: a probability a level. */
type Rates = number[];

/** Shares of the levels among random pairs, by comparison, and how much of them is seen rather than believed. */
function randomRates(comparer: Comparer, model: LinkageModel, distinct: Int32Array): { rates: Rates; seen: number }[] {
  const { left, right } = drawPairs(distinct);
  const random = joinRanges([compareGiven(comparer, left, right)], comparer.size);
  const counts = countPatterns(random);
  return model.comparisons.map((comparison, c) => {
    const sums = comparison.levels.map(({ u }) => believedPairs * u);
    let seen = 0;
    for (const [id, pattern] of random.patterns.entries()) {
      const level = pattern[c] ?? 0;
      if (level >= sums.length) continue;
      sums[level] = (sums[level] ?? 0) + (counts[id] ?? 0);
      seen += counts[id] ?? 0;
    }
    return { rates: normalised(sums), seen: seen / (seen + believedPairs) };
  });
}

/** Candidates of which people said what they are, by their place among the pairs. */
export type Labelled = { readonly same: readonly number[]; readonly different: readonly number[] };

/**
 * Estimates the levels of `model` from its candidates. Rates of random pairs are cleared of the matches among them. Labelled
 * pairs count as what people said they are instead of what the model believes (semi-supervised EM).
 */
export function estimateModel(input: {
  readonly model: LinkageModel;
  readonly comparer: Comparer;
  readonly pairs: ComparedPairs;
  /** Records that differ from each other. */
  readonly distinct: Int32Array;
  /** The list of each record. */
  readonly tables: Int32Array;
  readonly labelled: Labelled;
}): LinkageModel {
  const { model, comparer, pairs, distinct, tables, labelled } = input;
  const random = randomRates(comparer, model, distinct);
  const groups = groupsOfPairs(pairs, { distinct, tables });
  let current = withRates(model, (c) => ({
    m: model.comparisons[c]?.levels.map(({ m }) => m) ?? [],
    u: random[c]?.rates ?? [],
  }));
  const passCounts = countByPass(pairs, model.passes.length).map((counts, pass) =>
    withoutLabelled(pairs, { counts, pass, labelled }),
  );
  for (let turn = 0; turn < 2; turn += 1) {
    const learned = model.passes.map((pass, p) =>
      estimatePass(current, pass, { list: pairs.patterns, ...(passCounts[p] ?? noCounts) }),
    );
    const m = current.comparisons.map((comparison, c) =>
      sparing(
        comparison,
        pooled(
          comparison,
          learned.map((pass) => pass[c] ?? null),
        ),
      ),
    );
    const u = random.map(({ rates, seen }, c) => cleared(rates, m[c] ?? [], seen * current.prior));
    current = withRates(current, (c) => ({ m: m[c] ?? [], u: u[c] ?? [] }));
    current = {
      ...current,
      prior: estimatePrior(current, pairs.patterns, groups.across ?? groups.within),
      ...(groups.across === null ? {} : { priorWithin: estimatePrior(current, pairs.patterns, groups.within) }),
    };
  }
  return current;
}

/** How often each pattern occurs in a pass: among pairs of which nothing is known, and among labelled ones. */
type PassCounts = { readonly counts: Float64Array; readonly same: Float64Array; readonly different: Float64Array };
type PassPatterns = PassCounts & { readonly list: readonly Pattern[] };

const noCounts: PassCounts = { counts: new Float64Array(), same: new Float64Array(), different: new Float64Array() };

function withoutLabelled(
  pairs: ComparedPairs,
  { counts, pass, labelled }: { readonly counts: Float64Array; readonly pass: number; readonly labelled: Labelled },
): PassCounts {
  const taken = (list: readonly number[]) => {
    const of = new Float64Array(counts.length);
    for (const at of list) {
      if ((((pairs.mask[at] ?? 0) >>> pass) & 1) === 0) continue;
      const id = pairs.pattern[at] ?? 0;
      of[id] = (of[id] ?? 0) + 1;
      counts[id] = (counts[id] ?? 0) - 1;
    }
    return of;
  };
  return { counts, same: taken(labelled.same), different: taken(labelled.different) };
}
type Learned = { readonly m: Rates; readonly matches: number } | null;

function estimatePass(
  model: LinkageModel,
  pass: BlockingPass,
  { list, counts, same, different }: PassPatterns,
): Learned[] {
  const used = model.comparisons.map((comparison) => !usedBy(pass, comparison));
  const m = model.comparisons.map(({ levels }) => levels.map((level) => level.m));
  const u = model.comparisons.map(({ levels }) => levels.map((level) => level.u));
  const sum = (numbers: Float64Array) => numbers.reduce((before, count) => before + count, 0);
  const total = sum(counts) + sum(same) + sum(different);
  let share = 0.3;
  let matches = 0;
  const none = model.comparisons.map(() => null);
  const present = mergedPatterns({ list, counts, same, different }, used);
  if (total === 0 || used.filter(Boolean).length < 2) return none;
  for (let round = 0; round < rounds; round += 1) {
    const sumM = m.map((rates) => rates.map(() => 0.01));
    const sumU = u.map((rates, c) =>
      rates.map((_, level) => 0.01 + 10 * (model.comparisons[c]?.levels[level]?.u ?? 0)),
    );
    matches = 0;
    for (const known of present) {
      const { pattern } = known;
      const odds = (share / (1 - share)) * ratio(pattern, used, m, u);
      const matching = (odds / (1 + odds)) * known.count + known.same;
      const other = known.count / (1 + odds) + known.different;
      matches += matching;
      for (let c = 0; c < pattern.length; c += 1) {
        if (used[c] === false) continue;
        const level = pattern[c] ?? 0;
        add(sumM[c], level, matching);
        add(sumU[c], level, other);
      }
    }
    const before = share;
    share = Math.min(0.999, Math.max(1e-5, matches / total));
    for (const [c, sums] of sumM.entries()) if (used[c]) m[c] = normalised(sums);
    for (const [c, sums] of sumU.entries()) if (used[c]) u[c] = normalised(sums);
    if (Math.abs(share - before) < settled * share) break;
  }
  if (matches < fewestMatches) return none;
  return m.map((rates, c) => (used[c] ? { m: rates, matches } : null));
}

/** Patterns that differ only in comparisons which are not used are one to estimation, and there are far fewer. */
function mergedPatterns({ list, counts, same, different }: PassPatterns, used: readonly boolean[]) {
  const merged: { readonly pattern: Pattern; count: number; same: number; different: number }[] = [];
  const index = new TupleIndex(used.length);
  for (const [id, pattern] of list.entries()) {
    const known = { count: counts[id] ?? 0, same: same[id] ?? 0, different: different[id] ?? 0 };
    if (known.count + known.same + known.different === 0) continue;
    for (const [c, isUsed] of used.entries()) index.tuple[c] = isUsed ? (pattern[c] ?? 0) : 0;
    const before = merged[index.id()];
    if (before === undefined) {
      merged.push({ pattern, ...known });
      continue;
    }
    before.count += known.count;
    before.same += known.same;
    before.different += known.different;
  }
  return merged;
}

function ratio(pattern: Pattern, used: readonly boolean[], m: readonly Rates[], u: readonly Rates[]): number {
  let product = 1;
  for (let c = 0; c < pattern.length; c += 1) {
    if (used[c] === false) continue;
    const level = pattern[c] ?? 0;
    product *= (m[c]?.[level] ?? 1) / (u[c]?.[level] ?? 1);
  }
  return product;
}

function usedBy(pass: BlockingPass, comparison: Comparison): boolean {
  return pass.keys.some((key) =>
    isNameKey(key) ? /name/u.test(comparison.kind) : comparison.columns.includes(key.column),
  );
}

/** The mean over passes, each as heavy as its matches; the starting values where no pass could tell. */
function pooled(comparison: Comparison, learned: readonly Learned[]): Rates {
  const sums = comparison.levels.map(() => 0);
  let heard = 0;
  for (const pass of learned) {
    if (pass === null) continue;
    heard += 1;
    const weight = Math.sqrt(pass.matches);
    for (const [level, rate] of pass.m.entries()) sums[level] = (sums[level] ?? 0) + weight * rate;
  }
  return heard === 0 ? comparison.levels.map(({ m }) => m) : normalised(sums);
}

/** Where no more than this share of matches differ in a fact that does not change, the few that do are hardly matches. */
const seldomDiffering = 0.15;
/** At most this share of matches is then believed to differ: ages by more than five years, days of an event by more than a month. */
const mostDiffering: Readonly<Partial<Record<Comparison['kind'], number>>> = { age: 0.01, 'event-date': 1e-4 };

/**
 * Two of one name who died a year apart look like one person to estimation, which then believes that days differ. They are held to what
 * lists of one event do: nearly always agree on it.
 */
function sparing({ kind }: Comparison, rates: Rates): Rates {
  const most = mostDiffering[kind];
  const differing = rates[rates.length - 1] ?? 0;
  if (most === undefined || differing <= most || differing > seldomDiffering) return rates;
  return normalised([...rates.slice(0, -1), (most * (1 - differing)) / (1 - most)]);
}

/** Random pairs hold matches in the proportion `share`; this takes them out again. */
function cleared(rate: Rates, m: Rates, share: number): Rates {
  return normalised(rate.map((value, level) => Math.max(value * 0.05, value - share * (m[level] ?? 0))));
}

/** Candidates by their patterns, and how many pairs there are in all. */
type PairGroup = { readonly counts: Float64Array; readonly all: number };

/** Pairs within lists and across them; across is null when there is one list. */
function groupsOfPairs(
  pairs: ComparedPairs,
  { distinct, tables }: { readonly distinct: Int32Array; readonly tables: Int32Array },
): { within: PairGroup; across: PairGroup | null } {
  const sizes = new Map<number, number>();
  for (const record of distinct) sizes.set(tables[record] ?? 0, (sizes.get(tables[record] ?? 0) ?? 0) + 1);
  const choose = (count: number) => (count * (count - 1)) / 2;
  const allWithin = [...sizes.values()].reduce((sum, size) => sum + choose(size), 0);
  const [within, across] = [new Float64Array(pairs.patterns.length), new Float64Array(pairs.patterns.length)];
  for (let at = 0; at < pairs.length; at += 1) {
    if (pairs.mask[at] === 0) continue;
    const counts = tables[pairs.left[at] ?? 0] === tables[pairs.right[at] ?? 0] ? within : across;
    const id = pairs.pattern[at] ?? 0;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return {
    within: { counts: within, all: allWithin },
    across: sizes.size > 1 ? { counts: across, all: choose(distinct.length) - allWithin } : null,
  };
}

/** Half a match is believed where none was seen, so that no pair is ruled out beforehand. */
const believedMatches = 0.5;

function estimatePrior(model: LinkageModel, patterns: readonly Pattern[], { counts, all }: PairGroup): number {
  let prior = model.prior;
  const used = model.comparisons.map(() => true);
  const m = model.comparisons.map(({ levels }) => levels.map((level) => level.m));
  const u = model.comparisons.map(({ levels }) => levels.map((level) => level.u));
  const ratios = patterns.map((pattern) => ratio(pattern, used, m, u));
  for (let round = 0; round < 10; round += 1) {
    let matches = 0;
    for (const [id, value] of ratios.entries()) {
      const odds = (prior / (1 - prior)) * value;
      matches += (counts[id] ?? 0) * (odds / (1 + odds));
    }
    prior = Math.min(0.5, Math.max(1e-12, (matches + believedMatches) / Math.max(1, all)));
  }
  return prior;
}

function withRates(model: LinkageModel, rates: (comparison: number) => { m: Rates; u: Rates }): LinkageModel {
  const comparisons = model.comparisons.map((comparison, c) => {
    const { m, u } = rates(c);
    const levels: Level[] = comparison.levels.map(({ label }, level) => ({
      label,
      m: m[level] ?? least,
      u: u[level] ?? least,
    }));
    return { ...comparison, levels };
  });
  return { ...model, comparisons };
}

function add(sums: Rates | undefined, level: number, by: number): void {
  if (sums !== undefined && level < sums.length) sums[level] = (sums[level] ?? 0) + by;
}

function normalised(sums: readonly number[]): Rates {
  const floored = sums.map((sum) => Math.max(sum, least));
  const total = floored.reduce((sum, value) => sum + value, 0);
  return floored.map((value) => Math.max(least, value / total));
}
