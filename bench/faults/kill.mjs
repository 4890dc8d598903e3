// A real process writes to a real folder, prints what was acknowledged, and is killed at some moment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { computeState, openCase, verify } from '../../packages/case/dist/index.js';
import { randomFrom } from '../../packages/case/dist/merge/random-histories.test.fixture.js';
import { makeSmallCase, noon, temporaryFolder } from './small-case.mjs';

export const title = 'kill -9 of a real writer';
export const unit = 'kills';
export const aim = 1000;

const built = fileURLToPath(new URL('../../packages/case/dist/index.js', import.meta.url));
/** A case is used for so many kills, so that it does not grow without end. */
const killsPerCase = 25;

const writer = `
import { createHash } from 'node:crypto';
import { loadDeviceKey, openCase } from ${JSON.stringify(built)};
const [folder, config, from] = process.argv.slice(1);
const key = await loadDeviceKey({ folder: config });
const inquiry = await openCase(folder, { key, now: () => new Date() });
process.stdout.write('open\\n');
for (let number = Number(from); ; number += 4) {
  await Promise.all([number, number + 1, number + 2, number + 3].map(async (each) => {
    const bytes = Buffer.from('evidence ' + each);
    const item = createHash('sha256').update(bytes).digest('hex');
    await inquiry.commit({ evidence: [bytes], entries: [
      { kind: 'import', body: { item, size: bytes.length, mediaType: 'text/plain', encoding: 'utf-8', path: each + '.txt',
        container: null, how: 'file', at: '2024-01-01T00:00:00Z', tool: 'test 1', sidecar: null, metadata: [] } },
      { kind: 'note', body: { text: String(each), title: null, notice: null, places: null } },
    ] });
    process.stdout.write(each + '\\n');
  }));
}
`;

export async function run({ count, seed, onProgress }) {
  const random = randomFrom(seed);
  const failures = [];
  let done = 0;
  let acknowledgedInAll = 0;
  while (done < count && failures.length < 20) {
    const folder = temporaryFolder('kill');
    const { path, key } = await makeSmallCase(folder);
    const acknowledged = new Set();
    for (let round = 0; round < killsPerCase && done < count; round += 1) {
      // Before it has opened the case, at once, or after some acknowledgements and a moment.
      const acknowledge = Math.floor(random() * 12);
      const delayMs = random() * 12;
      const printed = await writeUntilKilled([path, `${folder}/config`, String(1000 * round)], {
        acknowledge,
        delayMs,
      });
      for (const number of printed) acknowledged.add(number);
      const fault = await faultOf(path, key, acknowledged);
      if (fault !== null) failures.push({ what: `kill ${done}: ${fault}`, seed });
      done += 1;
      onProgress(done);
    }
    acknowledgedInAll += acknowledged.size;
    rmSync(folder, { recursive: true, force: true });
  }
  return { done, failures, remark: `${acknowledgedInAll} commits acknowledged before them` };
}

async function writeUntilKilled(args, { acknowledge, delayMs }) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', writer, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const printed = [];
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') printed.push(Number(line));
    lines += 1;
    if (lines === acknowledge + 1) setTimeout(() => child.kill('SIGKILL'), delayMs);
  }
  await ended;
  return printed;
}

async function faultOf(path, key, acknowledged) {
  try {
    const inquiry = await openCase(path, { key, now: noon });
    const { notes } = await computeState(inquiry);
    await inquiry.close();
    const kept = new Set(notes.map(({ body }) => Number(body.text)));
    const lost = [...acknowledged].filter((number) => !kept.has(number));
    if (lost.length > 0) return `${lost.length} acknowledged commits were lost`;
    const { problems } = await verify(path);
    const error = problems.find(({ severity }) => severity === 'error');
    return error === undefined ? null : `verify: ${error.code} ${error.where}`;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}
