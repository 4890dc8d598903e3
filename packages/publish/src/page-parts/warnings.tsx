import { isDataFile } from '@inquest/model';
import type { ReactElement } from 'react';
import { recognisedConfidence } from '../case-view/in-words.ts';
import type { PageContext } from './dossier-page.tsx';

/** Languages that nothing reads, with the number of items of each: "Russian 2, Kazakh 1". */
function unreadLanguages({ view, words }: PageContext): string {
  const counts = new Map<string, number>();
  for (const id of view.unreadItems) {
    const language = view.textOfItem.get(id)?.language ?? view.items.get(id)?.language ?? null;
    const name = language === null ? words.glance.unknownLanguage : words.languageName(language);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([language, count]) => `${language} ${words.pictures.number(count)}`)
    .join(', ');
}

interface Warning {
  readonly line: string;
  /** Where more is said, and what that page is called. */
  readonly href: string;
  readonly page: string;
}

function warningLines(context: PageContext): Warning[] {
  const { view, words } = context;
  const { weighing, verification, contested } = view.input;
  const warnings: Warning[] = [];
  const add = (line: string, href: string, page: string): void => {
    warnings.push({ line, href, page });
  };
  const { glance, nav } = words;
  const decided = [...view.decisions.keys()].filter((claim) => view.claims.has(claim)).length;
  add(
    decided === 0 ? glance.nothingReviewed : glance.someReviewed(decided, view.claims.size),
    'method.html',
    words.method.title,
  );
  if (view.unreadItems.size > 0) {
    add(glance.unread(view.unreadItems.size, unreadLanguages(context)), 'reports/index.html', nav.reports);
  }
  const dataFiles = view.input.state.items.filter(isDataFile).length;
  if (dataFiles > 0) add(glance.dataFiles(dataFiles), 'reports/index.html', nav.reports);
  const recognised = [...view.claims.values()].filter((claim) => recognisedConfidence(view, claim) !== null).length;
  if (recognised > 0) add(glance.recognised(recognised), 'reports/index.html', nav.reports);
  if (view.textlessItems.size > 0) add(glance.textless(view.textlessItems.size), 'reports/index.html', nav.reports);
  if (contested.length > 0)
    add(glance.contested(contested.length), 'verify.html#contested', words.verify.contestedTitle);
  if (verification.problems.length > 0) {
    add(glance.problems(verification.problems.length), 'verify.html#problems', words.verify.title);
  }
  if (weighing.contradictions.length > 0) {
    add(glance.contradictions(weighing.contradictions.length), '#contradictions', glance.contradictionsTitle);
  }
  if (weighing.unplaced.length > 0)
    add(glance.placesUnknown(weighing.unplaced.length), 'other-claims.html', nav.otherClaims);
  return warnings;
}

/** What a reader must know before using a figure. Always at least one line: nothing is beyond doubt. */
export function Warnings({ context }: { readonly context: PageContext }): ReactElement {
  const { words } = context;
  return (
    <section className="warnings" aria-labelledby="warnings">
      <h2 id="warnings">{words.glance.warnings}</h2>
      <ul>
        {warningLines(context).map(({ line, href, page }) => (
          <li key={href + line}>
            {line} <a href={href}>{page}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
