import type { Span } from '@inquest/model';
import type { Language } from '../languages/language.ts';
import { languageFor } from '../languages/languages.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { findSentences, type Sentence } from '../sentences/find-sentences.ts';
import { type Tokens, tokenise } from '../tokens/tokenise.ts';
import { detectLanguage } from './detect-language.ts';

/** A stretch of a text in one language: whole sentences. */
export interface Passage extends Span {
  /** BCP 47 primary tag; null when it is not known. */
  readonly language: string | null;
}

/** A shorter sentence in another language is a name, a title, a slip of the finder. */
const minLetters = 30;
/** Of a language that nothing reads, so much must stand together before it is believed: claims would be lost by a slip. */
const minLettersUnread = 200;
/** A text with fewer letters of another script is taken whole. */
const minOtherScript = 30;

/** A language of which nothing is known: sentences still end at stops and empty lines. */
const anyLanguage: Language = { tag: 'und' };

/**
 * The passages of a text, in order and without gaps: a report that quotes a statement in Russian, a page with two versions of one text.
 * `main` is the language the text as a whole is taken to be in; short and doubtful sentences stay with it. Linear in the text's length.
 */
export function findPassages(text: string, main: string | null): readonly Passage[] {
  const whole: readonly Passage[] = [{ start: 0, end: text.length, language: main }];
  if (main === null || !mayBeMixed(text, main)) return whole;
  const tokens = tokenise(text);
  const sentences = findSentences(tokens, lexiconOf(anyLanguage));
  const tagged = sentences.map((sentence) => tag(text, spanOf(tokens, sentence), main));
  const merged = merge(merge(tagged).map((run) => believed(run, main)));
  return merged.length < 2
    ? whole
    : merged.map((run, index) => ({
        start: index === 0 ? 0 : run.start,
        end: merged[index + 1]?.start ?? text.length,
        language: run.language,
      }));
}

interface Run extends Passage {
  readonly letters: number;
}

/** Cheap: letters of another script than the main language's, or letters that tell Kazakh and Ukrainian from Russian. */
function mayBeMixed(text: string, main: string): boolean {
  let latin = 0;
  let cyrillic = 0;
  let beyondRussian = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 0;
    if (code < 0x80) latin += (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0;
    else if (code >= 0x400 && code < 0x530) {
      cyrillic += 1;
      if (code >= 0x452 || (code >= 0x402 && code < 0x410)) beyondRussian += 1;
    }
  }
  if (cyrillic < minOtherScript) return false;
  if (main !== 'ru' || latin >= minOtherScript) return true;
  return beyondRussian > 0;
}

function tag(text: string, span: Span, main: string): Run {
  const words = text.slice(span.start, span.end);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const language = letters < minLetters ? main : (detectLanguage(words) ?? main);
  return { ...span, language, letters };
}

/** A run in a language that nothing reads must be long; `main` otherwise. */
function believed(run: Run, main: string): Run {
  if (run.language === main || languageFor(run.language) !== null || run.letters >= minLettersUnread) return run;
  return { ...run, language: main };
}

function merge(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.language !== run.language || last === undefined) merged.push(run);
    else merged[merged.length - 1] = { ...last, end: run.end, letters: last.letters + run.letters };
  }
  return merged;
}

function spanOf(tokens: Tokens, { from, to }: Sentence): Span {
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
}

/**
 * The text with nothing but the given passages in it: everything else is blank, so that every offset stays. Blank stretches hold an empty
 * line: no sentence runs over them.
 */
export function onlyPassages(text: string, passages: readonly Passage[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of passages) {
    parts.push(blank(start - at), text.slice(start, end));
    at = end;
  }
  parts.push(blank(text.length - at));
  return parts.join('');
}

function blank(length: number): string {
  return length < 2 ? ' '.repeat(length) : `\n\n${' '.repeat(length - 2)}`;
}
