import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { gapAt, longestNext } from './gap.ts';

const contrast = classBit('contrast');
const coordinator = classBit('coordinator');
const subordinator = classBit('subordinator');

/** True where the words of one speaker end within a sentence: "; ", ", but", ", and according to". */
export function isScopeEnd(analysis: Analysis, at: number): boolean {
  const { marked, quotationOf } = analysis;
  const key = marked.tokens.key[at] ?? '';
  if (key === ';') return quotationOf[at] === -1;
  if (quotationOf[at] !== -1) return false;
  const before = marked.tokens.key[at - 1] ?? '';
  if (has(marked, at, contrast))
    return (
      before === ',' ||
      before === '–' ||
      before === '—' ||
      key === 'but' ||
      key === 'though' ||
      key === 'although' ||
      key === 'whereas'
    );
  if (has(marked, at, coordinator) && opensSaying(analysis, at + 1)) return true;
  if (before === ',' || has(marked, at - 1, coordinator)) {
    const cue = foundAt(marked, at, 'reporting');
    if (cue !== null && (cue.entry.cue.type === 'source' || isSourceAlone(analysis, at))) return true;
    return isNextSpeaker(analysis, at) || gapAt(analysis, at) !== null;
  }
  return false;
}

/** «, по официальным данным»: a source named by the cue itself. */
function isSourceAlone({ marked }: Analysis, at: number): boolean {
  return foundAt(marked, at, 'reporting')?.entry.cue.type === 'noun' && has(marked, at, classBit('preposition'));
}

/** "denies any shooting and says …": the same speaker's next verb of saying. */
function opensSaying({ marked }: Analysis, at: number): boolean {
  const cue = foundAt(marked, at, 'reporting');
  return cue !== null && cue.entry.cue.type === 'verb' && !(marked.tokens.key[at] ?? '').endsWith('ing');
}

/** "…, the union says 44": another speaker with a figure or a clause of their own. */
function isNextSpeaker(analysis: Analysis, at: number): boolean {
  const { marked, quantityAt } = analysis;
  for (let verb = at + 1; verb < at + longestNext; verb += 1) {
    const named = marked.tokens.key[verb] === ',' ? apposition(analysis, verb) : verb;
    if (named > verb) {
      const cue = foundAt(marked, named, 'reporting');
      return cue !== null && cue.entry.cue.type === 'verb' && (quantityAt[cue.to] ?? -1) !== -1;
    }
    if (marked.tokens.kind[verb] !== tokenKinds.word || has(marked, verb, classBit('relative', 'modal'))) return false;
    const cue = foundAt(marked, verb, 'reporting');
    if (cue === null || cue.entry.cue.type !== 'verb') continue;
    return (
      (quantityAt[cue.to] ?? -1) !== -1 || has(marked, cue.to - 1, subordinator) || has(marked, cue.to, subordinator)
    );
  }
  return false;
}

/** "a rights group, Justice Now, documented": where the name between commas ends; the comma itself when none stands there. */
function apposition({ marked }: Analysis, comma: number): number {
  let at = comma + 1;
  while (at < comma + longestNext && marked.capital[at] === 1) at += 1;
  return at > comma + 1 && marked.tokens.key[at] === ',' ? at + 1 : comma;
}

/** Where words given to a speaker, starting at `from`, end: the sentence, a contrast, the next source. */
export function contentEnd(analysis: Analysis, from: number, bounds: Sentence): number {
  const quotation = analysis.quotations[analysis.quotationOf[from] ?? -1];
  for (let at = pastOpening(analysis, from, bounds.to) + 1; at < bounds.to; at += 1) {
    if (isScopeEnd(analysis, at)) return at;
  }
  return quotation === undefined ? bounds.to : Math.max(bounds.to, quotation.to);
}

/**
 * The first token behind commas and words like "that". "Said that, according to witnesses, 30 were killed": a source that
 * stands there is one within, and no end of the words.
 */
export function pastOpening({ marked }: Analysis, from: number, ceiling: number): number {
  let at = from;
  while (at < ceiling && (marked.tokens.key[at] === ',' || has(marked, at, subordinator))) at += 1;
  return at;
}

/** Where words given to a speaker named at `to`, after them, start. */
export function contentStart(analysis: Analysis, to: number, bounds: Sentence): number {
  for (let at = to - 1; at > bounds.from; at -= 1) {
    if (isScopeEnd(analysis, at)) return at;
  }
  return bounds.from;
}

/** The clause around some words: between semicolons, contrasts and dashes. */
export function clauseAround(analysis: Analysis, around: Run, bounds: Sentence): Run {
  let from = around.from;
  while (from > bounds.from && !isScopeEnd(analysis, from)) from -= 1;
  let to = around.to;
  while (to < bounds.to && !isScopeEnd(analysis, to)) to += 1;
  return { from, to };
}
