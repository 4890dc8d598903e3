// Which kinds of violation an article tells of, on HRDsAttack: our claims mapped to its types, in two ways. By rule: a
// type is told where any claim of its kinds is. Fitted: how many claims there are and how early, weighed by a logistic
// regression over nothing but those counts, fitted on train; its strictness is chosen on train too. The
// dev articles are only scored. The types are of attacks on rights defenders, and "other" is whatever else was done to them.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '@inquest/gazetteer';
import { readClaims } from '@inquest/read';
import { row } from '../result.mjs';
import { textOf } from '../text-of.mjs';
import { fitLogistic } from './violations/logistic.mjs';

const folder = fileURLToPath(new URL('../../../shared/data/read/hrdsattack/', import.meta.url));
const types = ['arbitrary detention', 'killing', 'kidnapping', 'enforced disappearance', 'torture', 'other', 'unknown'];

/** Micro-averaged F1 over types of all dev articles, and of train by cross-validation. */
export async function rows() {
  const name = 'violation types, micro F1 (HRDsAttack dev';
  const limits = { unit: 'F1', floor: 0.66, aim: 0.72 };
  if (!existsSync(`${folder}dev.json`) || !existsSync(`${folder}train.json`))
    return [row({ name: `${name})`, ...limits, skipped: 'no ../shared/data/read/hrdsattack' })];
  const train = await readSet('train');
  const dev = await readSet('dev');
  const fitted = predictor(train);
  return [
    row({ name: `${name}, fitted on counts of claims)`, ...limits, value: microF1(dev, fitted) }),
    row({ name: `${name}, any claim of the kind)`, ...limits, aim: null, value: microF1(dev, byRule) }),
    row({ name: 'the same in train, each fifth by the others', unit: 'F1', value: crossValidated(train) }),
    ...types.map((type) => row({ name: `  ${type} (dev, fitted)`, unit: 'F1', value: microF1(dev, fitted, [type]) })),
  ];
}

async function readSet(part) {
  const gazetteer = openGazetteer();
  const read = [];
  for (const { sample, annotations } of JSON.parse(readFileSync(`${folder}${part}.json`, 'utf8'))) {
    const title = sample['Input.title'];
    const text = await textOf(
      `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${sample['Input.article_interface']}</article></body></html>`,
      { mediaType: 'text/html' },
    );
    const day = sample['Input.publish_date'].slice(0, 10);
    const published = { start: day, end: day, precision: 'day' };
    const { claims } = readClaims(text, { published, language: 'en', gazetteer });
    read.push({ features: featuresOf(claims, text.string.length), wanted: annotations[0].annotation.violation_types });
  }
  return read;
}

/** What a claim counts as: its kind, and how people disappeared, which are two types there. */
const groups = [
  'killed',
  'wounded',
  'abducted',
  'disappeared',
  'tortured',
  'arrested',
  'charged',
  'tried',
  'sentenced',
  'released',
  'dismissed',
  'displaced',
  'protest',
  'strike',
  'attack',
  'blackout',
  'emergency',
  'demand',
  'other',
];
const leadCharacters = 600;
const featuresOfGroup = 5;

/** For each group: how many claims, the logarithm; whether in the title or lead; whether any; its share; how many have somebody it happened to. */
function featuresOf(claims, length) {
  const told = claims.filter(({ negated, stance, kind }) => !negated && stance !== 'denied' && kind !== 'statement');
  const groupOf = ({ kind, reader }) =>
    kind === 'disappeared' && reader.rule.startsWith('abduct') ? 'abducted' : kind;
  const all = Math.max(1, told.length);
  return [
    1,
    Math.log1p(length) / 10,
    Math.log1p(told.length),
    ...groups.flatMap((group) => {
      const own = told.filter((claim) => groupOf(claim) === group);
      const lead = own.filter(({ anchor }) => anchor.start < leadCharacters);
      const ofSomeone = own.filter(({ subject }) => subject !== null);
      return [
        Math.log1p(own.length),
        own.length > 0 ? 1 : 0,
        Math.log1p(lead.length),
        own.length / all,
        Math.log1p(ofSomeone.length),
      ];
    }),
  ];
}

const kindsOf = {
  'arbitrary detention': ['arrested', 'charged', 'tried', 'sentenced'],
  killing: ['killed'],
  kidnapping: ['abducted'],
  'enforced disappearance': ['disappeared'],
  torture: ['tortured'],
  other: ['other', 'wounded', 'attack', 'dismissed', 'displaced'],
};

function byRule({ features }) {
  const found = Object.entries(kindsOf).filter(([, kinds]) =>
    kinds.some((kind) => features[3 + groups.indexOf(kind) * featuresOfGroup] > 0),
  );
  return found.length === 0 ? ['unknown'] : found.map(([type]) => type);
}

const penalties = [10, 30, 100];

/** Fits one regression a type; its penalty and each type's threshold are those that did best on train, each fifth by the others. */
function predictor(train) {
  const { penalty, thresholds } = settingsOf(train);
  return withModels(modelsOf(train, penalty), thresholds);
}

const steps = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

function settingsOf(train) {
  let best = { score: -1, penalty: penalties[0], thresholds: types.map(() => 0.5) };
  for (const penalty of penalties) {
    const chances = foldsOf(train).flatMap(({ rest, held }) => {
      const models = modelsOf(rest, penalty);
      return held.map(({ features, wanted }) => ({ wanted, chances: models.map((chance) => chance(features)) }));
    });
    let thresholds = types.map(() => 0.35);
    const scoreWith = (some) => microF1Of(chances.map((one) => [told(one.chances, some), one.wanted]));
    for (let round = 0; round < 2; round += 1) {
      for (const [at] of types.entries()) {
        const tried = steps.map((step) => thresholds.map((value, index) => (index === at ? step : value)));
        thresholds = tried.reduce((one, other) => (scoreWith(other) > scoreWith(one) ? other : one), thresholds);
      }
    }
    const score = scoreWith(thresholds);
    if (score > best.score) best = { score, penalty, thresholds };
  }
  return best;
}

/** Settings are chosen within the other four fifths, so that no article is scored by what it helped to choose. */
function crossValidated(train) {
  return microF1Of(
    foldsOf(train).flatMap(({ rest, held }) => {
      const predict = predictor(rest);
      return held.map((one) => [predict(one), one.wanted]);
    }),
  );
}

function foldsOf(all) {
  return [0, 1, 2, 3, 4].map((fold) => ({
    rest: all.filter((_, index) => index % 5 !== fold),
    held: all.filter((_, index) => index % 5 === fold),
  }));
}

function modelsOf(train, penalty) {
  return types.map((type) =>
    fitLogistic(
      train.map(({ features }) => features),
      train.map(({ wanted }) => (wanted.includes(type) ? 1 : 0)),
      penalty,
    ),
  );
}

function withModels(models, thresholds) {
  return ({ features }) =>
    told(
      models.map((chance) => chance(features)),
      thresholds,
    );
}

/** The types whose chance is above their threshold, or the likeliest one: every article tells of something. */
function told(chances, thresholds) {
  const found = types.filter((_, index) => chances[index] > thresholds[index]);
  return found.length > 0 ? found : [types[chances.indexOf(Math.max(...chances))]];
}

function microF1(set, predict, of = types) {
  return microF1Of(
    set.map((one) => [
      predict(one).filter((type) => of.includes(type)),
      one.wanted.filter((type) => of.includes(type)),
    ]),
  );
}

function microF1Of(pairs) {
  let both = 0;
  let all = 0;
  for (const [found, wanted] of pairs) {
    both += found.filter((type) => wanted.includes(type)).length;
    all += found.length + wanted.length;
  }
  return all === 0 ? 0 : (2 * both) / all;
}
