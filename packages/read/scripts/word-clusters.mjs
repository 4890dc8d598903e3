// Packs words with their clusters into src/mentions/clusters/<tag>.ts. Run after a build:
//   node packages/read/scripts/word-clusters.mjs <tag> <file.json> [<most words>]
// The file holds { words, clusters }, the most frequent words first; word-clusters.py makes it. NOTICE.md beside the
// weights of the taggers names what the vectors were made from, their authors and their licences.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { packClusters } from '@inquest/read/training';

const [tag, file, most = '60000'] = process.argv.slice(2);
if (tag === undefined || file === undefined) {
  console.error('Say which: node packages/read/scripts/word-clusters.mjs <tag> <file.json> [<most words>]');
  process.exit(1);
}
const { words, clusters } = JSON.parse(readFileSync(file, 'utf8'));
const listed = words.slice(0, Number(most)).map((word, index) => [word, clusters[index]]);
const packed = deflateSync(packClusters(listed), { level: 9 }).toString('base64');
const path = fileURLToPath(new URL(`../src/mentions/clusters/${tag}.ts`, import.meta.url));
writeFileSync(
  path,
  `// Written by scripts/word-clusters.mjs; see ../weights/NOTICE.md. Words by their hash and which cluster they are in, deflated, base64.\nexport const clusters =\n  '${packed}';\n`,
);
console.log(`${tag}: ${listed.length} words, ${packed.length} characters`);
