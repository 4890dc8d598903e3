// Learns for each script how its letters answer to Latin ones, from pairs of one name in two scripts (Wikidata, CC0): joint
// segments of up to two native and three Latin letters, by expectation-maximisation over all alignments of all pairs. A fifth of
// the tokens, chosen by a hash of the Latin one, is never looked at here; bench/resolve.mjs scores that part alone.
//   node packages/resolve/scripts/train-alignment.mjs ../shared/data/resolve/wikidata_names [script…]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { latinLetters, nativeLetters } from '../dist/names/alignment/letters.js';
import { fold } from '../dist/names/fold.js';
import { isHeldOut } from './held-out.mjs';

const files = {
  cyrillic: 'wd_russian',
  arabic: 'wd_arabic',
  hebrew: 'wd_hebrew',
  kana: 'wd_katakana',
  hangul: 'wd_korean',
};
const mostPairs = 45_000;
const mostNative = 2;
const mostLatin = 3;
const rounds = 12;
const fewestExpected = 3;
/** The share of pairs that are believed not to be one name (a family name beside a given name): these teach nothing. */
const believedWrong = 0.1;
const roundsBeforeDoubt = 2;
/** Weights are written in eighths of a bit. */
const stepsABit = 8;

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of wd_russian.tsv and its like.');
for (const script of wanted.length > 0 ? wanted : Object.keys(files)) train(script);

function train(script) {
  const pairs = readPairs(script).slice(0, mostPairs);
  const segments = { native: numbering(), latin: numbering() };
  const joint = numbering();
  const chance = chanceOf(pairs);
  const graphs = pairs.map((pair) => ({
    ...arcsOf(pair.native, pair.latin, segments, joint),
    apart: chance(pair),
  }));
  let probability = new Float64Array(joint.size()).fill(1 / joint.size());
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Float64Array(probability.length);
    for (const graph of graphs) expect(graph, probability, { counts, doubt: round >= roundsBeforeDoubt });
    const total = counts.reduce((sum, count) => sum + count, 0);
    // Rare segments are mostly alignments of wrong pairs: absolute discounting lets them go.
    const kept = counts.map((count) => (count < fewestExpected ? 1e-9 : count - 0.3));
    probability = kept.map((count) => count / total);
  }
  const path = fileURLToPath(new URL(`../src/names/alignment/weights-${script}.ts`, import.meta.url));
  const text = written({ script, segments, joint, probability, pairs });
  writeFileSync(path, text);
  console.log(`${script}: ${pairs.length} pairs, ${joint.size()} segments met, ${(text.length / 1000).toFixed(0)} kB`);
}

function readPairs(script) {
  const lines = readFileSync(join(folder, `${files[script]}.tsv`), 'utf8').split('\n');
  const pairs = [];
  for (const line of lines) {
    const [written = '', spaced = ''] = line.split('\t');
    if (spaced === '' || isHeldOut(written)) continue;
    const [native, latin] = [nativeLetters(spaced.replaceAll(' ', ''), script), latinLetters(fold(written))];
    if (native.length > 0 && latin.length > 0 && native.length <= 24 && latin.length <= 24)
      pairs.push({ native, latin });
  }
  return pairs;
}

function numbering() {
  const ids = new Map();
  const names = [];
  return {
    names,
    size: () => names.length,
    id(name) {
      let id = ids.get(name);
      if (id === undefined) {
        id = names.push(name) - 1;
        ids.set(name, id);
      }
      return id;
    },
  };
}

/** All ways to cut a pair into joint segments, as arcs from cell to cell: from, to, segment. */
function arcsOf(native, latin, segments, joint) {
  const width = latin.length + 1;
  const arcs = [];
  for (let i = 0; i <= native.length; i += 1) {
    for (let j = 0; j <= latin.length; j += 1) {
      for (let n = 0; n <= mostNative && i + n <= native.length; n += 1) {
        for (let l = 0; l <= mostLatin && j + l <= latin.length; l += 1) {
          if (n + l === 0 || (n === 0 && l > 1) || (n === 2 && l === 0)) continue;
          const of = segments.native.id(native.slice(i, i + n).join(''));
          const to = segments.latin.id(latin.slice(j, j + l).join(''));
          arcs.push(i * width + j, (i + n) * width + j + l, joint.id(of * 65_536 + to));
        }
      }
    }
  }
  return { arcs: Int32Array.from(arcs), cells: (native.length + 1) * width };
}

/** Forward and backward over the arcs, which stand in topological order; adds the expected uses of each segment. */
function expect({ arcs, cells, apart }, probability, { counts, doubt }) {
  const forward = new Float64Array(cells);
  const backward = new Float64Array(cells);
  forward[0] = 1;
  for (let at = 0; at < arcs.length; at += 3) forward[arcs[at + 1]] += forward[arcs[at]] * probability[arcs[at + 2]];
  const total = forward[cells - 1];
  if (!(total > 0)) return;
  const share = doubt ? 1 / (1 + (believedWrong / (1 - believedWrong)) * (apart / total)) : 1;
  backward[cells - 1] = 1;
  for (let at = arcs.length - 3; at >= 0; at -= 3) {
    backward[arcs[at]] += backward[arcs[at + 1]] * probability[arcs[at + 2]];
  }
  for (let at = 0; at < arcs.length; at += 3) {
    const id = arcs[at + 2];
    counts[id] += (share * forward[arcs[at]] * probability[id] * backward[arcs[at + 1]]) / total;
  }
}

/** The probability that the letters of a pair stand together by chance. */
function chanceOf(pairs) {
  const shares = (side) => {
    const counts = new Map();
    let total = 0;
    for (const pair of pairs)
      for (const letter of pair[side]) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
        total += 1;
      }
    return new Map([...counts].map(([letter, count]) => [letter, count / total]));
  };
  const [native, latin] = [shares('native'), shares('latin')];
  const product = (letters, of) => letters.reduce((sum, letter) => sum * of.get(letter), 1);
  return (pair) => product(pair.native, native) * product(pair.latin, latin);
}

/** The weights as a module: for each native segment its Latin ones, each with minus log2 of the joint probability in eighths. */
function written({ script, segments, joint, probability, pairs }) {
  const byNative = new Map();
  for (const [id, key] of joint.names.entries()) {
    if (probability[id] < 1e-7) continue;
    const native = segments.native.names[Math.floor(key / 65_536)];
    const latin = segments.latin.names[key % 65_536];
    const cost = Math.round(-Math.log2(probability[id]) * stepsABit);
    byNative.set(native, [...(byNative.get(native) ?? []), `${latin}${cost}`]);
  }
  const lines = [...byNative]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([native, list]) => `${native}|${list.join(' ')}`);
  const letters = (side) => frequencies(pairs.flatMap((pair) => pair[side]));
  return [
    '// Learned by scripts/train-alignment.mjs from names in Wikidata (CC0). Do not edit.',
    `export const ${script}Weights = {`,
    `  native: ${JSON.stringify(letters('native'))},`,
    `  latin: ${JSON.stringify(letters('latin'))},`,
    `  segments: ${JSON.stringify(lines.join('\n'))},`,
    '};',
    '',
  ].join('\n');
}

/** Letters with minus log2 of their share, in eighths of a bit. */
function frequencies(letters) {
  const counts = new Map();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, count]) => `${letter}${Math.round(-Math.log2(count / letters.length) * stepsABit)}`)
    .join(' ');
}
