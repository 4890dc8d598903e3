// Holds the estimates against reference results on published tables, counts coverage on populations of known size, and
// measures speed. Writes bench/results/estimate.json. Tables are looked for beside the repository and never copied.
//   node bench/estimate.mjs [--only exact,latent,philippines,simulated,speed] [--draws 200] [--from 0] [--minutes 20] [--continue]
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  chaoLowerBound,
  decomposableAveraging,
  independence,
  latentClasses,
  latentClassesInThreads,
  logLinear,
  noHighestOrder,
  quantile,
  readCaptureCsv,
} from '../packages/estimate/dist/index.js';
import { benchSimulated } from './estimate-simulated.mjs';
import { report, row } from './result.mjs';

const folder = fileURLToPath(new URL('../../shared/data/estimate/', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const parts = option('only', 'exact,latent,philippines,simulated,speed').split(',');
const simulated = {
  draws: Number(option('draws', '200')),
  first: Number(option('from', '0')),
  minutes: Number(option('minutes', 'Infinity')),
  goOn: process.argv.includes('--continue'),
};

const cores = availableParallelism();
const rows = [];
const add = (fields) => rows.push(row(fields));
const have = existsSync(`${folder}baselines.md`);
if (!have) console.log('published tables: skipped, no ../shared/data/estimate');
const sections = have ? readSections() : [];
if (have && parts.includes('exact')) {
  benchGraphs();
  benchLogLinear();
  benchBand();
}
if (have && parts.includes('latent')) benchLatent();
if (have && parts.includes('philippines')) benchPhilippines();
if (parts.includes('simulated')) for (const fields of benchSimulated(simulated)) add(fields);
if (have && parts.includes('speed')) {
  benchSpeed();
  await benchThreads();
}
report('estimate', [...rows, ...earlierRows()]);

/** Rows of parts that were not run this time stay as they were, with the commit that they are of. */
function earlierRows() {
  const file = fileURLToPath(new URL('./results/estimate.json', import.meta.url));
  if (!process.argv.includes('--only') || !existsSync(file)) return [];
  const measured = new Set(rows.map(({ name }) => name));
  const earlier = JSON.parse(readFileSync(file, 'utf8'));
  return earlier.rows
    .filter(({ name }) => !measured.has(name))
    .map((before) => ({ ...before, commit: before.commit ?? earlier.commit }));
}

function table(name) {
  return readCaptureCsv(readFileSync(`${folder}${name}.csv`, 'utf8'));
}

/** Rows of each numbered section of the reference results, as arrays of cells. */
function readSections() {
  const text = readFileSync(`${folder}baselines.md`, 'utf8');
  return text.split(/^## \d/m).map((section) =>
    section
      .split('\n')
      .filter((line) => /^\| [A-Za-z]/.test(line) && !/^\| (data|estimate) /.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

/** All numbers of a text, with commas between thousands removed. */
function numbersOf(text) {
  return [...text.replace(/(\d),(?=\d{3})/g, '$1').matchAll(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/g)].map(Number);
}

function cpuSeconds(run) {
  const from = process.cpuUsage().user;
  const result = run();
  return { result, seconds: (process.cpuUsage().user - from) / 1e6 };
}

function benchGraphs() {
  let worst = 0;
  let equal = 0;
  for (const [name, , , first, half] of sections[2]) {
    const [mean, ...wanted] = numbersOf(first).slice(0, 4);
    const full = decomposableAveraging(table(name));
    const other = decomposableAveraging(table(name), { delta: 0.5 });
    // Reference means are printed to three decimals: that is all that can differ.
    worst = Math.max(worst, Math.max(0, Math.abs(full.mean - mean) - 0.0005) / mean);
    const found = [full.median, full.low, full.high, other.median, other.low, other.high];
    if (String(found) === String([...wanted, ...numbersOf(half)])) equal++;
    else console.log(`graphs: ${name} has ${found}`);
  }
  const total = sections[2].length;
  add({ name: 'graphs: largest relative difference of means', value: worst, unit: 'share', aim: 1e-6, better: 'less' });
  add({ name: `graphs: tables of ${total} with all six quantiles exact`, value: equal, unit: 'tables', aim: total });
  const { seconds } = cpuSeconds(() => decomposableAveraging(table('uk')));
  add({ name: 'graphs: uk, six lists, 18,154 graphs', value: seconds, unit: 'CPU-s', aim: 10, better: 'less' });
}

function benchLogLinear() {
  let simple = 0;
  let best = 0;
  let competed = 0;
  for (const [name, mt, chao, model, bic] of sections[3]) {
    const first = independence(table(name));
    const bound = chaoLowerBound(table(name));
    const found = [first.total, first.standardError, bound.total, bound.standardError].map(Math.round);
    if (String(found) === String([...numbersOf(mt), ...numbersOf(chao)])) simple++;
    else console.log(`simple: ${name} has ${found}, reference ${mt} and ${chao}`);
    if (model === '') continue;
    competed++;
    const [, wantedName, rest] = model.match(/^(\[[^\]]*\]): (.*)$/);
    const [total, error, low, high] = numbersOf(rest);
    const fit = logLinear(table(name)).best;
    const near = (a, b) => Math.abs(a / b - 1) < 1e-7;
    const sameNumbers =
      Math.round(fit.total) === total &&
      Math.round(fit.standardError) === error &&
      near(fit.interval.low, low) &&
      near(fit.interval.high ?? 0, high) &&
      Math.abs(fit.bic - numbersOf(bic)[0]) < 1e-3;
    if (sameNumbers) best++;
    else console.log(`log-linear: ${name} has ${fit.name} ${fit.total.toFixed(0)}, reference ${wantedName} ${rest}`);
  }
  const total = sections[3].length;
  add({ name: `independence and lower bound: equal, of ${total} tables`, value: simple, unit: 'tables', aim: total });
  // artificial3's reference model has no maximum-likelihood estimate and must be refused, so one less is owed.
  add({
    name: `best BIC, total, profile: equal, of ${competed} tables`,
    value: best,
    unit: 'tables',
    aim: competed - 1,
  });
  const refused = logLinear(table('artificial3')).refused.map(({ name }) => name);
  const right = refused.includes('[12,3]') && refused.includes('[12,13,23]');
  add({ name: 'artificial3 refused where it has no estimate', value: right ? 1 : 0, unit: 'yes = 1', aim: 1 });
}

/** Reference and own medians are both from draws; they are compared where the posterior is not absurdly wide. */
function benchBand() {
  let worst = 0;
  let compared = 0;
  for (const [name, , , , , band, other] of sections[2]) {
    const [median, low, high] = numbersOf(band);
    if (high > 20 * low) continue;
    const [half, , , two] = [numbersOf(other)[0], 0, 0, numbersOf(other)[1]];
    const points = noHighestOrder(table(name), { seed: 1, factors: [0.5, 1, 2], draws: 200_000 });
    compared++;
    for (const [index, wanted] of [half, median, two].entries()) {
      worst = Math.max(worst, Math.abs(points[index].median / wanted - 1));
    }
  }
  const name = `no highest order: largest difference of medians, ${compared} tables`;
  add({ name, value: worst, unit: 'share', aim: 0.01, better: 'less' });
}

/** Monte Carlo standard error of a quantile, from the spread of draws about it. */
function quantileError(sorted, p, effective) {
  const width = Math.min(0.02, p / 2, (1 - p) / 2);
  const density = (2 * width) / Math.max(1e-9, quantile(sorted, p + width) - quantile(sorted, p - width));
  return Math.sqrt((p * (1 - p)) / effective) / density;
}

function benchLatent() {
  let within = 0;
  let owed = 0;
  let settled = 0;
  let unsure = 0;
  for (const [name, , , chains, , pooled, rHat, ess] of sections[1]) {
    const { result, seconds } = cpuSeconds(() => latentClasses(table(name), { seed: 1 }));
    const { convergence, median, low, high, massAtCap } = result;
    const shown = [median, low, high].map(Math.round).join(' ');
    const least = Math.min(convergence.effective, convergence.tailEffective);
    const agree = convergence.rHat <= 1.01 && least >= 400;
    const state = `R-hat ${convergence.rHat.toFixed(4)}, ESS ${convergence.effective.toFixed(0)} and ${convergence.tailEffective.toFixed(0)} at the ends, at the cap ${massAtCap.toFixed(3)}, ${seconds.toFixed(1)} CPU-s`;
    console.log(`latent: ${name.padEnd(36)} ${shown.padEnd(24)} ${state}; reference ${pooled}`);
    if (pooled.includes('not converged') || Number(rHat) > 1.01) {
      unsure++;
      // Where they do not, the verdict refuses by rule; so it does where the total leans on the cap.
      if (agree) settled++;
      continue;
    }
    owed++;
    const reference = numbersOf(ess).reduce((sum, value) => sum + value, 0);
    // The reference gives no effective size for the ends; its share there is taken to be as ours is.
    const atEnds = (reference * convergence.tailEffective) / convergence.effective;
    const middle = 1 / (1 / convergence.effective + 1 / reference);
    const ends = 1 / (1 / convergence.tailEffective + 1 / Math.min(reference, atEnds));
    const sorted = Float64Array.from(result.draws.flatMap((chain) => [...chain])).sort();
    const wanted = numbersOf(pooled);
    const far = [0.5, 0.025, 0.975].map((p, index) => {
      const error = Math.max(quantileError(sorted, p, p === 0.5 ? middle : ends), 1 / 3);
      return Math.abs([median, low, high][index] - wanted[index]) / error;
    });
    if (agree && Math.max(...far) <= 3) within++;
    else
      console.log(
        `        off by ${far.map((x) => x.toFixed(1)).join(', ')} errors over ${chains} chains; agree: ${agree}`,
      );
  }
  add({ name: `latent classes: within 3 errors, of ${owed} tables`, value: within, unit: 'tables', aim: owed });
  const name = `latent classes: chains agree, of ${unsure} where the reference is unsure`;
  add({ name, value: settled, unit: 'tables' });
}

function benchPhilippines() {
  let means = 0;
  let ends = 0;
  const published = sections[4].filter(([name]) => name.startsWith('Philippines'));
  for (const [title, , , text] of published) {
    const [city, kind] = title.match(/, (\w+ \w+) /)[1].split(' ');
    // Here commas part the ends of an interval, not thousands.
    const [mean, low, high] = text.match(/\d+/g).map(Number);
    const result = latentClasses(table(`ph_${city}_${kind}`), { seed: 1, classes: 5, rounds: 6 });
    const off = { mean: result.mean / mean - 1, low: result.low / low - 1, high: result.high / high - 1 };
    const ok = Math.max(Math.abs(off.low), Math.abs(off.high)) <= 0.05;
    if (Math.abs(off.mean) <= 0.02) means++;
    if (ok) ends++;
    const shown = `${result.mean.toFixed(0)} [${result.low.toFixed(0)}, ${result.high.toFixed(0)}]`;
    console.log(
      `philippines: ${city} ${kind}: ${shown}, published ${text}, R-hat ${result.convergence.rHat.toFixed(4)}`,
    );
  }
  add({ name: 'Philippines: means within 2 %, of 6', value: means, unit: 'tables', aim: published.length });
  add({ name: 'Philippines: both ends within 5 %, of 6', value: ends, unit: 'tables', aim: published.length });
}

/** One chain in one thread. The reference figures are from another, quieter hour of a like machine: read with care. */
function benchSpeed() {
  const wanted = { kosovo: 1, hav_taiwan: 1, uk: 3, uk5: 3, western: 3 };
  for (const [name, aim] of Object.entries(wanted)) {
    const reference = numbersOf(sections[1].find(([found]) => found === name).at(-2))[0];
    const settings = { seed: 1, chains: 2, draws: 4_000, thin: 10, rounds: 1, burnIn: 2_000 };
    const { result, seconds } = cpuSeconds(() => latentClasses(table(name), settings));
    const rate = result.convergence.effective / seconds;
    console.log(`speed: ${name}: ${rate.toFixed(0)} effective draws per CPU-s, reference ${reference}`);
    add({ name: `speed against LCMCR: ${name}`, value: rate / reference, unit: 'times', aim });
  }
}

/** Four chains in threads, as many as there are cores, against one after another: wall time, so only a machine without other work tells. */
async function benchThreads() {
  const seconds = async (work) => {
    const start = performance.now();
    await work();
    return (performance.now() - start) / 1000;
  };
  for (const name of ['kosovo', 'hav_taiwan']) {
    const one = await seconds(() => latentClasses(table(name), { seed: 1 }));
    const many = await seconds(() => latentClassesInThreads(table(name), { seed: 1 }));
    console.log(`threads: ${name}: ${many.toFixed(1)} s, one after another ${one.toFixed(1)} s`);
    add({
      name: `four chains in threads on ${cores} cores: ${name}`,
      value: many / one,
      unit: 'of the time',
      aim: 0.5,
      better: 'less',
    });
  }
}
