// Writes data/countries-50m.json: Natural Earth's countries at 1:50 million, from the development
// dependency `world-atlas` (ISC; Natural Earth is in the public domain), without what the map does not use.
// Run it again after an update of world-atlas: `node scripts/slim-world.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { type, objects, arcs, transform } = JSON.parse(
  readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
);
const geometries = objects.countries.geometries.map(({ type, arcs, properties: { name } }) => ({
  type,
  arcs,
  properties: { name },
}));
const slim = { type, objects: { countries: { type: 'GeometryCollection', geometries } }, arcs, transform };
const target = new URL('../data/countries-50m.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(slim)}\n`);
