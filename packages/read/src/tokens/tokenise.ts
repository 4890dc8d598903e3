/** What a token is. A word keeps inner hyphens, apostrophes and the stops of "U.S."; a number its separators. */
export const tokenKinds = { word: 0, number: 1, mark: 2 } as const;

/** The words, numbers and marks of a text, as parallel arrays: token `i` is `text.slice(start[i], end[i])`. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** One of `tokenKinds`. */
  readonly kind: Uint8Array;
  /** Line breaks between this token and the one before: 2 means an empty line. */
  readonly breaks: Uint8Array;
  /** Lower case, straight apostrophes. */
  readonly key: readonly string[];
}

const other = 0;
const letter = 1;
const digit = 2;
const space = 3;
const newline = 4;
const joiner = 5;

let classTable: Uint8Array | null = null;

/** The class of every UTF-16 unit, worked out once. Halves of surrogate pairs are `other`. */
function classes(): Uint8Array {
  if (classTable !== null) return classTable;
  const table = new Uint8Array(65536);
  const isLetter = /[\p{L}\p{M}]/u;
  const isDigit = /\p{Nd}/u;
  const isSpace = /\s/u;
  const ignorable = new Set([0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
  for (let unit = 0; unit < 65536; unit += 1) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) table[unit] = newline;
    else if (isLetter.test(character) || ignorable.has(unit)) table[unit] = letter;
    else if (unit >= 48 && unit <= 57) table[unit] = digit;
    else if (isDigit.test(character)) table[unit] = letter;
    else if (isSpace.test(character)) table[unit] = space;
  }
  for (const mark of "-'’‑‐.") table[mark.charCodeAt(0)] = joiner;
  classTable = table;
  return table;
}

const hyphens = new Set([0x2d, 0x2010, 0x2011]);
const apostrophes = new Set([0x27, 0x2019]);
const stop = 0x2e;

/**
 * Cuts a text into tokens in one pass. Works on any string, lone surrogates included; every
 * character that is not white space belongs to exactly one token.
 */
export function tokenise(text: string): Tokens {
  const table = classes();
  const length = text.length;
  const classAt = (position: number): number =>
    position < length ? (table[text.charCodeAt(position)] ?? other) : other;
  // There are at most as many tokens as characters: arrays of that length need not grow.
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const kind = new Uint8Array(length);
  const breaks = new Uint8Array(length);
  const key: string[] = [];
  let pending = 0;

  const push = (from: number, to: number, what: number): void => {
    const count = key.length;
    start[count] = from;
    end[count] = to;
    kind[count] = what;
    breaks[count] = Math.min(pending, 255);
    const words = text.slice(from, to);
    key.push(
      what === tokenKinds.mark
        ? words
        : words.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'").replaceAll('‑', '-'),
    );
    pending = 0;
  };

  /** Where the word that starts at `from` ends. */
  const wordEnd = (from: number): number => {
    let at = from + 1;
    for (;;) {
      const here = classAt(at);
      if (here === letter || here === digit) {
        at += 1;
        continue;
      }
      if (here !== joiner) return at;
      const unit = text.charCodeAt(at);
      const next = classAt(at + 1);
      if (next !== letter && !(next === digit && hyphens.has(unit))) {
        return unit === stop && isInitialism(text, from, at) ? at + 1 : at;
      }
      if (unit === stop) {
        if (!isInitialism(text, from, at)) return at;
      } else if (apostrophes.has(unit) && isPossessive(text, at, classAt)) {
        return at;
      }
      at += 2;
    }
  };

  /** Where the number that starts at `from` ends: inner separators only between figures. */
  const numberEnd = (from: number): number => {
    let at = from + 1;
    for (;;) {
      const here = classAt(at);
      if (here === digit) at += 1;
      else if (isNumberSeparator(text.charCodeAt(at)) && classAt(at + 1) === digit) at += 2;
      else return at;
    }
  };

  let at = 0;
  while (at < length) {
    const here = classAt(at);
    if (here === space) {
      at += 1;
    } else if (here === newline) {
      if (!(text.charCodeAt(at) === 10 && at > 0 && text.charCodeAt(at - 1) === 13)) pending += 1;
      at += 1;
    } else if (here === letter) {
      const to = wordEnd(at);
      push(at, to, tokenKinds.word);
      at = to;
    } else if (here === digit) {
      let to = numberEnd(at);
      let what: number = tokenKinds.number;
      if (classAt(to) === letter) {
        to = wordEnd(to);
        what = tokenKinds.word;
      } else if (hyphens.has(text.charCodeAt(to)) && classAt(to + 1) === letter) {
        to = wordEnd(to + 1);
        what = tokenKinds.word;
      }
      push(at, to, what);
      at = to;
    } else if (here === joiner && apostrophes.has(text.charCodeAt(at)) && isPossessive(text, at, classAt)) {
      push(at, at + 2, tokenKinds.word);
      at += 2;
    } else {
      const pair = at + 1 < length && isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));
      push(at, at + (pair ? 2 : 1), tokenKinds.mark);
      at += pair ? 2 : 1;
    }
  }
  const count = key.length;
  return {
    text,
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    kind: kind.slice(0, count),
    breaks: breaks.slice(0, count),
    key,
  };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Comma, stop, colon, no-break and thin space between figures. */
function isNumberSeparator(unit: number): boolean {
  return unit === 0x2c || unit === stop || unit === 0x3a || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/** "'s" at the end of a word: a token of its own. */
function isPossessive(text: string, at: number, classAt: (position: number) => number): boolean {
  const unit = text.charCodeAt(at + 1);
  if (unit !== 0x73 && unit !== 0x53) return false;
  const after = classAt(at + 2);
  return after !== letter && after !== digit && at > 0 && classAt(at - 1) === letter;
}

/** Single letters with stops: "U.S", "a.m". */
function isInitialism(text: string, from: number, at: number): boolean {
  if (at - from > 12) return false;
  let stops = 0;
  for (let position = from; position < at; position += 1) {
    const isStop = text.charCodeAt(position) === stop;
    if (isStop !== ((position - from) % 2 === 1)) return false;
    if (isStop) stops += 1;
  }
  const nextIsSingle = (at - from) % 2 === 1;
  if (!nextIsSingle) return false;
  if (stops > 0) return true;
  const after = text.charCodeAt(at + 2);
  return after === stop;
}
