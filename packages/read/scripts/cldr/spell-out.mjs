// Spells numbers by the rule-based number formats of Unicode CLDR (package cldr-rbnf). Syntax of the rules: Unicode Technical Standard 35,
// part 3, "Rule-Based Number Formatting", and ICU's RuleBasedNumberFormat. Whole numbers only; a rule that formats figures spells nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('cldr-rbnf/package.json')), 'rbnf');

/** The rule sets of a language that people may use: their names without the percent sign. */
export function ruleSets(tag) {
  return Object.keys(spelloutRules(tag))
    .filter((name) => /^%[^%]/.test(name))
    .map((name) => name.slice(1));
}

/** Gives a function that spells a whole number by a rule set; null where the rules write it in figures. */
export function speller(tag) {
  const sets = new Map(
    Object.entries(spelloutRules(tag)).map(([name, rules]) => [
      name,
      Array.isArray(rules) ? rules.flatMap(parseRule) : [],
    ]),
  );
  const plural = { cardinal: new Intl.PluralRules(tag), ordinal: new Intl.PluralRules(tag, { type: 'ordinal' }) };

  const known = new Map();

  /** Longer numbers are made of shorter ones over and over. */
  function spell(number, set) {
    if (number >= 1000) return spellAnew(number, set);
    const key = `${set} ${number}`;
    if (!known.has(key)) known.set(key, spellAnew(number, set));
    return known.get(key);
  }

  function spellAnew(number, set) {
    const rules = sets.get(set) ?? [];
    const index = rules.findLastIndex(({ base }) => base <= number);
    const rule = rules[index];
    if (rule === undefined) return null;
    const { base, divisor, text } = rule;
    // ICU's "rollback": 2000 by the rule of 2001 would leave nothing for its rest.
    const hasBoth = /←.*→/.test(text);
    const used = hasBoth && base % divisor !== 0 && number % divisor === 0 && index > 0 ? rules[index - 1] : rule;
    return expand(used, number, set);
  }

  function expand({ divisor, text }, number, set) {
    const whole = Math.floor(number / divisor);
    const rest = number % divisor;
    let isSpelt = true;
    const spelt = (value, name) => {
      const words = spell(value, name === '' ? set : name);
      if (words === null) isSpelt = false;
      return words ?? '';
    };
    const words = text
      .replace(/\[([^\]]*)\]/g, (_, optional) => (rest === 0 ? '' : optional))
      .replace(/\$\((cardinal|ordinal),(.*?)\)\$/g, (_, type, forms) => formOf(plural[type].select(whole), forms))
      .replace(/←([^←]*)←/g, (_, name) => spelt(whole, name))
      .replace(/→([^→]*)→/g, (_, name) => spelt(rest, name))
      .replace(/=([^=]*)=/g, (_, name) => spelt(number, name));
    return isSpelt ? words : null;
  }

  return (number, set) => spell(number, `%${set}`);
}

function spelloutRules(tag) {
  return JSON.parse(readFileSync(join(folder, `${tag}.json`), 'utf8')).rbnf.rbnf.SpelloutRules;
}

/** `["2000/1000", "←%other← thousand[ →→];"]`; nothing for rules of fractions and negative numbers. */
function parseRule([number, body]) {
  const match = /^(\d+)(?:\/(\d+))?$/.exec(number);
  if (match === null) return [];
  const base = Number(match[1]);
  const radix = Number(match[2] ?? 10);
  let divisor = 1;
  while (divisor * radix <= base) divisor *= radix;
  // An apostrophe at the front keeps the space behind it.
  return [{ base, divisor, text: body.replace(/;$/, '').replace(/^'/, '') }];
}

/** The form of a plural category in `one{тысяча}few{тысячи}other{тысяч}`. */
function formOf(category, forms) {
  const all = new Map([...forms.matchAll(/(\w+)\{([^}]*)\}/g)].map(([, name, form]) => [name, form]));
  return all.get(category) ?? all.get('other') ?? '';
}
