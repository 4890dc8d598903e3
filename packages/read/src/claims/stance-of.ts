import type { Stance } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { Frame } from '../attribution/frame.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

const conditional = classBit('conditional');
const contrast = classBit('contrast');
/** How far before a verb a word like "unclear" or "if" may stand and still govern it. */
const reach = 30;

/** How close before an act a verb of denying governs it, whoever denies: "denied the killing". */
const denialReach = 3;

/** A verb of denying that is not negated itself. */
function isDenial(analysis: Analysis, at: number): boolean {
  const cue = foundAt(analysis.marked, at, 'reporting')?.entry.cue;
  return (
    cue?.type === 'verb' && cue.factivity === 'denies' && !verbGroup(analysis, at, Math.max(0, at - reach)).negated
  );
}

/** How the words around an act are meant. */
export interface Mood {
  /** Not said to have happened: a wish, a plan, a condition, a question. */
  readonly irrealis: boolean;
  readonly doubted: boolean;
  readonly denied: boolean;
}

/** Reads the mood of an act from the words before it in its clause, of a verb also from its auxiliaries. */
export function moodOf(analysis: Analysis, group: Run, trigger: Run, isVerb: boolean, patient: Run | null): Mood {
  const { marked, sentences, sentenceOf } = analysis;
  const sentence = sentences[sentenceOf[trigger.from] ?? 0];
  const floor = Math.max(sentence?.from ?? 0, trigger.from - reach);
  let doubted = false;
  let denied = false;
  let irrealis = sentence?.question ?? false;
  for (let at = trigger.to; at >= floor; at -= 1) {
    if (at < group.from && isClauseEnd(analysis, at)) break;
    if (at < trigger.from && has(marked, at, conditional)) irrealis = true;
    if (isDenial(analysis, at) && group.from - at <= denialReach && at < group.from) denied = true;
    const stance = foundAt(marked, at, 'stance');
    if (stance === null || within(stance, patient)) continue;
    if (stance.entry.cue.type === 'doubt') doubted = true;
    if (stance.entry.cue.type === 'denial' && stance.to <= group.from + 1) denied = true;
    if (stance.entry.cue.type === 'irrealis' && stance.to >= group.from - 3 && stance.from < trigger.from)
      irrealis = true;
  }
  denied ||= rebuttalFollows(analysis, trigger.to, sentence?.to ?? trigger.to);
  doubted ||= doubtFollows(analysis, trigger.to, sentence?.to ?? trigger.to);
  if (!isVerb) return { irrealis, doubted, denied };
  const verb = verbGroup(analysis, trigger.from, floor);
  const hedged = verb.have && (foundAt(marked, verb.from, 'stance')?.entry.cue.type ?? null) === 'doubt';
  if (verb.modal && !hedged) irrealis = true;
  if (verb.infinitive && !verb.have) irrealis = true;
  return { irrealis, doubted, denied };
}

/** "three alleged dealers were arrested": what is doubted is who they are, not the act. */
function within(cue: Run, phrase: Run | null): boolean {
  return phrase !== null && cue.from >= phrase.from && cue.to <= phrase.to;
}

function isClauseEnd({ marked, quotationOf }: Analysis, at: number): boolean {
  if (marked.tokens.kind[at] === tokenKinds.mark) {
    const key = marked.tokens.key[at];
    return key === ';' || key === ':' || quotationOf[at] !== quotationOf[at + 1];
  }
  return has(marked, at, contrast);
}

/** "The exact number of dead is unclear": the doubt stands behind the noun. */
function doubtFollows({ marked }: Analysis, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 6); at += 1) {
    if (marked.tokens.kind[at] === tokenKinds.mark || has(marked, at, contrast)) return false;
    if (foundAt(marked, at, 'stance')?.entry.cue.type === 'doubt') return true;
  }
  return false;
}

/** "Reports that dozens were killed do not correspond to reality." */
function rebuttalFollows({ marked }: Analysis, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + reach); at += 1) {
    if (has(marked, at, contrast)) return false;
    if (foundAt(marked, at, 'stance')?.entry.cue.type === 'rebuttal') return true;
  }
  return false;
}

/** How the text treats a claim, by its mood and by how its speakers' words are put. */
export function stanceOf(mood: Mood, negated: boolean, frames: readonly Frame[], isAuthor: boolean): Stance {
  if (negated || mood.denied || frames.some((frame) => frame.factivity === 'denies')) return 'denied';
  if (mood.doubted || frames.some((frame) => frame.factivity === 'doubts' || frame.factivity === 'rumours'))
    return 'doubted';
  return isAuthor ? 'asserted' : 'reported';
}
