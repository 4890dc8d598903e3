// How found spans are scored against annotated ones, for the rules and the tagger alike.
import { tokenise } from '../../../packages/read/dist/tokens/tokenise.js';
import { roles } from './corpus.mjs';

/** `documents` with gold spans, `found` with the spans found in each: overlap and token F1 of each role. */
export function scoresOf(documents, found) {
  return Object.fromEntries(
    roles.map((role) => {
      const spans = { both: 0, found: 0, gold: 0 };
      const tokens = { both: 0, found: 0, gold: 0 };
      for (const [index, { text, gold }] of documents.entries()) {
        addSpans(spans, found[index][role], gold[role]);
        addTokens(tokens, tokenise(text.string), found[index][role], gold[role]);
      }
      return [role, { overlap: f1Of(spans), token: f1Of(tokens) }];
    }),
  );
}

/** One to one, in the order of the text: of two spans found in one annotated span, the second counts as wrong. */
function addSpans(tally, found, gold) {
  tally.found += found.length;
  tally.gold += gold.length;
  let at = 0;
  for (const span of found) {
    while (at < gold.length && gold[at].end <= span.start) at += 1;
    if (at < gold.length && gold[at].start < span.end) {
      tally.both += 1;
      at += 1;
    }
  }
}

function addTokens(tally, { count, start, end }, found, gold) {
  const marks = new Uint8Array(count);
  for (const [bit, spans] of [
    [1, found],
    [2, gold],
  ]) {
    let at = 0;
    for (const span of spans) {
      while (at > 0 && end[at - 1] > span.start) at -= 1;
      while (at < count && end[at] <= span.start) at += 1;
      for (; at < count && start[at] < span.end; at += 1) marks[at] |= bit;
    }
  }
  for (const mark of marks) {
    if ((mark & 1) !== 0) tally.found += 1;
    if ((mark & 2) !== 0) tally.gold += 1;
    if (mark === 3) tally.both += 1;
  }
}

function f1Of({ both, found, gold }) {
  return {
    f1: (2 * both) / Math.max(1, found + gold),
    precision: both / Math.max(1, found),
    recall: both / Math.max(1, gold),
  };
}
