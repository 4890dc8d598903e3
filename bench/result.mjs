// What every benchmark prints and writes: one table, one JSON file, the machine and the commit beside it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const results = join(dirname(fileURLToPath(import.meta.url)), 'results');

/**
 * A row: `aim` and `floor` are limits; `better` says which side of them is good. `skipped` needs no value. `commit` is given where
 * it is another than that of the run.
 */
export function row({
  name,
  value = null,
  unit,
  floor = null,
  aim = null,
  better = 'more',
  skipped = null,
  commit = null,
}) {
  const reaches = (limit) => (better === 'more' ? value >= limit : value <= limit);
  const met = value === null || aim === null ? null : reaches(aim);
  const more = { ...(skipped === null ? {} : { skipped }), ...(commit === null ? {} : { commit }) };
  return { name, value: value ?? 'skipped', unit, floor, aim, met, ...more };
}

/** Prints the rows as one table. */
export function printRows(step, rows) {
  console.log(`\n${step}`);
  for (const { name, value, unit, floor, aim, met, skipped } of rows) {
    const shown = typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value;
    const base = floor === null ? '' : `floor ${floor}  `;
    const verdict = skipped ?? base + (met === null ? '' : met ? `aim ${aim}: met` : `aim ${aim}: MISSED`);
    console.log(`  ${name.padEnd(58)} ${shown.padStart(12)} ${unit.padEnd(16)} ${verdict}`);
  }
}

/** Prints the rows and writes them to `bench/results/<step>.json`. */
export function report(step, rows) {
  printRows(step, rows);
  mkdirSync(results, { recursive: true });
  const document = { rows, machine: machine(), commit: commit() };
  writeFileSync(join(results, `${step}.json`), `${JSON.stringify(document, null, 2)}\n`);
}

function machine() {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** The commit measured, short; "unknown" outside a repository. */
export function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
