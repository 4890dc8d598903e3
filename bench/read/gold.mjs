// The reader against hand-annotated reports: numeric claims (kind, interval, modality), their holders and dates.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '@inquest/gazetteer';
import { readClaims } from '@inquest/read';
import { row } from '../result.mjs';
import { textOf } from '../text-of.mjs';

const reports = fileURLToPath(new URL('../../../shared/reports/zhanaozen/', import.meta.url));

const kindOf = {
  'attack/shooting': 'attack',
  'blackout/censorship': 'blackout',
  'emergency-decree': 'emergency',
  'appointment/dismissal-of-official': 'appointment',
  'solidarity-action': 'solidarity',
};

/** Numeric claims of gold.json, matched one to one. */
export async function rows() {
  if (!existsSync(`${reports}gold.json`))
    return [
      row({ name: 'numeric claims', unit: 'share', aim: 0.85, skipped: 'no ../shared/reports/zhanaozen/gold.json' }),
    ];
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
  const share = (name, value, aim) => row({ name, value, unit: 'share', aim });
  return [
    share('numeric claims, precision', precision, 0.9),
    share('numeric claims, recall', recall, 0.85),
    share('numeric claims, F1', (2 * precision * recall) / (precision + recall), null),
    share('interval of those found', tally.interval / tally.matched, 0.9),
    share('modality of those found', tally.modality / tally.matched, 0.9),
    share('holder of those found', tally.holder / tally.matched, 0.85),
    share('kind of holder of those found', tally.holderKind / tally.matched, 0.8),
    share('date of those found and dated', tally.date / tally.dated, null),
    share('claims of all kinds, recall', tally.allMatched / tally.allGold, null),
  ];
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
