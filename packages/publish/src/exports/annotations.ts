import type { Claim } from '@inquest/model';
import { claimAnchor } from '../case-view/addresses.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { canonicalJson } from './canonical-json.ts';
import { separated } from './in-bytes.ts';

/** Characters of the text kept on each side of a quote. */
const contextCharacters = 32;

/** Moves an offset so that it does not stand between the halves of a surrogate pair. */
function wholeCharacter(string: string, offset: number, step: -1 | 1): number {
  const code = string.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 && offset < string.length ? offset + step : offset;
}

/**
 * Counts code points up to offsets that only grow: the Web Annotation model counts characters, ours
 * UTF-16 code units.
 */
function codePointCounter(string: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < string.length; at += 1) {
    const code = string.charCodeAt(at);
    const next = string.charCodeAt(at + 1);
    if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) pairs.push(at + 1);
  }
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

interface Annotated {
  readonly claim: Claim;
  /** Where the words are marked in the dossier. */
  readonly address: string;
  readonly string: string;
  readonly count: (offset: number) => number;
}

function annotation({ claim, address, string, count }: Annotated): object {
  const { start, end, quote } = claim.anchor;
  const { quantity } = claim;
  return {
    id: address,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'TextualBody',
      purpose: 'tagging',
      format: 'text/plain',
      value: quantity === null ? claim.kind : `${claim.kind}: ${quantity.words}`,
    },
    target: {
      source: `texts/${claim.text}.txt`,
      selector: [
        { type: 'TextPositionSelector', start: count(start), end: count(end) },
        {
          type: 'TextQuoteSelector',
          exact: quote,
          prefix: string.slice(wholeCharacter(string, Math.max(0, start - contextCharacters), 1), start),
          suffix: string.slice(end, wholeCharacter(string, Math.min(string.length, end + contextCharacters), -1)),
        },
      ],
    },
  };
}

/** Claims of one text follow one another, so its characters are counted once. */
function* annotationLines(view: CaseView, claims: Iterable<Claim>): Generator<string> {
  let text = '';
  let string = '';
  let count = codePointCounter('');
  for (const claim of claims) {
    if (claim.text !== text) {
      text = claim.text;
      string = view.texts.get(text)?.string ?? '';
      count = codePointCounter(string);
    }
    const address = `${view.reportPath(claim.item)}#${claimAnchor(claim.id)}`;
    if (string !== '') yield canonicalJson(annotation({ claim, address, string, count }));
  }
}

/**
 * Every claim as a W3C Web Annotation on its text. `source` is the text's file, named by its
 * SHA-256; positions count characters (code points), as the standard has it.
 */
export function* annotations(view: CaseView, claims: Iterable<Claim>): Generator<string> {
  const head = `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:inquest:case:${view.input.state.id}","type":"AnnotationPage"`;
  yield `${head},"items":[\n`;
  yield* separated(annotationLines(view, claims), ',\n');
  yield '\n]}\n';
}
