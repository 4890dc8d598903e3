/** One page of a long list, and where its neighbours stand. */
export interface ListPage<T> {
  readonly entries: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly path: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly pages: number;
  readonly total: number;
}

/** Accounts whose words stand on one page of their question. */
export const accountsPerPage = 200;

/** `people.html`, `people.2.html`, …: a point never stands in an id, so no page takes another's name. */
export function numberedPath(path: string, number: number): string {
  return number === 1 ? path : path.replace(/\.html$/, `.${number}.html`);
}

/** Cuts a list into pages of `size` entries, at least one page. */
export function paginate<T>(entries: readonly T[], size: number, path: string): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    entries: entries.slice(index * size, (index + 1) * size),
    number: index + 1,
    path: numberedPath(path, index + 1),
    previous: index === 0 ? null : numberedPath(path, index),
    next: index + 1 === pages ? null : numberedPath(path, index + 2),
    pages,
    total: entries.length,
  }));
}
