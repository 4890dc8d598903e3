import type { BoilerplateSpan } from '@inquest/model';
import { pageWords } from '../words/all-languages.ts';
import { hasAddress, type Line } from './lines.ts';

/** Before this share of a text a paragraph that speaks of "this article" is its author's. */
const reactionFrom = 0.5;
const firstSentenceCharacters = 160;

/** Author's notes and ends of articles, after which a reader's reaction may follow: "(1) …", "[2] …", "* …", "— Name". */
const footnote = /^(?:[([]?\d{1,3}[)\].]|[*†‡]|—)\s?\S/;

/**
 * A comment that stands after a report with nothing over it: in the last half of the text, behind a wide gap, a footnote or a signature,
 * a paragraph that begins like a reader's reaction and speaks of the article. From there on everything is comments.
 */
export function findReaction(lines: readonly Line[], length: number): BoilerplateSpan | null {
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    const last = lines.at(-1);
    if (line === undefined || before === undefined || last === undefined || line.start < length * reactionFrom)
      continue;
    const apart = line.blanksBefore >= 2 || footnote.test(before.text) || isSignature(before);
    const opener = apart ? reactionOpener(line.text) : null;
    if (opener === null) continue;
    const behind = line.blanksBefore >= 2 ? 'a wide gap' : 'a footnote or signature';
    return {
      start: line.start,
      end: last.end,
      kind: 'comment',
      reason: `behind ${behind}, begins like a reader's reaction: "${opener}"`,
    };
  }
  return null;
}

/** The words with which a paragraph reacts to the article; null when it does not. */
function reactionOpener(text: string): string | null {
  if (hasAddress(text.slice(0, firstSentenceCharacters))) return null;
  const head = text.slice(0, firstSentenceCharacters).toLowerCase().trimStart();
  for (const start of pageWords('reactionStarts')) {
    if (!head.startsWith(start) || /\p{L}/u.test(head.charAt(start.length))) continue;
    const sentence = head.slice(start.length).split(/[.!?]/, 1)[0] ?? '';
    const words = sentence.split(/[^\p{L}-]+/u);
    if (
      words.some((word) => pageWords('articleWords').has(word)) &&
      !words.some((word) => pageWords('readingWords').has(word))
    )
      return text.slice(0, start.length);
  }
  return null;
}

/** A short line without a stop, all its longer words capitalised: "Anna Petrova, Almaty". */
function isSignature(line: Line): boolean {
  if (line.text.length > 80 || /[.!?:;]$/.test(line.text)) return false;
  const words = line.text.split(/\s+/).filter((word) => word.length > 3);
  return words.length > 0 && words.every((word) => /^[^\p{L}]?\p{Lu}/u.test(word));
}
