import type { PageWords } from '@inquest/views';
import { rootFrom } from '@inquest/views';
import type { ReactElement } from 'react';
import type { ListPage } from '../case-view/paging.ts';

/** Links to the neighbouring pages of a long list; nothing for a list of one page. */
export function Pager({
  page,
  words,
}: {
  readonly page: ListPage<unknown>;
  readonly words: PageWords;
}): ReactElement | null {
  if (page.pages === 1) return null;
  const root = rootFrom(page.path);
  return (
    <nav className="pager" aria-label={words.page.pages}>
      {page.previous !== null && (
        <a rel="prev" href={`${root}${page.previous}`}>
          {words.page.previous}
        </a>
      )}
      <span>{words.page.pageOf(page.number, page.pages)}</span>
      {page.next !== null && (
        <a rel="next" href={`${root}${page.next}`}>
          {words.page.next}
        </a>
      )}
    </nav>
  );
}
