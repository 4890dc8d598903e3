import type { Sha256 } from '@inquest/model';
import { CaseDamagedError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { merkleRoot } from '../merkle-root.ts';
import type { Statement } from '../statement/statement.ts';
import { Chains } from './chains.ts';
import { signText } from './cosignature.ts';
import { judgeNote } from './judge.ts';
import { printNote } from './signed-note.ts';
import { originOf, printTreeHead, type TreeHead } from './tree-head.ts';

export interface MadeCheckpoint {
  readonly head: TreeHead;
  readonly note: string;
  /** The statement that carries it. */
  readonly statement: Statement;
  /** False when nothing was said since the last one, which is given then. */
  readonly fresh: boolean;
}

/**
 * Signs a checkpoint over everything this device has said, and through it over what it has seen of others. The device's log is read from the disk
 * again, every line verified and hashed, so that what is signed is what is there. Throws `CaseDamagedError` when the log is not whole, or does not
 * go on from an earlier checkpoint: a log that signs both ways is worth nothing.
 */
export async function makeCheckpoint(inquiry: Case, key: DeviceKey): Promise<MadeCheckpoint> {
  const standing = await standingCheckpoint(inquiry, key.publicKey);
  const unseen = hasUnseen(inquiry, key.publicKey);
  if (standing !== null && !unseen) return standing;
  // The statement that carries the first checkpoint refers to what is new of others, so that the second one is over that too.
  const made = await signCheckpoint(inquiry, key);
  return unseen ? signCheckpoint(inquiry, key) : made;
}

async function signCheckpoint(inquiry: Case, key: DeviceKey): Promise<MadeCheckpoint> {
  const device = key.publicKey;
  const ids = await idsOnDisk(inquiry, device);
  const head: TreeHead = { origin: originOf(inquiry.id, device), size: ids.length, root: merkleRoot(ids) };
  await requireGoesOn(inquiry, device, head);
  const text = printTreeHead(head);
  const note = printNote({ text, signatures: [signText(text, head.origin, key)] });
  const [statement] = await inquiry.append([{ kind: 'checkpoint', body: { note, timestamp: null } }]);
  if (statement === undefined) throw damaged(inquiry, 'The checkpoint was not written.');
  return { head, note, statement, fresh: true };
}

/** The ids of the device's statements as they stand on the disk now, in order, compared with those in memory. */
async function idsOnDisk(inquiry: Case, device: string): Promise<readonly Sha256[]> {
  const { statements, problems } = await inquiry.readLogAgain(device);
  const [problem] = problems;
  if (problem !== undefined) throw new CaseDamagedError(problem.message, { ...problem });
  const ordered = [...statements].sort((a, b) => a.head.seq - b.head.seq);
  ordered.forEach(({ head }, index) => {
    const before = ordered[index - 1]?.id ?? '';
    if (head.seq !== index + 1 || head.prev !== before)
      throw damaged(inquiry, `Statement ${head.seq} of this device does not follow its statement ${index}.`);
  });
  const known = inquiry.logged.filter(({ head }) => head.author === device).map(({ id }) => id);
  const onDisk = new Set(ordered.map(({ id }) => id));
  if (known.length !== onDisk.size || known.some((id) => !onDisk.has(id)))
    throw damaged(inquiry, 'The log of this device was changed on the disk while the case was open.');
  return ordered.map(({ id }) => id);
}

/** Every earlier checkpoint of the device must be a beginning of what it signs now. */
async function requireGoesOn(inquiry: Case, device: string, head: TreeHead): Promise<void> {
  const chains = new Chains(inquiry.logged);
  for (const statement of inquiry.saying('checkpoint')) {
    const reading = await inquiry.readBody(statement, 'checkpoint');
    if ('problem' in reading) continue;
    const judged = judgeNote(reading.body.note, { caseId: inquiry.id, chains, members: [] });
    if (!('head' in judged) || judged.device !== device) continue;
    const fault = judged.faults.find(({ code }) => /^(log-shorter|checkpoint-root|checkpoint-fork)/.test(code));
    if (fault !== undefined || judged.head.size > head.size)
      throw damaged(inquiry, `This device has signed a checkpoint before that does not fit. ${fault?.message ?? ''}`);
  }
}

/** The device's last checkpoint, when it has said nothing else since. */
async function standingCheckpoint(inquiry: Case, device: string): Promise<MadeCheckpoint | null> {
  const chains = new Chains(inquiry.logged);
  const own = inquiry.logged.filter(({ head }) => head.author === device);
  for (const statement of [...inquiry.saying('checkpoint')].reverse()) {
    if (statement.head.author !== device) continue;
    const reading = await inquiry.readBody(statement, 'checkpoint');
    if ('problem' in reading) continue;
    const { note } = reading.body;
    const judged = judgeNote(note, { caseId: inquiry.id, chains, members: [] });
    if (!('head' in judged) || judged.device !== device || judged.faults.length > 0) continue;
    const since = own.filter(({ head }) => head.seq > judged.head.size);
    if (since.some(({ kind }) => kind !== 'checkpoint')) return null;
    return { head: judged.head, note, statement, fresh: false };
  }
  return null;
}

function hasUnseen(inquiry: Case, device: string): boolean {
  const ancestry = inquiry.ancestry();
  const own = inquiry.statements.findLast(({ head }) => head.author === device);
  return inquiry.frontier.some((id) => {
    const head = inquiry.statement(id);
    return head !== null && head.head.author !== device && (own === undefined || !ancestry.precedes(head, own));
  });
}

function damaged(inquiry: Case, message: string): CaseDamagedError {
  const remedy = 'Run `inquest verify`, and compare with another copy of the case.';
  return new CaseDamagedError(message, { where: inquiry.folder, remedy });
}
