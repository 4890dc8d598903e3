import {
  type GeoProjection,
  type GeoStream,
  geoAzimuthalEqualArea,
  geoEqualEarth,
  geoOrthographic,
  geoPath,
} from 'd3-geo';
import { arcBetween, type MapExtent, type Position } from './map-extent.ts';
import { type Box, labelHeight, labelWidth } from './map-labels.ts';
import type { WorldOutlines } from './world-outlines.ts';

/** The map's own units: also its pixels at full size. */
export const mapWidth = 720;
export const mapHeight = 480;

/** Beyond this radius, degrees of arc, the whole world is shown. */
const worldRadius = 75;
/** Points nearer than this to the last one kept are left out, in units of the map: the first that makes it small enough. */
const mapSteps = [1.3, 1.8, 2.6, 4];
/** Two maps and a globe stay well under 150 kB together. */
const mostPathLength = 58_000;
/** The same for the globe, in its units. */
const globeStep = 0.8;
/** A ring of fewer points than this after thinning is a speck of an island: left out. */
const leastRing = 4;

/** Leaves out points that no eye could tell apart, so that a page stays small however wide its map. */
function thinned(target: GeoStream, step: number): GeoStream {
  let kept: [number, number][] = [];
  let held: [number, number] | null = null;
  let inPolygon = false;
  return {
    point(x, y) {
      const last = kept.at(-1);
      held = [x, y];
      if (last !== undefined && Math.hypot(x - last[0], y - last[1]) < step) return;
      kept.push(held);
      held = null;
    },
    lineStart() {
      kept = [];
      held = null;
    },
    lineEnd() {
      // A border keeps its last point, so that it still meets the others.
      if (held !== null && !inPolygon) kept.push(held);
      if (inPolygon && kept.length < leastRing) return;
      target.lineStart();
      for (const [x, y] of kept) target.point(x, y);
      target.lineEnd();
    },
    polygonStart() {
      inPolygon = true;
      target.polygonStart?.();
    },
    polygonEnd() {
      inPolygon = false;
      target.polygonEnd?.();
    },
  };
}

/** The projection fitted to an extent: equal areas, the extent's middle at the map's middle. */
export function projectionFor(extent: MapExtent): GeoProjection {
  const [longitude, latitude] = extent.centre;
  const margin = 26;
  const frame: [[number, number], [number, number]] = [
    [0, 0],
    [mapWidth, mapHeight],
  ];
  if (extent.radius > worldRadius) {
    return geoEqualEarth().rotate([-longitude, 0]).fitSize([mapWidth, mapHeight], { type: 'Sphere' }).clipExtent(frame);
  }
  // Lambert's azimuthal projection puts an arc of c at 2 sin(c/2) from its middle, whatever the direction.
  const reach = 2 * Math.sin((extent.radius * Math.PI) / 360);
  const scale = (mapHeight / 2 - margin) / reach;
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(scale)
    .translate([mapWidth / 2, mapHeight / 2])
    .clipExtent([
      [-2, -2],
      [mapWidth + 2, mapHeight + 2],
    ]);
}

/** Land and borders as SVG path data: as fine as fits into the size that one map may have. */
export function outlinePaths(projection: GeoProjection, world: WorldOutlines): { land: string; borders: string } {
  let paths = { land: '', borders: '' };
  for (const step of mapSteps) {
    const path = geoPath({ stream: (target) => projection.stream(thinned(target, step)) }).digits(1);
    paths = { land: path(world.land) ?? '', borders: path(world.borders) ?? '' };
    if (paths.land.length + paths.borders.length <= mostPathLength) break;
  }
  return paths;
}

/** The globe's own units. */
export const globeSize = 100;

/** The land of the half of the globe that an extent is in the middle of, as SVG path data. */
export function globePath({ centre }: MapExtent, world: WorldOutlines): string {
  const [longitude, latitude] = centre;
  const projection = geoOrthographic()
    .rotate([-longitude, -latitude])
    .fitExtent(
      [
        [1, 1],
        [globeSize - 1, globeSize - 1],
      ],
      { type: 'Sphere' },
    );
  const path = geoPath({ stream: (target) => projection.stream(thinned(target, globeStep)) }).digits(1);
  return path(world.land) ?? '';
}

/** A country's name on the map. */
export interface CountryLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface CountryLabelOptions {
  readonly extent: MapExtent;
  readonly projection: GeoProjection;
  readonly world: WorldOutlines;
  /** Boxes that are not free; grows with every name that is placed. */
  readonly taken: Box[];
}

/**
 * Names of countries that have room in the frame: each at the middle of the part that is seen.
 * None on a map of the world, where they would be in the way.
 */
export function countryLabels({ extent, projection, world, taken }: CountryLabelOptions): CountryLabel[] {
  if (extent.radius > worldRadius) return [];
  const path = geoPath(projection);
  // The frame is wider than high: its corners lie 1.8 times as far from the middle as its upper edge.
  const reach = extent.radius * 2;
  const seen = world.countries
    .filter((country) => arcBetween(extent.centre, country.extent.centre) < reach + country.extent.radius)
    .map(({ name, shape }) => ({ name, area: path.area(shape), middle: path.centroid(shape), box: path.bounds(shape) }))
    .filter(({ area }) => area > 900)
    .sort((a, b) => b.area - a.area);
  const labels: CountryLabel[] = [];
  for (const { name, middle, box } of seen) {
    const [x, y] = middle;
    const half = labelWidth(name) / 2;
    if (box[1][0] - box[0][0] < 2 * half || x - half < 4 || x + half > mapWidth - 4) continue;
    const own = { left: x - half, right: x + half, top: y - labelHeight / 2, bottom: y + labelHeight / 2 };
    if (own.top < 4 || own.bottom > mapHeight - 4) continue;
    if (
      taken.some(
        (other) => own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom,
      )
    )
      continue;
    taken.push(own);
    labels.push({ name, x: Math.round(x), y: Math.round(y + 4) });
  }
  return labels;
}

/** A scale bar of a round length: kilometres, and its length on the map. None on a map of the world, where no one scale holds. */
export function scaleBar(
  projection: GeoProjection,
  extent: MapExtent,
): { readonly kilometres: number; readonly length: number } | null {
  const [x, y] = [mapWidth / 2, mapHeight / 2];
  if (extent.radius > worldRadius) return null;
  const from = projection.invert?.([x - 50, y]);
  const to = projection.invert?.([x + 50, y]);
  if (!from || !to) return null;
  const kilometresPerUnit = (arcBetween(from, to) * 111.2) / 100;
  const most = kilometresPerUnit * 160;
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1;
  return { kilometres: lead * power, length: Math.round((lead * power) / kilometresPerUnit) };
}

/** Where a place stands on the map; null outside it. */
export function projected(projection: GeoProjection, [longitude, latitude]: Position): { x: number; y: number } | null {
  const point = projection([longitude, latitude]);
  if (point === null) return null;
  const [x, y] = point;
  if (x < 0 || x > mapWidth || y < 0 || y > mapHeight) return null;
  return { x, y };
}
