// A command run and measured with all its child processes: wall clock, processor time, and the most memory they held together.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const sampleEveryMs = 100;

/**
 * Runs a command and gives its output and measures. Memory is sampled from /proc and null elsewhere: `peakMB` of all processes together,
 * `largestMB` of the largest one. Both are sums of resident pages: what processes share is counted for each.
 */
export function measuredRun(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks = { stdout: [], stderr: [] };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => chunks[name].push(chunk));
    const seen = new Map();
    let peak = null;
    let largest = null;
    const sample = () => {
      const tree = processTree(child.pid);
      if (tree.length === 0) return;
      peak = Math.max(
        peak ?? 0,
        tree.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
      );
      largest = Math.max(largest ?? 0, ...tree.map(({ kilobytes }) => kilobytes));
      for (const { pid, cpuSeconds } of tree) seen.set(pid, cpuSeconds);
    };
    const timer = setInterval(sample, sampleEveryMs);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearInterval(timer);
      resolve({
        status,
        signal,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
        seconds: Number(process.hrtime.bigint() - started) / 1e9,
        peakMB: peak === null ? null : peak / 1024,
        largestMB: largest === null ? null : largest / 1024,
        cpuSeconds: seen.size === 0 ? null : [...seen.values()].reduce((sum, one) => sum + one, 0),
      });
    });
  });
}

/** `getconf CLK_TCK`, the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** A process and its descendants; empty where there is no /proc. */
function processTree(root) {
  const all = new Map();
  for (const name of list('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readOrNull(`/proc/${name}/stat`);
    const status = readOrNull(`/proc/${name}/status`);
    if (stat === null || status === null) continue;
    // The name of the program stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    all.set(Number(name), {
      pid: Number(name),
      parent: Number(fields[1]),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
    });
  }
  const isBelow = (one) => one !== undefined && (one.pid === root || isBelow(all.get(one.parent)));
  return [...all.values()].filter(isBelow);
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
}
