// Faults put into a case on purpose: power cuts, failing disks, killed writers, flipped bytes, forged lines. `npm run faults` runs every
// row in full; `npm run faults -- --only <row> [--count N] [--seed S]` one of them. A failure prints its seed and how to run it again.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { report, row } from './result.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, 'results', 'faults.json');
const notRows = new Set(['repeatable.mjs', 'small-case.mjs']);

const { values } = parseArgs({
  options: { only: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
});
const rows = readdirSync(join(here, 'faults'))
  .filter((name) => name.endsWith('.mjs') && !notRows.has(name))
  .map((name) => name.slice(0, -'.mjs'.length))
  .sort();
if (values.help === true) {
  console.log(`npm run faults -- [--only ROW] [--count N] [--seed S]\n\nRows: ${rows.join(', ')}`);
  process.exit(0);
}
const wanted = values.only === undefined ? rows : values.only.split(',');
const unknown = wanted.filter((name) => !rows.includes(name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. Rows: ${rows.join(', ')}.`);
  process.exit(2);
}

let lastShown = 0;
const kept = new Map(
  existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).rows.map((one) => [one.name, one]) : [],
);
let failed = false;
for (const name of wanted) {
  const { title, unit, aim, run } = await import(`./faults/${name}.mjs`);
  const count = values.count === undefined ? aim : Number(values.count);
  const seed = values.seed === undefined ? 1 : Number(values.seed);
  const started = process.cpuUsage();
  console.log(`\n${title} (from seed ${seed})`);
  const found = await run({ count, seed, onProgress: (done, remark = '') => progress(done, count, remark) });
  const { user, system } = process.cpuUsage(started);
  const seconds = Math.round((user + system) / 1e6);
  for (const failure of found.failures.slice(0, 10)) {
    console.log(`  FAILED ${failure.what}`);
    console.log(`  again: npm run faults -- --only ${name} --count 1 --seed ${failure.seed ?? seed}`);
  }
  failed ||= found.failures.length > 0;
  const measured = found.skipped ?? null;
  // A row is met when as many were done as it aims at, and none of them went wrong.
  const good = measured !== null ? null : found.failures.length > 0 ? -found.failures.length : found.done;
  kept.set(title, {
    ...row({ name: title, unit, value: good, aim, skipped: measured }),
    failures: found.failures.length,
    seed,
    cpuSeconds: seconds,
    ...(found.facts === undefined ? {} : { facts: found.facts }),
  });
  console.log(
    measured ??
      `  ${found.done} ${unit}, ${found.failures.length} failed, ${seconds} s of processor time${found.remark ? `; ${found.remark}` : ''}`,
  );
  mkdirSync(dirname(results), { recursive: true });
  writeFileSync(results, JSON.stringify({ rows: [...kept.values()] }));
}
report('faults', [...kept.values()]);
process.exitCode = failed ? 1 : 0;

function progress(done, count, remark) {
  if (!process.stderr.isTTY && Date.now() - lastShown < 60_000) return;
  lastShown = Date.now();
  process.stderr.write(
    `${process.stderr.isTTY ? '\r' : ''}  ${done} of ${count} ${remark}${process.stderr.isTTY ? '' : '\n'}`,
  );
}
