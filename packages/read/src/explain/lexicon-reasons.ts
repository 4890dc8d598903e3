import type { Analysis, Run } from '../analysis.ts';
import type { Entry, Section } from '../lexicon/lexicon.ts';
import { phraseOf } from '../lexicon/marked-text.ts';
import type { Reason } from './explanation.ts';

interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** The tokens that lie within a stretch of the text. */
export function tokensIn({ marked }: Analysis, { start, end }: Offsets): Run {
  const { count, start: starts, end: ends } = marked.tokens;
  let from = 0;
  while (from < count && (ends[from] ?? 0) <= start) from += 1;
  let to = from;
  while (to < count && (starts[to] ?? 0) < end) to += 1;
  return { from, to };
}

/** Every entry of these sections of the language file that stands within a stretch of the text. */
export function lexiconReasons(
  analysis: Analysis,
  stretch: Offsets | null,
  sections: readonly Section[],
): readonly Reason[] {
  if (stretch === null) return [];
  const { from, to } = tokensIn(analysis, stretch);
  const reasons: Reason[] = [];
  const covered = new Map<Section, number>();
  for (let at = from; at < to; at += 1) {
    for (const found of analysis.marked.found[at] ?? []) {
      if (found.to > to || !sections.includes(found.entry.section)) continue;
      // A word within a longer entry is that entry's: "dead" in "shot dead".
      if (found.to <= (covered.get(found.entry.section) ?? 0)) continue;
      covered.set(found.entry.section, found.to);
      const { words } = phraseOf(analysis.marked, found.from, found.to);
      reasons.push({
        by: found.entry.section === 'vague' ? 'codebook' : 'lexicon',
        name: nameOf(found.entry, analysis),
        words,
      });
    }
  }
  return reasons;
}

function nameOf(entry: Entry, { marked }: Analysis): string {
  switch (entry.section) {
    case 'trigger':
      return `trigger: ${entry.trigger.name}/${entry.voice}`;
    case 'reporting':
      return `reporting: ${entry.cue.type}, ${entry.cue.factivity}`;
    case 'hedge':
      return `hedge: ${entry.bound}`;
    case 'vague':
      return `${codebookName(marked.lexicon.language.codebook)}: ${entry.word.name}`;
    case 'noun':
      return `noun: ${entry.unit}`;
    case 'speaker':
      return `speaker: ${entry.speaker.kind}`;
    case 'stance':
      return `stance: ${entry.cue.type}`;
    case 'demand':
      return `demand: ${entry.cue.type}`;
    case 'date':
      return `date: ${entry.role}`;
    case 'none':
    case 'idiom':
    case 'ellipsis':
    case 'placeNoun':
    case 'holiday':
      return entry.section;
  }
}

function codebookName(codebook: { readonly name: string; readonly version: string } | undefined): string {
  return codebook === undefined ? 'codebook' : `${codebook.name} ${codebook.version}`;
}
