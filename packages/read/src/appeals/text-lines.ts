/** A line of a text without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Short and without a sentence's stop: a heading, a label, a line of an address. */
  readonly isShort: boolean;
}

const shortLine = 90;

/** The lines of a text in order, blank ones included. */
export function linesOf(string: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= string.length) {
    const at = string.indexOf('\n', from);
    const to = at === -1 ? string.length : at;
    const raw = string.slice(from, to);
    const words = raw.trim();
    const start = from + (words === '' ? 0 : raw.indexOf(words));
    const isShort = words !== '' && words.length <= shortLine && !/[.!?…][”"’»)]?$/.test(words);
    lines.push({ start, end: start + words.length, words, isShort });
    from = to + 1;
  }
  return lines;
}
