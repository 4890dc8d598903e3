// Small cases for the rows that need real files or whole bytes.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase, loadDeviceKey, openCase, runBody } from '../../packages/case/dist/index.js';

export const noon = () => new Date('2024-05-01T12:00:00Z');

export function temporaryFolder(name) {
  return mkdtempSync(join(tmpdir(), `inquest-faults-${name}-`));
}

/** A case in `folder/case` with one report, and the key it was made with in `folder/config`. */
export async function makeSmallCase(folder, { report, disk } = {}) {
  const key = await loadDeviceKey({ create: true, folder: join(folder, 'config') });
  const path = join(folder, 'case');
  const inquiry = await createCase(path, { key, title: 'Mill strike', notice: null, name: 'Desk', now: noon, disk });
  if (report !== undefined) await add(inquiry, report);
  await inquiry.close();
  return { path, key };
}

export async function add(inquiry, { bytes, acquisition, text, reading }) {
  await inquiry.commit({
    evidence: [bytes],
    entries: [
      { kind: 'import', body: acquisition },
      { kind: 'derive', body: text },
      { kind: 'run', body: runBody(reading) },
    ],
  });
}

export { openCase };
