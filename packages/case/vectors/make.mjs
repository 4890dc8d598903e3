// Writes the format vectors: `node packages/case/vectors/make.mjs`; with `--check`, only says whether they are as it would write them.
// Keys, salts and times are fixed, so that two runs give the same bytes. What is expected is written here by hand, not recorded.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { caseVectors } from './case-vectors.mjs';
import { canonicalVectors, keyVectors, merkleVectors, signatureVectors } from './primitives.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const files = new Map([
  ['keys.json', json(keyVectors())],
  ['signatures.json', json(signatureVectors())],
  ['canonical-json.json', json(canonicalVectors())],
  ['merkle-roots.json', json(merkleVectors())],
  ...caseVectors().map((vector) => [`cases/${vector.name}.json`, json(vector)]),
]);

const at = (path) => new URL(path, import.meta.url);
const present = existsSync(at('cases/')) ? readdirSync(at('cases/')).map((name) => `cases/${name}`) : [];
const surplus = present.filter((path) => !files.has(path));

if (process.argv.includes('--check')) {
  const different = [...files].filter(
    ([path, text]) => !existsSync(at(path)) || readFileSync(at(path), 'utf8') !== text,
  );
  for (const path of [...surplus, ...different.map(([path]) => path)]) console.error(`not as made: ${path}`);
  if (surplus.length + different.length > 0) process.exitCode = 1;
} else {
  mkdirSync(at('cases/'), { recursive: true });
  for (const path of surplus) rmSync(at(path));
  for (const [path, text] of files) writeFileSync(at(path), text);
  console.log(
    `${files.size} files, ${[...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)} bytes`,
  );
}
