import type { BoilerplateKind, BoilerplateSpan } from '@inquest/model';
import { pageWords, type WordList } from '../words/all-languages.ts';
import type { Line } from './lines.ts';

/** Lines that are furniture wherever they stand, by the list they are in. */
const anywhere: readonly (readonly [WordList, BoilerplateKind, string])[] = [
  ['noComments', 'comment-form', 'says that there are no comments'],
  ['leaveComment', 'comment-form', 'invites comments'],
  ['share', 'share', 'offers to share or print'],
  ['advertisements', 'advertisement', 'stands over an advertisement or offers a subscription'],
  ['readMore', 'navigation', 'leads to another page'],
];

/** "4 − = two": a sum to keep programs out of a form. */
const captcha =
  /^\d{1,3}\s?[+−–×x*-]\s?(?:\d{1,3}|\p{L}{1,20})?\s?=\s?\S{0,20}$|^(?:\d{1,3}|\p{L}{1,20})\s?[+−–×]\s?(?:\d{1,3}|\p{L}{1,20})\s?=$/u;

/** Share of the text before which its foot is not looked for. */
const footFrom = 0.6;
const maxFootCharacters = 400;

/** Marks lines that are furniture of a page by their own words alone. */
export function markSingleLines(lines: readonly Line[], length: number): BoilerplateSpan[] {
  const spans: BoilerplateSpan[] = [];
  for (const line of lines) {
    const found = classify(line, line.start / Math.max(1, length));
    if (found !== null) spans.push({ start: line.start, end: line.end, kind: found[0], reason: found[1] });
  }
  return spans;
}

function classify(line: Line, position: number): readonly [BoilerplateKind, string] | null {
  for (const [list, kind, reason] of anywhere) {
    if (line.key !== '' && pageWords(list).has(line.key)) return [kind, reason];
  }
  if (captcha.test(line.text)) return ['comment-form', 'a sum to keep programs out of a form'];
  if (isLabelled(line, 'tagLabels') && (position < 0.1 || position > 0.5)) return ['navigation', 'a list of keywords'];
  if (isLabelled(line, 'readMore') && line.text.length <= 250) return ['related', 'leads to another article'];
  if (position >= footFrom && line.text.length <= maxFootCharacters && startsFoot(line)) {
    return ['footer', 'reads like the foot of a page'];
  }
  return null;
}

/** "Tags: strike, oil": a word of the list, a colon, no sentence after it. */
function isLabelled(line: Line, list: WordList): boolean {
  const colon = line.text.indexOf(':');
  if (colon <= 0 || colon > 40 || line.text.length > 300) return false;
  return pageWords(list).has(line.text.slice(0, colon).trim().toLowerCase()) && !/[.!?]$/.test(line.text);
}

function startsFoot(line: Line): boolean {
  if (/(?:©|\(c\))\s?(?:19|20)\d\d/i.test(line.text) || /(?:\|[^|]{3,80}){2,}$/.test(line.text.slice(-300)))
    return true;
  const small = line.text.slice(0, 80).toLowerCase();
  for (const start of pageWords('footerStarts')) if (small.startsWith(start)) return true;
  return false;
}
