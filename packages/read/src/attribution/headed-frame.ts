import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { Frame } from './frame.ts';
import { contentEnd } from './scope.ts';
import { type SpeakerMemory, speakerOf } from './speaker.ts';

/** A speaker before a colon is no longer than this many tokens. */
const longestHead = 6;
/** Fewer words behind the colon are an entry in a list, which says how many of the ones before it: "Police: 5 wounded". */
const fewestWords = 3;
const noName = classBit('be', 'have', 'do', 'modal', 'verb', 'relative', 'subordinator', 'contrast', 'pronoun');

/** "Prosecutor: 14 people died in the port", «МВД: погибли 14 человек»: a heading or line that opens with who says it. */
export function headedFrame(
  analysis: Analysis,
  { sentence, bounds }: { readonly sentence: number; readonly bounds: Sentence },
  memory: SpeakerMemory,
): Frame | null {
  const colon = headEnd(analysis, bounds);
  if (colon === null || bounds.item || wordsBehind(analysis, colon, bounds) < fewestWords) return null;
  const named = { from: bounds.from, to: colon };
  const found = isSpeaker(analysis, named) ? speakerOf(analysis, named, colon, memory) : null;
  if (found === null) return null;
  const content = { from: colon + 1, to: contentEnd(analysis, colon + 1, bounds) };
  return {
    cue: { from: colon, to: colon + 1 },
    speaker: found.speaker,
    named,
    contact: null,
    content,
    factivity: 'says',
    saidTime: -1,
    sentence,
    extent: { from: bounds.from, to: content.to },
  };
}

/** Where the colon stands behind nothing but a name or description. */
function headEnd({ marked, quantityOf, timeOf, quotationOf }: Analysis, { from, to }: Sentence): number | null {
  for (let at = from; at < Math.min(to, from + longestHead + 1); at += 1) {
    if (marked.tokens.key[at] === ':') return at > from ? at : null;
    const isOther = has(marked, at, noName) || foundAt(marked, at, 'trigger') !== null;
    if (isOther || quantityOf[at] !== -1 || timeOf[at] !== -1 || quotationOf[at] !== -1) return null;
    if (marked.tokens.kind[at] !== tokenKinds.word) return null;
  }
  return null;
}

function wordsBehind({ marked }: Analysis, colon: number, { to }: Sentence): number {
  let words = 0;
  for (let at = colon + 1; at < to && words < fewestWords; at += 1)
    if (marked.tokens.kind[at] !== tokenKinds.mark) words += 1;
  return words;
}

/** A word for a speaker or the name of a person ends the head: "Interior Ministry", "Doctor Anna Orlan". */
function isSpeaker({ marked, mentions, mentionOf }: Analysis, { from, to }: Run): boolean {
  if (mentions[mentionOf[to - 1] ?? -1]?.kind === 'person') return true;
  for (let at = from; at < to; at += 1) if (foundAt(marked, at, 'speaker')?.to === to) return true;
  return false;
}
