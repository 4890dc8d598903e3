import type { Analysis, Run } from '../analysis.ts';
import { phraseAfter, phraseBefore } from '../grammar/noun-phrase.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import type { ReportingCue } from '../languages/language.ts';
import { adverbByEnding, classBit, participleByEnding } from '../lexicon/lexicon.ts';
import { type Found, foundAt, has } from '../lexicon/marked-text.ts';
import { bareQuantityAt, figureBeforeSource } from '../quantities/bare-quantity.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { Frame, Speaker } from './frame.ts';
import { gapAt } from './gap.ts';
import { headedFrame } from './headed-frame.ts';
import { saidTimeOf } from './said-time.ts';
import { clauseAround, contentEnd, contentStart, isScopeEnd, pastOpening } from './scope.ts';
import { type SpeakerMemory, speakerOf } from './speaker.ts';
import { finalSaying, sourceAhead } from './verb-final.ts';
import { withinSaying } from './within-saying.ts';

/** A reporting cue met in a sentence. */
export interface CueAt extends Run {
  readonly cue: ReportingCue;
  readonly sentence: number;
  readonly bounds: Sentence;
  /** Where the speaker is named beside it, once that is known. */
  readonly named: Run | null;
}

/** Finds, sentence by sentence, which words are given to which speaker, quotations over several sentences apart. */
export function findFrames(analysis: Analysis, memory: SpeakerMemory): readonly Frame[] {
  const frames: Frame[] = [];
  for (const [index, bounds] of analysis.sentences.entries()) {
    let lastSpeaker: Speaker | null = null;
    const headed = headedFrame(analysis, { sentence: index, bounds }, memory);
    if (headed !== null) {
      frames.push(headed);
      lastSpeaker = headed.speaker;
    }
    for (let at = bounds.from; at < bounds.to; at += 1) {
      for (const found of analysis.marked.found[at] ?? []) {
        if (!isReporting(found) || found.to > bounds.to) continue;
        const here: CueAt = {
          from: found.from,
          to: found.to,
          cue: found.entry.cue,
          sentence: index,
          bounds,
          named: null,
        };
        const frame = frameOf(analysis, here, memory, lastSpeaker);
        if (frame === null) continue;
        frames.push(frame);
        lastSpeaker = frame.speaker ?? lastSpeaker;
        break;
      }
      const gapped = lastSpeaker === null ? null : gapFrame(analysis, { at, sentence: index, bounds }, memory);
      if (gapped !== null) frames.push(gapped);
    }
  }
  return frames;
}

/** "The ministry speaks of 14 dead, the union of at least 27": a speaker whose verb was said before. */
function gapFrame(
  analysis: Analysis,
  { at, sentence, bounds }: { readonly at: number; readonly sentence: number; readonly bounds: Sentence },
  memory: SpeakerMemory,
): Frame | null {
  const { marked, quotationOf } = analysis;
  if (at <= bounds.from || quotationOf[at] !== -1) return null;
  if (marked.tokens.key[at - 1] !== ',' && !has(marked, at - 1, coordinator)) return null;
  const gap = gapAt(analysis, at);
  if (gap === null || gap.figure.to > bounds.to) return null;
  const found = speakerOf(analysis, gap.speaker, gap.speaker.to, memory);
  if (found === null) return null;
  const cue = { from: gap.figure.from, to: gap.figure.from };
  const extent = { from: gap.speaker.from, to: gap.figure.to };
  return {
    cue,
    speaker: found.speaker,
    named: gap.speaker,
    contact: null,
    content: gap.figure,
    factivity: 'says',
    saidTime: -1,
    sentence,
    extent,
  };
}

type ReportingFound = Found<Extract<Found['entry'], { section: 'reporting' }>>;

function isReporting(found: Found): found is ReportingFound {
  return found.entry.section === 'reporting';
}

function frameOf(analysis: Analysis, here: CueAt, memory: SpeakerMemory, last: Speaker | null): Frame | null {
  const isFinal = analysis.marked.lexicon.language.grammar?.verbFinal === true;
  if (isFinal && (here.cue.type === 'verb' || here.cue.type === 'source')) return finalFrame(analysis, here, memory);
  switch (here.cue.type) {
    case 'verb':
      return verbFrame(analysis, here, memory, last);
    case 'source':
      return sourceFrame(analysis, here, memory);
    case 'noun':
      return nounFrame(analysis, here, memory);
    case 'passive':
      if (isAttribute(analysis, here)) return null;
      return frame(here, null, null, clauseAround(analysis, here, here.bounds), -1);
    case 'contact':
      return null;
  }
}

/** A frame of a language whose verbs stand last. */
function finalFrame(analysis: Analysis, here: CueAt, memory: SpeakerMemory): Frame | null {
  const cue = { from: here.from, to: here.to };
  const find = here.cue.type === 'source' ? sourceAhead : finalSaying;
  const found = find(analysis, cue, here.bounds, memory);
  return found === null ? null : frame(here, found.speaker, null, found.content, -1);
}

/** "112 men suspected of incitement were held": says who they are, not who says so. */
function isAttribute({ marked }: Analysis, { from, cue }: CueAt): boolean {
  return (
    cue.factivity === 'claims' && has(marked, from, participleByEnding) && foundAt(marked, from - 1, 'noun') !== null
  );
}

const adverb = classBit('adverb') | adverbByEnding;
const subordinator = classBit('subordinator');
const coordinator = classBit('coordinator');
const contrast = classBit('contrast');
const finite = classBit('be', 'have', 'modal', 'verb');
const relative = classBit('relative');

function verbFrame(analysis: Analysis, here: CueAt, memory: SpeakerMemory, last: Speaker | null): Frame | null {
  const { marked } = analysis;
  const { bounds } = here;
  const group = verbGroup(analysis, here.from, bounds.from);
  const isDenial = here.cue.factivity === 'denies';
  if (group.infinitive || (group.negated && !isDenial) || (group.modal && !group.have)) return null;
  const isPassive =
    group.be && here.to - here.from === 1 && !(analysis.marked.tokens.key[here.from] ?? '').endsWith('ing');
  if (isPassive) return null;
  const after = skipAside(analysis, here.to, bounds);
  const isJoined = has(marked, group.from - 1, coordinator | contrast) && hasContent(analysis, after, bounds);
  const joined = isJoined ? (subjectOfVerbBefore(analysis, group.from, bounds.from, memory) ?? last) : null;
  if (joined !== null)
    return frame(
      { ...here, from: group.from },
      joined,
      null,
      { from: after, to: contentEnd(analysis, after, bounds) },
      saidTimeOf(analysis, { from: group.from, to: here.to }, { from: group.from, to: group.from }, bounds, false),
    );
  const before = phraseBefore(analysis, beforeRelative(analysis, group.from, bounds.from), bounds.from);
  const aside = before !== null && isParenthesis(analysis, before.from, here.to, bounds);
  if (here.cue.strict === true && !aside && !opensContent(analysis, here.to, bounds)) return null;
  const isSubject = before !== null && !has(marked, before.to - 1, classBit('preposition'));
  const subject = !isSubject ? null : speakerOf(analysis, before, group.from, memory);
  const cue = { from: group.from, to: here.to };
  if (subject !== null && before !== null) {
    const named = nameWithin(subject.speaker, before);
    const follows = hasContent(analysis, after, bounds);
    if (isDenial && !follows) return null;
    const content = follows
      ? { from: after, to: contentEnd(analysis, after, bounds) }
      : { from: contentStart(analysis, named.from, bounds), to: named.from };
    const isAside = follows && isParenthesis(analysis, named.from, here.to, bounds);
    const whole = isAside
      ? { from: contentStart(analysis, named.from, bounds), to: contentEnd(analysis, here.to, bounds) }
      : content;
    return frame(
      { ...here, ...cue, named: withoutMarks(analysis, { from: before.from, to: group.from }) },
      subject.speaker,
      subject.contact,
      whole,
      saidTimeOf(analysis, cue, named, bounds, follows),
    );
  }
  const participial = marked.tokens.key[here.from]?.endsWith('ing') ?? false;
  const earlier = sentenceMeant(analysis, here);
  const isBehind = !participial && (earlier !== null || isInverted(analysis, group.from, bounds));
  const inverted = isBehind ? speakerBehind(analysis, here.to, bounds.to) : null;
  const speaker = inverted === null ? null : speakerOf(analysis, inverted, inverted.to, memory);
  if (speaker !== null && earlier !== null) {
    const found = frame({ ...here, ...cue, named: inverted }, speaker.speaker, speaker.contact, earlier, -1);
    return found === null ? null : { ...found, extent: { from: earlier.from, to: found.extent.to } };
  }
  if (speaker !== null) {
    const content = { from: contentStart(analysis, group.from, bounds), to: group.from };
    return frame(
      { ...here, ...cue, named: inverted },
      speaker.speaker,
      speaker.contact,
      content,
      saidTimeOf(analysis, cue, speaker.speaker, bounds, false),
    );
  }
  const saying = participial ? (last ?? subjectOfSentence(analysis, here, memory)) : null;
  if (saying !== null) return frame(here, saying, null, { from: after, to: contentEnd(analysis, after, bounds) }, -1);
  return null;
}

/** "The bishop met the families, saying …": no verb of saying before, so the subject of the sentence speaks. */
function subjectOfSentence(analysis: Analysis, { from, bounds }: CueAt, memory: SpeakerMemory): Speaker | null {
  const mark = analysis.marked.tokens.key[from - 1] ?? '';
  if (mark !== ',' && mark !== '–' && mark !== '—') return null;
  const subject = phraseAfter(analysis, bounds.from, from);
  return subject === null ? null : (speakerOf(analysis, subject, subject.to, memory)?.speaker ?? null);
}

/** Without the commas behind a speaker's description. */
function withoutMarks({ marked }: Analysis, { from, to }: Run): Run {
  let end = to;
  while (end > from + 1 && marked.tokens.key[end - 1] === ',') end -= 1;
  return { from, to: end };
}

function frame(
  here: CueAt,
  speaker: Speaker | null,
  contact: Speaker | null,
  content: Run,
  saidTime: number,
): Frame | null {
  if (content.to <= content.from) return null;
  const cue = { from: here.from, to: here.to };
  const isNear = speaker !== null && speaker.from >= here.bounds.from;
  const runs = isNear ? [cue, content, speaker] : [cue, content];
  const extent = { from: Math.min(...runs.map((run) => run.from)), to: Math.max(...runs.map((run) => run.to)) };
  const named = here.named ?? (isNear ? { from: speaker.from, to: speaker.to } : null);
  return {
    cue,
    speaker,
    named,
    contact,
    content,
    factivity: here.cue.factivity,
    saidTime,
    sentence: here.sentence,
    extent,
  };
}

/** "The government denies any shooting and says": whose verb of saying stands before the "and". */
function subjectOfVerbBefore(analysis: Analysis, end: number, floor: number, memory: SpeakerMemory): Speaker | null {
  for (let at = end - 1; at > Math.max(floor, end - longestAside); at -= 1) {
    if (foundAt(analysis.marked, at, 'reporting')?.entry.cue.type !== 'verb') continue;
    const group = verbGroup(analysis, at, floor);
    const subject = phraseBefore(analysis, group.from, floor);
    return subject === null ? null : (speakerOf(analysis, subject, group.from, memory)?.speaker ?? null);
  }
  return null;
}

/** The longest relative clause between a speaker and the verb of saying, in tokens. */
const longestAside = 24;

/** "The diocese, which has visited the mortuaries, says": where the relative clause before a verb starts; else the verb itself. */
function beforeRelative({ marked }: Analysis, verb: number, floor: number): number {
  if (marked.tokens.key[verb - 1] !== ',') return verb;
  for (let at = verb - 2; at > Math.max(floor, verb - longestAside); at -= 1) {
    const key = marked.tokens.key[at] ?? '';
    if (key === ',' && has(marked, at + 1, relative)) return at;
    if (key === ';' || key === ':') break;
  }
  return verb;
}

/** Where the speaker is named in this sentence: a pronoun's own place, not that of whom it stands for. */
function nameWithin(speaker: Run, phrase: Run): Run {
  return speaker.from >= phrase.from && speaker.to <= phrase.to ? speaker : phrase;
}

/** "that", a colon or a quotation follows. */
function opensContent(analysis: Analysis, at: number, bounds: Sentence): boolean {
  const { marked, quotationOf } = analysis;
  if (bareQuantityAt(analysis, at) !== null) return true;
  for (let position = at; position < Math.min(bounds.to, at + 3); position += 1) {
    if (has(marked, position, subordinator) || marked.tokens.key[position] === ':') return true;
    if (quotationOf[position] !== -1 && quotationOf[at - 1] === -1) return true;
  }
  return has(marked, at - 1, subordinator);
}

/** Skips what stands between the verb and what was said: times, "in televised remarks", "that", a colon. */
function skipAside(analysis: Analysis, start: number, bounds: Sentence): number {
  const { marked, timeOf } = analysis;
  let at = start;
  while (at < bounds.to && (timeOf[at] !== -1 || has(marked, at, adverb))) at += 1;
  const limit = Math.min(bounds.to, at + 10);
  const isFree = marked.lexicon.language.grammar?.freeWordOrder === true;
  for (let position = at; position < limit; position += 1) {
    if (has(marked, position, subordinator) && has(marked, position, classBit('demonstrative'))) return position + 1;
    if (marked.tokens.key[position] === ':') return position + 1;
    // «сказал по телевизору, что»: what was said begins behind the comma.
    if (isFree && marked.tokens.key[position] === ',' && has(marked, position + 1, subordinator)) return position + 1;
    if (marked.tokens.kind[position] === tokenKinds.mark || has(marked, position, finite)) break;
  }
  return at;
}

/** True when enough words follow to be what was said. */
function hasContent(analysis: Analysis, at: number, bounds: Sentence): boolean {
  const { marked, timeOf, quotationOf } = analysis;
  // A quotation that goes on in the next sentence is content, however short its first one is.
  const opensQuotation =
    quotationOf[at] !== -1 && quotationOf[at - 1] === -1 && quotationOf[bounds.to] === quotationOf[at];
  if (opensQuotation) return true;
  let words = 0;
  const start = pastOpening(analysis, at, bounds.to);
  for (let position = at; position < bounds.to; position += 1) {
    const isWithin = position === start && start > at;
    if (!isWithin && isScopeEnd(analysis, position)) return false;
    if (marked.tokens.kind[position] === tokenKinds.mark && words === 0 && marked.tokens.key[position] === ',') {
      return position + 3 < bounds.to;
    }
    if (marked.tokens.kind[position] !== tokenKinds.mark && timeOf[position] === -1) words += 1;
    const tells =
      words > 2 || (analysis.quantityAt[position] ?? -1) !== -1 || foundAt(marked, position, 'trigger') !== null;
    if (tells) return !startsAside(analysis, at);
  }
  return false;
}

/** "…, he said in a statement.": a preposition right after the verb belongs to the saying, unless it leads to what was said. */
function startsAside(analysis: Analysis, at: number): boolean {
  const { tokens, lexicon } = analysis.marked;
  if (lexicon.language.grammar?.contentPrepositions?.includes(tokens.key[at] ?? '') === true) return false;
  return (
    has(analysis.marked, at, classBit('preposition')) &&
    analysis.quantityAt[at] === -1 &&
    analysis.quantityAt[at + 1] === -1 &&
    foundAt(analysis.marked, at, 'hedge') === null
  );
}

/** ", witnesses said, ": the cue stands within what was said. */
function isParenthesis({ marked }: Analysis, from: number, to: number, bounds: Sentence): boolean {
  return from > bounds.from && marked.tokens.key[from - 1] === ',' && marked.tokens.key[to] === ',';
}

/** «Об этом сообщил министр»: the words stand for the sentence before, in the same paragraph. */
function sentenceMeant({ marked, sentences }: Analysis, { sentence, bounds }: CueAt): Run | null {
  const { tokens, lexicon } = marked;
  const head = (words: string): boolean =>
    words.split(' ').every((word, index) => tokens.key[bounds.from + index] === word);
  if (lexicon.language.grammar?.backReferences?.some(head) !== true) return null;
  const before = sentences[sentence - 1];
  return before !== undefined && before.paragraph === bounds.paragraph ? { from: before.from, to: before.to } : null;
}

/** How far behind the verb its subject may stand: "рассказал по телефону житель". */
const longestAdjunct = 5;

/** The noun phrase behind a verb of saying; where word order is free, also behind a phrase with a preposition. */
function speakerBehind(analysis: Analysis, from: number, ceiling: number): Run | null {
  const { marked, mentions, mentionOf } = analysis;
  const near = phraseAfter(analysis, from, ceiling);
  if (near !== null || marked.lexicon.language.grammar?.freeWordOrder !== true) return near;
  for (let at = from; at < Math.min(ceiling, from + longestAdjunct); at += 1) {
    if (marked.tokens.kind[at] === tokenKinds.mark) return null;
    const isSpeaker = foundAt(marked, at, 'speaker') !== null || mentions[mentionOf[at] ?? -1]?.kind === 'person';
    // «сообщили в министерстве»: the institution they speak for.
    const isPlace = at === from + 1 && has(marked, from, classBit('placePreposition'));
    if (isSpeaker && (isPlace || !has(marked, at - 1, classBit('preposition'))))
      return phraseAfter(analysis, at, ceiling);
  }
  return null;
}

/** Speaker after the verb: "…, said the minister", "“…” said Kurmanov". */
function isInverted({ marked, quotationOf }: Analysis, verb: number, bounds: Sentence): boolean {
  if (verb <= bounds.from) return false;
  const dash = marked.tokens.key[verb - 1] ?? '';
  const before = dash === '—' || dash === '–' ? verb - 2 : verb - 1;
  return (
    marked.tokens.key[before] === ',' ||
    (before >= bounds.from && quotationOf[before] !== -1 && quotationOf[verb] === -1)
  );
}

function sourceFrame(analysis: Analysis, here: CueAt, memory: SpeakerMemory): Frame | null {
  const { bounds } = here;
  const named = phraseAfter(analysis, here.to, bounds.to);
  if (named === null) return null;
  const found = speakerOf(analysis, named, named.to, memory, true);
  if (found === null) return null;
  const figure = figureBeforeSource(analysis, here.from, bounds.from);
  const cue = { ...here, named };
  if (figure !== null) return frame(cue, found.speaker, found.contact, { from: figure.run.from, to: figure.end }, -1);
  const end = contentEnd(analysis, named.to, bounds);
  const start = withinSaying(analysis, here, named.to) ?? contentStart(analysis, here.from, bounds);
  return frame(cue, found.speaker, found.contact, { from: start, to: end }, -1);
}

function nounFrame(analysis: Analysis, here: CueAt, memory: SpeakerMemory): Frame | null {
  const { marked } = analysis;
  let named: Run | null = null;
  for (let at = here.from; at < here.to; at += 1) {
    const found = foundAt(marked, at, 'speaker');
    const isLonger = found !== null && (named === null || found.to - at >= named.to - named.from);
    if (isLonger && found.to <= here.to) named = { from: at, to: found.to };
  }
  const noun = named ?? { from: here.from, to: here.to };
  const speaker = speakerOf(analysis, noun, noun.to, memory, true)?.speaker ?? { ...noun, kind: 'other' as const };
  return frame(here, speaker, null, { from: here.to, to: contentEnd(analysis, here.to, here.bounds) }, -1);
}
