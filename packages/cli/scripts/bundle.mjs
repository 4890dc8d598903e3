// Makes the command line installable alone: the packages of the house are bundled into `bundle/`,
// libraries stay dependencies (a test holds the two lists together), data files are copied beside.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const cli = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(dirname(cli));

await build({
  cwd: cli,
  config: false,
  entry: {
    main: 'dist/main.js',
    'reader-process': 'dist/sandbox/reader-process.js',
    // The thread of one chain; looked for beside the file that starts it.
    'chain-worker': join(root, 'packages/estimate/dist/latent-classes/chain-worker.js'),
    // The thread that compares pairs of rows; likewise.
    'compare-worker': join(root, 'packages/resolve/dist/linkage/compare-worker.js'),
  },
  outDir: 'bundle',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: false,
  sourcemap: false,
  clean: true,
  // Optional: taken from where it is installed.
  deps: { alwaysBundle: [/^@inquest\/(?!(?:ocr|onnx)$)/], neverBundle: ['@inquest/ocr', '@inquest/onnx'] },
  logLevel: 'warn',
});

const data = join(cli, 'data');
rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
for (const name of ['gazetteer', 'views']) cpSync(join(root, 'packages', name, 'data'), data, { recursive: true });
cpSync(join(root, 'LICENSE'), join(cli, 'LICENSE'));
cpSync(join(root, 'packages/read/src/languages/cldr/LICENSE.md'), join(cli, 'LICENSE-CLDR.md'));
