import type { Claim, Incident, Sha256 } from '@inquest/model';
import type { TimelineEntry } from './timeline-layout.ts';

export interface TimelineSources {
  readonly incidents: readonly Incident[];
  /** Claims with a time of their own; those of an incident of the same time may be left to its page. */
  readonly claims: readonly Claim[];
  readonly incidentHref: (incident: Incident) => string;
  readonly claimHref: (claim: Sha256) => string;
  /** What to call a claim: its kind, whom it happened to. */
  readonly claimTitle: (claim: Claim) => string;
}

function holderOf(claim: Claim): string | null {
  return typeof claim.holder === 'string' ? null : claim.holder.words;
}

/** Incidents and dated claims as entries of a timeline. Undated claims are left out: they are most of a case. */
export function timelineEntries(sources: TimelineSources): TimelineEntry[] {
  const incidents = sources.incidents.map((incident) => ({
    id: `incident-${incident.id}`,
    kind: 'incident' as const,
    time: incident.time,
    title: incident.title,
    words: null,
    holder: null,
    href: sources.incidentHref(incident),
  }));
  const claims = sources.claims
    .filter(({ time }) => time !== null)
    .map((claim) => ({
      id: `claim-${claim.id}`,
      kind: 'claim' as const,
      time: claim.time,
      title: sources.claimTitle(claim),
      words: claim.anchor.quote,
      holder: holderOf(claim),
      href: sources.claimHref(claim.id),
    }));
  return [...incidents, ...claims];
}
