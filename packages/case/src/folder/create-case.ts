import { randomBytes } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { type GenesisBody, type Quorum, type RosterRole, rosterRoles, singleQuorum } from '@inquest/model';
import { canonicalJson } from '../canonical.ts';
import type { Disk } from '../disk/disk.ts';
import { makeDurableFolder } from '../disk/durable-folder.ts';
import { hashPath, layout, logPath, within } from '../disk/layout.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { tellingDisk } from '../disk/telling-disk.ts';
import { CaseExistsError } from '../errors.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { makePayload } from '../statement/payload.ts';
import { type Head, statementId } from '../statement/statement.ts';
import type { Case } from './case.ts';
import { identityBytes } from './identity.ts';
import { openCase } from './open-case.ts';
import { signedLine, utcSeconds } from './signer.ts';

export interface CreateCaseOptions {
  readonly key: DeviceKey;
  readonly title: string;
  /** A sentence that stands on every page; null for none. */
  readonly notice: string | null;
  /** The name of the key's owner, for the roster. */
  readonly name: string;
  readonly now: () => Date;
  /** All roles by default. `admin` is always among them: someone must be able to change the roster. */
  readonly roles?: readonly RosterRole[];
  /** How many keys must agree to changes of the roster, to publishing, to withdrawing: one each by default. */
  readonly quorum?: Quorum;
  readonly disk?: Disk;
}

/**
 * Makes a case and opens it for writing. The folder must be absent or empty; it appears with
 * everything in it or not at all. Throws `CaseExistsError`.
 */
export async function createCase(path: string, options: CreateCaseOptions): Promise<Case> {
  const { key, now } = options;
  const disk = tellingDisk(options.disk ?? nodeDisk);
  const folder = resolve(path);
  if ((await disk.size(folder)) !== null || (await disk.list(folder)).length > 0) throw new CaseExistsError(folder);
  const parent = dirname(folder);
  await makeDurableFolder(disk, parent);
  const draft = `${folder}.${randomBytes(6).toString('hex')}.new`;
  await writeDraft(disk, draft, options);
  try {
    await disk.rename(draft, folder);
  } catch (error) {
    if (await disk.exists(folder)) throw new CaseExistsError(folder);
    throw error;
  }
  await disk.syncFolder(parent);
  return openCase(folder, { key, now, disk, mode: 'write' });
}

async function writeDraft(disk: Disk, draft: string, options: CreateCaseOptions): Promise<void> {
  const { key, title, notice, name, now, quorum = singleQuorum } = options;
  const roles = rosterRoles.filter((role) => role === 'admin' || (options.roles ?? rosterRoles).includes(role));
  const body: GenesisBody = { title, notice, roster: [{ key: key.publicKey, name, roles }], quorum };
  const payload = makePayload(body);
  const head: Head = {
    v: 1,
    case: '',
    kind: 'genesis',
    author: key.publicKey,
    seq: 1,
    prev: '',
    deps: [],
    targets: [],
    at: utcSeconds(now()),
    payload: { commitment: payload.commitment, size: payload.bytes.length },
  };
  const files = [
    { path: logPath(key.publicKey, 1), bytes: signedLine(head, key) },
    { path: hashPath('payloads', payload.commitment), bytes: payload.bytes },
    { path: layout.identity, bytes: identityBytes(statementId(Buffer.from(canonicalJson(head)))) },
  ];
  for (const folder of [layout.evidence, layout.torn]) await disk.makeFolder(within(draft, folder));
  for (const { path, bytes } of files) {
    await disk.makeFolder(dirname(within(draft, path)));
    await disk.writeNew(within(draft, path), bytes);
  }
  const groups = files.map(({ path }) => dirname(path));
  for (const folder of new Set([...groups, layout.statements, layout.payloads, '.'])) {
    await disk.syncFolder(within(draft, folder));
  }
}
