// `npm run demo`: the main job on the sample case, as a newcomer would run it.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleReports } from './sample.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'demo-case');
// The demo's device key lives beside the demo's case, so that trying Inquest leaves nothing in the user's own folders.
const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') };
const inquest = (...args) =>
  spawnSync(process.execPath, [join(root, 'packages', 'cli', 'bundle', 'main.js'), ...args], { stdio: 'inherit', env });

rmSync(folder, { recursive: true, force: true });
const inCase = ['--case', join(folder, 'case')];
// What a reviewer would have to vouch for before the three lists of the sample may say how many stand on none.
const vouched = [
  ['--population', 'Shot dead in the port of Kemezhar on 14 March 2013.'],
  ['--closed-population', 'One afternoon, one place.'],
  ['--same-definition', 'All three lists are of those shot dead that day.'],
  ['--linkage-reviewed', 'A reviewer looked at every pair that the lists share.'],
  ['--nothing-copied', 'The three were drawn up apart and asked different people.'],
].flat();
const steps = [
  ['build', sampleReports, ...inCase],
  ['assume', ...vouched, ...inCase],
  ['build', sampleReports, ...inCase],
  ['verify', ...inCase],
];
for (const step of steps) {
  const { status } = inquest(...step);
  if (status !== 0) process.exit(status ?? 1);
}
