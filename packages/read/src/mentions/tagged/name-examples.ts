import type { Gazetteer, Span, TextLayer } from '@inquest/model';
import { FeatureWriter } from '../../tagger/feature-rows.ts';
import { labelsOf, type TaggedSpan } from '../../tagger/labels.ts';
import type { TaggedExample } from '../../tagger/train-tagger.ts';
import { nameKinds } from '../candidate.ts';
import { ruledNames } from '../find-mentions.ts';
import { nameRows, nameSigns } from './name-features.ts';

const kinds: readonly string[] = nameKinds;

/** A name that a text is known to hold. */
export interface KnownName extends Span {
  readonly kind: string;
}

export interface NameSource {
  readonly text: TextLayer;
  readonly sentences: readonly Span[];
  readonly names: readonly KnownName[];
}

/** The sentences of a text with the names they hold, as examples for `trainTagger`. Names of other kinds than `nameKinds` are left out. */
export function nameExamples(source: NameSource, tag: string, gazetteer: Gazetteer): TaggedExample[] {
  const { name, settled, lookup } = ruledNames(source.text, source.sentences, { tag }, gazetteer);
  const signs = nameSigns(name, settled, lookup);
  const writer = new FeatureWriter();
  const { start, end } = name.tokens;
  return name.sentences.map(({ from, to }) => {
    const spans: TaggedSpan[] = [];
    for (const known of source.names) {
      const kind = kinds.indexOf(known.kind);
      if (kind < 0 || known.end <= (start[from] ?? 0) || known.start >= (end[to - 1] ?? 0)) continue;
      let first = from;
      while (first < to && (end[first] ?? 0) <= known.start) first++;
      let past = first;
      while (past < to && (start[past] ?? 0) < known.end) past++;
      if (past > first) spans.push({ kind, from: first - from, to: past - from });
    }
    return { rows: nameRows(name, signs, { from, to }, writer), labels: labelsOf(spans, to - from) };
  });
}
