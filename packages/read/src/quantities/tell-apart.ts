import type { NumberWords } from '../languages/language.ts';
import { classBit, dateWord } from '../lexicon/lexicon.ts';
import { foundAt, has, type MarkedText } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { type Tokens, tokenKinds } from '../tokens/tokenise.ts';
import type { BareQuantity, CountedNounRun } from './find-quantities.ts';
import { own } from './number-words.ts';
import { parseNumber } from './parse-number.ts';

const firstYear = 1500;
const lastYear = 2100;
const oldestAge = 110;

/**
 * True when a number counts things: false for money, percentages, ages, durations and other measures,
 * dates and years, telephone numbers, footnote marks, labels ("point 5") and parts of larger numbers.
 */
export function isCount(
  marked: MarkedText,
  bare: BareQuantity,
  noun: CountedNounRun | null,
  sentence: Sentence,
  words: NumberWords,
): boolean {
  const { tokens } = marked;
  if (!isWhole(bare) || (bare.approximate === false && isPronoun(marked, bare, noun))) return false;
  const before = bare.from > sentence.from ? (tokens.key[bare.from - 1] ?? '') : '';
  const after = bare.to < sentence.to ? (tokens.key[bare.to] ?? '') : '';
  if (includes(words.currencies, before) || includes(words.currencies, after) || includes(words.percent, after))
    return false;
  if (isMeasure(marked, bare.to, words) || isHour(marked, bare.to) || sharesMeasure(marked, bare, words)) return false;
  const isLabel = includes(words.labels, before) && !isCountedBefore(marked, bare.from - 1);
  if (!bare.figures) return !isLabel || noun !== null;
  if (isLabel || includes(words.ageBefore, before) || includes(words.ageAfter, after)) return false;
  if (isWithinNumbers(marked, bare, sentence)) return false;
  if (noun?.known !== true && (isScaledByLetter(tokens, bare) || isPhoneLike(tokens, bare))) return false;
  if (isBracketed(before, after)) return false;
  if (isDateLike(marked, bare, before, noun)) return false;
  return !isAge(marked, bare, before, after) && !isLabelled(marked, bare, sentence, noun);
}

/** "727 250 123": figures in so many groups are a telephone number where nothing is counted. */
function isPhoneLike({ kind }: Tokens, { from, to }: BareQuantity): boolean {
  return to - from >= fewestPhoneGroups && kind.slice(from, to).every((one) => one === tokenKinds.number);
}

const fewestPhoneGroups = 3;

function isWhole({ low, high }: BareQuantity): boolean {
  return (low === null || Number.isInteger(low)) && (high === null || Number.isInteger(high));
}

/** "The dead number 16", "the strikers number 2,000": the label is a verb where those it counts stand before it. */
function isCountedBefore(marked: MarkedText, label: number): boolean {
  const noun = foundAt(marked, label - 1, 'noun');
  if (noun !== null) return noun.entry.unit === 'person' && noun.entry.plural && noun.to === label;
  const outcome = foundAt(marked, label - 1, 'trigger');
  const isOutcome =
    outcome?.entry.voice === 'state' || outcome?.entry.voice === 'people' || outcome?.entry.voice === 'either';
  return isOutcome && outcome?.to === label && has(marked, label - 2, classBit('article'));
}

const determiner = classBit('article', 'determiner', 'demonstrative', 'question');

/** "the one you mentioned", "which one": the word stands for something told before, and counts nothing. */
export function isPronoun(marked: MarkedText, bare: BareQuantity, noun: CountedNounRun | null): boolean {
  if (bare.figures || bare.low !== 1 || bare.high !== 1 || bare.to - bare.from > 1 || noun?.known === true)
    return false;
  const isSingular = marked.lexicon.language.numbers?.single?.includes(marked.tokens.key[bare.from] ?? '') === true;
  return isSingular && has(marked, bare.from - 1, determiner) && !has(marked, bare.to, classBit('partitive'));
}

/** "5m" may be metres, "10k" anything. */
function isScaledByLetter({ key }: Tokens, { from, to }: BareQuantity): boolean {
  return to === from + 1 && /^\d[\d.,]*[a-z]+$/.test(key[from] ?? '');
}

function includes(list: readonly string[] | undefined, key: string): boolean {
  return list?.includes(key) ?? false;
}

/** "twenty years", "10 more days", "60 km". */
function isMeasure(marked: MarkedText, at: number, words: NumberWords): boolean {
  const units = marked.lexicon.language.dates?.units;
  for (let position = at; position < at + 2; position += 1) {
    const key = marked.tokens.key[position] ?? '';
    if (own(units, key) !== undefined || includes(words.measures, key)) return true;
    if (position === at && marked.tokens.kind[at] !== tokenKinds.word) return false;
    if (has(marked, position, classBit('partitive', 'be', 'have', 'preposition', 'coordinator', 'verb'))) return false;
    if (foundAt(marked, position, 'noun') !== null) return false;
  }
  return false;
}

/** "from 23 to 7 o'clock": the first number measures what the second does. */
function sharesMeasure(marked: MarkedText, { from, to }: BareQuantity, words: NumberWords): boolean {
  const { key } = marked.tokens;
  if (!includes(words.rangeOpen, key[from - 1] ?? '') || !includes(words.rangeJoin, key[to] ?? '')) return false;
  const second = parseNumber(marked.tokens, to + 1, words);
  return second !== null && isMeasure(marked, second.to, words);
}

/** "six in the evening". */
function isHour({ tokens, lexicon }: MarkedText, at: number): boolean {
  const parts = lexicon.language.dates?.partsOfDay ?? [];
  return (
    parts.includes(tokens.key[at + 2] ?? '') &&
    (lexicon.language.words?.preposition ?? []).includes(tokens.key[at] ?? '')
  );
}

/** Groups of figures side by side: telephone and account numbers, ISO dates. */
function isWithinNumbers(marked: MarkedText, bare: BareQuantity, sentence: Sentence): boolean {
  const { tokens } = marked;
  const isNumber = (at: number): boolean =>
    at >= sentence.from && at < sentence.to && tokens.kind[at] === tokenKinds.number;
  const isJoin = (at: number): boolean => {
    const key = tokens.key[at] ?? '';
    return key === '-' || key === '/' || key === '+' || key === '(' || key === ')';
  };
  if (isNumber(bare.to) || isNumber(bare.from - 1)) return true;
  if (tokens.key[bare.from - 1] === '+' || tokens.key[bare.from - 1] === '#') return true;
  if (isJoin(bare.to) && isNumber(bare.to + 1)) return true;
  if (isJoin(bare.from - 1) && isNumber(bare.from - 2)) return true;
  return (
    tokens.kind[bare.from] === tokenKinds.number &&
    (tokens.key[bare.from] ?? '').length > 6 &&
    !/[,.]/.test(tokens.key[bare.from] ?? '')
  );
}

function isBracketed(before: string, after: string): boolean {
  return (before === '(' && after === ')') || (before === '[' && after === ']');
}

/** "16 December", "December 16", "2011" without a noun. */
function isDateLike(marked: MarkedText, bare: BareQuantity, before: string, noun: CountedNounRun | null): boolean {
  const { low, high } = bare;
  const isVerb = marked.capital[bare.to] !== 1 && has(marked, bare.to, classBit('modal'));
  if (has(marked, bare.to, dateWord) && !isVerb) return true;
  if (before !== '' && has(marked, bare.from - 1, dateWord) && low !== null && low <= 31 && noun === null) return true;
  if (has(marked, bare.from - 1, dateWord) && low !== null && low >= firstYear) return true;
  if (has(marked, bare.from - 1, dateWord) && marked.tokens.kind[bare.from - 2] === tokenKinds.number) return true;
  const raw = marked.tokens.key[bare.from] ?? '';
  const isYear = low !== null && low === high && low >= firstYear && low <= lastYear && raw.length === 4;
  return isYear && noun?.known !== true && !isBounded(marked, bare, noun);
}

/** "below 1500": a bound, and nothing behind it ("below 2008 levels") that a year might be of. */
function isBounded(marked: MarkedText, { from, to }: BareQuantity, noun: CountedNounRun | null): boolean {
  if (noun !== null || (to < marked.tokens.count && marked.tokens.kind[to] === tokenKinds.word)) return false;
  return (marked.found[from - 1] ?? []).some(
    ({ entry, to: end }) => entry.section === 'hedge' && entry.bound === 'less-than' && end === from,
  );
}

/** ", 19," or ", 19." after a name. */
function isAge(marked: MarkedText, bare: BareQuantity, before: string, after: string): boolean {
  if (before !== ',' || bare.low === null || bare.low > oldestAge) return false;
  if (after !== ',' && after !== '.' && after !== ')' && !has(marked, bare.to, classBit('coordinator'))) return false;
  return (marked.capital[bare.from - 2] ?? 0) === 1;
}

/** "Kabanbay-batyr 19", "Boeing 747": a figure that only names what stands before it. */
function isLabelled(marked: MarkedText, bare: BareQuantity, sentence: Sentence, noun: CountedNounRun | null): boolean {
  const before = bare.from - 1;
  if (noun !== null || before <= sentence.from) return false;
  if (marked.capital[before] !== 1) return false;
  if (
    has(marked, bare.to, classBit('be', 'have', 'do', 'modal', 'adverb')) ||
    foundAt(marked, bare.to, 'trigger') !== null
  )
    return false;
  return !has(marked, before, classBit('preposition', 'be', 'verb', 'coordinator'));
}
