import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

const article = classBit('article');
const partitive = classBit('partitive');
const preposition = classBit('preposition');
/** A speaker named after a comma is no longer than this many tokens. */
export const longestNext = 7;

/** A speaker with a figure and without a verb. */
export interface Gap {
  readonly speaker: Run;
  readonly figure: Run;
}

/** "…, the union of at least 27", "… and witnesses 40": the verb of saying before goes on. `at` is right behind the comma or "and". */
export function gapAt(analysis: Analysis, at: number): Gap | null {
  const { marked, quantityAt, quantities } = analysis;
  let word = at;
  while (word < at + longestNext && has(marked, word, classBit('article', 'coordinator'))) word += 1;
  const from = has(marked, word - 1, article) ? word - 1 : word;
  let isSpeaker = false;
  while (word < at + longestNext && marked.tokens.kind[word] === tokenKinds.word && (quantityAt[word] ?? -1) === -1) {
    const found = foundAt(marked, word, 'speaker');
    if (found === null && has(marked, word, partitive | preposition) && isSpeaker) break;
    if (found === null && (marked.classes[word] ?? 0) !== 0) return null;
    isSpeaker ||= found !== null;
    word = found?.to ?? word + 1;
  }
  if (!isSpeaker || word <= from) return null;
  const end = word;
  if (isDash(marked.tokens.key[word] ?? '')) word += 1;
  if ((quantityAt[word] ?? -1) === -1) word += 1;
  const run = quantities[quantityAt[word] ?? -1];
  const isAlone = run !== undefined && run.unit === null && marked.tokens.kind[run.to] === tokenKinds.mark;
  return isAlone ? { speaker: { from, to: end }, figure: { from: run.from, to: run.to } } : null;
}

function isDash(key: string): boolean {
  return key === '—' || key === '–';
}
