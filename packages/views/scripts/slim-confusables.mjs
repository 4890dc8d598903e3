// Writes src/written-words/confusable-letters.ts: the letters of one script that pass for a letter of another, from the table of confusable
// characters of confusable_homoglyphs (MIT; made from Unicode's confusables.txt).
// Run it again with a newer table: `node scripts/slim-confusables.mjs <confusables.json>`.
import { readFileSync, writeFileSync } from 'node:fs';

const [, , source] = process.argv;
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Georgian'];
const patterns = scripts.map((name) => new RegExp(`^\\p{Script=${name}}$`, 'u'));
const scriptOf = (letter) => scripts[patterns.findIndex((pattern) => pattern.test(letter))] ?? null;
const isLetter = (text) => /^\p{L}$/u.test(text);

const pairs = new Set();
for (const [letter, alike] of Object.entries(JSON.parse(readFileSync(source, 'utf8')))) {
  for (const { c: other } of alike) {
    if (!isLetter(letter) || !isLetter(other)) continue;
    const [one, two] = [scriptOf(letter), scriptOf(other)];
    if (one === null || two === null || one === two) continue;
    pairs.add([letter, other].sort().join(''));
  }
}
const lines = [...pairs]
  .sort()
  .join(' ')
  .match(/.{1,100}(?: |$)/gu);
writeFileSync(
  new URL('../src/written-words/confusable-letters.ts', import.meta.url),
  `/**
 * Pairs of letters of two scripts that look the same. Made by scripts/slim-confusables.mjs from the table of confusable_homoglyphs (MIT licence,
 * copyright 2016 Victor Felder), which is made from confusables.txt (Unicode licence, copyright 2022 Unicode, Inc.).
 */
export const confusableLetters: readonly string[] = (
${lines.map((line) => `  ${JSON.stringify(line)}`).join(' +\n')}
).split(' ');
`,
);
