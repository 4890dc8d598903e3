import { isVerbalTrigger } from '../grammar/noun-phrase.ts';
import type { NumberWords } from '../languages/language.ts';
import { classBit, dateWord } from '../lexicon/lexicon.ts';
import { foundAt, has, type MarkedText } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { applyHedges, isPlus } from './hedges.ts';
import { parseNumber } from './parse-number.ts';
import { readRange } from './read-range.ts';
import { isShare, isShareWord, readFraction, shareBehind, shareEnd } from './shares.ts';
import { isCount } from './tell-apart.ts';
import { joinBounds } from './two-bounds.ts';

/** An interval read from words, before anything is known of what it counts. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly approximate: boolean;
  readonly codebook: string | null;
}

/** A quantity in a text: tokens `from` to before `to` with its hedges; the noun it counts ends before `nounTo`. */
export interface QuantityRun extends Interval {
  readonly from: number;
  readonly to: number;
  /** Where the number itself starts, hedges left out. */
  readonly numberFrom: number;
  readonly nounTo: number;
  /** What is counted, singular; null when no noun follows. */
  readonly unit: string | null;
  /** The noun is not in the language file: it may be people of any calling or nation. */
  readonly unknownNoun: boolean;
}

/** A number or vague word without hedges: tokens `from` to before `to`. */
export interface BareQuantity extends Interval {
  readonly from: number;
  readonly to: number;
  readonly figures: boolean;
  /** What the word counts behind a bound, when that is another thing than alone. */
  readonly bounded?: number;
}

/** Finds every count in the text: numbers and vague words that are not money, ages, dates, labels or measures. */
export function findQuantities(marked: MarkedText, sentences: readonly Sentence[]): readonly QuantityRun[] {
  const words = marked.lexicon.language.numbers;
  if (words === undefined) return [];
  const runs: QuantityRun[] = [];
  for (const sentence of sentences) {
    let at = sentence.from;
    let earliest = sentence.from;
    while (at < sentence.to) {
      const hedged = hedgeUntil(marked, at, sentence.to, words);
      const bare = hedged === null ? readBare(marked, at, sentence.to, words) : null;
      if (bare === null) {
        at = hedged ?? foundAt(marked, at, 'idiom')?.to ?? shareEnd(marked, at, words) ?? at + 1;
        continue;
      }
      const noun = findNoun(marked, isPlus(marked, bare) ? bare.to + 1 : bare.to, sentence.to);
      if (isCount(marked, bare, noun, sentence, words)) {
        const read = { bare, noun, earliest };
        const run = inverted(marked, shareBehind(marked, applyHedges(marked, bare, noun, earliest, sentence.to)), read);
        const joined = joinBounds(marked, runs.at(-1), run);
        if (joined !== null) runs.pop();
        runs.push(joined ?? run);
        earliest = run.to;
        at = Math.max(bare.to, run.to);
      } else {
        at = bare.to;
      }
      earliest = Math.max(earliest, bare.to);
    }
  }
  return runs;
}

interface Read {
  readonly bare: BareQuantity;
  readonly noun: CountedNounRun | null;
  readonly earliest: number;
}

/** «Человек пятнадцать бежали»: the noun before its number says about. */
function inverted(marked: MarkedText, run: QuantityRun, { bare, noun, earliest }: Read): QuantityRun {
  const before = bare.from - 1;
  const isFree = run.from === bare.from && noun?.known !== true && before >= earliest;
  if (!isFree || !isInvertible(marked, before, bare) || has(marked, before - 1, quantified)) return run;
  return { ...run, from: before, nounTo: run.to, unit: 'person', unknownNoun: false, approximate: true };
}

/** A noun that says about before its number: one of a few before any number, any in the form for many before number words. */
function isInvertible(marked: MarkedText, at: number, { figures }: BareQuantity): boolean {
  const { approximatingNouns: nouns, approximatingEndings: endings } = marked.lexicon.language.numbers ?? {};
  const key = marked.tokens.key[at] ?? '';
  if (nouns?.includes(key)) return true;
  if (figures || !endings?.some((ending) => key.endsWith(ending)) || foundAt(marked, at, 'trigger') !== null)
    return false;
  const noun = foundAt(marked, at, 'noun');
  return noun?.entry.unit === 'person' && noun.to === at + 1;
}

/** Words behind which a noun for people is theirs. */
const quantified = classBit('determiner', 'demonstrative', 'preposition');

/** Where a hedge that starts here and stands before a number ends: its own words ("as many as") are no quantity. */
function hedgeUntil(marked: MarkedText, at: number, limit: number, words: NumberWords): number | null {
  for (const { entry, to } of marked.found[at] ?? []) {
    if (entry.section !== 'hedge' || entry.where !== 'before' || to >= limit) continue;
    if (readBare(marked, to, limit, words) !== null) return to;
  }
  return null;
}

export const exact = { lowOpen: false, highOpen: false, approximate: false, codebook: null };

function readBare(marked: MarkedText, at: number, limit: number, words: NumberWords): BareQuantity | null {
  if (marked.tokens.kind[at] === tokenKinds.mark || foundAt(marked, at, 'idiom') !== null) return null;
  const vague = has(marked, at - 1, classBit('question')) ? null : foundAt(marked, at, 'vague');
  const number = parseNumber(marked.tokens, at, words);
  if (vague !== null && (number === null || vague.to >= number.to)) {
    const { low, high, name, bounded } = vague.entry.word;
    const read = { from: at, to: vague.to, ...exact, low, high, approximate: true, codebook: name, figures: false };
    return bounded === undefined ? read : { ...read, bounded };
  }
  const none = readNone(marked, at);
  if (none !== null) return none;
  const part = readFraction(marked, at, words);
  if (part !== null || isShare(marked, at, words)) return part;
  const range = readRange(marked, at, words);
  if (range !== null && range.to <= limit) return range;
  if (number === null || number.to > limit) return null;
  const { value, to, figures, approximate = false } = number;
  return { from: at, to, ...exact, low: value, high: value, approximate, figures };
}

/** "no one", "none", "no" before a noun: zero. */
function readNone(marked: MarkedText, at: number): BareQuantity | null {
  const none = foundAt(marked, at, 'none');
  if (none === null) return null;
  const isOfAct = (): boolean => foundAt(marked, none.to, 'trigger')?.entry.trigger.people === 'required';
  if (!none.entry.alone && findNoun(marked, none.to, none.to + 5)?.known !== true && !isOfAct()) return null;
  return { from: at, to: none.to, ...exact, low: 0, high: 0, figures: false };
}

/** The noun after a number. */
export interface CountedNounRun {
  readonly unit: string;
  readonly to: number;
  readonly known: boolean;
}

const nounStop =
  classBit(
    'preposition',
    'be',
    'have',
    'do',
    'modal',
    'negation',
    'relative',
    'subordinator',
    'contrast',
    'verb',
    'infinitiveMark',
    'agentMark',
    'question',
    'pronoun',
    'singularPersonPronoun',
  ) | dateWord;
const nounLead = classBit('determiner', 'article', 'possessive');
const partitive = classBit('partitive');
const coordinator = classBit('coordinator');
/** How far the noun may stand behind its number: "37 of the most active young trade union activists". */
const farthestNoun = 9;

/** The noun that a number before token `at` counts; null when the number stands alone. */
export function findNoun(marked: MarkedText, at: number, limit: number): CountedNounRun | null {
  let position = at;
  if (has(marked, position, partitive)) {
    position += 1;
    while (has(marked, position, nounLead)) position += 1;
  } else if (has(marked, position, nounLead) && !has(marked, position, classBit('article'))) {
    position += 1;
  }
  const end = Math.min(limit, position + farthestNoun);
  let known: CountedNounRun | null = null;
  let unknown: CountedNounRun | null = null;
  while (position < end) {
    if (known !== null && isVerbalTrigger(marked, position)) break;
    const noun = foundAt(marked, position, 'noun');
    if (noun !== null && noun.to <= end) {
      known = { unit: noun.entry.unit, to: noun.to, known: true };
      position = noun.to;
      continue;
    }
    if (stopsNoun(marked, position)) break;
    if (has(marked, position, coordinator)) {
      if (known !== null || unknown === null) break;
      position += 1;
      continue;
    }
    if (known !== null && !startsCompound(marked, position)) break;
    unknown = { unit: marked.tokens.key[position] ?? '', to: position + 1, known: false };
    position += 1;
  }
  return known ?? unknown;
}

function startsCompound(marked: MarkedText, at: number): boolean {
  const next = foundAt(marked, at + 1, 'noun');
  return next !== null && !stopsNoun(marked, at);
}

function stopsNoun(marked: MarkedText, at: number): boolean {
  if (marked.tokens.kind[at] !== tokenKinds.word) return true;
  if (has(marked, at, nounStop) || isShareWord(marked, at)) return true;
  return foundAt(marked, at, 'trigger') !== null;
}
