// PolNeAR as the benchmark reads it: texts with the spans of their sources, cues and contents in UTF-16 (the files count
// code points). A source, cue or content in several pieces gives several spans.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textOf } from '../../text-of.mjs';

const folder = fileURLToPath(new URL('../../../../shared/data/read/polnear/', import.meta.url));

export const roles = ['source', 'cue', 'content'];

/** Null where the shared data are missing. */
export async function corpus(part) {
  const path = `${folder}${part}.json`;
  if (!existsSync(path)) return null;
  const documents = [];
  for (const { id, text, relations } of JSON.parse(readFileSync(path, 'utf8')))
    documents.push({ id, text: await layerOf(text), gold: goldOf(text, relations) });
  return documents;
}

async function layerOf(string) {
  const text = await textOf(string);
  if (text.string !== string) throw new Error('A text of PolNeAR was changed on extraction: its offsets do not hold.');
  return text;
}

function goldOf(string, relations) {
  const unitOf = unitsOf(string);
  const spans = { source: [], cue: [], content: [] };
  for (const relation of relations)
    for (const role of roles)
      for (const [start, end] of (relation[role] ?? []).flat())
        spans[role].push({ start: unitOf[start], end: unitOf[end] });
  for (const role of roles) spans[role].sort((one, other) => one.start - other.start);
  return spans;
}

/** UTF-16 offset of each code point, and of the end. */
function unitsOf(string) {
  const units = [];
  let unit = 0;
  for (const character of string) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return units;
}
