import type { Analysis } from '../analysis.ts';
import { isVerbalTrigger } from '../grammar/noun-phrase.ts';
import { type VerbGroup, verbGroup } from '../grammar/verb-group.ts';
import { adverbByEnding, classBit, participleByEnding } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { QuantityRun } from '../quantities/find-quantities.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { ActEvent } from './event.ts';
import type { TriggerAt } from './trigger-at.ts';

const nounOpening = classBit('article', 'determiner', 'possessive', 'pronoun');
const coordinator = classBit('coordinator');
const agentMark = classBit('agentMark');
const adverb = classBit('adverb') | adverbByEnding;

/**
 * Whether a verb form is passive. Forms that may be past tense or participle are passive after a form
 * of "be", after another passive they are joined to ("shared"), and where no object follows a phrase
 * for people ("nine activists killed").
 */
export function isPassive(
  analysis: Analysis,
  here: TriggerAt,
  group: { readonly be: boolean; readonly have: boolean; readonly from: number },
  previous: ActEvent | null,
): boolean | 'shared' {
  const { marked } = analysis;
  if (here.voice === 'passive') return true;
  if (here.voice !== 'either') return false;
  if (here.trigger.patient === 'subject') return group.be;
  if (group.be) return true;
  if (group.have) return false;
  const joined = joinedTo(analysis, here.from, here.bounds.from);
  if (joined !== null) {
    if (previous?.passive === true && previous.trigger.from >= joined - 12 && !opensNoun(analysis, here.to))
      return 'shared';
    if (sharedBe(analysis, here) !== null) return true;
  }
  if (opensNoun(analysis, here.to) && !has(marked, here.to, agentMark)) {
    return (
      quantityEndingAt(analysis, group.from, here.bounds.from) !== null &&
      marked.tokens.kind[here.to] === tokenKinds.mark
    );
  }
  return true;
}

/** "the wounded", "part in the march": a noun, though the words may be a verb elsewhere. */
export function isNominal(analysis: Analysis, here: TriggerAt, group: VerbGroup): boolean {
  const { marked } = analysis;
  if (group.from < here.from) return false;
  if (here.from <= here.bounds.from) return false;
  const isNoun =
    has(marked, here.from - 1, classBit('article', 'possessive')) ||
    (has(marked, here.from - 1, classBit('demonstrative')) && isVerbAt(marked, here.to));
  return isNoun && (here.voice === 'finite' || (here.voice === 'either' && !opensNoun(analysis, here.to)));
}

function isVerbAt(marked: Analysis['marked'], at: number): boolean {
  const verb = has(marked, at, adverb) ? at + 1 : at;
  return has(marked, verb, classBit('be', 'have', 'modal', 'verb')) || isVerbalTrigger(marked, verb);
}

/** The quantity whose words, or whose noun, end right before a token. */
export function quantityEndingAt({ quantities, quantityAt }: Analysis, at: number, floor: number): QuantityRun | null {
  for (let from = at - 1; from >= Math.max(floor, at - 12); from -= 1) {
    const run = quantities[quantityAt[from] ?? -1];
    if (run !== undefined) return run.nounTo === at || run.to === at ? run : null;
  }
  return null;
}

/** Where a verb is joined to another by "and" or a comma, the token before that; else null. */
function joinedTo({ marked }: Analysis, verb: number, floor: number): number | null {
  let at = verb - 1;
  while (at > floor && has(marked, at, adverb) && !has(marked, at, coordinator)) at -= 1;
  const isJoin = has(marked, at, coordinator) || marked.tokens.key[at] === ',';
  if (!isJoin || at <= floor) return null;
  return marked.tokens.key[at - 1] === ',' ? at - 2 : at - 1;
}

/** "have been harassed, beaten and arrested": walks back over joined participles to a form of "be"; where its verb group starts, else null. */
export function sharedBe(analysis: Analysis, here: TriggerAt): number | null {
  const { marked } = analysis;
  const floor = here.bounds.from;
  const joined = joinedTo(analysis, here.from, floor);
  if (joined === null) return null;
  let at = joined;
  for (let steps = 0; steps < 10 && at >= floor; steps += 1) {
    if (has(marked, at, classBit('be'))) return verbGroup(analysis, at, floor).from;
    const passes =
      has(marked, at, coordinator | adverb | participleByEnding) ||
      marked.tokens.key[at] === ',' ||
      foundAt(marked, at, 'trigger') !== null;
    if (!passes) return null;
    at -= 1;
  }
  return null;
}

/** True when an object starts here: a number, determiner, name or noun for people. */
export function opensNoun(analysis: Analysis, start: number): boolean {
  const { marked, quantityAt, timeOf } = analysis;
  let at = start;
  while (quantityAt[at] === -1 && has(marked, at, adverb) && !has(marked, at, nounOpening)) at += 1;
  if (timeOf[at] !== -1) return false;
  if (quantityAt[at] !== undefined && quantityAt[at] !== -1) return true;
  if (marked.tokens.kind[at] !== tokenKinds.word) return false;
  if (has(marked, at, nounOpening)) return !has(marked, at, classBit('relative'));
  if (foundAt(marked, at, 'noun') !== null) return true;
  if (marked.capital[at] === 1 && (marked.classes[at] ?? 0) === 0) return true;
  return foundAt(marked, at + 1, 'noun') !== null && (marked.classes[at] ?? 0) === 0;
}
