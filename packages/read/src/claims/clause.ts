import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';

const contrast = classBit('contrast');
const coordinator = classBit('coordinator');
const listMarks = new Set(['•', '·', '▪', '◦', '●', '‣', '–', '—', '-', '*', '■']);
const breaks = new Set([';', ':', '(', ')', '–', '—', '“', '”', '"', '«', '»']);

/** The clause that holds some words: up to the marks and conjunctions around them, within the sentence. */
export function clauseOf({ marked, sentences, sentenceOf }: Analysis, around: Run): Run {
  const first = sentences[sentenceOf[around.from] ?? 0];
  const last = sentences[sentenceOf[around.to - 1] ?? 0] ?? first;
  let from = around.from;
  const floor = first?.from ?? around.from;
  while (from > floor && !isBreakBefore(marked, from)) from -= 1;
  let to = around.to;
  const ceiling = last?.to ?? around.to;
  while (to < ceiling && !isBreakAfter(marked, to)) to += 1;
  return trim(marked, { from, to });
}

type Marked = Analysis['marked'];

function isBreakBefore(marked: Marked, at: number): boolean {
  const before = marked.tokens.key[at - 1] ?? '';
  if (breaks.has(before) || isDash(marked, at - 1)) return true;
  if (has(marked, at - 1, contrast)) return true;
  return before === ',' && has(marked, at, coordinator | contrast);
}

function isBreakAfter(marked: Marked, at: number): boolean {
  const key = marked.tokens.key[at] ?? '';
  if (breaks.has(key) || isDash(marked, at)) return true;
  return key === ',' && has(marked, at + 1, coordinator | contrast);
}

/** A hyphen with space on both sides. */
function isDash({ tokens }: Marked, at: number): boolean {
  if (tokens.key[at] !== '-') return false;
  return (tokens.end[at - 1] ?? 0) < (tokens.start[at] ?? 0) && (tokens.end[at] ?? 0) < (tokens.start[at + 1] ?? 0);
}

/** Without list marks and conjunctions in front. */
export function trim(marked: Marked, run: Run): Run {
  let { from, to } = run;
  while (
    from < to - 1 &&
    (listMarks.has(marked.tokens.key[from] ?? '') || marked.tokens.key[from] === ',' || has(marked, from, coordinator))
  )
    from += 1;
  while (to > from + 1 && marked.tokens.key[to - 1] === ',') to -= 1;
  return { from, to };
}
