import { hiddenCharacter, hiddenName } from './hidden-characters.ts';
import { type ForeignLetter, findLookalikes } from './lookalikes.ts';

/**
 * Words of reports made safe to show without changing what they say: characters that are invisible,
 * reorder the text around them (Unicode Technical Report 36, section 2.5) or steer a terminal are
 * named by their code point instead of being sent on, and a word that could pass for another is
 * followed by the letters that make it pass. None is dropped: an investigator must see that it is there.
 */

/** A stretch of ordinary text, one character that is named instead of shown, or a word that could pass for another. */
export type WrittenPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'control'; readonly codePoint: number }
  | { readonly kind: 'lookalike'; readonly text: string; readonly letters: readonly ForeignLetter[] };

/** Cuts words into ordinary stretches and what is to be named, in order. Linear in the length. */
export function writtenParts(words: string): WrittenPart[] {
  const parts: WrittenPart[] = [];
  let from = 0;
  for (const { start, end, letters } of findLookalikes(words)) {
    parts.push(...namedControls(words.slice(from, start)));
    parts.push({ kind: 'lookalike', text: words.slice(start, end), letters });
    from = end;
  }
  parts.push(...namedControls(words.slice(from)));
  return parts;
}

function namedControls(words: string): WrittenPart[] {
  if (!hiddenCharacter.test(words)) return words === '' ? [] : [{ kind: 'text', text: words }];
  const parts: WrittenPart[] = [];
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const codePoint = words.codePointAt(at) ?? 0;
    const size = codePoint > 0xffff ? 2 : 1;
    if (isHidden(codePoint, words, at)) {
      if (at > from) parts.push({ kind: 'text', text: words.slice(from, at) });
      parts.push({ kind: 'control', codePoint });
      from = at + size;
    }
    at += size;
  }
  if (from < words.length) parts.push({ kind: 'text', text: words.slice(from) });
  return parts;
}

/** Persian, Hindi and emoji are written with joiners; between letters that do not join, one is only there to hide. */
function isHidden(codePoint: number, words: string, at: number): boolean {
  if (codePoint !== 0x200c && codePoint !== 0x200d) return hiddenName(codePoint) !== null;
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u.test(words.charAt(at - 1));
}

/** `U+202E`, as the Unicode Standard writes code points. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `а: Cyrillic letter`, for each letter that makes a word pass for another. */
export function foreignLetterWords(letters: readonly ForeignLetter[]): string {
  return letters.map(({ letter, script }) => `${letter}: ${script} letter`).join(', ');
}

/** The words as one plain string for attributes and terminals, on one line: `abc‹U+202E›def`, `Hаma‹а: Cyrillic letter›`. */
export function plainWords(words: string): string {
  return writtenParts(words)
    .map((part) => {
      if (part.kind === 'control') return `‹${codePointName(part.codePoint)}›`;
      if (part.kind === 'lookalike') return `${part.text}‹${foreignLetterWords(part.letters)}›`;
      return part.text.replaceAll(/[\t\n\r]/g, ' ');
    })
    .join('');
}
