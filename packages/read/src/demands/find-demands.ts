import type { ClaimHolder } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import { contentEnd } from '../attribution/scope.ts';
import { type SpeakerMemory, speakerOf } from '../attribution/speaker.ts';
import { holderOf } from '../claims/attribute.ts';
import { phraseAfter, phraseBefore } from '../grammar/noun-phrase.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import type { DemandCue } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

/** Something asked for: by whom, of whom, in which words. */
export interface Demand {
  readonly holder: ClaimHolder;
  readonly cue: Run | null;
  readonly addressee: Run | null;
  /** What is demanded. */
  readonly content: Run;
  readonly anchor: Run;
  readonly rule: string;
}

interface DemandAt extends Run {
  readonly cue: DemandCue;
  readonly bounds: Sentence;
}

/** A heading that items follow: "… call for:". */
interface OpenList {
  readonly holder: ClaimHolder;
  readonly cue: Run;
}

/** Finds demands: told with a verb, listed under a heading, put to the readers as imperatives. */
export function findDemands(analysis: Analysis, memory: SpeakerMemory): readonly Demand[] {
  const demands: Demand[] = [];
  let open: OpenList | null = null;
  for (const bounds of analysis.sentences) {
    if (open !== null && bounds.item) {
      demands.push(itemOf(analysis, bounds, open));
      continue;
    }
    if (!bounds.item) open = null;
    const imperative = imperativeOf(analysis, bounds);
    if (imperative !== null) {
      demands.push(imperative);
      continue;
    }
    for (let at = bounds.from; at < bounds.to; at += 1) {
      const found = foundAt(analysis.marked, at, 'demand');
      if (found === null || found.entry.cue.type === 'imperative' || found.to > bounds.to) continue;
      const here: DemandAt = { from: at, to: found.to, cue: found.entry.cue, bounds };
      const list = opensList(analysis, here);
      if (list)
        open = { holder: holderBefore(analysis, here, memory) ?? 'author', cue: { from: here.from, to: here.to } };
      const demand = list ? null : demandOf(analysis, here, memory);
      if (demand === null) continue;
      demands.push(demand);
      at = Math.max(at, demand.content.to - 1);
    }
  }
  return demands;
}

function opensList({ marked, sentences, sentenceOf }: Analysis, here: DemandAt): boolean {
  const ends = marked.tokens.key[here.bounds.to - 1] === ':' && here.bounds.to - here.to <= 8;
  return ends && sentences[(sentenceOf[here.from] ?? 0) + 1]?.item === true;
}

function itemOf(analysis: Analysis, bounds: Sentence, open: OpenList): Demand {
  const content = withoutMarks(analysis, bounds);
  return { holder: open.holder, cue: open.cue, addressee: null, content, anchor: content, rule: 'demand/list' };
}

/** Without the list mark in front and the stop behind. */
function withoutMarks({ marked }: Analysis, run: Run): Run {
  let { from, to } = run;
  while (from < to - 1 && marked.tokens.kind[from] === tokenKinds.mark) from += 1;
  while (
    to > from + 1 &&
    marked.tokens.kind[to - 1] === tokenKinds.mark &&
    !closing.has(marked.tokens.key[to - 1] ?? '')
  )
    to -= 1;
  return { from, to };
}

const closing = new Set([')', '”', '"', '»']);

/** A sentence that tells its readers what to do: a list item, one that says please, or one with an exclamation mark. */
function imperativeOf(analysis: Analysis, bounds: Sentence): Demand | null {
  const { marked } = analysis;
  const run = withoutMarks(analysis, bounds);
  const found = foundAt(marked, run.from, 'demand');
  if (
    found === null ||
    !marked.found[run.from]?.some(({ entry }) => entry.section === 'demand' && entry.cue.type === 'imperative')
  )
    return null;
  const isAppeal =
    bounds.item ||
    marked.tokens.key[bounds.to - 1] === '!' ||
    (marked.tokens.key[run.from] === 'please' && run.to - run.from > 3);
  if (!isAppeal || run.to - run.from < 2) return null;
  return { holder: 'author', cue: null, addressee: null, content: run, anchor: run, rule: 'demand/imperative' };
}

function demandOf(analysis: Analysis, here: DemandAt, memory: SpeakerMemory): Demand | null {
  const { marked } = analysis;
  const group = verbGroup(analysis, here.from, here.bounds.from);
  if (group.negated) return null;
  const asNoun =
    has(marked, here.from - 1, classBit('article', 'possessive', 'determiner', 'partitive')) ||
    (marked.classes[here.from - 1] ?? 0) === 0;
  const isNoun = here.cue.type === 'verb' && isNounForm(analysis, here);
  const equal = isNoun ? equated(analysis, here, memory) : null;
  if (equal !== null) return equal;
  if (isNoun && asNoun && !opensObject(analysis, here)) return null;
  return here.cue.type === 'address' ? addressed(analysis, here, memory) : demanded(analysis, here, memory);
}

/** How far behind the noun its verb may stand: "a key demand of the workers is". */
const equationReach = 9;

/** "Another key demand of the workers is the release of …". */
function equated(analysis: Analysis, here: DemandAt, memory: SpeakerMemory): Demand | null {
  const { marked } = analysis;
  for (let at = here.to; at < Math.min(here.bounds.to, here.to + equationReach); at += 1) {
    if (marked.tokens.kind[at] === tokenKinds.mark || has(marked, at, classBit('modal', 'have', 'verb'))) return null;
    if (!has(marked, at, classBit('be'))) continue;
    const opens = has(marked, at + 1, classBit('article', 'subordinator'));
    const content = withoutMarks(analysis, { from: at + 1, to: contentEnd(analysis, at, here.bounds) });
    if (!opens || content.to - content.from < 2) return null;
    const owner = has(marked, here.to, classBit('partitive'))
      ? speakerOf(analysis, { from: here.to + 1, to: at }, at, memory, true)
      : null;
    const holder = owner === null ? 'author' : holderOf(analysis, owner.speaker);
    return {
      holder,
      cue: { from: here.from, to: here.to },
      addressee: null,
      content,
      anchor: { from: here.from, to: content.to },
      rule: 'demand/noun',
    };
  }
  return null;
}

/** One word that may be a noun: "demands". */
function isNounForm({ marked }: Analysis, here: DemandAt): boolean {
  const key = marked.tokens.key[here.from] ?? '';
  return here.to - here.from === 1 && !key.endsWith('ed') && !key.endsWith('ing') && key !== 'sought';
}

/** "workers demand higher wages": an object follows, not a verb or a preposition. */
function opensObject({ marked }: Analysis, here: DemandAt): boolean {
  if (marked.tokens.kind[here.to] !== tokenKinds.word) return false;
  if (has(marked, here.from - 1, classBit('article', 'possessive', 'partitive'))) return false;
  return !has(
    marked,
    here.to,
    classBit('be', 'have', 'modal', 'verb', 'preposition', 'partitive', 'coordinator', 'relative'),
  );
}

function demanded(analysis: Analysis, here: DemandAt, memory: SpeakerMemory): Demand | null {
  const { marked } = analysis;
  const end = contentEnd(analysis, here.to - 1, here.bounds);
  const content = withoutMarks(analysis, { from: here.to, to: Math.min(end, here.bounds.to) });
  if (marked.tokens.kind[content.from] === tokenKinds.mark || content.from < here.to) return null;
  const opensClause = has(marked, here.to, classBit('subordinator')) && has(marked, here.to, classBit('demonstrative'));
  const addressee = opensClause ? phraseAfter(analysis, here.to + 1, here.bounds.to) : null;
  const holder = holderBefore(analysis, here, memory) ?? 'unnamed';
  return {
    holder,
    cue: { from: here.from, to: here.to },
    addressee,
    content,
    anchor: anchorOf(analysis, here, content),
    rule: 'demand/verb',
  };
}

/** "urged the government to release": the addressee, then "to" and what is asked. */
function addressed(analysis: Analysis, here: DemandAt, memory: SpeakerMemory): Demand | null {
  const { marked } = analysis;
  const addressee = phraseAfter(analysis, here.to, here.bounds.to);
  if (addressee === null) return null;
  if (!has(marked, addressee.to, classBit('infinitiveMark'))) return null;
  const content = withoutMarks(analysis, {
    from: addressee.to,
    to: Math.min(contentEnd(analysis, addressee.to, here.bounds), here.bounds.to),
  });
  if (content.to - content.from < 2) return null;
  const holder = holderBefore(analysis, here, memory) ?? 'author';
  return {
    holder,
    cue: { from: here.from, to: here.to },
    addressee,
    content,
    anchor: anchorOf(analysis, here, content),
    rule: 'demand/address',
  };
}

function anchorOf(analysis: Analysis, here: DemandAt, content: Run): Run {
  const subject = phraseBefore(analysis, verbGroup(analysis, here.from, here.bounds.from).from, here.bounds.from);
  return { from: subject?.from ?? here.from, to: content.to };
}

function holderBefore(analysis: Analysis, here: DemandAt, memory: SpeakerMemory): ClaimHolder | null {
  const { marked } = analysis;
  const group = verbGroup(analysis, here.from, here.bounds.from);
  const subject = phraseBefore(analysis, group.from, here.bounds.from);
  if (subject === null) return firstSpeaker(analysis, here, memory);
  if (subject.to - subject.from === 1 && has(marked, subject.from, classBit('firstPersonPronoun'))) return 'author';
  const found = speakerOf(analysis, subject, group.from, memory) ?? antecedentBefore(analysis, subject, here, memory);
  return found === null ? null : holderOf(analysis, found.speaker);
}

/** "The workers are under attack and are calling for": the sentence's first phrase, when it names a speaker. */
function firstSpeaker(analysis: Analysis, here: DemandAt, memory: SpeakerMemory): ClaimHolder | null {
  const first = phraseAfter(analysis, here.bounds.from, here.from);
  const found = first === null ? null : speakerOf(analysis, first, first.to, memory);
  return found === null ? null : holderOf(analysis, found.speaker);
}

/** "the strikers …, where they demanded": the pronoun stands for the first speaker of the sentence. */
function antecedentBefore(
  analysis: Analysis,
  pronoun: Run,
  here: DemandAt,
  memory: SpeakerMemory,
): ReturnType<typeof speakerOf> {
  const { marked } = analysis;
  if (!has(marked, pronoun.to - 1, classBit('pronoun'))) return null;
  for (let at = here.bounds.from; at < pronoun.from; at += 1) {
    const found = foundAt(marked, at, 'speaker');
    if (found === null || found.to > pronoun.from) continue;
    return speakerOf(analysis, { from: at, to: found.to }, found.to, memory, true);
  }
  return null;
}
