// Runs every measured task of reading, bench/read/*.mjs, and writes the one table: bench/results/read.json and the
// table in docs/reading.md. A task exports `rows()`; one that fails is a row too, so that nothing goes missing quietly.
// Names of tasks as arguments run only those and write nothing: node bench/read.mjs speed gold
// With --into before them their rows take the place of those in the table, each with the commit it was measured at.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commit, printRows, report, row } from './result.mjs';

const folder = new URL('./read/', import.meta.url);
const tasks = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -'.mjs'.length))
  .sort();
const isInto = process.argv[2] === '--into';
const wanted = process.argv.slice(isInto ? 3 : 2);
const unknown = wanted.filter((name) => !tasks.includes(name));
if (unknown.length > 0) throw new Error(`No such task: ${unknown.join(', ')}. There are: ${tasks.join(', ')}.`);

const measured = [];
for (const task of wanted.length > 0 ? wanted : tasks)
  for (const one of await rowsOf(task)) measured.push({ task, ...one, commit: commit() });
if (wanted.length > 0 && !isInto) printRows('read', measured);
else {
  const table = wanted.length > 0 ? [...rowsKept(), ...measured].sort(byTask) : measured;
  report('read', table);
  writeTable(table);
}
if (measured.some(({ failed }) => failed !== undefined)) process.exitCode = 1;

function rowsKept() {
  const { rows } = JSON.parse(readFileSync(fileURLToPath(new URL('./results/read.json', import.meta.url)), 'utf8'));
  return rows.filter(({ task }) => tasks.includes(task) && !wanted.includes(task));
}

/** Stable: the rows of a task stay in their order. */
function byTask(one, other) {
  return tasks.indexOf(one.task) - tasks.indexOf(other.task);
}

/** The table between its marks in docs/reading.md. */
function writeTable(table) {
  const page = fileURLToPath(new URL('../docs/reading.md', import.meta.url));
  const before = '<!-- table -->';
  const after = '<!-- end of table -->';
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(before);
  const end = text.indexOf(after);
  if (start === -1 || end < start) throw new Error(`docs/reading.md has no ${before} … ${after}.`);
  const shown = (value) => (typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : (value ?? ''));
  const lines = table.map(({ task, name, value, unit, floor, aim, met, skipped }) => {
    const verdict = skipped ?? (met === null ? '' : met ? 'yes' : '**no**');
    return `| ${task} | ${name.trim()} | ${shown(value)} | ${unit} | ${shown(floor)} | ${shown(aim)} | ${verdict} |`;
  });
  const head = '| task | what | measured | unit | floor | aim | reached |\n|---|---|---|---|---|---|---|';
  writeFileSync(page, `${text.slice(0, start + before.length)}\n${head}\n${lines.join('\n')}\n${text.slice(end)}`);
}

async function rowsOf(task) {
  try {
    const { rows } = await import(new URL(`${task}.mjs`, folder).href);
    return await rows();
  } catch (error) {
    console.error(error);
    const failed = error instanceof Error ? error.message : String(error);
    return [{ ...row({ name: task, unit: '', skipped: `FAILED: ${failed}` }), failed }];
  }
}
