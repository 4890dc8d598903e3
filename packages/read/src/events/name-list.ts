import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has, type MarkedText } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

const coordinator = classBit('coordinator');
/** A name in a list is no longer than this many tokens. */
const longestName = 6;
const longestList = 200;

/** Names in a row that start at a token: "Dmitry Tikhonov, Larissa Boyar and Armand". Empty when no person is among them. */
export function namesFrom(analysis: Analysis, start: number, ceiling: number): readonly Run[] {
  const { marked } = analysis;
  const names: Run[] = [];
  let at = start;
  while (at < ceiling && names.length < longestList) {
    const to = nameEnd(analysis, at, ceiling);
    if (to === at) break;
    names.push({ from: at, to });
    at = to;
    const joint = jointEnd(marked, at, ceiling);
    if (joint === at) break;
    at = joint;
  }
  return names.some((name) => isPerson(analysis, name)) ? names : [];
}

/** Names in a row that end right before a token. */
export function namesUpTo(analysis: Analysis, end: number, floor: number): readonly Run[] {
  const { marked } = analysis;
  let from = end;
  let steps = 0;
  while (from > floor && steps < longestList) {
    const before = from - 1;
    if (!isNameWord(marked, before) && !isJoint(marked, before)) break;
    from = before;
    steps += 1;
  }
  while (from < end && !isNameWord(marked, from)) from += 1;
  const names = namesFrom(analysis, from, end);
  return names.at(-1)?.to === end && names.every((name) => isPerson(analysis, name)) ? names : [];
}

function isNameWord(marked: MarkedText, at: number): boolean {
  return marked.capital[at] === 1 && !has(marked, at, classBit('article', 'preposition', 'coordinator'));
}

function isJoint(marked: MarkedText, at: number): boolean {
  return marked.tokens.key[at] === ',' || marked.tokens.key[at] === ';' || has(marked, at, coordinator);
}

function jointEnd(marked: MarkedText, at: number, ceiling: number): number {
  let to = at;
  while (to < ceiling && to < at + 2 && isJoint(marked, to)) to += 1;
  return to;
}

/** A name is a mention of a person, else capitalised words in a row. */
function nameEnd({ marked, mentions, mentionOf }: Analysis, at: number, ceiling: number): number {
  const index = mentionOf[at] ?? -1;
  if (mentions[index]?.kind === 'person') {
    let to = at;
    while (to < ceiling && mentionOf[to] === index) to += 1;
    return to;
  }
  let to = at;
  while (to < ceiling && to < at + longestName && isNameWord(marked, to) && marked.tokens.kind[to] === tokenKinds.word)
    to += 1;
  return to;
}

/** True when a stretch holds a person's name. */
export function isPerson({ mentions, mentionOf }: Analysis, name: Run): boolean {
  for (let at = name.from; at < name.to; at += 1) if (mentions[mentionOf[at] ?? -1]?.kind === 'person') return true;
  return false;
}
