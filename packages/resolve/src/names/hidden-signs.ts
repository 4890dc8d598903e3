/**
 * Signs that stand in a text without being seen or turn its order about: zero-width ones, marks of direction, soft hyphens, control characters, tags. The joiners
 * of Persian and Indian scripts are among them; where letters join, they are part of the writing.
 */
export const hiddenSigns =
  /\u034f|(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/gu;
