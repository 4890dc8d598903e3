import type { Place } from '@inquest/model';
import type { MapPlace } from '@inquest/views';
import type { CaseView } from './case-view.ts';

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly place: Place | null;
  claims: number;
}

/** Every place that a claim names, with how many do; places unknown to the gazetteer by their words. */
export function mapPlaces(view: CaseView): MapPlace[] {
  const places = new Map<string, Counted>();
  for (const { place: reading } of view.claims.values()) {
    if (reading === null) continue;
    const place = reading.id === null ? null : view.input.places.get(reading.id);
    const id = place?.id ?? `words:${reading.words}`;
    const known = places.get(id);
    if (known === undefined) places.set(id, { id, name: place?.name ?? reading.words, place, claims: 1 });
    else known.claims += 1;
  }
  const anchors = view.placeAnchors;
  return [...places.values()].map(({ id, name, place, claims }) => ({
    id,
    name,
    place,
    claims,
    href: (place === null ? null : anchors.get(place.id)) ?? null,
  }));
}
