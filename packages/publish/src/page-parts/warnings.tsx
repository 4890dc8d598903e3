import type { ReactElement } from 'react';
import type { CaseView } from '../case-view/case-view.ts';
import type { PageContext } from './dossier-page.tsx';

/** Languages that nothing reads, with the number of items of each: "ru 2, kk 1". */
function unreadLanguages(view: CaseView, unknown: string): string {
  const counts = new Map<string, number>();
  for (const id of view.unreadItems) {
    const language = view.textOfItem.get(id)?.language ?? view.items.get(id)?.language ?? unknown;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([language, count]) => `${language} ${count}`)
    .join(', ');
}

function warningLines({ view, words }: PageContext): { key: string; line: string; href: string | null }[] {
  const { weighing, verification, contested } = view.input;
  const lines: { key: string; line: string; href: string | null }[] = [];
  const add = (key: string, line: string, href: string | null = null): void => {
    lines.push({ key, line, href });
  };
  const decided = new Set([...view.decisions.keys()].filter((claim) => view.claims.has(claim)));
  if (decided.size === 0) add('review', words.glance.nothingReviewed, 'method.html');
  else add('review', words.glance.someReviewed(decided.size, view.claims.size), 'method.html');
  if (view.unreadItems.size > 0) {
    const languages = unreadLanguages(view, words.glance.unknownLanguage);
    add('unread', words.glance.unread(view.unreadItems.size, languages), 'reports/index.html');
  }
  if (view.textlessItems.size > 0)
    add('textless', words.glance.textless(view.textlessItems.size), 'reports/index.html');
  if (contested.length > 0) add('contested', words.glance.contested(contested.length), 'verify.html#contested');
  if (verification.problems.length > 0) {
    add('problems', words.glance.problems(verification.problems.length), 'verify.html#problems');
  }
  if (weighing.contradictions.length > 0) {
    add('contradictions', words.glance.contradictions(weighing.contradictions.length), '#contradictions');
  }
  if (weighing.unplaced.length > 0) {
    add('unplaced', words.glance.placesUnknown(weighing.unplaced.length), 'other-claims.html');
  }
  return lines;
}

/** What a reader must know before using a figure. Always at least one line: nothing is beyond doubt. */
export function Warnings({ context }: { readonly context: PageContext }): ReactElement {
  const { words } = context;
  return (
    <section className="warnings" aria-labelledby="warnings">
      <h2 id="warnings">{words.glance.warnings}</h2>
      <ul>
        {warningLines(context).map(({ key, line, href }) => (
          <li key={key}>
            {line}{' '}
            {href !== null && (
              <a href={href} aria-label={`${words.glance.details}: ${line}`}>
                {words.glance.details}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
