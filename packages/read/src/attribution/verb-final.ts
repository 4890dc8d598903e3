import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { Speaker } from './frame.ts';
import { contentEnd } from './scope.ts';
import { type SpeakerMemory, speakerOf } from './speaker.ts';

/** A speaker's name or description before the content is no longer than this many tokens. */
const longestName = 6;
/** How soon after its speaker was named a sentence may leave the speaker out. */
const droppedReach = 60;
const notPart = classBit('preposition', 'coordinator', 'contrast', 'subordinator', 'verb', 'adverb');

/** Who speaks, and what is said, where the verb of saying stands at the end: «Министрлік төрт адам қаза тапты деп мәлімдеді». */
export interface FinalSaying {
  readonly speaker: Speaker | null;
  readonly content: Run;
}

/**
 * Of a language whose verbs stand last: the speaker is named right behind the verb, else as the first word for a speaker in
 * its sentence that no case ending makes something else; a sentence without one goes on with the speaker before.
 */
export function finalSaying(analysis: Analysis, cue: Run, bounds: Sentence, memory: SpeakerMemory): FinalSaying | null {
  const behind = speakerBehind(analysis, cue.to, bounds, memory);
  if (behind !== null) return content(behind, { from: bounds.from, to: cue.from });
  const ahead = speakerAhead(analysis, { from: bounds.from, to: cue.from }, memory);
  if (ahead !== null) return content(ahead, { from: ahead.to, to: cue.from });
  return content(droppedSpeaker(cue.from, memory), { from: bounds.from, to: cue.from });
}

/** «министрліктің мәліметінше, …»: the speaker stands before the words that make them a source, what they say behind. */
export function sourceAhead(analysis: Analysis, cue: Run, bounds: Sentence, memory: SpeakerMemory): FinalSaying | null {
  const from = nameStart(analysis, cue.from, bounds.from);
  const named = from === cue.from ? null : speakerOf(analysis, { from, to: cue.from }, cue.from, memory, true);
  if (named === null) return null;
  const start = analysis.marked.tokens.key[cue.to] === ',' ? cue.to + 1 : cue.to;
  const said =
    start < bounds.to - 1 ? { from: start, to: contentEnd(analysis, start, bounds) } : { from: bounds.from, to: from };
  return content(named.speaker, said);
}

function content(speaker: Speaker | null, run: Run): FinalSaying | null {
  return run.to > run.from ? { speaker, content: run } : null;
}

function speakerBehind(analysis: Analysis, at: number, bounds: Sentence, memory: SpeakerMemory): Speaker | null {
  let to = at;
  while (to < Math.min(bounds.to, at + longestName) && analysis.marked.tokens.kind[to] === tokenKinds.word) to += 1;
  if (to === at || isOblique(analysis, to - 1)) return null;
  return speakerOf(analysis, { from: at, to }, to, memory)?.speaker ?? null;
}

function speakerAhead(analysis: Analysis, within: Run, memory: SpeakerMemory): Speaker | null {
  const { marked, mentions, mentionOf, quantityOf, timeOf } = analysis;
  for (let at = within.from; at < within.to; at += 1) {
    if (quantityOf[at] !== -1 || timeOf[at] !== -1) continue;
    const mention = mentions[mentionOf[at] ?? -1];
    let to = foundAt(marked, at, 'speaker')?.to ?? at;
    if (mention?.kind === 'person') {
      to = Math.max(to, at + 1);
      while (to < within.to && mentionOf[to] === mentionOf[at]) to += 1;
    }
    if (to === at || isOblique(analysis, to - 1)) continue;
    const run = { from: nameStart(analysis, at, within.from), to: nameEnd(analysis, to, within.to) };
    const found = isOblique(analysis, run.to - 1) ? null : speakerOf(analysis, run, run.to, memory);
    if (found !== null) return found.speaker;
    at = to - 1;
  }
  return null;
}

/** Words before a word for a speaker that belong to it: «Ішкі істер министрлігі». */
function nameStart({ marked, quantityOf, timeOf }: Analysis, at: number, floor: number): number {
  let from = at;
  while (from > Math.max(floor, at - longestName)) {
    const before = from - 1;
    const isWord = marked.tokens.kind[before] === tokenKinds.word;
    if (!isWord || quantityOf[before] !== -1 || timeOf[before] !== -1 || has(marked, before, notPart)) break;
    from = before;
  }
  return from;
}

/** Further words for a speaker, or a name, right behind: «полковник Руслан Керуенов». */
function nameEnd({ marked, mentionOf }: Analysis, at: number, ceiling: number): number {
  let to = at;
  while (to < ceiling && to < at + longestName) {
    const found = foundAt(marked, to, 'speaker');
    if (found === null && !(marked.capital[to] === 1 && (mentionOf[to] ?? -1) !== -1)) break;
    to = found?.to ?? to + 1;
  }
  return to;
}

/** A case ending says that the word is no subject: of a listed word only the genitive can be met, of a name any. */
function isOblique({ marked, mentionOf }: Analysis, at: number): boolean {
  const key = marked.tokens.key[at] ?? '';
  const { grammar } = marked.lexicon.language;
  const isName = (mentionOf[at] ?? -1) !== -1 && foundAt(marked, at, 'speaker') === null;
  const endings = isName ? grammar?.obliqueEndings : grammar?.genitiveEndings;
  return endings?.some((ending) => key.endsWith(ending)) ?? false;
}

function droppedSpeaker(at: number, memory: SpeakerMemory): Speaker | null {
  const { lastGroup, lastPerson } = memory;
  const last = (lastGroup?.to ?? -1) > (lastPerson?.to ?? -1) ? lastGroup : lastPerson;
  return last !== null && at - last.to <= droppedReach && at > last.to ? last : null;
}
