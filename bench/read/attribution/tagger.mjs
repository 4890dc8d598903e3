// The tagger trained on PolNeAR's train part. Its texts have no licence that lets weights be shared: they are trained
// here, stay on this machine under a folder that git ignores, and nothing that ships uses them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { labelsOf, loadTagger, saveTagger, tagSpans, trainTagger } from '@inquest/read/tagger';
import { roles } from './corpus.mjs';
import { featureSet, sequencesOf } from './features.mjs';

export const options = { features: featureSet, kinds: roles, bits: 21, rounds: 4, seed: 1, leastWeight: 0 };

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
/** So many texts' features tell whether the rules, the language file or the features have changed since. */
const sampled = 40;

/** The tagger of these texts: trained, in a few minutes, unless one with the same features and settings lies in the cache. */
export function trainedOrCached(documents) {
  const hash = createHash('sha256').update(JSON.stringify({ options, texts: documents.map(({ text }) => text.id) }));
  for (const document of documents.slice(0, sampled))
    for (const { rows, labels } of examplesOf(document)) hash.update(rows.hashes).update(labels);
  const path = `${cache}polnear-${hash.digest('hex').slice(0, 16)}.tagger`;
  if (existsSync(path)) return loadTagger(readFileSync(path), featureSet, path);
  const model = trainTagger(documents.flatMap(examplesOf), options);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, saveTagger(model));
  return model;
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

export function byTagger(model, text) {
  const { tokens, sequences } = sequencesOf(text);
  const spans = Object.fromEntries(roles.map((role) => [role, []]));
  for (const { from, rows } of sequences)
    for (const span of tagSpans(model, rows))
      spans[roles[span.kind]].push({ start: tokens.start[from + span.from], end: tokens.end[from + span.to - 1] });
  return spans;
}
