/** Columns of a terminal that a code point fills: 0 for marks that sit on a letter, 2 for wide East Asian signs and emoji. */
function columnsOf(codePoint: number): 0 | 1 | 2 {
  const letter = String.fromCodePoint(codePoint);
  if (/\p{Mn}|\p{Me}|\u200c|\u200d|\ufe0f/u.test(letter)) return 0;
  const wide =
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0x1f300 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd);
  return wide ? 2 : 1;
}

/** How many columns of a terminal a string fills. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += columnsOf(letter.codePointAt(0) ?? 0);
  return width;
}

/** The string in exactly that many columns: padded with spaces, or cut and ended with an ellipsis. */
export function fitText(text: string, width: number): string {
  const whole = textWidth(text);
  if (whole <= width) return text + ' '.repeat(width - whole);
  let used = 0;
  let cut = '';
  for (const letter of text) {
    const columns = columnsOf(letter.codePointAt(0) ?? 0);
    if (used + columns > width - 1) break;
    used += columns;
    cut += letter;
  }
  return `${cut}…${' '.repeat(Math.max(0, width - used - 1))}`;
}

/** The text broken at spaces into lines of at most that many columns; a word longer than a line is cut with an ellipsis. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const columns = textWidth(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (line === '') {
      line = columns > width ? fitText(word, width) : word;
      used = Math.min(columns, width);
    } else {
      line += ` ${word}`;
      used += 1 + columns;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** At most that many columns of a text, around the first place where the given words stand in it; ellipses where it is cut. */
export function excerpt(text: string, words: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const at = text.indexOf(words);
  const end = at + words.length;
  if (at < 0 || textWidth(text.slice(0, end)) < width - 1) return fitText(text, width);
  const start = text.lastIndexOf(' ', Math.max(0, end - Math.floor(width * 0.75)));
  return fitText(`…${text.slice(start + 1)}`, width).trimEnd();
}
