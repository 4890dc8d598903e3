import type { CheckpointBody, Sha256 } from '@inquest/model';
import type { Statement } from '../statement/statement.ts';
import { readResponse } from '../timestamp/read-response.ts';
import type { Timestamp, TimestampRoots } from '../timestamp/timestamp.ts';
import type { Chains } from './chains.ts';
import { type Cosignature, isBy, isTextSignedBy, readCosignature } from './cosignature.ts';
import { parseNote, type SignedNote, signatureType } from './signed-note.ts';
import { originOf, parseTreeHead, type TreeHead } from './tree-head.ts';

/** What is wrong with a checkpoint. */
export interface CheckpointFault {
  readonly code:
    | 'checkpoint-note-invalid'
    | 'checkpoint-origin-wrong'
    | 'checkpoint-signature-wrong'
    | 'checkpoint-cosignature-wrong'
    | 'log-shorter-than-checkpoint'
    | 'checkpoint-root-wrong'
    | 'checkpoint-fork'
    | 'checkpoint-timestamp-wrong';
  readonly message: string;
}

/** A note compared with the logs that are here. */
export interface JudgedNote {
  readonly head: TreeHead;
  /** The key of the device whose log it is of; null when no device of the case has that name. */
  readonly device: string | null;
  /** The last statement that it is over, when it fits what is here. */
  readonly last: Statement | null;
  readonly cosignatures: readonly Cosignature[];
  /** Names of further signatures, by keys that are not known here: not checked. */
  readonly unchecked: readonly string[];
  readonly faults: readonly CheckpointFault[];
}

/** A `checkpoint` statement, judged. */
export interface JudgedCheckpoint extends JudgedNote {
  /** The statement that carries it. */
  readonly statement: Statement;
  readonly note: string;
  /** The verified time stamp; null when there is none, or a wrong one. */
  readonly timestamp: Timestamp | null;
}

export interface JudgeContext {
  readonly caseId: Sha256;
  readonly chains: Chains;
  /** Keys of members: a device may be in the roster before anything of it is here. */
  readonly members: readonly string[];
}

/** The faults of a note that is none are the only thing known of it. */
export type NoteJudgement = JudgedNote | { readonly faults: readonly [CheckpointFault] };

/** Compares a note with what is here: its form, whose it is, its signatures, size and root. */
export function judgeNote(note: string, context: JudgeContext): NoteJudgement {
  const parsed = parseNote(note);
  if ('fault' in parsed) return invalid(`The note is no signed note: ${parsed.fault}.`);
  const head = parseTreeHead(parsed.text);
  if (head === null) return invalid('The text of the note is not the three lines of a checkpoint.');
  const device = deviceOf(head, parsed, context);
  const { cosignatures, unchecked, faults } = judgeSignatures(parsed, head, device);
  if (device === null) {
    const message = `The note is of ${head.origin}: no device of this case has that name.`;
    return {
      head,
      device,
      last: null,
      cosignatures,
      unchecked,
      faults: [{ code: 'checkpoint-origin-wrong', message }],
    };
  }
  const place = placeInLog(head, device, context.chains);
  return { head, device, last: place.last, cosignatures, unchecked, faults: [...faults, ...place.faults] };
}

/** Judges a checkpoint statement, its time stamp included. */
export async function judgeCheckpoint(
  statement: Statement,
  { note, timestamp }: CheckpointBody,
  context: JudgeContext & { readonly roots: TimestampRoots },
): Promise<JudgedCheckpoint | { readonly statement: Statement; readonly faults: readonly [CheckpointFault] }> {
  const judged = judgeNote(note, context);
  if (!('head' in judged)) return { statement, ...judged };
  if (timestamp === null) return { statement, note, timestamp: null, ...judged };
  const read = await readResponse(Buffer.from(timestamp, 'base64'), {
    text: textOf(note),
    roots: context.roots,
  });
  if ('timestamp' in read) return { statement, note, ...judged, timestamp: read.timestamp };
  const fault: CheckpointFault = {
    code: 'checkpoint-timestamp-wrong',
    message: `The time stamp cannot be believed: ${read.fault}.`,
  };
  return { statement, note, ...judged, timestamp: null, faults: [...judged.faults, fault] };
}

/** What a time stamp of a note is over; of what is no note, all of it. */
function textOf(note: string): string {
  const parsed = parseNote(note);
  return 'fault' in parsed ? note : parsed.text;
}

function invalid(message: string): { readonly faults: readonly [CheckpointFault] } {
  return { faults: [{ code: 'checkpoint-note-invalid', message }] };
}

/** Several keys may begin with the same digits: the one that signed it is meant. */
function deviceOf(head: TreeHead, note: SignedNote, { caseId, chains, members }: JudgeContext): string | null {
  const named = [...new Set([...chains.devices, ...members])].filter((key) => originOf(caseId, key) === head.origin);
  const signer = named.find((key) => note.signatures.some((line) => isTextSignedBy(note.text, line, key)));
  return signer ?? named[0] ?? null;
}

function judgeSignatures(
  { text, signatures }: SignedNote,
  head: TreeHead,
  device: string | null,
): Pick<JudgedNote, 'cosignatures' | 'unchecked' | 'faults'> {
  const cosignatures: Cosignature[] = [];
  const unchecked: string[] = [];
  const faults: CheckpointFault[] = [];
  let signed = false;
  for (const line of signatures) {
    if (device !== null && line.name === head.origin && isBy(line, signatureType.ed25519, device)) {
      // Known keys' lines must verify, each of them, as C2SP signed-note asks for.
      if (isTextSignedBy(text, line, device)) signed = true;
      else faults.push({ code: 'checkpoint-signature-wrong', message: 'The device’s signature does not verify.' });
      continue;
    }
    const read = readCosignature(text, line);
    if (read === null) unchecked.push(line.name);
    else if ('cosignature' in read) cosignatures.push(read.cosignature);
    else {
      const message = `The cosignature of ${line.name} cannot be believed: ${read.fault}.`;
      faults.push({ code: 'checkpoint-cosignature-wrong', message });
    }
  }
  if (!signed && device !== null && faults.every(({ code }) => code !== 'checkpoint-signature-wrong')) {
    const message = 'The note is not signed by the device whose log it is of.';
    faults.push({ code: 'checkpoint-signature-wrong', message });
  }
  return { cosignatures, unchecked, faults };
}

function placeInLog(head: TreeHead, device: string, chains: Chains): Pick<JudgedNote, 'last' | 'faults'> {
  const here = chains.length(device);
  if (here < head.size) {
    const message = `The device had signed ${head.size} statements when it made the checkpoint; the first ${here} are here. The others are in another copy, or were taken away.`;
    return { last: null, faults: [{ code: 'log-shorter-than-checkpoint', message }] };
  }
  const faults: CheckpointFault[] = [];
  if (chains.isForkedWithin(device, head.size)) {
    const message = `Among the first ${head.size} statements of the device two have one number: it showed different people different things.`;
    faults.push({ code: 'checkpoint-fork', message });
  }
  const beginning = chains.beginnings(device, head.size).find(({ root }) => root === head.root);
  if (beginning === undefined) {
    const message = `The first ${head.size} statements of the device here are not those that it made the checkpoint over.`;
    faults.push({ code: 'checkpoint-root-wrong', message });
  }
  return { last: beginning?.last ?? null, faults };
}
