import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

const subordinator = classBit('subordinator');
/** How far a source may stand from the verb of saying whose speaker has it from them: "reported on Monday, citing doctors, that". */
const reach = 6;

/**
 * Where the content of a source starts whom another speaker has it from: "The union said, citing doctors, that …",
 * «рассказал, что, по словам очевидцев, …». Null when no verb of saying stands before it. Then the words of both are
 * the same, and the verb before is the outer one.
 *
 * @param named where the words that name the source end
 */
export function withinSaying(analysis: Analysis, cue: Run, named: number): number | null {
  const { marked } = analysis;
  const opening = skipOpening(analysis, cue.from - 1, -1);
  if (opensWords(analysis, opening + 1, cue.from) && isSaying(analysis, opening)) return cue.from;
  if (!isSaying(analysis, cue.from - 1)) return null;
  const start = skipOpening(analysis, named, 1);
  return has(marked, start - 1, subordinator) ? start : null;
}

function opensWords({ marked }: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (has(marked, at, subordinator)) return true;
  return false;
}

/** Over commas and words like "that", forwards or backwards. */
function skipOpening({ marked }: Analysis, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < marked.tokens.count && (marked.tokens.key[at] === ',' || has(marked, at, subordinator)))
    at += step;
  return at;
}

/** A verb of saying ends at a token, or stands a few words before it in the same clause. */
function isSaying({ marked }: Analysis, end: number): boolean {
  for (let at = end; at >= Math.max(0, end - reach); at -= 1) {
    if (foundAt(marked, at, 'reporting')?.entry.cue.type === 'verb') return true;
    if (marked.tokens.kind[at] === tokenKinds.mark && !(marked.tokens.key[at] === ',' && at === end)) return false;
  }
  return false;
}
