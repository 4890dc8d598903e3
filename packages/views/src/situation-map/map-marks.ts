import type { GeoProjection } from 'd3-geo';
import { projected } from './draw-map.ts';
import type { LocatedPlace } from './map-places.ts';

/** One dot: a place, or several too close to tell apart at this scale. */
export interface MapMark {
  readonly x: number;
  readonly y: number;
  /** Units of the map; the area follows the number of claims. */
  readonly radius: number;
  readonly places: readonly LocatedPlace[];
}

/** Places nearer than this on the map share one dot; still apart on a phone's narrow map. */
const sharedDistance = 20;
const leastRadius = 5;
const mostRadius = 14;

/** Dots for places, which are given the most spoken of first. */
export function markPlaces(places: readonly LocatedPlace[], projection: GeoProjection): MapMark[] {
  const groups: { x: number; y: number; places: LocatedPlace[] }[] = [];
  for (const place of places) {
    const point = projected(projection, place.position);
    if (point === null) continue;
    const near = groups.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < sharedDistance);
    if (near === undefined) groups.push({ ...point, places: [place] });
    else near.places.push(place);
  }
  const sums = groups.map((group) => group.places.reduce((sum, { claims }) => sum + claims, 0));
  const all = sums.reduce((total, sum) => total + sum, 0);
  return groups.map((group, index) => ({
    ...group,
    radius: leastRadius + (mostRadius - leastRadius) * Math.sqrt((sums[index] ?? 0) / Math.max(1, all)),
  }));
}
