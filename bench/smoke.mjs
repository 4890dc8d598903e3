// The packed command line as a stranger gets it: packed, installed in an empty folder, run on the sample.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleReports } from './sample.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'inquest-smoke-'));
const run = (command, args, options = {}) =>
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', ...options });

try {
  run('npm', ['pack', '--workspace', 'packages/cli', '--pack-destination', folder, '--ignore-scripts'], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no tarball');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, tarball)], { cwd: folder });
  const inquest = join(folder, 'node_modules', '.bin', 'inquest');
  const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') };
  const built = JSON.parse(
    run(inquest, ['build', sampleReports, '--case', join(folder, 'case'), '--json'], { cwd: folder, env }),
  );
  if (!existsSync(built.dossier)) throw new Error(`no dossier at ${built.dossier}`);
  const verified = JSON.parse(run(inquest, ['verify', '--case', join(folder, 'case'), '--json'], { cwd: folder, env }));
  if (verified.ok !== true) throw new Error(`verify failed: ${JSON.stringify(verified.problems.slice(0, 3))}`);
  console.log(`smoke: ${built.items} items, ${built.claims} claims, dossier built and verified from ${tarball}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
