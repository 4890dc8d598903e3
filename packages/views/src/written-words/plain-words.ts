/**
 * Words of reports made safe to show without changing what they say: characters that are invisible,
 * reorder the text around them (Unicode Technical Report 36, section 2.5) or steer a terminal are
 * named by their code point instead of being sent on. None is dropped: an investigator must see
 * that it is there.
 */

/** A stretch of ordinary text, or one character that is named instead of shown. */
export type WrittenPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'control'; readonly codePoint: number };

const lineBreaksAndTab = new Set([0x09, 0x0a, 0x0d]);

const hidden: readonly (readonly [number, number])[] = [
  [0x00, 0x1f], // C0 controls, ESC among them
  [0x7f, 0x9f], // DEL and C1 controls
  [0x061c, 0x061c], // Arabic letter mark
  [0x180e, 0x180e], // Mongolian vowel separator
  [0x200b, 0x200b], // zero width space; U+200C and U+200D are needed to write Persian and are kept
  [0x200e, 0x200f], // left-to-right and right-to-left marks
  [0x2028, 0x202e], // line and paragraph separators, bidirectional embeddings and overrides
  [0x2060, 0x206f], // invisible operators, bidirectional isolates, deprecated controls
  [0xd800, 0xdfff], // a surrogate without its other half
  [0xfeff, 0xfeff], // byte order mark
  [0xfff9, 0xfffb], // interlinear annotation
  [0xe0000, 0xe007f], // tags
];

function isHidden(codePoint: number): boolean {
  if (lineBreaksAndTab.has(codePoint)) return false;
  return hidden.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** Cuts words into ordinary stretches and characters to be named, in order. Linear in the length. */
export function writtenParts(words: string): WrittenPart[] {
  const parts: WrittenPart[] = [];
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const codePoint = words.codePointAt(at) ?? 0;
    const size = codePoint > 0xffff ? 2 : 1;
    if (isHidden(codePoint)) {
      if (at > from) parts.push({ kind: 'text', text: words.slice(from, at) });
      parts.push({ kind: 'control', codePoint });
      from = at + size;
    }
    at += size;
  }
  if (from < words.length) parts.push({ kind: 'text', text: words.slice(from) });
  return parts;
}

/** `U+202E`, as the Unicode Standard writes code points. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The words as one plain string for attributes and terminals: `abc‹U+202E›def`, on one line. */
export function plainWords(words: string): string {
  return writtenParts(words)
    .map((part) =>
      part.kind === 'text' ? part.text.replaceAll(/[\t\n\r]/g, ' ') : `‹${codePointName(part.codePoint)}›`,
    )
    .join('');
}
