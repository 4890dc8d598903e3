import type { Disk } from '../disk/disk.ts';
import { hashPath, within } from '../disk/layout.ts';
import { CaseError, CaseNotFoundError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { createCase } from '../folder/create-case.ts';
import { openCase } from '../folder/open-case.ts';
import { sha256 } from '../hash.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { verify } from '../verify/verify.ts';
import { type Acknowledged, folder, noon, other } from './case-work.test.fixture.ts';
import { endWriter } from './end-writer.test.fixture.ts';

/** Every writer of the simulated machine has ended. */
export async function endWriters(disk: Disk): Promise<void> {
  for (const each of [folder, other]) await endWriter(disk, each);
}

export interface SoundnessOptions {
  readonly disk: Disk;
  readonly key: DeviceKey;
  readonly acknowledged: Acknowledged;
}

/**
 * What is wrong with the case once its writer has ended and someone opens it after a fault and goes on writing to it; null when nothing is. Everything
 * acknowledged must be there with its bytes, what was withdrawn gone, a statement more be taken, and the case verify.
 */
export async function faultFound(options: SoundnessOptions): Promise<string | null> {
  const { disk, key, acknowledged } = options;
  try {
    if (!acknowledged.created && !(await disk.exists(folder))) {
      await (await createCase(folder, { key, title: 'Again', notice: null, name: 'Desk', now: noon, disk })).close();
      return await errorOf(disk);
    }
    const inquiry = await openCase(folder, { key, now: noon, disk });
    const lost = await lostOf(inquiry, options);
    await inquiry.append([{ kind: 'note', body: { text: 'goes on', title: null, notice: null, places: null } }]);
    await inquiry.close();
    return lost ?? (await errorOf(disk));
  } catch (error) {
    if (error instanceof CaseNotFoundError && !acknowledged.created) return null;
    if (error instanceof CaseError) return `${error.name}: ${error.message}`;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

async function errorOf(disk: Disk): Promise<string | null> {
  const { problems } = await verify(folder, { disk });
  const error = problems.find(({ severity }) => severity === 'error');
  return error === undefined ? null : `verify: ${error.code}, ${error.where}: ${error.message}`;
}

async function lostOf(inquiry: Case, { disk, acknowledged }: SoundnessOptions): Promise<string | null> {
  const gone = new Set(acknowledged.withdrawn);
  for (const { id, head } of acknowledged.statements) {
    if (inquiry.statement(id) === null) return `an acknowledged ${head.kind} statement was lost`;
    if (head.targets.some((target) => gone.has(target))) continue;
    const fault = await fileFault(disk, 'payloads', head.payload.commitment);
    if (fault !== null) return `the payload of an acknowledged ${head.kind} statement ${fault}`;
  }
  for (const hash of acknowledged.evidence) {
    if (gone.has(hash)) continue;
    const fault = await fileFault(disk, 'evidence', hash);
    if (fault !== null) return `acknowledged evidence ${fault}`;
  }
  for (const { kind, hash } of inquiry.withdrawn.files) {
    if (await disk.exists(within(folder, hashPath(kind, hash)))) return `what was withdrawn is still there (${kind})`;
  }
  return null;
}

async function fileFault(disk: Disk, kind: 'payloads' | 'evidence', hash: string): Promise<string | null> {
  const bytes = await disk.read(within(folder, hashPath(kind, hash)));
  if (bytes === null) return 'was lost';
  return sha256(bytes) === hash ? null : 'was damaged';
}
