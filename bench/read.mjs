// Runs every measured task of reading, bench/read/*.mjs, and writes the one table: bench/results/read.json and the
// table in docs/reading.md. A task exports `rows()`; one that fails is a row too, so that nothing goes missing quietly.
// Names of tasks as arguments run only those and write nothing: node bench/read.mjs speed gold
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printRows, report, row } from './result.mjs';

const folder = new URL('./read/', import.meta.url);
const tasks = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -'.mjs'.length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !tasks.includes(name));
if (unknown.length > 0) throw new Error(`No such task: ${unknown.join(', ')}. There are: ${tasks.join(', ')}.`);

const table = [];
for (const task of wanted.length > 0 ? wanted : tasks)
  for (const measured of await rowsOf(task)) table.push({ task, ...measured });
if (wanted.length > 0) printRows('read', table);
else {
  report('read', table);
  writeTable();
}
if (table.some(({ failed }) => failed !== undefined)) process.exitCode = 1;

/** The table between its marks in docs/reading.md. */
function writeTable() {
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
