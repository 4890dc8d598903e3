// Victims of attacks on MUC-3/4 (news of 1990 in capital letters): how many there were, and what became of them. Our
// claims of killed, wounded and abducted people and of people attacked are put against the human targets of a
// message's templates, one to one, by number and by effect alone. Templates are of terrorist acts of the last two months
// and list their targets group by group: so what our claims date earlier, the fighters they tell of and tolls of whole
// wars are left out, and a count of several groups is taken apart. Dead of battles that are left count against us.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '@inquest/gazetteer';
import { readClaims } from '@inquest/read';
import { row } from '../result.mjs';
import { textOf } from '../text-of.mjs';

const folder = fileURLToPath(new URL('../../../shared/data/read/muc34/', import.meta.url));
const effects = { killed: 'DEATH', wounded: 'INJURY', released: 'REGAINED FREEDOM' };
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** For messages without a dateline. */
const middleDay = '1990-02-01';
/** As many messages of dev as tst1 has: those are looked at, tst1 is only scored. */
const devMessages = 300;

/** F1 of numbers and of effects of victims on tst1, and on the part of dev that was looked at. */
export async function rows() {
  const name = 'victims (MUC tst1): number';
  if (!existsSync(`${folder}tst1.json`))
    return [row({ name, unit: 'F1', aim: 0.55, skipped: 'no ../shared/data/read/muc34' })];
  const tst1 = await scored('tst1', Number.POSITIVE_INFINITY);
  const told = await scored('tst1', Number.POSITIVE_INFINITY, hasTemplates);
  const dev = await scored('dev', devMessages);
  return [
    row({ name, unit: 'F1', aim: 0.55, value: tst1.number.f1 }),
    row({ name: 'victims (MUC tst1): effect', unit: 'F1', aim: 0.55, value: tst1.effect.f1 }),
    row({ name: 'victims (MUC tst1): number, precision', unit: 'share', value: tst1.number.precision }),
    row({ name: 'victims (MUC tst1): number, recall', unit: 'share', value: tst1.number.recall }),
    row({ name: 'number, messages that have a template alone', unit: 'F1', value: told.number.f1 }),
    row({ name: 'effect, messages that have a template alone', unit: 'F1', value: told.effect.f1 }),
    row({ name: `victims (MUC dev, ${devMessages} looked at): number`, unit: 'F1', value: dev.number.f1 }),
    row({ name: `victims (MUC dev, ${devMessages} looked at): effect`, unit: 'F1', value: dev.effect.f1 }),
  ];
}

const hasTemplates = ({ templates }) => templates.length > 0;

async function scored(part, most, kept = () => true) {
  const messages = JSON.parse(readFileSync(`${folder}${part}.json`, 'utf8'))
    .slice(0, most)
    .filter(kept);
  const gazetteer = openGazetteer();
  const tally = { number: { both: 0, found: 0, wanted: 0 }, effect: { both: 0, found: 0, wanted: 0 } };
  for (const { id, text: string, templates } of messages) {
    const text = await textOf(string);
    const day = dayOf(string);
    const published = { start: day, end: day, precision: 'day' };
    const found = victimsOf(readClaims(text, { published, language: 'en', gazetteer }).claims, day);
    const wanted = templates.flatMap(targetsOf);
    if (process.env.INQUEST_BENCH_MISSES !== undefined && part === 'dev')
      console.log(`${id}\n    wanted ${JSON.stringify(wanted)}\n    found  ${JSON.stringify(found)}`);
    match(tally.number, found, wanted, 'numbers');
    match(tally.effect, found, wanted, 'effects');
  }
  return { number: f1Of(tally.number), effect: f1Of(tally.effect) };
}

/** The day of a message's dateline: "BOGOTA, 9 JAN 90". */
function dayOf(message) {
  const found = new RegExp(`\\b(\\d{1,2}) (${months.join('|')})[A-Z]* (\\d\\d)\\b`).exec(message);
  if (found === null) return middleDay;
  const [, day, month, year] = found;
  return `19${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Human targets with all numbers and effects the annotators allow. `isOptional` where they put a question mark. */
function targetsOf(template) {
  const targets = new Map();
  for (const [slot, field] of [
    ['HUM TGT: NUMBER', 'numbers'],
    ['HUM TGT: EFFECT OF INCIDENT', 'effects'],
  ]) {
    for (const fill of template[slot] ?? []) {
      const [, values = '', of = ''] = /^([^:]*): (.*)$/s.exec(fill) ?? [null, fill, ''];
      const target = targets.get(of) ?? { of, numbers: [], effects: [], isOptional: false };
      const read = values.replace(/^\?\s*/, '').split(/\s*\/\s*/);
      targets.set(of, { ...target, [field]: read.filter((value) => value !== ''), isOptional: values.startsWith('?') });
    }
  }
  return [...targets.values()];
}

/** What our claims say of people: one victim for claims of the same number, kind and name. */
function victimsOf(claims, day) {
  const victims = [];
  for (const claim of claims) {
    const number = numberOf(claim);
    if (number === null || claim.negated || claim.stance === 'denied' || !mayBeTarget(claim, day)) continue;
    const effect = effects[claim.kind];
    for (const part of partsOf(claim.quantity) ?? [number])
      addVictim(victims, { number: part, effect, names: namesOf(claim) });
  }
  // "The priests were killed" speaks again of the six told before.
  const counted = victims.filter(
    ({ number, effect }) =>
      number !== 'PLURAL' ||
      !victims.some((other) => other.effect === effect && !['1', 'PLURAL'].includes(other.number)),
  );
  return counted.map(({ number, effect }) => ({ numbers: [number], effects: effect === undefined ? [] : [effect] }));
}

function addVictim(victims, { number, effect, names }) {
  const same = victims.find(
    (other) =>
      other.number === number &&
      (other.effect === effect || other.effect === undefined || effect === undefined) &&
      (number !== '1' || names.size === 0 || [...names].some((word) => other.names.has(word))),
  );
  if (same === undefined) victims.push({ number, effect, names: new Set(names) });
  else {
    same.effect ??= effect;
    for (const word of names) same.names.add(word);
  }
}

function namesOf({ subject }) {
  return new Set((subject?.words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !plain.has(word)));
}

const plain = new Set(['that', 'this', 'with', 'from', 'another', 'other', 'their', 'were', 'have', 'been', 'group']);

const fighters =
  /\b(soldiers?|troops|guerrillas?|rebels?|insurgents?|combatants?|militiam[ae]n|sergeants?|corporals?|lieutenants?|army|casualties|terrorists?|subversives?|extremists|traffickers?|criminals|assassins?|enem(y|ies))\b/i;
/** The annotators' rules leave out what happened more than two months before. */
const longestAgoDays = 60;
const dayMs = 86_400_000;
/** More dead than this are those of a war, told beside. */
const mostOfOneAttack = 100;

/** Whether a claim may be of a human target, by what the annotators' rules say of time and of those who fight. */
function mayBeTarget({ time, subject, quantity }, day) {
  if (time !== null && time.start !== null) {
    const ago = (Date.parse(day) - Date.parse(time.start.slice(0, 10))) / dayMs;
    if (ago > longestAgoDays) return false;
  }
  if (subject !== null && fighters.test(subject.words)) return false;
  return ((quantity?.low ?? quantity?.high) || 0) <= mostOfOneAttack;
}

/** "six priests and two women": the numbers of a count that our claim adds up; null for a count of one group. */
function partsOf(quantity) {
  if (quantity === null) return null;
  const numbers = quantity.words
    .toLowerCase()
    .split(/,|\band\b/)
    .map((part) => numberIn(part.trim().split(/\s+/)));
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.length > 1 && sum === quantity.low && sum === quantity.high ? numbers.map(String) : null;
}

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The number a phrase begins with, NaN when with none. */
function numberIn([first]) {
  if (['a', 'an', 'another'].includes(first)) return 1;
  return small.includes(first) ? small.indexOf(first) + 1 : Number(first);
}

/** A number as MUC writes it: figures, "~" for about, "PLURAL" for an unknown many; null for what is no victim. */
function numberOf({ kind, quantity, subject, reader }) {
  const isVictim =
    kind === 'killed' || kind === 'wounded' || (kind === 'disappeared' && reader.rule.startsWith('abduct'));
  if (!isVictim && kind !== 'attack') return null;
  if (quantity === null) return isVictim && subject !== null && isPlural(subject.words) ? 'PLURAL' : null;
  if (quantity.unit !== 'person') return null;
  const { low, high, approximate, codebook } = quantity;
  if (codebook !== null || (low === null && high === null)) return 'PLURAL';
  return `${approximate || low !== high ? '~' : ''}${low ?? high}`;
}

/** Of a phrase without a number the last word before "of" and its like: "members of the council" are several, "this" is not. */
function isPlural(words) {
  const [head = ''] = words.toLowerCase().split(/\s+(?:of|in|from|who|that|and|to)\s|,/);
  return /\p{L}{3,}s$/u.test(head) && !/\b(this|his|themselves)$/.test(head);
}

/** One to one, greedily: equal first, then with the "~" left out on both sides. */
function match(tally, found, wanted, field) {
  const open = wanted.filter((target) => target[field].length > 0);
  const own = found.filter((victim) => victim[field].length > 0);
  const bare = (value) => value.replace('~', '');
  for (const victim of own) {
    const at = open.findIndex((target) => victim[field].some((value) => target[field].map(bare).includes(bare(value))));
    tally.found += 1;
    if (at === -1) continue;
    tally.both += 1;
    tally.wanted += 1;
    open.splice(at, 1);
  }
  tally.wanted += open.filter(({ isOptional }) => !isOptional).length;
}

function f1Of({ both, found, wanted }) {
  return {
    f1: (2 * both) / Math.max(1, found + wanted),
    precision: both / Math.max(1, found),
    recall: both / Math.max(1, wanted),
  };
}
