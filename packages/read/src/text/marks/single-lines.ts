import type { BoilerplateKind, BoilerplateSpan } from '@inquest/model';
import { pageWords, type WordList } from '../words/all-languages.ts';
import { hasAddress, type Line } from './lines.ts';

/** Lines that are furniture wherever they stand, by the list they are in. */
const anywhere: readonly (readonly [WordList, BoilerplateKind, string])[] = [
  ['noComments', 'comment-form', 'says that there are no comments'],
  ['leaveComment', 'comment-form', 'invites comments'],
];

/** Lines that are furniture in several words, or beside their like: "Email" and "Telegram" alone may head an address. */
const together: readonly (readonly [WordList, BoilerplateKind, string])[] = [
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
export function markSingleLines(lines: readonly Line[], length: number, structured: boolean): BoilerplateSpan[] {
  const spans: BoilerplateSpan[] = [];
  for (const [at, line] of lines.entries()) {
    const found = classify(line, line.start / Math.max(1, length)) ?? inCompany(lines, at, structured);
    if (found !== null) spans.push({ start: line.start, end: line.end, kind: found[0], reason: found[1] });
  }
  return spans;
}

function classify(line: Line, position: number): readonly [BoilerplateKind, string] | null {
  for (const [list, kind, reason] of anywhere) {
    if (isIn(line, list)) return [kind, reason];
  }
  if (captcha.test(line.text)) return ['comment-form', 'a sum to keep programs out of a form'];
  if (isLabelled(line, 'tagLabels') && (position < 0.1 || position > 0.5)) return ['navigation', 'a list of keywords'];
  if (isLabelled(line, 'readMore') && line.text.length <= 250) return ['related', 'leads to another article'];
  if (position >= footFrom && line.text.length <= maxFootCharacters && startsFoot(line)) {
    return ['footer', 'reads like the foot of a page'];
  }
  return null;
}

function isIn(line: Line | undefined, list: WordList): boolean {
  return line !== undefined && line.key !== '' && pageWords(list).has(line.key) && !hasAddress(line.text);
}

function inCompany(lines: readonly Line[], at: number, structured: boolean): readonly [BoilerplateKind, string] | null {
  const line = lines[at];
  if (line === undefined) return null;
  const found = together.find(([list]) => isIn(line, list));
  if (found === undefined) return null;
  const [list, kind, reason] = found;
  if (structured && list !== 'share') return [kind, reason];
  const company = [lines[at - 1], lines[at + 1]].some((near) => together.some(([list]) => isIn(near, list)));
  return company || line.key.includes(' ') ? [kind, reason] : null;
}

/** "Tags: strike, oil": a word of the list, a colon, no sentence after it. */
function isLabelled(line: Line, list: WordList): boolean {
  const colon = line.text.indexOf(':');
  if (colon <= 0 || colon > 40 || line.text.length > 300) return false;
  return pageWords(list).has(line.text.slice(0, colon).trim().toLowerCase()) && !/[.!?]$/.test(line.text);
}

function startsFoot(line: Line): boolean {
  if (/(?:©|\(c\))\s?(?:19|20)\d\d/i.test(line.text)) return true;
  const small = line.text.slice(0, 80).toLowerCase();
  for (const start of pageWords('footerStarts')) if (small.startsWith(start)) return true;
  return false;
}
