// Trains the taggers of names and writes their weights to src/mentions/weights/<tag>.ts. Run after a build:
//   node packages/read/scripts/train-names.mjs <folder with the annotated files>
// The annotated files ([[token, BIO label], ...] a sentence) are not part of this repository; NOTICE.md beside the
// weights names them, their authors and their licences. The same files give the same weights.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { openGazetteer } from '@inquest/gazetteer';
import { saveTagger } from '@inquest/read/tagger';
import { nameExamples, trainNameTagger } from '@inquest/read/training';
import { readNameTexts } from './name-data.mjs';

const sets = [
  { tag: 'kk', file: 'kk_kaznerd_valid.json' },
  { tag: 'ru', file: 'ru_factrueval_dev.json' },
];

const folder = process.argv[2];
if (folder === undefined || !existsSync(folder)) {
  console.error('Say where the annotated files are: node packages/read/scripts/train-names.mjs <folder>');
  process.exit(1);
}
const weights = fileURLToPath(new URL('../src/mentions/weights/', import.meta.url));
mkdirSync(weights, { recursive: true });
const gazetteer = openGazetteer();
for (const { tag, file } of sets) {
  const examples = readNameTexts(join(folder, file), tag).flatMap((text) => nameExamples(text, tag, gazetteer));
  const bytes = saveTagger(trainNameTagger(examples));
  const packed = deflateSync(bytes, { level: 9 });
  writeFileSync(
    join(weights, `${tag}.ts`),
    `// Written by scripts/train-names.mjs from ${file}; see NOTICE.md. Weights of a tagger, deflated, base64.\nexport const weights =\n  '${packed.toString('base64')}';\n`,
  );
  console.log(`${tag}: ${examples.length} sentences, ${bytes.length} bytes of weights, ${packed.length} packed`);
}
