// Makes sources/countries.tsv from Unicode CLDR's country names as Node's Intl gives them (Unicode
// licence), once and kept, so that the data file does not depend on the version of Node that builds it.
import { writeFileSync } from 'node:fs';

const languages = ['en', 'ru', 'kk', 'uk', 'ky', 'uz', 'tr', 'de', 'fr', 'es', 'it', 'pl'];
const displayNames = languages.map(
  (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
);
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'ZZ',
  'XA',
  'XB',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'SU',
  'FX',
]);

const lines = ['country\tname\tnames'];
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const seen = new Set();
for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
  const [name, ...others] = displayNames.map((names) => names.of(code) ?? '');
  // Withdrawn codes (BU, DD, ZR, ...) come back under the name of their successor.
  if (!name || notCountries.has(code) || new Intl.Locale(`und-${code}`).region !== code || seen.has(name)) continue;
  seen.add(name);
  lines.push([code, name, [...new Set(others)].filter((other) => other !== '' && other !== name).join('|')].join('\t'));
}
writeFileSync(new URL('../sources/countries.tsv', import.meta.url), `${lines.join('\n')}\n`);
