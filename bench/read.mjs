// Scores the reader against hand-annotated reports and measures its speed. Prints a table and writes
// bench/results/read.json. Data are looked for beside the repository; without them it says so and stops.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '@inquest/gazetteer';
import { extractText, readClaims } from '@inquest/read';
import { report, row } from './result.mjs';

const reports = fileURLToPath(new URL('../../shared/reports/zhanaozen/', import.meta.url));
const sample = fileURLToPath(new URL('../examples/', import.meta.url));

const kindOf = {
  'attack/shooting': 'attack',
  'blackout/censorship': 'blackout',
  'emergency-decree': 'emergency',
  'appointment/dismissal-of-official': 'appointment',
  'solidarity-action': 'solidarity',
};

const rows = [];
if (existsSync(`${reports}gold.json`)) await scoreGold();
else add('numeric claims', null, 'share', 0.85, 'skipped: no ../shared/reports/zhanaozen/gold.json');
await measureSpeed();
report('read', rows);

async function scoreGold() {
  const gold = JSON.parse(readFileSync(`${reports}gold.json`, 'utf8'));
  const gazetteer = openGazetteer();
  const tally = {
    gold: 0,
    found: 0,
    matched: 0,
    interval: 0,
    modality: 0,
    holder: 0,
    holderKind: 0,
    date: 0,
    dated: 0,
    allGold: 0,
    allMatched: 0,
  };
  for (const document of gold.documents) {
    const text = await textOf(readFileSync(reports + document.file));
    const published = publishedOf(document);
    const { claims } = readClaims(text, { published, language: 'en', gazetteer });
    const annotated = gold.claims.filter((claim) => claim.file === document.file);
    scoreNumeric(claims, annotated, tally);
    for (const wanted of annotated) {
      tally.allGold += 1;
      if (
        claims.some((claim) => claim.kind === (kindOf[wanted.kind] ?? wanted.kind) && overlap(claim.anchor, wanted) > 0)
      )
        tally.allMatched += 1;
    }
  }
  const precision = tally.matched / tally.found;
  const recall = tally.matched / tally.gold;
  add('numeric claims, precision', precision, 'share', 0.85);
  add('numeric claims, recall', recall, 'share', 0.85);
  add('numeric claims, F1', (2 * precision * recall) / (precision + recall), 'share', 0.85);
  add('interval of those found', tally.interval / tally.matched, 'share', 0.9);
  add('modality of those found', tally.modality / tally.matched, 'share', 0.9);
  add('holder of those found', tally.holder / tally.matched, 'share', 0.8);
  add('kind of holder of those found', tally.holderKind / tally.matched, 'share', 0.8);
  add('date of those found and dated', tally.date / tally.dated, 'share', null);
  add('claims of all kinds, recall', tally.allMatched / tally.allGold, 'share', null);
}

/** People counted with a figure, in the gold and by the reader; matched one to one by kind and overlap. */
function scoreNumeric(claims, annotated, tally) {
  const hasFigure = (low, high) => low !== null || high !== null;
  const wanted = annotated.filter(
    ({ count }) => count !== null && isPeople(count.unit) && hasFigure(count.min ?? null, count.max ?? null),
  );
  const found = claims.filter(
    ({ quantity }) => quantity !== null && quantity.unit === 'person' && hasFigure(quantity.low, quantity.high),
  );
  tally.gold += wanted.length;
  const uncounted = annotated.filter((claim) => !wanted.includes(claim));
  const pairs = [];
  for (const claim of found) {
    for (const target of wanted) {
      if (claim.kind !== (kindOf[target.kind] ?? target.kind)) continue;
      const shared = overlap(claim.anchor, target);
      if (shared === 0) continue;
      const surface = (target.count.surface ?? target.subject ?? '').toLowerCase();
      const same =
        surface !== '' && surface.includes(claim.quantity.words.toLowerCase().split(' ').at(-1) ?? '') ? 1000 : 0;
      const sameInterval =
        claim.quantity.low === (target.count.min ?? null) && claim.quantity.high === (target.count.max ?? null)
          ? 500
          : 0;
      pairs.push({
        claim,
        target,
        score:
          shared / Math.max(claim.anchor.end - claim.anchor.start, target.end - target.start) + same + sameInterval,
      });
    }
  }
  pairs.sort((one, other) => other.score - one.score);
  const used = new Set();
  for (const { claim, target } of pairs) {
    if (used.has(claim) || used.has(target)) continue;
    used.add(claim);
    used.add(target);
    scoreFields(claim, target, tally);
  }
  for (const target of wanted)
    if (!used.has(target)) console.log(`missed: ${target.kind} ${target.count.surface} | ${target.quote.slice(0, 90)}`);
  for (const claim of found) {
    const harmless =
      !used.has(claim) &&
      uncounted.some(
        (target) => claim.kind === (kindOf[target.kind] ?? target.kind) && overlap(claim.anchor, target) > 0,
      );
    if (harmless) continue;
    tally.found += 1;
    if (!used.has(claim))
      console.log(`extra:  ${claim.kind} ${claim.quantity.words} | ${claim.anchor.quote.slice(0, 90)}`);
  }
}

function scoreFields(claim, target, tally) {
  const { quantity } = claim;
  const { count, attribution } = target;
  tally.matched += 1;
  const interval =
    quantity.low === (count.min ?? null) &&
    quantity.high === (count.max ?? null) &&
    quantity.lowOpen === (count.exclusive_min ?? false);
  if (interval) tally.interval += 1;
  else
    console.log(
      `interval: ${quantity.low}..${quantity.high} for ${count.min}..${count.max} | ${target.quote.slice(0, 80)}`,
    );
  if (modalityOf(quantity) === count.modality) tally.modality += 1;
  else console.log(`modality: ${modalityOf(quantity)} for ${count.modality} | ${quantity.words}`);
  if (sameHolder(claim.holder, attribution)) tally.holder += 1;
  else
    console.log(
      `holder: ${claim.holder.words ?? claim.holder} for ${attribution.holder} | ${target.quote.slice(0, 80)}`,
    );
  if (
    (claim.holder.kind ?? 'author') === attribution.holder_type ||
    (claim.holder === 'unnamed' && attribution.holder_type === 'other')
  )
    tally.holderKind += 1;
  if (target.date?.iso !== undefined) {
    tally.dated += 1;
    if (claim.time !== null && `${claim.time.start}/${claim.time.end}` === target.date.iso) tally.date += 1;
  }
}

function modalityOf({ low, high, approximate, codebook }) {
  if (codebook !== null) return 'vague';
  if (high === null) return 'at-least';
  if (low === null) return 'at-most';
  return approximate ? 'about' : 'exact';
}

function sameHolder(holder, attribution) {
  if (typeof holder === 'string') {
    return (
      holder === attribution.holder ||
      (holder === 'unnamed' && /unnamed|unspecified|unattributed/i.test(attribution.holder))
    );
  }
  const words = (phrase) =>
    new Set(
      phrase
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.filter((word) => word.length > 2 && word !== 'the') ?? [],
    );
  const wanted = words(attribution.holder);
  return [...words(holder.words)].some((word) => wanted.has(word));
}

function isPeople(unit) {
  return unit === undefined || unit === null || unit === 'people';
}

function overlap(one, other) {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function publishedOf(document) {
  const iso = document.published_guess?.iso ?? null;
  return iso === null || document.published_guess.precision !== 'day'
    ? null
    : { start: iso, end: iso, precision: 'day' };
}

async function textOf(bytes) {
  const item = createHash('sha256').update(bytes).digest('hex');
  return extractText({ item, bytes, mediaType: 'text/plain', encoding: 'utf-8', url: null, language: 'en' });
}

/** Characters a second through readClaims on one core: the reports at hand, over and over for some seconds. */
async function measureSpeed() {
  const files = existsSync(reports)
    ? readdirSync(reports)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => reports + name)
    : textFiles(sample);
  if (files.length === 0)
    return add('readClaims, mentions included', null, 'characters/s', 400_000, 'skipped: no texts');
  const gazetteer = openGazetteer();
  const texts = await Promise.all(files.map((file) => textOf(readFileSync(file))));
  const published = { start: '2011-12-31', end: '2011-12-31', precision: 'day' };
  const pass = () =>
    texts.reduce(
      (sum, text) =>
        sum + readClaims(text, { published, language: 'en', gazetteer }).claims.length * 0 + text.string.length,
      0,
    );
  for (let warm = 0; warm < 20; warm += 1) pass();
  const started = process.cpuUsage();
  let characters = 0;
  for (let round = 0; round < 60; round += 1) characters += pass();
  const used = process.cpuUsage(started);
  add(
    'readClaims, mentions included',
    characters / ((used.user + used.system) / 1e6),
    'characters/s of processor time',
    400_000,
  );
}

function textFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => folder + name);
}

function add(name, value, unit, aim, skipped = null) {
  rows.push(row({ name, value, unit, aim, skipped }));
}
