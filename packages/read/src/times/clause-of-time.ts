import type { Analysis, Run } from '../analysis.ts';
import type { ActEvent } from '../events/event.ts';
import { classBit, participleByEnding } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

const relative = classBit('relative');
const preposition = classBit('preposition');
const verb = classBit('be', 'have', 'modal', 'verb');
/** The noun that "in which" goes back to stands at most this many tokens before it. */
const nounReach = 8;
/** "in which" stands at most this many tokens before its verb. */
const verbReach = 12;

/** "the 1986 riots, in which 15 died": the noun that a clause of time goes back to, up to the verb; null for other clauses. */
export function relativeClauseOf({ marked }: Analysis, trigger: number, floor: number): Run | null {
  for (let at = trigger; at > Math.max(floor, trigger - verbReach); at -= 1) {
    if (has(marked, at, relative) && has(marked, at - 1, preposition))
      return { from: Math.max(floor, at - nounReach), to: trigger };
    if (marked.tokens.key[at] === ',' || marked.tokens.key[at] === ';') return null;
  }
  return null;
}

/** "a fire that killed 33 people opened an inquiry on Wednesday": the end of a clause opened by "that" or "who", where the main verb stands; else `limit`. */
export function verbBehind({ marked }: Analysis, event: ActEvent, limit: number): number {
  const { trigger, patient, passive } = event;
  const before = trigger.from - 1;
  const opensClause = has(marked, before, relative) || marked.tokens.key[before] === 'that';
  if (!opensClause || passive || patient === null || patient.from < trigger.to) return limit;
  for (let at = trigger.to + 1; at <= patient.to && at < limit; at += 1) {
    const isVerb = marked.tokens.kind[at] === tokenKinds.word && has(marked, at, verb | participleByEnding);
    if (isVerb && foundAt(marked, at - 1, 'noun') !== null) return at;
  }
  return limit;
}
