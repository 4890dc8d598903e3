import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { QuantityRun } from '../quantities/find-quantities.ts';
import type { EventQuantity } from './event.ts';

const preposition = classBit('preposition', 'partitive');
const coordinator = classBit('coordinator');
const article = classBit('article', 'possessive');
const including = classBit('including');

/** True when the number may count people: its noun is one for people, unknown, or missing. */
export function mayBePeople(quantity: QuantityRun): boolean {
  return quantity.unit === null || quantity.unit === 'person' || quantity.unknownNoun;
}

/** The quantities that start within a noun phrase. */
export function quantitiesIn({ quantities, quantityAt }: Analysis, phrase: Run): readonly QuantityRun[] {
  const found: QuantityRun[] = [];
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const quantity = quantities[quantityAt[at] ?? -1];
    if (quantity !== undefined) found.push(quantity);
  }
  return found;
}

/**
 * How many people a noun phrase speaks of: the number that leads it ("37 of the 200 protesters"), the
 * sum of numbers joined by "and" ("two men and three children"), one for a single person. Null when
 * the phrase gives no number.
 */
export function countOf(analysis: Analysis, phrase: Run): EventQuantity | null {
  const cut = analysis.quantities[analysis.quantityOf[phrase.from] ?? -1];
  if (cut !== undefined && cut.from < phrase.from && cut.high === 0) return toEventQuantity(cut);
  const leading: QuantityRun[] = [];
  for (const quantity of quantitiesIn(analysis, phrase)) {
    if (!mayBePeople(quantity)) continue;
    const last = leading.at(-1);
    if (last !== undefined) {
      if (!isJoined(analysis, last, quantity)) break;
      leading.push(quantity);
    } else if (!isModifier(analysis, phrase, quantity)) {
      leading.push(quantity);
    }
  }
  const [first] = leading;
  if (first === undefined) return single(analysis, phrase);
  if (leading.length === 1) return toEventQuantity(first);
  return sum(leading, phrase);
}

/** A quantity run as an event's count of people, or of what its noun says. */
export function toEventQuantity(run: QuantityRun): EventQuantity {
  const { from, to, low, high, lowOpen, highOpen, approximate, codebook } = run;
  const unit = run.unit === null || run.unknownNoun ? 'person' : run.unit;
  return { from, to, low, high, lowOpen, highOpen, approximate, codebook, unit };
}

/** "a leader of 200 workers": the number only describes. "a group of 12" is led by the number. */
function isModifier(analysis: Analysis, phrase: Run, quantity: QuantityRun): boolean {
  const { marked } = analysis;
  const before = quantity.from - 1;
  if (before <= phrase.from) return false;
  if (!has(marked, before, preposition | including)) return false;
  if (has(marked, before, including)) return true;
  const groups = marked.lexicon.language.numbers?.groups ?? [];
  const lead = `${marked.tokens.key[before - 1] ?? ''} ${marked.tokens.key[before] ?? ''}`;
  if (groups.includes(lead)) return false;
  return !has(marked, before, classBit('partitive')) || foundAt(marked, before - 1, 'noun') !== null;
}

function isJoined({ marked }: Analysis, one: QuantityRun, next: QuantityRun): boolean {
  if (next.low === null || one.low === null || next.unit === null) return false;
  if (next.codebook !== null && next.unknownNoun) return false;
  const gap = next.from - one.nounTo;
  if (gap < 1 || gap > 4) return false;
  for (let at = one.nounTo; at < next.from; at += 1) {
    if (has(marked, at, including | preposition)) return false;
  }
  return has(marked, next.from - 1, coordinator) || marked.tokens.key[next.from - 1] === ',';
}

function sum(runs: readonly QuantityRun[], phrase: Run): EventQuantity {
  const add = (side: 'low' | 'high'): number | null =>
    runs.reduce<number | null>((total, run) => (total === null || run[side] === null ? null : total + run[side]), 0);
  const low = add('low');
  const high = add('high');
  return {
    from: runs[0]?.from ?? phrase.from,
    to: runs.at(-1)?.to ?? phrase.to,
    low,
    high,
    lowOpen: low !== null && runs.some((run) => run.lowOpen),
    highOpen: high !== null && runs.some((run) => run.highOpen),
    approximate: runs.some((run) => run.approximate),
    codebook: runs.find((run) => run.codebook !== null)?.codebook ?? null,
    unit: 'person',
  };
}

/** One person: "a man", "the daughter of another activist", a person's name. */
function single(analysis: Analysis, phrase: Run): EventQuantity | null {
  const { marked, mentions, mentionOf } = analysis;
  const one = { low: 1, high: 1, lowOpen: false, highOpen: false, approximate: false, codebook: null, unit: 'person' };
  const isSingle = (at: number): boolean =>
    (marked.lexicon.language.numbers?.single ?? []).includes(marked.tokens.key[at] ?? '') || has(marked, at, article);
  let determined = marked.lexicon.language.grammar?.noArticles === true;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (mentions[mentionOf[at] ?? -1]?.kind === 'person' && at < phrase.from + 6) {
      let to = at;
      while (to < phrase.to && mentionOf[to] === mentionOf[at]) to += 1;
      return { from: at, to, ...one };
    }
    if (has(marked, at, preposition) || has(marked, at - 1, classBit('question'))) return null;
    if (isSingle(at)) determined = true;
    const noun = foundAt(marked, at, 'noun');
    if (noun === null) continue;
    if (noun.entry.unit !== 'person' || noun.entry.plural) {
      at = noun.to - 1;
      if (startsNoun(marked, noun.to)) continue;
      return null;
    }
    if (startsNoun(marked, noun.to) && noun.to < phrase.to) {
      at = noun.to - 1;
      continue;
    }
    const named = mentions[mentionOf[noun.to] ?? -1]?.kind === 'person' && noun.to < phrase.to;
    if (named) continue;
    return determined && noun.to <= phrase.to ? { from: phrase.from, to: noun.to, ...one } : null;
  }
  return null;
}

function startsNoun(marked: Analysis['marked'], at: number): boolean {
  return foundAt(marked, at, 'noun') !== null;
}
