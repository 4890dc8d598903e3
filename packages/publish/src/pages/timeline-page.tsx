import type { Claim, Incident } from '@inquest/model';
import { countedFrom, figureWords, plainWords, Timeline, type TimelineEntry, timelineEntries } from '@inquest/views';
import type { ReactElement } from 'react';
import { itemName } from '../case-view/in-words.ts';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';

/** Claims that stand on the timeline; beyond, those with figures go first, and the rest are on the reports' pages. */
const mostClaims = 600;

/** Where an incident is told: its question with the most accounts, or the first claim put in it. */
function incidentHref(incident: Incident, { view }: PageContext): string {
  const [best] = (view.questionsOfIncident.get(incident.id) ?? []).toSorted(
    (a, b) => b.accounts.length - a.accounts.length,
  );
  if (best !== undefined) return view.questionPath(best.id);
  const [claim] = incident.claims;
  return claim === undefined ? 'index.html' : view.claimPath(claim);
}

/** Claims with a time finer than a year, the ones with figures first: the others say little on a line of time. */
function timedClaims({ view }: PageContext): Claim[] {
  const timed = [...view.claims.values()].filter(
    ({ time, boilerplate, kind }) =>
      time !== null &&
      time.precision !== 'unknown' &&
      boilerplate === null &&
      kind !== 'demand' &&
      kind !== 'statement',
  );
  const withFigures = timed.filter(({ quantity }) => quantity !== null);
  const others = timed.filter(({ quantity }) => quantity === null);
  return [...withFigures, ...others].slice(0, mostClaims);
}

function publications({ view }: PageContext): TimelineEntry[] {
  return view.input.state.items
    .filter(({ published }) => published !== null)
    .map((item) => ({
      id: `item-${item.id}`,
      kind: 'publication' as const,
      time: item.published,
      title: itemName(item),
      words: null,
      holder: null,
      href: view.reportPath(item.id),
    }));
}

/** Incidents, dated claims and dates of publication in order. */
export function TimelinePage({ context }: { readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const entries = timelineEntries({
    incidents: view.input.weighing.incidents,
    claims: timedClaims(context),
    incidentHref: (incident) => incidentHref(incident, context),
    claimHref: (claim) => view.claimPath(claim),
    claimTitle: (claim) =>
      [
        words.pictures.claimKind(claim.kind),
        claim.quantity === null || countedFrom(claim) !== null ? '' : figureWords(claim, words.pictures),
        claim.subject === null ? '' : plainWords(claim.subject.words),
      ]
        .filter((part) => part !== '')
        .join(', '),
  });
  return (
    <DossierPage context={context} title={words.timeline.title} path="timeline.html" under="timeline.html">
      <h1>{words.timeline.title}</h1>
      <p className="lead">{words.timeline.intro}</p>
      <Timeline id="timeline" entries={[...entries, ...publications(context)]} words={words.pictures} />
    </DossierPage>
  );
}
