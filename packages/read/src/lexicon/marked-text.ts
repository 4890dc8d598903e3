import type { Tokens } from '../tokens/tokenise.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { Entry, Lexicon, Section } from './lexicon.ts';

/** A phrase of the lexicon met in a text: tokens `from` to before `to`. */
export interface Found<E extends Entry = Entry> {
  readonly entry: E;
  readonly from: number;
  readonly to: number;
}

/** A text's tokens with what the lexicon knows of each: the one lookup that all later steps share. */
export interface MarkedText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  /** Word class bits of each token. */
  readonly classes: Int32Array;
  /** 1 where a word starts with a capital letter, and the text is not in capitals throughout. */
  readonly capital: Uint8Array;
  /** Phrases that start at a token, the longest of each section; undefined for most tokens. */
  readonly found: readonly (readonly Found[] | undefined)[];
}

/** Looks up every token once. Words within an idiom carry no triggers or cues of their own. */
export function markText(tokens: Tokens, lexicon: Lexicon): MarkedText {
  const { count, key, kind, text, start, end } = tokens;
  const classes = new Int32Array(count);
  const capital = new Uint8Array(count);
  const found: (readonly Found[] | undefined)[] = new Array(count);
  let idiomUntil = 0;
  let words = 0;
  let capitals = 0;
  for (let at = 0; at < count; at += 1) {
    const word = key[at] ?? '';
    classes[at] = lexicon.classOf(word);
    if (kind[at] === tokenKinds.word) {
      words += 1;
      const first = text.charAt(start[at] ?? 0);
      if (first !== first.toLowerCase()) {
        capital[at] = 1;
        const whole = text.slice(start[at], end[at]);
        if (whole.length > 1 && whole === whole.toUpperCase()) capitals += 1;
      }
    }
    let here: Found[] | undefined;
    lexicon.phrases(key, at, count, (entry, to) => {
      here ??= [];
      const same = here.findIndex((other) => sameSlot(other.entry, entry) && other.to < to);
      if (same >= 0) here[same] = { entry, from: at, to };
      else here.push({ entry, from: at, to });
    });
    if (here === undefined) continue;
    const idiom = here.find(({ entry }) => entry.section === 'idiom');
    if (idiom !== undefined) {
      here = here.filter((one) => one.entry.section === 'idiom' || one.to > idiom.to);
      if (here.some((one) => one.to > idiom.to)) here = here.filter((one) => one.entry.section !== 'idiom');
      else idiomUntil = Math.max(idiomUntil, idiom.to);
    }
    if (at < idiomUntil && idiom === undefined) here = here.filter((one) => one.to > idiomUntil);
    if (here.length > 0) found[at] = here;
  }
  if (words > 20 && capitals > words * 0.5) capital.fill(0);
  return { text, tokens, lexicon, classes, capital, found };
}

/** Only the longest phrase of a section counts; of triggers, the longest of all. */
function sameSlot(one: Entry, other: Entry): boolean {
  return one.section === other.section;
}

/** The phrase of a section that starts at a token, or null. */
export function foundAt<S extends Section>(
  marked: MarkedText,
  at: number,
  section: S,
): Found<Extract<Entry, { section: S }>> | null {
  const here = marked.found[at];
  if (here === undefined) return null;
  for (const one of here) {
    if (isSection(one, section)) return one;
  }
  return null;
}

function isSection<S extends Section>(found: Found, section: S): found is Found<Extract<Entry, { section: S }>> {
  return found.entry.section === section;
}

/** True when the token has any of the classes of the mask. */
export function has(marked: MarkedText, at: number, mask: number): boolean {
  return ((marked.classes[at] ?? 0) & mask) !== 0;
}

/** The words of tokens `from` to before `to`, as they stand in the text. */
export function phraseOf(marked: MarkedText, from: number, to: number): { start: number; end: number; words: string } {
  const start = marked.tokens.start[from] ?? 0;
  const end = to > from ? (marked.tokens.end[to - 1] ?? start) : start;
  return { start, end, words: marked.text.slice(start, end) };
}
