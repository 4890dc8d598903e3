import { type Sha256, sha256Schema } from '@inquest/model';
import { z } from 'zod';
import type { Disk } from '../disk/disk.ts';
import { layout, within } from '../disk/layout.ts';
import { readCaseFile } from '../disk/read-case-file.ts';
import { sha256 } from '../hash.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { type Summary, summarySchema } from '../state/summary.ts';
import type { WrittenLog } from './committer.ts';

const checkedSchema = z.strictObject({
  v: z.literal(1),
  case: sha256Schema,
  logs: z.array(z.strictObject({ path: z.string(), bytes: z.int().min(0), sha256: sha256Schema })),
  summaries: z.record(sha256Schema, summarySchema),
});

/**
 * What this device has checked before, so that it need not be checked at every opening: logs by
 * their hash, and short summaries of texts and runs whose payloads were checked. It stands in
 * `derived/`, sealed with a secret of the device: a case that comes from elsewhere cannot vouch for itself.
 */
export interface Checked {
  readonly logs: ReadonlyMap<string, { readonly bytes: number; readonly sha256: Sha256 }>;
  readonly summaries: Map<Sha256, Summary>;
}

export function nothingChecked(): Checked {
  return { logs: new Map(), summaries: new Map() };
}

/** How many of a log's first bytes this device has verified before. */
export function verifiedBytes(checked: Checked, path: string, bytes: Uint8Array): number {
  const known = checked.logs.get(path);
  if (known === undefined || known.bytes > bytes.length) return 0;
  return sha256(bytes.subarray(0, known.bytes)) === known.sha256 ? known.bytes : 0;
}

/** The notes that this device left; nothing when there are none or they are not its own. */
export async function readChecked(
  disk: Disk,
  folder: string,
  owner: { key: DeviceKey; caseId: Sha256 },
): Promise<Checked> {
  const reading = await readCaseFile(disk, folder, layout.checked);
  if ('problem' in reading || reading.bytes === null) return nothingChecked();
  const { bytes } = reading;
  const end = bytes.indexOf(0x0a);
  const content = bytes.subarray(end + 1);
  if (end === -1 || Buffer.from(bytes.subarray(0, end)).toString('latin1') !== owner.key.seal(content))
    return nothingChecked();
  const parsed = checkedSchema.safeParse(JSON.parse(Buffer.from(content).toString('utf8')));
  if (!parsed.success || parsed.data.case !== owner.caseId) return nothingChecked();
  const { logs, summaries } = parsed.data;
  return {
    logs: new Map(logs.map((log) => [log.path, { bytes: log.bytes, sha256: log.sha256 }])),
    summaries: new Map(Object.entries(summaries)),
  };
}

export interface CheckedNotes {
  readonly key: DeviceKey;
  readonly caseId: Sha256;
  readonly logs: readonly WrittenLog[];
  readonly summaries: ReadonlyMap<Sha256, Summary>;
}

/** Leaves the notes for the next opening. Losing them costs time only. */
export async function writeChecked(disk: Disk, folder: string, notes: CheckedNotes): Promise<void> {
  const content = Buffer.from(
    JSON.stringify({
      v: 1,
      case: notes.caseId,
      logs: notes.logs.map((log) => ({ path: log.path, bytes: log.wholeSize, sha256: log.sha256 })),
      summaries: Object.fromEntries(notes.summaries),
    }),
  );
  const path = within(folder, layout.checked);
  const temporary = `${path}.${process.pid}.new`;
  await disk.makeFolder(within(folder, 'derived/case'));
  await disk.remove(temporary);
  await disk.writeNew(temporary, Buffer.concat([Buffer.from(`${notes.key.seal(content)}\n`), content]));
  await disk.rename(temporary, path);
}
