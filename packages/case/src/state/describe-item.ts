import type { Acquisition, Item, Metadata, SidecarRow, TextLayer, TimeInterval } from '@inquest/model';

/** What a text layer says of its item. */
export type TextDescription = Pick<TextLayer, 'metadata' | 'language'> & {
  /** The words of the text's own title. */
  readonly titleWords?: string | null;
};

/**
 * An item as the case shows it, from its acquisitions in causal order (at least one) and what its
 * newest text says of itself. What a person wrote into the sidecar goes first, the newest first;
 * then what the bytes say of themselves; every value keeps where it came from in `metadata`.
 */
export function describeItem(
  acquisitions: readonly [Acquisition, ...Acquisition[]],
  text: TextDescription | null,
): Item {
  const newest = acquisitions.at(-1) ?? acquisitions[0];
  const metadata = mergeMetadata([...acquisitions.map((acquisition) => acquisition.metadata), text?.metadata ?? []]);
  const published = describePublished(acquisitions, metadata);
  return {
    id: newest.item,
    size: newest.size,
    mediaType: newest.mediaType,
    encoding: newest.encoding,
    acquisitions,
    title:
      value(metadata, 'title') ?? nonEmpty(text?.titleWords) ?? value(metadata, 'subject') ?? fileName(newest.path),
    url: fromSidecar(acquisitions, (row) => row.url) ?? value(metadata, 'url'),
    publisher: fromSidecar(acquisitions, (row) => row.publisher) ?? value(metadata, 'publisher'),
    sourceKind: fromSidecar(acquisitions, (row) => row.sourceKind) ?? 'other',
    published: published?.time ?? null,
    publishedFrom: published?.from ?? null,
    language:
      fromSidecar(acquisitions, (row) => row.language) ?? text?.language ?? primaryTag(value(metadata, 'language')),
    metadata,
  };
}

/**
 * The day in a date that a document gives of itself: `YYYY-MM-DD`, with or without a time after it
 * (as written: no shift of time zone), `YYYY-MM` or `YYYY`. Null for anything else.
 */
export function intervalOfDate(date: string): TimeInterval | null {
  const found = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?\s*$/.exec(date);
  if (found === null) return null;
  const [, year = '', month, day] = found;
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
  const lastDay = daysInMonth(Number(year), Number(month));
  if (lastDay === 0) return null;
  if (day === undefined) {
    return { start: `${year}-${month}-01`, end: `${year}-${month}-${lastDay}`, precision: 'month' };
  }
  if (Number(day) < 1 || Number(day) > lastDay) return null;
  const iso = `${year}-${month}-${day}`;
  return { start: iso, end: iso, precision: 'day' };
}

function describePublished(
  acquisitions: readonly Acquisition[],
  metadata: readonly Metadata[],
): { readonly time: TimeInterval; readonly from: string } | null {
  for (const { sidecar } of acquisitions.toReversed()) {
    if (sidecar?.published) return { time: sidecar.published, from: sidecar.publishedNote ?? sidecar.from };
  }
  for (const entry of metadata) {
    const time = entry.name === 'published' ? intervalOfDate(entry.value) : null;
    if (time !== null) return { time, from: entry.from };
  }
  return null;
}

function fromSidecar<T>(acquisitions: readonly Acquisition[], pick: (row: SidecarRow) => T | null): T | null {
  for (const { sidecar } of acquisitions.toReversed()) {
    const picked = sidecar === null ? null : pick(sidecar);
    if (picked !== null) return picked;
  }
  return null;
}

function mergeMetadata(lists: readonly (readonly Metadata[])[]): Metadata[] {
  const merged = new Map<string, Metadata>();
  for (const entry of lists.flat()) merged.set(JSON.stringify([entry.name, entry.value, entry.from]), entry);
  return [...merged.values()];
}

function value(metadata: readonly Metadata[], name: string): string | null {
  return nonEmpty(metadata.find((entry) => entry.name === name && entry.value.trim() !== '')?.value);
}

function nonEmpty(words: string | null | undefined): string | null {
  const trimmed = words?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function primaryTag(tag: string | null): string | null {
  const found = /^[a-z]{2,3}(?![a-z])/i.exec(tag ?? '');
  return found === null ? null : found[0].toLowerCase();
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
