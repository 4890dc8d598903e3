// Verifying at size: a million claims, statements by the ten thousand, evidence by the gigabyte. Each case is made and verified in a
// process of its own; figures are of processor time on one core, since the machine may have other work.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report, row } from './result.mjs';

const one = fileURLToPath(new URL('verify-one.mjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'inquest-verify-'));
const gibibyte = 2 ** 30;
/** Needed at a time; every case is deleted before the next is made. */
const neededBytes = 8 * gibibyte;

try {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < neededBytes)
    throw new Error(`Not enough room in ${tmpdir()}: ${neededBytes / gibibyte} GiB are needed.`);
  report('verify', [...claims(), ...statements(), ...evidence()]);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function claims() {
  const quarter = verified('makeClaims', { runs: 1250, claimsARun: 200 });
  const [whole, withIds] = verifiedEach('makeClaims', { runs: 5000, claimsARun: 200 }, [{}, { claimIds: true }]);
  return [
    row({ name: 'claims verified, in 5,000 runs', value: whole.counts.claims, unit: 'claims', aim: 1_000_000 }),
    row({ name: 'time for them', value: whole.cpuSeconds, unit: 'CPU-s', aim: 30, better: 'less' }),
    row({ name: 'time for them, claim ids made again', value: withIds.cpuSeconds, unit: 'CPU-s' }),
    ...flat('claims', quarter, whole),
  ];
}

function statements() {
  const quarter = verified('makeVerdicts', { statements: 15_000 });
  const whole = verified('makeVerdicts', { statements: 60_000 });
  const speed = whole.counts.statements / whole.cpuSeconds;
  return [
    row({ name: 'single-signed statements, with their payloads', value: speed, unit: 'a CPU-s', aim: 3000 }),
    ...flat('statements', quarter, whole),
  ];
}

function evidence() {
  const small = Array.from({ length: 64 }, () => 16 * 2 ** 20);
  const quarter = verified('makeEvidence', { sizes: small.slice(0, 16) });
  const whole = verified('makeEvidence', { sizes: small });
  const large = verified('makeEvidence', { sizes: [2 * gibibyte + 4096] });
  const speed = ({ cpuSeconds }, bytes) => bytes / 1e6 / cpuSeconds;
  return [
    row({ name: 'evidence, 1 GiB in 64 files', value: speed(whole, gibibyte), unit: 'MB a CPU-s', aim: 300 }),
    row({ name: 'evidence, one file beyond 2 GiB', value: speed(large, 2 * gibibyte), unit: 'MB a CPU-s', aim: 300 }),
    row({ name: 'largest memory for that file', value: large.peakMB, unit: 'MB' }),
    ...flat('evidence', quarter, whole),
  ];
}

/** Largest memory at a quarter of the size and at the whole. */
function flat(what, quarter, whole) {
  const growth = whole.peakMB / quarter.peakMB;
  return [
    row({ name: `largest memory, a quarter of the ${what}`, value: quarter.peakMB, unit: 'MB' }),
    row({ name: `largest memory, all ${what}`, value: whole.peakMB, unit: 'MB' }),
    row({ name: 'growth when four times as many', value: growth, unit: 'times', aim: 1.25, better: 'less' }),
  ];
}

function verified(make, size) {
  return verifiedEach(make, size, [{}])[0];
}

function verifiedEach(make, size, ways) {
  const folder = join(root, 'case');
  run(make, folder, size);
  const results = ways.map((options) => {
    const result = JSON.parse(run('verify', folder, options));
    if (!result.ok) throw new Error(`${make}: the case does not verify: ${JSON.stringify(result.problems)}`);
    return result;
  });
  rmSync(folder, { recursive: true, force: true });
  return results;
}

function run(task, folder, options) {
  const { status, stdout } = spawnSync(process.execPath, [one, task, folder, JSON.stringify(options)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${task} ended with ${status}`);
  return stdout;
}
