import { readFileSync } from 'node:fs';
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
} from 'topojson-specification';
import { dataFolder } from '../data-folder.ts';
import { extentOf, type MapExtent, type Position } from './map-extent.ts';

type Country = TopologyPolygon<{ name: string }> | TopologyMultiPolygon<{ name: string }>;

interface WorldTopology extends Topology {
  readonly objects: { countries: GeometryCollection<{ name: string }> };
}

/** A country's outline and its English name in Natural Earth. */
export interface CountryOutline {
  readonly name: string;
  readonly shape: Feature<MultiPolygon>;
  /** A circle that holds it, to pass over countries far from a map. */
  readonly extent: MapExtent;
}

/** Land and borders of the world, WGS 84 degrees, rings wound as d3-geo wants them. */
export interface WorldOutlines {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
  readonly countries: readonly CountryOutline[];
}

function readTopology(): WorldTopology {
  return JSON.parse(readFileSync(new URL('countries-50m.json', dataFolder), 'utf8'));
}

function outlineOf(country: Country, topology: Topology): CountryOutline {
  const shape = merge(topology, [country]);
  const positions = shape.coordinates.flatMap(([ring = []]) => ring.map(([x = 0, y = 0]): Position => [x, y]));
  return {
    name: country.properties?.name ?? '',
    shape: { type: 'Feature', properties: {}, geometry: shape },
    extent: extentOf(positions),
  };
}

let outlines: WorldOutlines | null = null;

/** Natural Earth at 1:50 million, read from this package's own data when first asked for. */
export function worldOutlines(): WorldOutlines {
  if (outlines !== null) return outlines;
  const topology = readTopology();
  const { countries } = topology.objects;
  const polygons = countries.geometries.filter(
    (geometry): geometry is Country => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  const found: WorldOutlines = {
    land: merge(topology, polygons),
    borders: mesh(topology, countries, (a, b) => a !== b),
    countries: polygons.map((country) => outlineOf(country, topology)),
  };
  outlines = found;
  return found;
}
