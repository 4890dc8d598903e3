import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { optionalPackages } from '../optional-package.ts';
import { heapMiB, type ReaderLimits } from './limits.ts';

/**
 * What holds a reader besides what the process takes away from itself (`take-away.ts`): layers that not every system offers. They are tried
 * from the strongest combination down.
 */
export interface SandboxLayers {
  /** Node's permission model: no files but those of the program, no processes, threads or native code. */
  readonly permissionModel: boolean;
  /** A Linux network namespace of its own, without any interface. */
  readonly networkNamespace: boolean;
}

/** How a reader process is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface LaunchOptions {
  /** The program to run. */
  readonly entry: URL;
  readonly limits: ReaderLimits;
}

/** Combinations of layers worth trying here, strongest first; the last always works. */
export function layersToTry(): readonly SandboxLayers[] {
  const permission = permissionFlag() === null ? [false] : [true, false];
  const namespace = unshareProgram() === null ? [false] : [true, false];
  return permission.flatMap((permissionModel) =>
    namespace.map((networkNamespace) => ({ permissionModel, networkNamespace })),
  );
}

/** The command line of a reader under these layers. */
export function launchOf({ entry, limits }: LaunchOptions, layers: SandboxLayers): Launch {
  const file = fileURLToPath(entry);
  const node = [
    process.execPath,
    ...(layers.permissionModel ? permissionArguments(file) : []),
    `--max-old-space-size=${heapMiB(limits)}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    file,
  ];
  const unshare = layers.networkNamespace ? unshareProgram() : null;
  const [command = process.execPath, ...args] = unshare === null ? node : [unshare, '--user', '--net', '--', ...node];
  return { command, args, env: environment() };
}

function permissionFlag(): string | null {
  // Its name since Node 22.13; `allowedNodeEnvironmentFlags` answers for either spelling of dashes.
  return (
    ['--permission', '--experimental-permission'].find((flag) => process.allowedNodeEnvironmentFlags.has(flag)) ?? null
  );
}

function permissionArguments(entry: string): string[] {
  const flag = permissionFlag();
  return flag === null ? [] : [flag, ...programFolders(entry).map((folder) => `--allow-fs-read=${folder}`)];
}

/** The folders that hold the program: its own, its data's, and the libraries installed beside or above it. */
function programFolders(entry: string): string[] {
  const folder = dirname(entry);
  const libraries: string[] = [];
  for (let above = folder; above !== parse(above).root; above = dirname(above)) {
    libraries.push(join(above, 'node_modules'));
  }
  return [folder, join(folder, '..', 'data'), ...optionalFolders(entry), ...libraries]
    .filter((path) => existsSync(path))
    .map((path) => join(path, '/'));
}

/** Where the optional packages really stand, those that are installed: libraries may lie behind links. */
function optionalFolders(entry: string): string[] {
  const require = createRequire(entry);
  return optionalPackages.flatMap((name) => {
    try {
      return [dirname(require.resolve(`${name}/package.json`))];
    } catch {
      return [];
    }
  });
}

function unshareProgram(): string | null {
  if (process.platform !== 'linux') return null;
  return ['/usr/bin/unshare', '/bin/unshare'].find((path) => existsSync(path)) ?? null;
}

/** What a reader may know of its surroundings: nothing that could be a secret, nothing that steers Node. */
const environmentKept = ['TZ', 'LANG', 'LC_ALL', 'SystemRoot'];

function environment(): Record<string, string> {
  const kept = environmentKept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' };
}
