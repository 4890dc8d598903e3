import type { Analysis, Run } from '../analysis.ts';
import { adverbByEnding, classBit, participleByEnding } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { Speaker } from './frame.ts';
import { type KindMemory, speakerKind } from './speaker-kind.ts';

/** What was learnt of speakers so far in a text: kinds of names, and whom "she" stands for. */
export interface SpeakerMemory {
  readonly kinds: KindMemory;
  lastPerson: Speaker | null;
  /** The last group that spoke: whom "they" stands for. */
  lastGroup: Speaker | null;
}

const pronoun = classBit('singularPersonPronoun');
const pluralPronoun = classBit('pluralPersonPronoun');
const otherPronoun = classBit('pronoun', 'firstPersonPronoun', 'relative', 'demonstrative');
const relative = classBit('relative');
const leading = classBit('preposition', 'coordinator', 'contrast', 'subordinator', 'adverb');
/** Marks within a speaker's name or description. */
const innerMarks: ReadonlySet<string> = new Set(['-', "'", '’', '.', '(', ')', '&', '/']);
const trailing = classBit('adverb') | adverbByEnding;
const opening = classBit('article', 'determiner', 'possessive');
/** A speaker's name or description is no longer than this many tokens. */
const longestSpeaker = 14;
/** "the coastguard": with an article before, words that the language file does not know may be a speaker too. */
const longestDescription = 6;

/**
 * The speaker that a noun phrase names, or null when it names no speaker. `verb` is where the verb of
 * saying stands: what is between (", a reporter at Respublika,") describes them. `sure` accepts any
 * phrase, for cues that only speakers follow ("according to").
 */
export function speakerOf(
  analysis: Analysis,
  phrase: Run,
  verb: number,
  memory: SpeakerMemory,
  sure = false,
): { speaker: Speaker; contact: Speaker | null } | null {
  const { marked } = analysis;
  if (phrase.to - phrase.from === 1 && has(marked, phrase.from, pronoun)) {
    const speaker = subjectSince(analysis, phrase.from, memory) ??
      memory.lastPerson ??
      personBefore(analysis, phrase.from, memory) ?? { ...phrase, kind: 'other' as const };
    return { speaker, contact: null };
  }
  if (phrase.to - phrase.from === 1 && has(marked, phrase.from, pluralPronoun)) {
    const { lastGroup } = memory;
    const isWithin = lastGroup !== null && analysis.quotationOf[phrase.from] === analysis.quotationOf[lastGroup.from];
    const isNear = lastGroup !== null && isWithin && phrase.from - lastGroup.to <= groupReach;
    return { speaker: isNear ? lastGroup : { ...phrase, kind: 'other' }, contact: null };
  }
  const run = trimmed(analysis, phrase);
  if (run === null) return null;
  if (has(marked, run.from, otherPronoun) && (run.to - run.from === 1 || !has(marked, run.from, opening))) return null;
  const isDescribed =
    has(marked, run.from, opening) && run.to - run.from > 1 && run.to - run.from <= longestDescription;
  const named = isDescribed || namesSpeaker(analysis, run);
  if (!named && !sure) return null;
  const described = verb > run.to + 1 ? { from: run.to + 1, to: verb } : null;
  const kind = speakerKind(analysis, run, described, memory.kinds);
  const name = described === null ? null : nameIn(analysis, run, described);
  const speaker = { ...(name ?? run), kind };
  if (isPerson(analysis, run)) memory.lastPerson = speaker;
  else memory.lastGroup = speaker;
  return { speaker, contact: contactOf(analysis, run, Math.max(phrase.to, verb), memory) };
}

/** "its spokesman, Colonel Keruenov, said": the name beside a description without one. */
function nameIn({ mentions, mentionOf }: Analysis, run: Run, described: Run): Run | null {
  const isPersonAt = (at: number): boolean => mentions[mentionOf[at] ?? -1]?.kind === 'person';
  for (let at = run.from; at < run.to; at += 1) if ((mentionOf[at] ?? -1) !== -1) return null;
  let at = described.from;
  while (at < described.to && at < described.from + 3 && !isPersonAt(at)) at += 1;
  if (at >= described.to || !isPersonAt(at)) return null;
  let to = at;
  while (to < described.to && mentionOf[to] === mentionOf[at]) to += 1;
  return { from: described.from, to };
}

/** How far back the person may stand whom a pronoun stands for. */
const pronounReach = 250;
/** "They" and "it" stand for a group only this soon after it. */
const groupReach = 80;

/** The person spoken of last before a token, when nobody has spoken yet: a name or "a doctor". */
function personBefore(analysis: Analysis, before: number, memory: SpeakerMemory): Speaker | null {
  const { marked, mentions, mentionOf } = analysis;
  for (let at = before - 1; at >= Math.max(0, before - pronounReach); at -= 1) {
    const index = mentionOf[at] ?? -1;
    if (mentions[index]?.kind === 'person') {
      let from = at;
      while (from > 0 && mentionOf[from - 1] === index) from -= 1;
      const run = { from, to: at + 1 };
      return { ...run, kind: speakerKind(analysis, run, null, memory.kinds) };
    }
    const noun = foundAt(marked, at, 'noun');
    if (noun === null || noun.entry.unit !== 'person' || noun.entry.plural || !has(marked, at - 1, opening)) continue;
    const run = { from: at - 1, to: noun.to };
    return { ...run, kind: speakerKind(analysis, run, null, memory.kinds) };
  }
  return null;
}

/** How far into its sentence a person may stand who is its subject, in tokens. */
const subjectReach = 6;

/** "Commissioner Orman dismissed it. “…,” he said": a person named as the subject of this or the last sentence, after whoever spoke last. */
function subjectSince(analysis: Analysis, pronounAt: number, memory: SpeakerMemory): Speaker | null {
  const { mentions, mentionOf, sentences, sentenceOf, quotationOf } = analysis;
  const last = sentenceOf[pronounAt] ?? 0;
  const since = memory.lastPerson?.to ?? 0;
  for (let index = last; index >= Math.max(0, last - 2); index -= 1) {
    const bounds = sentences[index];
    if (bounds === undefined || bounds.paragraph !== sentences[last]?.paragraph) return null;
    if (quotationOf[bounds.from] !== -1) continue;
    for (let at = bounds.from; at < Math.min(pronounAt, bounds.from + subjectReach); at += 1) {
      const mention = mentionOf[at] ?? -1;
      if (mentions[mention]?.kind !== 'person') continue;
      if (at < since) return null;
      let to = at;
      while (to < pronounAt && mentionOf[to] === mention) to += 1;
      const run = { from: bounds.from, to };
      return { ...run, kind: speakerKind(analysis, run, null, memory.kinds) };
    }
  }
  return null;
}

/** Without leading prepositions and conjunctions, and without a relative clause behind. */
function trimmed({ marked }: Analysis, phrase: Run): Run | null {
  let { from, to } = phrase;
  while (from < to && has(marked, from, leading) && !has(marked, from, opening)) from += 1;
  while (from < to && marked.tokens.kind[from] === tokenKinds.mark) from += 1;
  for (let at = from + 1; at < to; at += 1) {
    const isMark = marked.tokens.kind[at] === tokenKinds.mark && !innerMarks.has(marked.tokens.key[at] ?? '');
    const isVerb =
      has(marked, at, participleByEnding) &&
      (foundAt(marked, at - 1, 'noun') !== null || foundAt(marked, at - 1, 'speaker') !== null);
    if (isMark || isVerb || has(marked, at, relative)) {
      to = at;
      break;
    }
  }
  while (to > from + 1 && has(marked, to - 1, trailing | classBit('possessive'))) to -= 1;
  if (to - from > longestSpeaker) to = from + longestSpeaker;
  return to > from ? { from, to } : null;
}

function namesSpeaker({ marked, mentionOf, mentions }: Analysis, run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    if (foundAt(marked, at, 'speaker') !== null) return true;
    const mention = mentions[mentionOf[at] ?? -1];
    if (mention !== undefined && (mention.kind !== 'place' || run.to - run.from <= 2)) return true;
    const isName = marked.capital[at] === 1 && (marked.classes[at] ?? 0) === 0;
    if (isName && at > 0 && run.to - run.from <= 8) return true;
    const noun = foundAt(marked, at, 'noun');
    if (noun !== null && noun.entry.unit === 'person') return true;
  }
  return false;
}

function isPerson({ marked, mentionOf, mentions }: Analysis, run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const mention = mentions[mentionOf[at] ?? -1];
    if (mention !== undefined) return mention.kind === 'person';
    const noun = foundAt(marked, at, 'noun');
    const isHead =
      noun !== null &&
      (noun.to >= run.to ||
        marked.tokens.kind[noun.to] === tokenKinds.mark ||
        marked.capital[noun.to] === 1 ||
        has(marked, noun.to, leading));
    if (noun !== null && noun.entry.unit === 'person' && !noun.entry.plural && isHead) return true;
    if (has(marked, at, leading)) return false;
  }
  const last = run.to - 1;
  return marked.capital[last] === 1 && foundAt(marked, last, 'speaker') === null;
}

/** "who spoke to people there before …": whom the speaker has it from. */
function contactOf(analysis: Analysis, run: Run, limit: number, memory: SpeakerMemory): Speaker | null {
  const { marked } = analysis;
  for (let at = run.from; at < limit; at += 1) {
    for (const found of marked.found[at] ?? []) {
      if (found.entry.section !== 'reporting' || found.entry.cue.type !== 'contact' || found.to >= limit) continue;
      const to = contactEnd(analysis, found.to, limit);
      const named = { from: found.to, to };
      return to > found.to ? { ...named, kind: speakerKind(analysis, named, null, memory.kinds) } : null;
    }
  }
  return null;
}

function contactEnd({ marked }: Analysis, from: number, limit: number): number {
  let to = from;
  while (to < limit && to < from + 8) {
    if (marked.tokens.kind[to] === tokenKinds.mark) break;
    if (
      to > from &&
      has(marked, to, classBit('subordinator', 'relative', 'contrast', 'be', 'have', 'modal', 'verb', 'preposition'))
    )
      break;
    to += 1;
  }
  return to;
}
