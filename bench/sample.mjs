import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = join(dirname(dirname(fileURLToPath(import.meta.url))), 'examples');
const sample = readdirSync(examples, { withFileTypes: true }).find((entry) => entry.isDirectory());
if (sample === undefined) throw new Error('examples/ holds no sample case');

/** The folder of the sample case's reports. */
export const sampleReports = join(examples, sample.name);
