/** Characters that cannot be seen, reorder what stands around them, or steer a terminal, with their names. */

const names: readonly (readonly [number, number, string])[] = [
  [0x00, 0x1f, 'control character'],
  [0x7f, 0x9f, 'control character'],
  [0xad, 0xad, 'soft hyphen'],
  [0x034f, 0x034f, 'invisible joiner'],
  [0x061c, 0x061c, 'Arabic letter mark'],
  [0x115f, 0x1160, 'invisible filler'],
  [0x17b4, 0x17b5, 'invisible vowel'],
  [0x180b, 0x180f, 'invisible Mongolian sign'],
  [0x200b, 0x200b, 'zero-width space'],
  [0x200e, 0x200e, 'left-to-right mark'],
  [0x200f, 0x200f, 'right-to-left mark'],
  [0x2028, 0x2028, 'line separator'],
  [0x2029, 0x2029, 'paragraph separator'],
  [0x202a, 0x202a, 'left-to-right embedding'],
  [0x202b, 0x202b, 'right-to-left embedding'],
  [0x202c, 0x202c, 'end of direction'],
  [0x202d, 0x202d, 'left-to-right override'],
  [0x202e, 0x202e, 'right-to-left override'],
  [0x2060, 0x2060, 'word joiner'],
  [0x2061, 0x2064, 'invisible operator'],
  [0x2066, 0x2066, 'left-to-right isolate'],
  [0x2067, 0x2067, 'right-to-left isolate'],
  [0x2068, 0x2068, 'first-strong isolate'],
  [0x2069, 0x2069, 'end of isolate'],
  [0x2065, 0x206f, 'control character'],
  [0x3164, 0x3164, 'invisible filler'],
  [0xd800, 0xdfff, 'half of a character'],
  [0xfeff, 0xfeff, 'zero-width no-break space'],
  [0xffa0, 0xffa0, 'invisible filler'],
  [0xfff9, 0xfffb, 'annotation mark'],
  [0x1d173, 0x1d17a, 'invisible musical sign'],
  [0xe0000, 0xe007f, 'hidden tag letter'],
  [0xe0100, 0xe01ef, 'variation selector'],
];

/** Line feed, carriage return and tab: they are seen as what they do. */
const seen = new Set([0x09, 0x0a, 0x0d]);

/** What a hidden character is, in words; null for one that can be seen. The joiners U+200C and U+200D depend on what stands beside them. */
export function hiddenName(codePoint: number): string | null {
  if (seen.has(codePoint)) return null;
  if (codePoint === 0x200c) return 'zero-width non-joiner';
  if (codePoint === 0x200d) return 'zero-width joiner';
  return names.find(([from, to]) => codePoint >= from && codePoint <= to)?.[2] ?? null;
}

/** Any of them, found fast: most stretches have none. */
export const hiddenCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\p{Cs}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/u;
