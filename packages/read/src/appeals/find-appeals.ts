import type { Appeal, BoilerplateKind, Phrase, Span, TextLayer } from '@inquest/model';
import { boilerplateFinder } from '../mentions/boilerplate-finder.ts';
import { type Address, findAddresses } from './find-addresses.ts';
import { hasRequest } from './request-words.ts';
import { type Line, linesOf } from './text-lines.ts';

/** An address belongs to a request that stands at most this many lines before it, in one unbroken contact block. */
const maxBlockLines = 12;

/** Addresses there belong to the page or the message, not to what the report asks. */
const passedOver: ReadonlySet<BoilerplateKind> = new Set([
  'mail-header',
  'navigation',
  'share',
  'comment-form',
  'related',
  'advertisement',
  'header',
]);

/**
 * Finds where a text asks its readers to write, call or send: postal, e-mail and web addresses, phone and fax
 * numbers, with the addressee and the sentence that asks. An address counts only in a sentence that asks, in
 * a contact block that a request or an addressee opens, or behind a label such as "fax:"; a link or number
 * in passing does not. `sentences` are spans in order. Linear in the text's length.
 */
export function findAppeals(text: TextLayer, sentences: readonly Span[]): Appeal[] {
  const { string } = text;
  const lines = linesOf(string);
  const boilerplateAt = boilerplateFinder(text);
  const addresses = findAddresses(string, lines).filter(({ start }) => {
    const kind = boilerplateAt(start);
    return kind === null || !passedOver.has(kind);
  });
  const appeals: Appeal[] = [];
  let sentence = 0;
  for (const address of addresses) {
    while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= address.start) sentence++;
    const own = sentences[sentence];
    const around = own !== undefined && own.start <= address.start ? own : null;
    const appeal = toAppeal(string, lines, address, around);
    if (appeal !== null) appeals.push(appeal);
  }
  return appeals;
}

function toAppeal(string: string, lines: readonly Line[], address: Address, sentence: Span | null): Appeal | null {
  const block = blockOf(lines, address);
  const own = sentence === null ? null : phraseOf(string, sentence.start, sentence.end);
  const isInProse = lines[address.line]?.isShort === false;
  const asks = own !== null && hasRequest(own.words);
  const request = asks ? own : isInProse ? null : requestAbove(string, lines, block);
  const addressee = addresseeOf(string, lines, block, address);
  const isContactBlock = address.isLabelled || (!isInProse && (addressee !== null || block.addresses > 1));
  if (request === null && !isContactBlock) return null;
  if (request === null && address.channel === 'web') return null;
  return {
    start: address.start,
    end: address.end,
    words: string.slice(address.start, address.end),
    channel: address.channel,
    value: address.value,
    addressee,
    request,
  };
}

interface Block {
  /** Line of the address, and the first line of its paragraph. */
  readonly line: number;
  readonly first: number;
  /** Lines of the block that are addresses or labels rather than prose. */
  readonly addresses: number;
}

function blockOf(lines: readonly Line[], address: Address): Block {
  const { line } = address;
  let first = line;
  while (first > 0 && line - first < maxBlockLines && !isBlank(lines, first - 1)) first--;
  let addresses = 0;
  for (let at = first; at < lines.length && !isBlank(lines, at) && at - first <= maxBlockLines; at++) {
    if (lines[at]?.isShort === true) addresses++;
  }
  return { line, first, addresses };
}

function isBlank(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line === undefined || line.words === '';
}

/** The nearest line before the block that asks, or heads it with a colon; up to two paragraphs up. */
function requestAbove(string: string, lines: readonly Line[], block: Block): Phrase | null {
  let blanks = 0;
  for (let at = block.line - 1; at >= 0 && block.line - at <= maxBlockLines && blanks <= 3; at--) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.words === '') blanks++;
    else if (hasRequest(line.words)) return phraseOf(string, line.start, line.end);
    else if (!line.isShort && at < block.first) break;
  }
  return null;
}

/** "To the company: AO “National company KazMunayGaz”": the heading and first line of the block, or the name in the asking sentence. */
function addresseeOf(string: string, lines: readonly Line[], block: Block, address: Address): Phrase | null {
  if (address.addressee !== null) return phraseOf(string, address.addressee.start, address.addressee.end);
  const first = lines[block.first];
  if (first === undefined || !first.isShort) return null;
  if (first.start <= address.start && address.start < first.end) return headingAbove(string, lines, block.first);
  if (/[\d@]/.test(first.words) || hasRequest(first.words)) return headingAbove(string, lines, block.first);
  return phraseOf(string, first.start, first.words.endsWith(':') ? first.end - 1 : first.end);
}

/** A short heading with a colon right above the block: "To the company:". */
function headingAbove(string: string, lines: readonly Line[], first: number): Phrase | null {
  let at = first - 1;
  while (at >= 0 && first - at <= 2 && isBlank(lines, at)) at--;
  const heading = lines[at];
  if (heading === undefined || !heading.isShort || !heading.words.endsWith(':') || hasRequest(heading.words))
    return null;
  return phraseOf(string, heading.start, heading.end - 1);
}

function phraseOf(string: string, start: number, end: number): Phrase {
  return { start, end, words: string.slice(start, end) };
}
