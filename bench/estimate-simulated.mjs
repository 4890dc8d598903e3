// Counts how often intervals cover on populations of known size. Every table is kept as a line in
// results/estimate-simulated.jsonl as soon as it is scored, with the commit that scored it, so that a run can be cut short and
// gone on with; rows are made of those lines alone.
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { estimateWith, latentClasses, tablesWithoutEach, thresholds } from '../packages/estimate/dist/index.js';
import { designs, drawTable, populationSize } from './estimate-designs.mjs';
import { commit } from './result.mjs';

const file = fileURLToPath(new URL('./results/estimate-simulated.jsonl', import.meta.url));

const signed = { by: 'benchmark', reason: 'the population is simulated or the table published' };
const assumptions = { closedPopulation: signed, sameDefinition: signed, linkageReviewed: signed, noListFeeds: signed };

/** Shorter runs than those of `inquest estimate`, which take two to four times as long; the rules that chains must agree are the same. */
const run = { draws: 500, burnIn: 3_000, thin: 10 };

const names = Object.keys(designs);

/**
 * Scores tables of all designs in turn until there are enough or time is up, so that a run that is cut short stays balanced.
 * Going on with an earlier run counts its tables too, also those of an earlier commit: rows say of which. Gives the fields of rows.
 */
export function benchSimulated({ draws, first, minutes, goOn }) {
  if (!goOn) rmSync(file, { force: true });
  const scored = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse) : [];
  const known = new Set(scored.map(keyOf));
  const by = commit();
  const until = Date.now() + minutes * 60_000;
  for (let draw = first; draw < first + draws && Date.now() < until; draw++) {
    for (const design of names) {
      if (known.has(keyOf({ design, draw }))) continue;
      const line = { design, draw, commit: by, ...scoreTable(design, draw) };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
      scored.push(line);
    }
  }
  return rowsOf(scored);
}

function keyOf({ design, draw }) {
  return `${design} ${draw}`;
}

/** What is said of one table. */
function scoreTable(design, draw) {
  const table = drawTable(design, draw);
  const latent = latentClasses(table, { ...run, seed: draw, rounds: 5 });
  const judged = (withoutEach) => estimateWith(table, { seed: draw, assumptions, withoutEach }, latent);
  const first = judged([]);
  // Leaving out lists can only add a warning, so it is done only where there is none yet.
  const result = first.verdict.kind === 'number' ? judged(runsWithoutEach(table, { seed: draw, latent })) : first;
  const { verdict, unequalChances } = result;
  const { low, high } = unequalChances?.widened ? unequalChances : latent;
  return {
    verdict: verdict.kind,
    observed: table.observed,
    total: latent.median,
    low: Math.floor(low),
    high: high === null ? null : Math.ceil(high),
    main: [latent.low, latent.high],
    codes: [...new Set([...verdict.reasons, ...verdict.warnings].map(({ code }) => code))],
  };
}

/** Up to the first that moves the total so far that a warning is due: what the others would add is no other kind of verdict. */
function runsWithoutEach(table, { seed, latent }) {
  const parts = [];
  for (const [name, rest] of tablesWithoutEach(table)) {
    const result = latentClasses(rest, { ...run, seed, rounds: 3, stratum: parts.length + 1 });
    parts.push({ name, table: rest, result });
    if (Math.abs(result.median / latent.median - 1) > thresholds.leaveOneOut) break;
  }
  return parts;
}

const kinds = [
  { verdict: 'number', row: 'number' },
  { verdict: 'number with warnings', row: 'with warnings' },
  // Of these only the lower end may be quoted.
  { verdict: 'lower bound only', row: 'lower bound only' },
  { verdict: 'refused', row: 'refused' },
];

function covers({ verdict, low, high }) {
  const below = low <= populationSize;
  return verdict === 'lower bound only' ? below : below && populationSize <= (high ?? Number.POSITIVE_INFINITY);
}

/** Fields of rows: of each design and of all together, how many tables get which verdict and how many of those cover. */
function rowsOf(scored) {
  const commits = [...new Set(scored.map((line) => line.commit))].join(', ');
  const rows = [];
  const add = (fields) => rows.push({ ...fields, commit: commits });
  for (const design of [null, ...names]) {
    const lines = scored.filter((line) => design === null || line.design === design);
    const where = design === null ? 'simulated' : `simulated, ${design}`;
    add({ name: `${where}: tables`, value: lines.length, unit: 'tables' });
    for (const { verdict, row } of kinds) {
      const given = lines.filter((line) => line.verdict === verdict);
      add({ name: `${where}: ${row}`, value: given.length, unit: 'tables' });
      if (verdict === 'refused' || given.length === 0) continue;
      const value = given.filter(covers).length / given.length;
      add({ name: `${where}: ${row}, covers`, value, unit: 'share', ...(design === null ? { aim: 0.9 } : {}) });
    }
    const main = lines.filter((line) => line.main[0] <= populationSize && populationSize <= line.main[1]);
    add({ name: `${where}: main method alone covers`, value: main.length / Math.max(1, lines.length), unit: 'share' });
    console.log(`${where}: ${reasonsIn(lines)}`);
  }
  return rows;
}

/** How often each reason and warning was given. */
function reasonsIn(lines) {
  const times = new Map();
  for (const code of lines.flatMap(({ codes }) => codes)) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times].map(([code, count]) => `${code} ${count}`).join(', ') || 'no reasons';
}
