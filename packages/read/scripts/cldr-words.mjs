// Makes src/languages/cldr/<tag>.ts, the number and date words of each language, from Unicode CLDR. They are committed; run this when the version of
// CLDR changes or a language is added. cldr-rbnf is a dependency for development; cldr-dates-full (140 MB with what it asks for) is not:
//   npm install --prefix <folder> --legacy-peer-deps cldr-dates-full@48.2.0
//   node packages/read/scripts/cldr-words.mjs <folder> [tag ...] && npm run format
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dateWords } from './cldr/date-words.mjs';
import { numberWords } from './cldr/number-words.mjs';

const [folder, ...asked] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Name the folder in which cldr-dates-full is installed: see the head of this file.');
const dates = join(folder, 'node_modules', 'cldr-dates-full');
const { version } = JSON.parse(readFileSync(join(dates, 'package.json'), 'utf8'));
const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'languages', 'cldr');
const known = readdirSync(target).flatMap((file) => (/^[a-z]{2,3}\.ts$/.test(file) ? [basename(file, '.ts')] : []));

for (const tag of asked.length > 0 ? asked : known) {
  const words = { tag, version, ...numberWords(tag), ...dateWords(dates, tag) };
  const source = `// Made by scripts/cldr-words.mjs from Unicode CLDR ${version}; see LICENSE.md beside it. Do not edit: what is to be otherwise stands in the language's own files.
import type { CldrWords } from './cldr-words.ts';

export const cldr: CldrWords = ${JSON.stringify(words, null, 2)};
`;
  writeFileSync(join(target, `${tag}.ts`), source);
}
