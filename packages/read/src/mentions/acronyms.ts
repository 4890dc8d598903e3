import type { Candidate } from './candidate.ts';
import { isNameWord, type NameText, shapes, wordsOf } from './name-text.ts';

/**
 * Ties a name to the acronym in brackets after it, "Dockers League of Veland (DLV)", or the other way
 * round. Whether the letters fit is not asked: texts carry acronyms of the name in another language.
 */
export function tieAcronyms(name: NameText, candidates: readonly Candidate[]): void {
  const { key } = name.tokens;
  for (let index = 0; index + 1 < candidates.length; index++) {
    const first = candidates[index];
    const second = candidates[index + 1];
    if (first === undefined || second === undefined) continue;
    if (second.from !== first.to + 1 || key[first.to] !== '(' || key[second.to] !== ')') continue;
    const [long, short] = wordCount(name, first) > wordCount(name, second) ? [first, second] : [second, first];
    if (!isAcronym(name, short) || wordCount(name, long) < 2 || long.votes.organisation < 1) continue;
    long.expansion = wordsOf(name, short.from, short.to).words;
    short.expansion = wordsOf(name, long.from, long.to).words;
    short.votes.organisation += 4;
    long.votes.organisation += 1;
  }
}

function wordCount(name: NameText, candidate: Candidate): number {
  let count = 0;
  for (let at = candidate.from; at < candidate.to; at++) if (isNameWord(name, at)) count++;
  return count;
}

function isAcronym(name: NameText, candidate: Candidate): boolean {
  const shape = name.shape[candidate.from];
  return wordCount(name, candidate) === 1 && (shape === shapes.capitals || shape === shapes.inner);
}
