import type { Appeal, Span } from '@inquest/model';
import type { Line } from './text-lines.ts';

/** A string that looks like an address, before it is asked whether the text asks readers to use it. */
export interface Address extends Span {
  readonly channel: Appeal['channel'];
  readonly value: string;
  readonly line: number;
  /** A label such as "fax:" stands before it. */
  readonly isLabelled: boolean;
  /** To whom, where the address itself says so; null otherwise. */
  readonly addressee: Span | null;
}

/** Local part, at sign or "(at)", domain with dots or "(dot)". All runs are bounded, so that matching stays linear. */
const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} {0,1}(?:@|[([{] ?(?:at|@|собака) ?[)\]}]) {0,1}[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([{] ?(?:dot|\.|точка) ?[)\]}] ?)[\p{L}\p{N}-]{1,63}){1,5}/giu;
/** user "at" domain: only with a known ending, for "at" is a word. */
const spelledEmail =
  /(?<![\p{L}\p{N}])[a-z0-9._-]{2,64} at [a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){1,3}(?![\p{L}\p{N}])/giu;
const web = /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"“”«»()[\]{}]{3,300}/giu;

/** A run of figures with the marks phone numbers are written with. */
const digits = /(?:\+ ?|\( ?\+?)?\d[\d ()\u00a0.-]{2,28}\d/gu;

const labels: readonly { readonly channel: 'phone' | 'fax'; readonly pattern: RegExp }[] = [
  { channel: 'fax', pattern: /(?:^|[^\p{L}])(?:tele)?(?:fax|факс|факсы)(?:es)?(?: number| no| №)?\.?[:\s]*$/iu },
  {
    channel: 'phone',
    pattern:
      /(?:^|[^\p{L}])(?:tel|ph|phone|phones|telephone|mobile|cell|mob|call|office|reception|hotline|switchboard|pr|press office|press service|press|тел|телефон|телефоны|моб|приемная|приёмная|звоните|байланыс)(?: number| no| №)?\.?[:\s]*$/iu,
  },
];

const maxLabel = 40;
const minDigits = 5;
/** "0018 / 0019": the second number of a list may be cut short. */
const minContinuedDigits = 2;
/** ITU-T E.164. */
const maxDigits = 15;

/** Every string of a text that has the form of an address, in order and without overlaps. */
export function findAddresses(string: string, lines: readonly Line[]): Address[] {
  const found: Address[] = [];
  lines.forEach((line, index) => {
    if (line.words === '') return;
    const inLine: Address[] = [];
    addEmails(line, index, inLine);
    addWeb(line, index, inLine);
    addNumbers(line, index, inLine);
    inLine.push(...postalInLine(string, lines, index));
    inLine.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const address of inLine) if (address.start >= (found.at(-1)?.end ?? 0)) found.push(address);
  });
  return found;
}

function addEmails(line: Line, index: number, found: Address[]): void {
  // Looked for only where it can be: at every character it would be tried in vain, line after line.
  const patterns = / at /iu.test(line.words) ? [email, spelledEmail] : [email];
  for (const pattern of patterns) {
    for (const match of line.words.matchAll(pattern)) {
      const value = match[0].replace(/[.-]+$/, '');
      const start = line.start + match.index;
      if (found.some((other) => other.start < start + value.length && start < other.end)) continue;
      found.push({
        channel: 'email',
        value,
        start,
        end: start + value.length,
        line: index,
        isLabelled: false,
        addressee: null,
      });
    }
  }
}

function addWeb(line: Line, index: number, found: Address[]): void {
  for (const match of line.words.matchAll(web)) {
    const value = match[0].replace(/[.,;:!?'’]+$/, '');
    const start = line.start + match.index;
    found.push({
      channel: 'web',
      value,
      start,
      end: start + value.length,
      line: index,
      isLabelled: false,
      addressee: null,
    });
  }
}

/** Phone and fax numbers: behind a label, after another one in the same list, or in international form. */
function addNumbers(line: Line, index: number, found: Address[]): void {
  let channel: 'phone' | 'fax' | null = null;
  let previousEnd = 0;
  for (const match of line.words.matchAll(digits)) {
    const value = trimmedNumber(match[0]);
    const at = match.index + match[0].indexOf(value);
    const before = line.words.slice(Math.max(0, at - maxLabel), at);
    const label = labels.find(({ pattern }) => pattern.test(before.replace(/[(+]+$/, '')))?.channel ?? null;
    const continues: boolean =
      channel !== null && /^[\s,;/и&]*(?:and|or)?\s*$/u.test(line.words.slice(previousEnd, at));
    const isInternational = /^[(]?\s?\+/.test(value) && countDigits(value) >= 10;
    channel = label ?? (continues ? channel : isInternational ? 'phone' : null);
    previousEnd = at + value.length;
    const fewest = continues ? minContinuedDigits : minDigits;
    if (channel === null || countDigits(value) < fewest || countDigits(value) > maxDigits || looksLikeDate(value))
      continue;
    const start = line.start + at;
    found.push({ channel, value, start, end: start + value.length, line: index, isLabelled: true, addressee: null });
  }
}

function trimmedNumber(written: string): string {
  const value = written.trim().replace(/[\s./(-]+$/, '');
  // A bracket that is closed but was never opened, or opened and never closed, is not part of the number.
  return value.startsWith('(') && !value.includes(')') ? value.slice(1).trim() : value;
}

function countDigits(words: string): number {
  return words.replace(/\D/g, '').length;
}

function looksLikeDate(words: string): boolean {
  return /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d)$/.test(
    words,
  );
}

const postcode =
  /(?<![\p{L}\p{N}-])(?:\d{5,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}|\d{5}-\d{4}|\d{3}-\d{3})(?![\p{L}\p{N}-])/u;
const streetWord =
  /(?:^|[^\p{L}])(?:street|st|avenue|ave|road|rd|square|sq|lane|boulevard|blvd|building|po box|p\.o\. box|box|ул|улица|пр|проспект|пл|площадь|дом|д|көшесі|даңғылы|rue|straße|strasse|via|calle|plaza)(?:[^\p{L}]|$)/iu;
/** "Send protests to <name and address> and to ...": the address begins after the first name-like words. */
const directed = /(?:^|[^\p{L}])(?:to|по адресу|адрес|address)[:\s]+(?=[\p{Lu}\p{N}"“«])/gu;
/** A coordinator, a label, a mark or a stop that is not an abbreviation's ends the address. */
const clauseEnd =
  /\s(?:and|or|with|и|или)\s|[;!?](?:\s|$)|(?<![\s,.(]\p{Ll}{1,3})\.(?:\s|$)|[.,;]?\s(?:tel|fax|phone|тел|факс|e-mail|email)[.:]|$/iu;
const maxPostalLines = 5;

/** A postal address: a postcode with a place or street around it, over one or more short lines, or in an asking sentence. */
function postalInLine(string: string, lines: readonly Line[], index: number): Address[] {
  const line = lines[index];
  if (line === undefined) return [];
  const code = postcode.exec(line.words);
  if (code === null || !hasCapitalisedWord(line.words.replace(code[0], ''))) return [];
  return line.isShort ? postalBlock(string, lines, index) : postalInSentence(line, index, code.index);
}

function hasCapitalisedWord(words: string): boolean {
  return /\p{Lu}\p{Ll}{2,}/u.test(words);
}

/** Lines of an address around the one with the postcode: the street before or after it; the first line above names the addressee. */
function postalBlock(string: string, lines: readonly Line[], index: number): Address[] {
  const isPart = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || !line.isShort || /[@:]|www\.|https?:|\+\d/.test(line.words)) return false;
    return (
      streetWord.test(line.words) ||
      (/\d/.test(line.words) && hasCapitalisedWord(line.words) && !looksLikeNumbers(line.words))
    );
  };
  let first = index;
  while (index - first < maxPostalLines && isPart(first - 1)) first--;
  let last = index;
  while (last - index < maxPostalLines && isPart(last + 1)) last++;
  const label = /^(?:address|адрес|мекенжай|мекенжайы)\s*:\s*/iu.exec(lines[first]?.words ?? '')?.[0] ?? '';
  const start = (lines[first]?.start ?? 0) + label.length;
  const end = lines[last]?.end ?? start;
  const isBlock =
    first !== last || label !== '' || streetWord.test(string.slice(start, end)) || isNameAbove(lines, first);
  if (!isBlock) return [];
  const value = string.slice(start, end).replace(/\s*\n\s*/g, ', ');
  return [{ channel: 'postal', value, start, end, line: index, isLabelled: true, addressee: null }];
}

function looksLikeNumbers(words: string): boolean {
  return words.replace(/\D/g, '').length > words.length / 2;
}

function isNameAbove(lines: readonly Line[], first: number): boolean {
  const above = lines[first - 1];
  return above?.isShort === true && hasCapitalisedWord(above.words) && !above.words.endsWith(':');
}

/** "send protests to Nursultan Nazarbayev 010000, Astana, Ak-Orda and to …": the name, then the address. */
function postalInSentence(line: Line, index: number, code: number): Address[] {
  let opens = -1;
  for (const match of line.words.matchAll(directed)) {
    if (match.index + match[0].length <= code) opens = match.index + match[0].length;
  }
  if (opens < 0 || code - opens > 120) return [];
  const tail = line.words.slice(code);
  const end = code + (clauseEnd.exec(tail)?.index ?? tail.length);
  const name = /^[^\d,;:]{2,80}/u.exec(line.words.slice(opens, code))?.[0].trim() ?? '';
  const hasName = name !== '' && opens + name.length <= code;
  const addressee = hasName ? { start: line.start + opens, end: line.start + opens + name.length } : null;
  const from = hasName ? firstAfter(line.words, opens + name.length) : opens;
  const value = line.words.slice(from, end).trim();
  const start = line.start + from;
  return [{ channel: 'postal', value, start, end: start + value.length, line: index, isLabelled: false, addressee }];
}

function firstAfter(words: string, at: number): number {
  let from = at;
  while (from < words.length && /[\s,;:]/.test(words.charAt(from))) from++;
  return from;
}
