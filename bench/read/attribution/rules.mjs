// What the rules that ship find, as spans that do not overlap: nested contents (a chain, a quotation beside its own
// clause) become one.
import { openGazetteer } from '@inquest/gazetteer';
import { findAttributions } from '@inquest/read';
import { roles } from './corpus.mjs';

const gazetteer = openGazetteer();

export function byRules(text) {
  const attributions = findAttributions(text, { language: 'en', gazetteer });
  return Object.fromEntries(
    roles.map((role) => [role, joined(attributions.map((spans) => spans[role]).filter((span) => span !== null))]),
  );
}

function joined(spans) {
  const merged = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
