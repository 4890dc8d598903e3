import { type ClaimKind, type Incident, sourceKinds } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import type { CaseView } from '../case-view/case-view.ts';
import type { PageContext } from './dossier-page.tsx';

/** Harms and acts of power whose absence an inquiry asks about. */
const askedKinds: readonly ClaimKind[] = [
  'killed',
  'wounded',
  'disappeared',
  'tortured',
  'arrested',
  'charged',
  'tried',
  'sentenced',
  'released',
  'dismissed',
  'displaced',
];

/** Incidents for which it is said what nobody reports: those with the most claims. */
const mostIncidents = 3;
/** An incident with fewer claims than this share of the largest one's is told of in passing: its silences mean little. */
const leastShare = 0.25;

function mainIncidents(view: CaseView): Incident[] {
  const bySize = view.input.weighing.incidents.toSorted((a, b) => b.claims.length - a.claims.length);
  const largest = bySize[0]?.claims.length ?? 0;
  return bySize.slice(0, mostIncidents).filter(({ claims }) => claims.length >= largest * leastShare);
}

function missingKinds(incident: Incident, view: CaseView): ClaimKind[] {
  const said = new Set(incident.claims.map((id) => view.claims.get(id)?.kind));
  return askedKinds.filter((kind) => !said.has(kind));
}

/** What no report says, and which kinds of source the case has not heard at all. */
export function Silences({ context }: { readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const incidents = mainIncidents(view).flatMap((incident) => {
    const kinds = missingKinds(incident, view);
    return kinds.length === 0 ? [] : [{ incident, kinds }];
  });
  const heard = new Set<string>(view.input.state.items.map(({ sourceKind }) => sourceKind));
  const quoted = new Set<string>(
    view.input.weighing.questions.flatMap(({ accounts }) => accounts.map(({ holderKind }) => holderKind)),
  );
  const silent = sourceKinds.filter((kind) => kind !== 'other' && !heard.has(kind));
  return (
    <section>
      <h2>{words.glance.silences}</h2>
      <p>{words.glance.silencesIntro}</p>
      <ul>
        {incidents.map(({ incident, kinds }) => (
          <li key={incident.id}>
            <WrittenWords words={words.glance.noClaimOf(incident.title)} />{' '}
            <b>{kinds.map((kind) => words.pictures.claimKind(kind)).join(', ')}</b>.
          </li>
        ))}
        {silent.length > 0 && (
          <li>
            {words.glance.silentKinds}{' '}
            {silent.map((kind, index) => (
              <span key={kind}>
                {index > 0 && '; '}
                <b>{words.pictures.sourceKind(kind)}</b>
                {quoted.has(kind) && ` (${words.glance.onlyQuoted})`}
              </span>
            ))}
            .
          </li>
        )}
        {incidents.length === 0 && silent.length === 0 && <li>{words.glance.noSilence}</li>}
      </ul>
    </section>
  );
}
