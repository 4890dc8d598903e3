import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const built = fileURLToPath(new URL('../bundle/main.js', import.meta.url));

/** The real command in a process of its own, with a device key that lives in a scratch folder. */
export interface Inquest {
  readonly folder: string;
  readonly main: string;
  readonly env: NodeJS.ProcessEnv;
  run(...args: string[]): SpawnSyncReturns<string>;
  /** Runs with `--json` and gives the document; throws when the command failed. */
  json(...args: string[]): Record<string, unknown>;
}

/** A scratch folder with `inquest` in it, as built or another copy of it; removed when the test file ends. */
export function inquestIn(prefix: string, main = built): Inquest {
  const folder = mkdtempSync(join(tmpdir(), `inquest-${prefix}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), NO_COLOR: '1' };
  const run = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  return {
    folder,
    main,
    env,
    run,
    json(...args) {
      const result = run(...args, '--json');
      if (result.status !== 0) throw new Error(`inquest ${args.join(' ')}: ${result.status} ${result.stderr}`);
      return JSON.parse(result.stdout) as Record<string, unknown>;
    },
  };
}
