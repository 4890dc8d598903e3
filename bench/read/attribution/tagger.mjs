// The tagger trained on PolNeAR's train part. Its texts have no licence that lets weights be shared: it is trained anew
// in every run, in about a minute, and nothing that ships uses it. Settings were chosen with a fifth of train held out.
import { labelsOf, mayFollow, spansOf } from '../../../packages/read/dist/tagger/labels.js';
import { roles } from './corpus.mjs';
import { bestLabels, trainField } from './crf.mjs';
import { sequencesOf } from './features.mjs';

const outsideAnd = 1;
const labels = outsideAnd + 2 * roles.length;
const options = { labels, bits: 21, rounds: 4, rate: 0.06, left: 0.75, keep: 0.45, seed: 1, mayFollow };

/** Added to the score of each label that begins a span: the likeliest labels alone find too few spans for the best F1. */
const moreSpans = 0.6;
const bias = Float64Array.from({ length: labels }, (_, label) => (label % 2 === 1 ? moreSpans : 0));

/** A cue without a source of its own may have the one before it when it is no further away than this, in tokens. */
const reach = 40;

export function trainedOn(documents) {
  return trainField(documents.flatMap(examplesOf), options);
}

export function examplesOf({ text, gold }) {
  const { tokens, sequences } = sequencesOf(text);
  const spans = roles.flatMap((role, kind) => gold[role].map((span) => ({ kind, ...tokensOf(tokens, span) })));
  return sequences.map(({ from, to, rows }) => ({ rows, labels: labelsOf(within(spans, from, to), to - from) }));
}

/** Spans of a paragraph, counted from its first token. One token has one role: the first annotated keeps it. */
function within(spans, from, to) {
  const inside = spans
    .map((span) => ({ kind: span.kind, from: Math.max(span.from, from) - from, to: Math.min(span.to, to) - from }))
    .filter((span) => span.from < span.to)
    .sort((one, other) => one.from - other.from);
  let end = 0;
  return inside.filter((span) => {
    if (span.from < end) return false;
    end = span.to;
    return true;
  });
}

function tokensOf({ start, end, count }, span) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle] <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < count && start[to] < span.end) to += 1;
  return { from: low, to };
}

/** Spans of each role; a source stands once for each attribution it has, as in the annotation. */
export function byTagger(field, text) {
  const { tokens, sequences } = sequencesOf(text);
  const spans = Object.fromEntries(roles.map((role) => [role, []]));
  for (const { from, rows } of sequences) {
    const found = spansOf(bestLabels(field, rows, bias));
    for (const span of [...found, ...sourcesAgain(found)])
      spans[roles[span.kind]].push({ start: tokens.start[from + span.from], end: tokens.end[from + span.to - 1] });
  }
  for (const role of roles) spans[role].sort((one, other) => one.start - other.start);
  return spans;
}

/** "She said … and denied …": the source of the first cue after it once more for each later cue that has none. */
function sourcesAgain(found) {
  const again = [];
  let source = null;
  let cues = 0;
  for (const [index, span] of found.entries()) {
    if (roles[span.kind] === 'source') {
      source = span;
      cues = 0;
    } else if (roles[span.kind] === 'cue' && source !== null) {
      const next = found[index + 1];
      const hasOther = next !== undefined && roles[next.kind] === 'source';
      if (hasOther || span.from - source.to > reach) source = null;
      else if (cues > 0) again.push(source);
      cues += 1;
    }
  }
  return again;
}
