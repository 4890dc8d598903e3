import { isClass, isNameWord, type NameText, shapes } from './name-text.ts';
import { nameClass } from './name-words.ts';

const maxRunTokens = 24;

/** Where the run of capitalised words, with initials, particles and ampersands between them, ends. */
export function endOfRun(name: NameText, from: number, limit: number): number {
  const end = Math.min(limit, from + maxRunTokens);
  let at = from + 1;
  for (;;) {
    const next = nextNameWord(name, at, end);
    if (next < 0) return at;
    at = next + 1;
  }
}

/** The next word of the run at `at`, or after what may stand between two words of a name; -1 when the run ends. */
function nextNameWord(name: NameText, at: number, end: number): number {
  if (at >= end || breaksRun(name, at)) return -1;
  if (isNameWord(name, at)) return at;
  const key = name.tokens.key[at] ?? '';
  if (key === '.' && isAbbreviation(name, at - 1)) return wordAt(name, at + 1, end);
  if (key === '&') return wordAt(name, at + 1, end);
  if (isClass(name, at, nameClass.particle) && !isClass(name, at - 1, nameClass.organisationHead)) {
    const second = at + 1 < end && isClass(name, at + 1, nameClass.particle) && name.shape[at + 1] === shapes.small;
    return wordAt(name, second ? at + 2 : at + 1, end);
  }
  return -1;
}

function wordAt(name: NameText, at: number, end: number): number {
  return at < end && !breaksRun(name, at) && isNameWord(name, at) ? at : -1;
}

/** A line shorter than this was ended by its author, not wrapped by a machine. */
const wrappedLineMinimum = 45;

/** An empty line stands before the token, or the break after a short line. */
function breaksRun(name: NameText, at: number): boolean {
  const breaks = name.tokens.breaks[at] ?? 0;
  if (breaks === 0) return false;
  const lineEnd = name.tokens.end[at - 1] ?? 0;
  return breaks > 1 || lineEnd - (name.text.lastIndexOf('\n', lineEnd - 1) + 1) < wrappedLineMinimum;
}

/** An initial or a title or legal form that is written with a stop. */
function isAbbreviation(name: NameText, at: number): boolean {
  if (name.shape[at] === shapes.initial) return true;
  const length = (name.tokens.end[at] ?? 0) - (name.tokens.start[at] ?? 0);
  return length <= 4 && isClass(name, at, nameClass.title | nameClass.legalForm | nameClass.placeHead);
}

/** The token after `at`, leaving out a stop that belongs to an abbreviation. */
export function afterStop(name: NameText, at: number, limit: number): number {
  return at < limit && name.tokens.key[at] === '.' ? at + 1 : at;
}
