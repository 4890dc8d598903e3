import type { Phrase } from '@inquest/model';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { Candidate } from './candidate.ts';
import { isClass, isNameWord, type NameText, shapes, wordsOf } from './name-text.ts';
import { nameClass } from './name-words.ts';

const maxRoleTokens = 12;

/** Adds the titles and roles written beside a name: before it in small letters, or after a comma. True when any was found. */
export function addRolesBeside(name: NameText, candidate: Candidate, from: number, to: number): boolean {
  const before =
    roleBefore(name, candidate.from, from) ??
    roleOfBefore(name, candidate.from, from) ??
    roleBeforeComma(name, candidate.from, from);
  const after = roleAfter(name, candidate.to, to);
  for (const role of [before, after]) if (role !== null) candidate.roles.push(role);
  return before !== null || after !== null;
}

/** "trade union lawyer" in "their trade union lawyer Zoe": words in small letters that end in a role. */
function roleBefore(name: NameText, at: number, limit: number): Phrase | null {
  const { key, kind } = name.tokens;
  if (at <= limit || (name.tokens.breaks[at] ?? 0) > 1) return null;
  let from = at;
  while (from > limit && at - from < maxRoleTokens && kind[from - 1] === tokenKinds.word) {
    if (name.shape[from - 1] !== shapes.small || isClass(name, from - 1, nameClass.stop | nameClass.roleStop)) break;
    from--;
  }
  for (let start = from; start < at; start++) {
    const length = name.lexicon.roles.longest(key, start, at);
    if (length > 0 && start + length === at) return wordsOf(name, withModifiers(name, start, from), at);
  }
  return null;
}

/** "Minister of Defence" before the name: a role, "of", ordinary words. */
function roleOfBefore(name: NameText, at: number, limit: number): Phrase | null {
  let of = at - 1;
  const ordinary = nameClass.common | nameClass.coordinator;
  while (of > limit && at - of < 6 && isClass(name, of, ordinary)) of--;
  if (of === at - 1 || of <= limit || !isClass(name, of, nameClass.partitive | nameClass.joiner)) return null;
  for (let start = Math.max(limit, of - 3); start < of; start++) {
    if (start + name.lexicon.roles.longest(name.tokens.key, start, of) === of) return wordsOf(name, start, at);
  }
  return null;
}

/** Adjectives and nouns before the role, unless a verb may be among them: at most three words. */
function withModifiers(name: NameText, start: number, from: number): number {
  const opensPhrase = from > 0 && isClass(name, from - 1, nameClass.determiner);
  return opensPhrase && start - from <= 3 ? from : start;
}

/** "Socialist Party MEP for Dublin" in "Socialist Party MEP for Dublin, Paul Quell", and "prosecutor general" before a comma. */
function roleBeforeComma(name: NameText, at: number, limit: number): Phrase | null {
  const { key } = name.tokens;
  if (at - 2 <= limit || key[at - 1] !== ',') return null;
  const earliest = Math.max(limit, at - maxRoleTokens);
  for (let start = at - 2; start >= earliest; start--) {
    if (name.tokens.kind[start] === tokenKinds.mark) return null;
    const length = name.lexicon.roles.longest(key, start, at);
    if (length === 0) continue;
    const next = start + length;
    let from = start;
    while (from > limit && isNameWord(name, from - 1)) from--;
    // "a meeting with the ambassador in Brussels, Paul Quell wrote": not he.
    const isDefinite = isClass(name, from - 1, nameClass.determiner);
    const joins = isClass(name, next, nameClass.partitive | nameClass.joiner) && !isDefinite;
    return joins || next === at - 1 ? wordsOf(name, from, at - 1) : null;
  }
  return null;
}

/** ", Kazakhstan's prosecutor general," and ", a reporter at the Herald,": up to the next comma, stop or verb. */
function roleAfter(name: NameText, at: number, limit: number): Phrase | null {
  const { key, kind } = name.tokens;
  const mark = key[at];
  if (at + 1 >= limit || (mark !== ',' && mark !== '(' && mark !== '–' && mark !== '—')) return null;
  let from = at + 1;
  while (from < limit && name.shape[from] === shapes.small && isClass(name, from, nameClass.determiner)) from++;
  const end = Math.min(limit, from + maxRoleTokens);
  let to = from;
  let hasRole = false;
  const opensNext = nameClass.partitive | nameClass.joiner | nameClass.placePreposition | nameClass.determiner;
  while (to < end) {
    const isMark = kind[to] === tokenKinds.mark;
    // "a reporter at the Herald", but not "gave the warning in a statement by the officer".
    if (!hasRole && name.shape[to] === shapes.small && isClass(name, to, opensNext)) return null;
    if (isMark || (name.shape[to] === shapes.small && isClass(name, to, nameClass.roleStop))) break;
    const length = name.lexicon.roles.longest(key, to, end);
    hasRole ||= length > 0 && !isClass(name, to, nameClass.coordinator);
    to += Math.max(1, length);
  }
  // A second name in the stretch is the next of a list, not a role.
  if (!hasRole || to === from) return null;
  return wordsOf(name, from, to);
}
