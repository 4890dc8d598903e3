import { createRequire, syncBuiltinESMExports } from 'node:module';

/** Thrown by whatever a reader may not use. */
export class TakenAwayError extends Error {
  override readonly name = 'TakenAwayError';

  constructor(what: string) {
    super(`${what} is not available to a reader of received files`);
  }
}

/** Modules that lead out of the process: to the network, to other processes and threads, to files. */
const modulesTaken = [
  'net',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'https',
  'http2',
  'child_process',
  'cluster',
  'worker_threads',
  'inspector',
  'inspector/promises',
  'wasi',
  'sqlite',
  'trace_events',
];

const globalsTaken = ['fetch', 'WebSocket', 'EventSource', 'BroadcastChannel'];

/** Of `process`: raw access to the modules above and to other processes, and writers of files. */
const processTaken = [
  'binding',
  '_linkedBinding',
  'dlopen',
  'kill',
  '_kill',
  '_debugProcess',
  '_debugEnd',
  'report',
  'chdir',
  'loadEnvFile',
];

/** What remains of `fs`: enough to load modules and data files. A file can be opened for reading only. */
const fileAccessKept = new Set([
  ...['access', 'close', 'exists', 'fstat', 'lstat', 'open', 'opendir', 'read', 'readdir', 'readFile', 'readlink'],
  ...['readv', 'realpath', 'stat', 'statfs'].flatMap((name) => [name]),
]);
const fileClassesKept = new Set(['ReadStream', 'FileReadStream', 'createReadStream', 'Dirent', 'Dir', 'Stats']);

type Replaceable = Record<string, unknown>;

/**
 * Takes the network, other processes and threads, and writing from this process, for good. Called before anything that parses received
 * bytes is loaded. This is one of several layers, and stops what a parser may be talked into; it does not stop machine code.
 */
export function takeAway(): void {
  const require = createRequire(import.meta.url);
  // These are made on first use from what is taken away below; a library that prints must not fail.
  void process.stdout;
  void process.stderr;
  for (const name of modulesTaken) {
    const module = builtin(require, name);
    if (module !== null) refuseAll(module, `node:${name}`, () => false);
  }
  const fs: Replaceable = require('node:fs');
  const promises: Replaceable = require('node:fs/promises');
  for (const files of [fs, promises]) {
    refuseAll(
      files,
      'writing a file',
      (name) => fileAccessKept.has(name.replace(/Sync$/, '')) || fileClassesKept.has(name),
    );
    readOnly(files);
  }
  const v8: Replaceable = require('node:v8');
  refuseAll(v8, 'node:v8', (name) => !/^(?:write|set|start)/.test(name));
  for (const name of globalsTaken) replace(globalThis, name, refusal(name));
  for (const name of processTaken) replace(process, name, refusal(`process.${name}`));
  syncBuiltinESMExports();
}

/** Null where this version of Node has no such module. */
function builtin(require: NodeJS.Require, name: string): Replaceable | null {
  try {
    return require(`node:${name}`);
  } catch {
    return null;
  }
}

function refuseAll(module: Replaceable, what: string, keep: (name: string) => boolean): void {
  for (const name of Object.keys(module)) {
    if (typeof module[name] === 'function' && !keep(name)) replace(module, name, refusal(what));
  }
}

/** Lets files be opened for reading alone: the flag is left out, `r`, or the number of `O_RDONLY`. */
function readOnly(files: Replaceable): void {
  for (const name of ['open', 'openSync']) {
    const open = files[name];
    if (typeof open !== 'function') continue;
    replace(files, name, (path: unknown, flags: unknown, ...rest: readonly unknown[]) => {
      if (flags !== undefined && typeof flags !== 'function' && flags !== 'r' && flags !== 0) {
        throw new TakenAwayError('writing a file');
      }
      return Reflect.apply(open, files, [path, flags, ...rest]);
    });
  }
}

function replace(target: object, name: string, value: unknown): void {
  // Some are getters: to be replaced, not asked.
  if (name in target)
    Object.defineProperty(target, name, { value, writable: false, configurable: false, enumerable: true });
}

/** An ordinary function, so that a library may still derive a class from what it replaces; calling or constructing it throws. */
function refusal(what: string): () => never {
  return function refused(): never {
    throw new TakenAwayError(what);
  };
}
