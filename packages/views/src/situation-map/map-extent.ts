import { geoDistance } from 'd3-geo';

/** Longitude and latitude, WGS 84 degrees. */
export type Position = readonly [number, number];

/** A place to draw, with how much is said of it. */
export interface WeighedPosition {
  readonly position: Position;
  readonly claims: number;
}

/** A circle on the globe that a map is fitted to. */
export interface MapExtent {
  readonly centre: Position;
  /** Degrees of arc. */
  readonly radius: number;
}

const degrees = 180 / Math.PI;
/** A single town is shown with this much around it, degrees of arc (about 280 km). */
const leastRadius = 2.5;
/** The main map holds the places nearest to the one most spoken of until it has this share of the claims. */
const enoughShare = 0.85;

/** Degrees of arc between two places. */
export function arcBetween(a: Position, b: Position): number {
  return geoDistance([...a], [...b]) * degrees;
}

/** The middle of places on the globe: mean of their unit vectors. */
function middleOf(positions: readonly Position[]): Position {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of positions) {
    const [lambda, phi] = [longitude / degrees, latitude / degrees];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  return [Math.atan2(y, x) * degrees, Math.atan2(z, Math.hypot(x, y)) * degrees];
}

/** The extent that holds all these places. */
export function extentOf(positions: readonly Position[]): MapExtent {
  const centre = middleOf(positions);
  let radius = leastRadius;
  for (const position of positions) radius = Math.max(radius, arcBetween(centre, position));
  return { centre, radius };
}

/**
 * Splits places into those of the main map and those far off, so that a capital or an embassy named
 * once does not shrink the events to a dot. Near: the most spoken of, then the nearest to it until
 * most claims are on the map, then any that lie hardly further. Both keep the order given.
 */
export function splitNearAndFar<T extends WeighedPosition>(places: readonly T[]): { near: T[]; far: T[] } {
  const [first] = [...places].sort((a, b) => b.claims - a.claims);
  if (first === undefined) return { near: [], far: [] };
  const byDistance = places
    .map((place) => ({ place, distance: arcBetween(first.position, place.position) }))
    .sort((a, b) => a.distance - b.distance);
  const total = places.reduce((sum, { claims }) => sum + claims, 0);
  const far = new Set<T>();
  let held = 0;
  let reach = leastRadius;
  for (const { place, distance } of byDistance) {
    const enough = held >= enoughShare * total;
    if (enough && distance > 2 * reach) {
      far.add(place);
      continue;
    }
    held += place.claims;
    reach = Math.max(reach, distance);
  }
  return { near: places.filter((place) => !far.has(place)), far: places.filter((place) => far.has(place)) };
}
