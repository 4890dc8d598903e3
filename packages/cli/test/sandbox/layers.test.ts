import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchOf, layersToTry, type SandboxLayers } from '../../src/sandbox/launch.ts';
import { defaultLimits } from '../../src/sandbox/limits.ts';

const none: SandboxLayers = { permissionModel: false, networkNamespace: false };
const here = fileURLToPath(new URL('.', import.meta.url));
const built = fileURLToPath(new URL('../../dist/sandbox/take-away.js', import.meta.url));
const bundle = fileURLToPath(new URL('../../bundle', import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), 'inquest-sandbox-'));
const program = join(scratch, 'program');
const outside = join(scratch, 'outside');
const secret = join(outside, 'secret.txt');
let server: Server;
let connections = 0;

beforeAll(async () => {
  mkdirSync(program);
  cpSync(join(here, 'try-to-leave.mjs'), join(program, 'try-to-leave.mjs'));
  cpSync(built, join(program, 'take-away.mjs'));
  server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true });
});
beforeEach(() => {
  connections = 0;
  rmSync(outside, { recursive: true, force: true });
  mkdirSync(outside);
  writeFileSync(secret, 'a secret');
  for (const name of ['there', 'deletable']) writeFileSync(join(outside, name), name);
});

/** What came of every attempt under these layers; `takenAway` adds what a reader takes from itself. */
async function attempts(layers: SandboxLayers, takenAway: boolean): Promise<Record<string, string>> {
  const entry = pathToFileURL(join(program, 'try-to-leave.mjs'));
  const { command, args, env } = launchOf({ entry, limits: defaultLimits }, layers);
  const more = [String((server.address() as AddressInfo).port), secret, outside];
  const child = spawn(command, [...args, ...more, ...(takenAway ? ['./take-away.mjs'] : [])], { env });
  const printed: string[] = [];
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (words: string) => printed.push(words));
  child.stderr.setEncoding('utf8').on('data', (words: string) => said.push(words));
  await new Promise((resolve) => child.on('close', resolve));
  if (printed.length === 0) throw new Error(said.join(''));
  return JSON.parse(printed.join('')) as Record<string, string>;
}

const succeeded = (outcomes: Readonly<Record<string, string>>): string[] =>
  Object.keys(outcomes).filter((name) => outcomes[name] === 'did');

function untouched(): boolean {
  const names = readdirSync(outside).sort();
  return names.join() === 'deletable,secret.txt,there' && readFileSync(secret, 'utf8') === 'a secret';
}

const namespaceWorks =
  process.platform === 'linux' && spawnSync('/usr/bin/unshare', ['--user', '--net', 'true']).status === 0;

describe('a process without any layer', () => {
  it('reaches the network and the disk: these attempts are real', async () => {
    const did = succeeded(await attempts(none, false));
    expect(did).toEqual(
      expect.arrayContaining([
        'connect to a port',
        'fetch an address',
        'start a process',
        'write a file',
        'read a file',
      ]),
    );
    expect(connections).toBeGreaterThanOrEqual(4);
    expect(untouched()).toBe(false);
  });
});

describe('what a reader takes away from itself', () => {
  it('leaves it no way to the network, to other processes or to write, on any system', async () => {
    const did = succeeded(await attempts(none, true));
    expect(did).toEqual(['read a file']);
    expect(connections).toBe(0);
    expect(untouched()).toBe(true);
  });
});

const offered = layersToTry();

describe.skipIf(!offered.some(({ permissionModel }) => permissionModel))('the permission model of Node', () => {
  it('refuses files, processes, threads and native code by itself', async () => {
    const outcomes = await attempts({ ...none, permissionModel: true }, false);
    const refused = ['write a file', 'write a file by promise', 'open a file for writing', 'append to a file'];
    const also = ['make a folder', 'rename a file', 'make a link', 'delete a file', 'read a file'];
    for (const name of [...refused, ...also, 'start a process', 'start a thread']) {
      expect([name, outcomes[name]]).toEqual([name, 'ERR_ACCESS_DENIED']);
    }
    expect(outcomes['load native code']).toBe('ERR_DLOPEN_DISABLED');
    expect(untouched()).toBe(true);
  });
});

describe.skipIf(!namespaceWorks)('a network namespace', () => {
  it('lets nothing reach even this machine by itself', async () => {
    const did = succeeded(await attempts({ ...none, networkNamespace: true }, false));
    expect(did).toContain('write a file');
    for (const name of ['connect to a port', 'ask over HTTP', 'fetch an address', 'send a datagram']) {
      expect(did).not.toContain(name);
    }
    expect(connections).toBe(0);
  });
});

describe('all layers that this system offers', () => {
  it('leave a reader nothing but its answer', async () => {
    const [strongest = none] = offered.filter(({ networkNamespace }) => !networkNamespace || namespaceWorks);
    expect(succeeded(await attempts(strongest, true))).toEqual(strongest.permissionModel ? [] : ['read a file']);
    expect(connections).toBe(0);
    expect(untouched()).toBe(true);
  });

  it('keep the surroundings of the program from it', () => {
    process.env.INQUEST_TEST_SECRET = 'x';
    const { env } = launchOf({ entry: pathToFileURL(program), limits: defaultLimits }, none);
    delete process.env.INQUEST_TEST_SECRET;
    expect(Object.keys(env)).not.toContain('INQUEST_TEST_SECRET');
    expect(Object.keys(env)).not.toContain('HOME');
  });
});

describe('the program of a reader', () => {
  it('loads no library before it has taken the network away', () => {
    const loaded = new Set<string>();
    const load = (name: string): void => {
      if (loaded.has(name)) return;
      loaded.add(name);
      if (!name.startsWith('.')) return;
      for (const [, from = ''] of readFileSync(join(bundle, name), 'utf8').matchAll(/^import .*"([^"]+)";$/gm))
        load(from);
    };
    load('./reader-process.js');
    expect([...loaded].filter((name) => !name.startsWith('.')).sort()).toEqual(['node:fs', 'node:module']);
  });
});
