// EIO, ENOSPC and SIGKILL at each call that one append makes to the files of a case, put in by strace from outside the program.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { computeState, openCase, verify } from '../../packages/case/dist/index.js';
import { makeSmallCase, noon, temporaryFolder } from './small-case.mjs';

export const title = 'strace fault injection into each file call of one append';
export const unit = 'injections';
/** Every call found; how many follows from the first, undisturbed run. */
export const aim = 0;

const built = fileURLToPath(new URL('../../packages/case/dist/index.js', import.meta.url));
const calls = [
  'openat',
  'read',
  'pread64',
  'write',
  'pwrite64',
  'writev',
  'fsync',
  'fdatasync',
  'rename',
  'renameat',
  'renameat2',
  'mkdir',
  'mkdirat',
  'ftruncate',
  'unlink',
  'unlinkat',
  'rmdir',
  'close',
  'statx',
  'newfstatat',
  'fstat',
  'getdents64',
];
const errors = ['error=EIO', 'error=ENOSPC', 'signal=SIGKILL'];

/** Appends a note and evidence to the case of its argument, and prints that it was acknowledged. */
const writer = `
import { createHash } from 'node:crypto';
import { loadDeviceKey, openCase } from ${JSON.stringify(built)};
const [folder, config] = process.argv.slice(1);
const key = await loadDeviceKey({ folder: config });
process.stdout.write('started ');
const inquiry = await openCase(folder, { key, now: () => new Date('2024-05-01T12:00:00Z') });
try {
  const bytes = Buffer.from('bytes of a report');
  await inquiry.commit({ evidence: [bytes], entries: [
    { kind: 'import', body: { item: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, mediaType: 'text/plain', encoding: 'utf-8',
      path: 'report.txt', container: null, how: 'file', at: '2024-01-01T00:00:00Z', tool: 'test 1', sidecar: null, metadata: [] } },
    { kind: 'note', body: { text: 'appended', title: null, notice: null, places: null } } ] });
  process.stdout.write('acknowledged');
} finally { await inquiry.close(); }
`;

export async function run({ onProgress, seed }) {
  if (spawnSync('strace', ['-V']).error !== undefined)
    return { done: 0, failures: [], skipped: 'skipped: there is no strace here' };
  const folder = temporaryFolder('strace');
  const { path, key } = await makeSmallCase(folder);
  const template = join(folder, 'template');
  cpSync(path, template, { recursive: true });
  const reference = strace(folder, ['-f', '-y', '-e', `trace=${calls.join(',')}`, '-o', join(folder, 'trace')]);
  if (!reference.stdout.includes('acknowledged'))
    return { done: 0, failures: [{ what: `strace: ${reference.stderr}` }] };
  const places = callsOn(path, readFileSync(join(folder, 'trace'), 'utf8'));
  const failures = [];
  let done = 0;
  for (const { call, when } of places) {
    for (const error of errors) {
      rmSync(path, { recursive: true, force: true });
      cpSync(template, path, { recursive: true });
      const { stdout, stderr } = strace(folder, [
        '-f',
        '-qq',
        '-e',
        `trace=${call}`,
        '-e',
        `inject=${call}:${error}:when=${when}`,
        '-o',
        '/dev/null',
      ]);
      const fault = await faultOf(path, key, stdout, stderr);
      if (fault !== null) failures.push({ what: `${call} ${when} ${error}: ${fault}`, seed });
      done += 1;
      onProgress(done, `of ${places.length * errors.length}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { done, failures, remark: `${places.length} calls in one append, its opening and closing` };
}

function strace(folder, options) {
  const command = [
    process.execPath,
    '--input-type=module',
    '--eval',
    writer,
    join(folder, 'case'),
    join(folder, 'config'),
  ];
  // One thread for files, so that calls come in the same order each time.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  return spawnSync('strace', [...options, ...command], { env, encoding: 'utf8', timeout: 60_000, maxBuffer: 1e8 });
}

/** Which calls of a thread speak of the case: name, and the how-manieth of that name the thread made. */
function callsOn(path, trace) {
  const counts = new Map();
  const places = new Map();
  for (const line of trace.split('\n')) {
    const found = /^(\d+)\s+(\w+)\(/.exec(line);
    if (found === null) continue;
    const [, thread, call] = found;
    const when = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, when);
    if (line.includes(path)) places.set(`${call} ${when}`, { call, when });
  }
  return [...places.values()];
}

async function faultOf(path, key, stdout, stderr) {
  const isAcknowledged = stdout.includes('acknowledged');
  if (!existsSync(path)) mkdirSync(path);
  try {
    const inquiry = await openCase(path, { key, now: noon });
    const { notes } = await computeState(inquiry);
    await inquiry.append([{ kind: 'note', body: { text: 'goes on', title: null, notice: null, places: null } }]);
    await inquiry.close();
    if (isAcknowledged && !notes.some(({ body }) => body.text === 'appended')) return 'the acknowledged note was lost';
    const { problems } = await verify(path);
    const error = problems.find(({ severity }) => severity === 'error');
    if (error !== undefined) return `verify: ${error.code} ${error.where}`;
    // Told of an error once it has begun with the case, the program says what failed and what to do.
    const hasBegun = stdout.includes('started');
    const isTold = !hasBegun || isAcknowledged || !/Error/.test(stderr) || /remedy/.test(stderr);
    return isTold ? null : `the error is not clear: ${stderr.split('\n').find((line) => line.includes('Error')) ?? ''}`;
  } catch (error) {
    return `it cannot be opened again: ${error.name}: ${error.message}`;
  }
}
