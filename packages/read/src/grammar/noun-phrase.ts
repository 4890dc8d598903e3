import type { Analysis, Run } from '../analysis.ts';
import { adverbByEnding, classBit, dateWord, participleByEnding } from '../lexicon/lexicon.ts';
import { type Found, has, type MarkedText } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

const finite = classBit('be', 'have', 'do', 'modal', 'verb', 'infinitiveMark');
const relative = classBit('relative');
const clauseWord = classBit('subordinator', 'contrast', 'question');
const coordinator = classBit('coordinator');
const preposition = classBit('preposition');
const adverb = classBit('adverb') | adverbByEnding;
const article = classBit('article');
const personalPronoun = classBit('singularPersonPronoun', 'pluralPersonPronoun', 'firstPersonPronoun');
const articleOrThose = classBit('article', 'demonstrative');
const demonstrative = classBit('demonstrative', 'determiner');
const agent = classBit('agentMark');
/** Noun phrases, clauses within them included, are read no further than this many tokens. */
const farthest = 40;
const longestParenthesis = 18;

/** The noun phrase that ends right before token `end`, for example the subject before a verb; null when none stands there. */
export function phraseBefore(analysis: Analysis, end: number, floor: number): Run | null {
  const { marked, timeOf, quantities, quantityOf } = analysis;
  const limit = Math.max(floor, end - farthest);
  let to = skipRelative(marked, end, limit);
  if (to > limit && has(marked, to - 1, personalPronoun) && !has(marked, to - 2, classBit('partitive')))
    return { from: to - 1, to };
  let from = to;
  let at = to - 1;
  while (at >= limit) {
    const run = quantities[quantityOf[at] ?? -1];
    if (run !== undefined && run.from >= limit) {
      from = run.from;
      at = from - 1;
      continue;
    }
    if (timeOf[at] !== -1) {
      if (from < to) break;
      to = at;
      from = at;
      at -= 1;
      continue;
    }
    const isMark = marked.tokens.kind[at] === tokenKinds.mark;
    const step = isMark ? overMark(marked, at, from === to, limit) : overWord(analysis, at, limit);
    if (step === null) break;
    if (step < at) {
      if (from === to || !isMark) to = step;
      from = step;
      at = step - 1;
      continue;
    }
    from = at;
    at -= 1;
  }
  while (from < to && has(marked, from, coordinator | adverb) && !has(marked, from, demonstrative)) from += 1;
  while (to > from && within.has(marked.tokens.key[to - 1] ?? '')) to -= 1;
  while (from < to && within.has(marked.tokens.key[from] ?? '')) from += 1;
  while (
    from + 1 < to &&
    quantityOf[from] === -1 &&
    has(marked, from, demonstrative | adverb) &&
    has(marked, from + 1, article)
  )
    from += 1;
  return from < to ? { from, to } : null;
}

/** Marks within a phrase: the stop of an abbreviation (no sentence ends here), an apostrophe. */
const within: ReadonlySet<string> = new Set(['.', "'", '’', '&', '/']);

/** Where the phrase ends when a relative pronoun stands between it and the verb: "workers, who". */
function skipRelative(marked: MarkedText, end: number, limit: number): number {
  let to = end;
  while (to - 1 > limit && has(marked, to - 1, adverb) && !has(marked, to - 1, demonstrative)) to -= 1;
  const before = to - 1;
  if (before <= limit) return to;
  const isThat = has(marked, before, classBit('demonstrative')) && has(marked, before, classBit('subordinator'));
  if (!has(marked, before, relative) && !isThat) return to;
  const mark = marked.tokens.key[before - 1] ?? '';
  return mark === ',' || mark === '-' || mark === '–' || mark === '—' ? before - 1 : before;
}

/**
 * What a mark means when met from the right. Null: the phrase starts after it. Smaller than `at`: the
 * phrase goes on before a parenthesis that starts there. `at` itself: the mark belongs to the phrase.
 */
function overMark(marked: MarkedText, at: number, nothingYet: boolean, limit: number): number | null {
  const mark = marked.tokens.key[at] ?? '';
  if (within.has(mark)) return at;
  if (mark === ')' || mark === ']') {
    const goesOn = nothingYet || has(marked, at + 1, coordinator | preposition);
    return goesOn ? openingOf(marked, at, limit) : null;
  }
  if (!nothingYet) return null;
  if (mark === ',' || mark === '–' || mark === '—' || mark === '-') {
    const opening = openingComma(marked, at, mark, limit);
    return opening;
  }
  return null;
}

function openingOf(marked: MarkedText, at: number, limit: number): number | null {
  for (let position = at - 1; position >= Math.max(limit, at - longestParenthesis); position -= 1) {
    const key = marked.tokens.key[position];
    if (key === '(' || key === '[') return position > limit ? position : null;
  }
  return null;
}

/** The comma that opens a parenthesis closed at `at`: "Askhat Daulbayev, the prosecutor, said". The first of a row of commas, when no verb stands between. */
function openingComma(marked: MarkedText, at: number, mark: string, limit: number): number | null {
  let opening: number | null = null;
  for (let position = at - 1; position >= Math.max(limit, at - longestParenthesis * 2); position -= 1) {
    const key = marked.tokens.key[position] ?? '';
    if (key === mark && has(marked, position + 1, coordinator | clauseWord)) break;
    if (key === mark && position > limit) opening = position;
    else if (marked.tokens.kind[position] === tokenKinds.mark && key !== ',' && key !== "'") break;
    if (has(marked, position, finite | clauseWord)) break;
  }
  return opening;
}

/** As `overMark`, for words. */
function overWord(analysis: Analysis, at: number, limit: number): number | null {
  const { marked, mentionOf } = analysis;
  if (has(marked, at, classBit('negation')) && !has(marked, at, finite)) return null;
  if (mentionOf[at] !== -1 && mentionOf[at] === mentionOf[at + 1]) return at;
  const isVerb =
    isUnlistedVerb(analysis, at) ||
    has(marked, at, finite) ||
    has(marked, at, relative) ||
    (isVerbalTrigger(marked, at) && !has(marked, at - 1, articleOrThose));
  if (isVerb) return antecedent(marked, at, limit);
  const opensClause =
    has(marked, at, clauseWord) && !(has(marked, at, classBit('demonstrative')) && isBeforeNoun(marked, at));
  if (opensClause) return null;
  if (has(marked, at, dateWord)) return null;
  if (has(marked, at, coordinator)) return joinsClauses(marked, at, limit) ? null : at;
  return at;
}

/** "supplied a list": a word that ends like a past tense, with an object behind it. */
function isUnlistedVerb({ marked, quantityAt }: Analysis, at: number): boolean {
  if (!has(marked, at, participleByEnding)) return false;
  return (quantityAt[at + 1] ?? -1) !== -1 || has(marked, at + 1, classBit('article', 'possessive', 'demonstrative'));
}

function isBeforeNoun(marked: MarkedText, at: number): boolean {
  return !has(marked, at + 1, finite | relative | classBit('pronoun', 'determiner', 'article'));
}

/** For a verb within a relative clause, the place of its pronoun: the phrase goes on before it. */
function antecedent(marked: MarkedText, verb: number, limit: number): number | null {
  for (let at = verb; at > Math.max(limit, verb - 20); at -= 1) {
    const key = marked.tokens.key[at] ?? '';
    if (marked.tokens.kind[at] === tokenKinds.mark && key !== ',') return null;
    if (has(marked, at, relative)) {
      return marked.tokens.key[at - 1] === ',' ? at - 1 : at;
    }
  }
  return null;
}

/** "Police killed 12 and 20 were arrested": a verb of the same clause stands before the "and". */
export function joinsClauses(marked: MarkedText, at: number, limit: number): boolean {
  for (let position = at - 1; position >= limit; position -= 1) {
    if (marked.tokens.kind[position] === tokenKinds.mark) {
      const key = marked.tokens.key[position];
      return key === ',' && position === at - 1 ? joinsClauses(marked, position, limit) : false;
    }
    if (has(marked, position, relative | coordinator)) return false;
    if (has(marked, position, finite) || isVerbalTrigger(marked, position)) return true;
  }
  return false;
}

/** A token that is a verb by the trigger words. */
export function isVerbalTrigger(marked: MarkedText, at: number): boolean {
  for (const { entry } of marked.found[at] ?? []) {
    if (entry.section === 'trigger') return isVerbal(entry);
  }
  return false;
}

function isGerund(marked: MarkedText, at: number): boolean {
  return marked.found[at]?.some(({ entry }) => entry.section === 'trigger' && entry.voice === 'gerund') ?? false;
}

function isVerbal(entry: Extract<Found['entry'], { section: 'trigger' }>): boolean {
  return entry.voice === 'finite' || entry.voice === 'either' || entry.voice === 'passive';
}

/** The noun phrase that starts at token `start` or after adverbs there; null when none does. */
export function phraseAfter(analysis: Analysis, start: number, ceiling: number): Run | null {
  const { marked, quantities, quantityAt, timeOf } = analysis;
  let from = start;
  while (from < ceiling && has(marked, from, adverb) && quantityAt[from] === -1 && !has(marked, from, demonstrative))
    from += 1;
  let at = from;
  const end = Math.min(ceiling, from + farthest);
  while (at < end) {
    const run = quantities[quantityAt[at] ?? -1];
    if (run !== undefined) {
      at = Math.max(at + 1, run.nounTo);
      continue;
    }
    const closed = marked.tokens.key[at] === '(' ? bracketEnd(marked, at, end) : at;
    if (closed > at) {
      at = closed;
      continue;
    }
    if (timeOf[at] !== -1 || !continuesPhrase(analysis, at, from)) break;
    at += 1;
  }
  while (at > from && (has(marked, at - 1, coordinator) || within.has(marked.tokens.key[at - 1] ?? ''))) at -= 1;
  return at > from ? { from, to: at } : null;
}

/** A word with a capital between words with capitals: "Reporters Without Borders". */
function isWithinName(marked: MarkedText, at: number): boolean {
  return (
    marked.capital[at] === 1 &&
    marked.capital[at - 1] === 1 &&
    marked.capital[at + 1] === 1 &&
    !has(marked, at, dateWord)
  );
}

/** A short parenthesis within a phrase: "the official (state) version". */
function bracketEnd(marked: MarkedText, at: number, limit: number): number {
  for (let position = at + 1; position < Math.min(limit, at + 6); position += 1) {
    if (marked.tokens.key[position] === ')')
      return marked.tokens.kind[position + 1] === tokenKinds.word ? position + 1 : at;
  }
  return at;
}

function continuesPhrase(analysis: Analysis, at: number, from: number): boolean {
  const { marked, quantityAt, quantities, mentionOf } = analysis;
  if (at > from && isWithinName(marked, at)) return true;
  if (at > from && mentionOf[at] !== -1 && mentionOf[at] === mentionOf[at - 1]) return true;
  if (marked.tokens.kind[at] === tokenKinds.mark)
    return within.has(marked.tokens.key[at] ?? '') || (marked.tokens.key[at] === '"' && at === from);
  if (has(marked, at, coordinator)) {
    const next = quantities[quantityAt[at + 1] ?? -1];
    if (next !== undefined) return !has(marked, next.nounTo, finite) && !isVerbalTrigger(marked, next.nounTo);
    return !joinsVerb(marked, at);
  }
  if (has(marked, at, finite | relative | agent | dateWord)) return false;
  if (has(marked, at, clauseWord) && (at > from || !has(marked, at, classBit('demonstrative')))) return false;
  if (has(marked, at, preposition) && !has(marked, at, classBit('partitive'))) return false;
  return !(isVerbalTrigger(marked, at) && at > from);
}

/** True when a verb follows soon after the "and": it joins clauses, not nouns. */
function joinsVerb(marked: MarkedText, at: number): boolean {
  for (let position = at + 1; position < at + 7 && position < marked.tokens.count; position += 1) {
    if (marked.tokens.kind[position] === tokenKinds.mark) return false;
    if (has(marked, position, finite) || isVerbalTrigger(marked, position) || isGerund(marked, position)) return true;
    if (has(marked, position, preposition)) return false;
  }
  return false;
}
