import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon as LandShape, MultiLineString } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { dataFolder } from '../data-folder.ts';

type Country = Polygon<{ name: string }> | MultiPolygon<{ name: string }>;

interface WorldTopology extends Topology {
  readonly objects: { countries: GeometryCollection<{ name: string }> };
}

/** A country's outline and its English name in Natural Earth. */
export interface CountryOutline {
  readonly name: string;
  readonly shape: Feature;
}

/** Land and borders of the world, WGS 84 degrees, rings wound as d3-geo wants them. */
export interface WorldOutlines {
  readonly land: LandShape;
  readonly borders: MultiLineString;
  readonly countries: readonly CountryOutline[];
}

function readTopology(): WorldTopology {
  return JSON.parse(readFileSync(new URL('countries-50m.json', dataFolder), 'utf8'));
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
    countries: feature(topology, countries).features.map((shape) => ({ name: shape.properties.name, shape })),
  };
  outlines = found;
  return found;
}
