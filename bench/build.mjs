// The main job at size: 2,000 varied copies of the sample's reports, built once and once more with nothing new.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuredRun } from './measured-run.mjs';
import { report, row } from './result.mjs';
import { sampleReports } from './sample.mjs';

const copies = 2000;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inquest = join(root, 'packages', 'cli', 'bundle', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'inquest-bench-'));

try {
  const reports = join(folder, 'reports');
  writeVariedCopies(reports);
  const first = await timedBuild(reports);
  const second = await timedBuild(reports);
  const verified = await timed(['verify', '--case', join(folder, 'case'), '--json']);
  report('build', [
    row({ name: `build of ${copies} reports, wall clock`, value: first.seconds, unit: 's', aim: 60, better: 'less' }),
    row({
      name: `build of ${copies} reports, most memory of all processes together`,
      value: first.peakMB,
      unit: 'MB',
      aim: 1000,
      better: 'less',
    }),
    row({
      name: `build of ${copies} reports, most memory of one process`,
      value: first.largestMB,
      unit: 'MB',
    }),
    row({ name: `build of ${copies} reports, processor time`, value: first.cpuSeconds, unit: 'CPU-s' }),
    row({ name: 'claims found', value: first.output.claims, unit: 'claims' }),
    row({ name: 'second build, nothing new, wall clock', value: second.seconds, unit: 's', aim: 3, better: 'less' }),
    row({ name: 'verify, wall clock', value: verified.seconds, unit: 's' }),
    row({ name: 'verify found it sound', value: verified.output.ok ? 1 : 0, unit: 'yes = 1', aim: 1 }),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timedBuild(reports) {
  return timed(['build', reports, '--case', join(folder, 'case'), '--json']);
}

async function timed(args) {
  const run = await measuredRun(process.execPath, [inquest, ...args], {
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
  });
  if (run.status !== 0) throw new Error(`inquest ${args[0]} ended with ${run.status}: ${run.stderr.slice(-2000)}`);
  return { ...run, output: JSON.parse(run.stdout) };
}

/** Every copy differs in bytes and, where the format is text, in a figure and a line of its own. */
function writeVariedCopies(to) {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(sampleReports).filter(
    // Hundreds of copies of the same lists would be one set of lists, which nobody has.
    (name) => name !== 'inquest.json' && !name.endsWith('.csv'),
  );
  for (const settings of ['places.csv', 'inquest.json']) {
    writeFileSync(join(to, settings), readFileSync(join(sampleReports, settings)));
  }
  const [header, ...lines] = readFileSync(join(sampleReports, 'reports.csv'), 'utf8').trim().split('\n');
  const rowOf = new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(','))]));
  const sidecar = [header];
  for (let copy = 0; copy < copies; copy += 1) {
    const name = names[copy % names.length];
    const file = `${String(copy).padStart(4, '0')}-${name}`;
    writeFileSync(join(to, file), vary(readFileSync(join(sampleReports, name)), extname(name), copy));
    if (rowOf.has(name)) sidecar.push(file + rowOf.get(name));
  }
  writeFileSync(join(to, 'reports.csv'), `${sidecar.join('\n')}\n`);
}

function vary(bytes, extension, copy) {
  switch (extension) {
    case '.pdf':
      return Buffer.concat([bytes, Buffer.from(`\n% copy ${copy}\n`)]);
    case '.docx':
      return withArchiveComment(bytes, `copy ${copy}`);
    case '.eml':
      return Buffer.concat([Buffer.from(`X-Copy: ${copy}\r\n`), bytes]);
    default:
      // Bytes as Latin-1 keep every encoding intact; only ASCII digits are touched.
      return Buffer.from(varyFigures(bytes.toString('latin1'), copy), 'latin1');
  }
}

/** Two-digit figures that stand alone move by up to nine, differently in each copy. */
function varyFigures(text, copy) {
  let seen = 0;
  return (
    text.replace(/(?<=[a-z,;:] )\d\d(?= [a-z])/g, (figure) => {
      seen += 1;
      return String(10 + ((Number(figure) - 10 + ((copy * 7 + seen * 3) % 10)) % 90));
    }) + (text.trimEnd().endsWith('>') ? `<!-- ${copy} -->` : `\n\n${copy}\n`)
  );
}

function withArchiveComment(zip, comment) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const archive = Buffer.from(zip.subarray(0, end + 22));
  archive.writeUInt16LE(Buffer.byteLength(comment), end + 20);
  return Buffer.concat([archive, Buffer.from(comment)]);
}
