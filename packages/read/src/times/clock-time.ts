import { tokenKinds } from '../tokens/tokenise.ts';
import type { TimeReader } from './time-spec.ts';

const lastHour = 24;

/** "9 a.m.", "10:30", "10.30 pm EST", «18:00»: where the hour that starts at a token ends; null when none does. */
export function clockTimeAt({ marked, dates }: TimeReader, at: number): number | null {
  const { key, kind } = marked.tokens;
  if (kind[at] !== tokenKinds.number && !/^\d{1,2}(?:am|pm)$/.test(key[at] ?? '')) return null;
  const figures = /^(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)?$/.exec(key[at] ?? '');
  if (figures === null || Number(figures[1]) > lastHour) return null;
  const isMarked = dates.halvesOfDay?.includes(key[at + 1] ?? '') ?? false;
  const isWritten = (key[at] ?? '').includes(':') || figures[3] !== undefined;
  if (!isMarked && !isWritten) return null;
  let to = isMarked ? at + 2 : at + 1;
  if (dates.timeZones?.includes(key[to] ?? '') ?? false) to += 1;
  return to;
}
