import type { BoilerplateSpan, Span } from '@inquest/model';
import { pageWords } from '../words/all-languages.ts';
import { type Line, lineKey } from './lines.ts';

/** Lines from the top among which a trail of links is looked for. */
const topLines = 6;
const separators = /\s*[»›→>|/\\]\s+|\s+[»›→>|/\\]\s*/;

/** A trail of links at the top ("Home » News » Title"); its last part often is the only place where the title stands. */
export interface Breadcrumb {
  readonly span: BoilerplateSpan;
  readonly title: Span | null;
}

/** Finds the trail of links at the top of a text; null when there is none. */
export function findBreadcrumb(lines: readonly Line[]): Breadcrumb | null {
  for (const line of lines.slice(0, topLines)) {
    if (line.text.length > 300) continue;
    const parts = line.text.split(separators).filter((part) => part !== '');
    const known = pageWords('home').has(lineKey(parts[0] ?? ''));
    if (parts.length < 2 || (parts.length < 3 && !known)) continue;
    if (!known && !/[»›→]/.test(line.text)) continue;
    const last = parts.at(-1) ?? '';
    const at = line.start + line.text.lastIndexOf(last);
    const reason = 'a trail of links at the top';
    return {
      span: { start: line.start, end: line.end, kind: 'navigation', reason },
      title: last.length >= 12 && line.text.endsWith(last) ? { start: at, end: at + last.length } : null,
    };
  }
  return null;
}
