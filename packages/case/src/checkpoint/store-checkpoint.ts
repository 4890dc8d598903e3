import { NoteUnusableError, TimestampRefusedError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import type { Statement } from '../statement/statement.ts';
import { readResponse } from '../timestamp/read-response.ts';
import { nonceFor } from '../timestamp/request.ts';
import type { Timestamp, TimestampRoots } from '../timestamp/timestamp.ts';
import { Chains } from './chains.ts';
import { type JudgedNote, judgeNote } from './judge.ts';
import { type NoteSignature, parseNote, printNote } from './signed-note.ts';

export interface StoredNote {
  readonly statement: Statement;
  readonly note: string;
  readonly judged: JudgedNote;
}

/**
 * Keeps a note that came back with cosignatures, of this device's log or of another one's. Throws `NoteUnusableError` when it is not of this case, does
 * not verify, or is not a beginning of what is here: nothing is written then.
 */
export async function storeCosigned(inquiry: Case, note: string): Promise<StoredNote> {
  const judged = judgeHere(inquiry, note);
  const [fault] = judged.faults;
  if (fault !== undefined || !('head' in judged))
    throw new NoteUnusableError('the note', fault?.message ?? 'it is no checkpoint', remedyOf(fault?.code));
  const merged = await withKnownSignatures(inquiry, note);
  const [statement] = await inquiry.append([{ kind: 'checkpoint', body: { note: merged, timestamp: null } }]);
  if (statement === undefined) throw new NoteUnusableError('the note', 'it was not written', null);
  return { statement, note: merged, judged };
}

export interface StoredTimestamp {
  readonly statement: Statement;
  readonly note: string;
  readonly timestamp: Timestamp;
}

/**
 * Verifies an authority's response and keeps it with the checkpoint it is over: the newest here that it fits. Throws `TimestampRefusedError` when
 * it fits none or cannot be believed: nothing is written then.
 */
export async function storeTimestamp(
  inquiry: Case,
  response: Uint8Array,
  { key, roots }: { readonly key: DeviceKey; readonly roots: TimestampRoots },
): Promise<StoredTimestamp> {
  let fault = 'the case has no checkpoint yet';
  const asked = new Set<string>();
  for (const statement of [...inquiry.saying('checkpoint')].reverse()) {
    const reading = await inquiry.readBody(statement, 'checkpoint');
    const parsed = 'problem' in reading ? null : parseNote(reading.body.note);
    if (parsed === null || 'fault' in parsed || 'problem' in reading || asked.has(parsed.text)) continue;
    asked.add(parsed.text);
    const read = await readResponse(response, { text: parsed.text, nonce: nonceFor(parsed.text, key), roots });
    if ('fault' in read) {
      // Of several checkpoints, what is wrong with the one it is over says most.
      if (asked.size === 1 || !read.fault.includes('imprint')) fault = read.fault;
      continue;
    }
    const note = await withKnownSignatures(inquiry, reading.body.note);
    const timestamp = Buffer.from(response).toString('base64');
    const [stored] = await inquiry.append([{ kind: 'checkpoint', body: { note, timestamp } }]);
    if (stored === undefined) break;
    return { statement: stored, note, timestamp: read.timestamp };
  }
  throw new TimestampRefusedError(fault);
}

/** A note with every signature of the same text that the case has met, each once. */
async function withKnownSignatures(inquiry: Case, note: string): Promise<string> {
  const parsed = parseNote(note);
  if ('fault' in parsed) return note;
  const signatures = new Map<string, NoteSignature>();
  const add = (line: NoteSignature): void => {
    signatures.set([line.name, line.keyId, Buffer.from(line.bytes).toString('hex')].join(' '), line);
  };
  for (const statement of inquiry.saying('checkpoint')) {
    const reading = await inquiry.readBody(statement, 'checkpoint');
    const known = 'problem' in reading ? null : parseNote(reading.body.note);
    if (known !== null && 'text' in known && known.text === parsed.text) known.signatures.forEach(add);
  }
  parsed.signatures.forEach(add);
  return printNote({ text: parsed.text, signatures: [...signatures.values()] });
}

function judgeHere(inquiry: Case, note: string) {
  const members = inquiry.roster.map(({ key }) => key);
  return judgeNote(note, { caseId: inquiry.id, chains: new Chains(inquiry.logged), members });
}

function remedyOf(code: string | undefined): string {
  return code === 'log-shorter-than-checkpoint'
    ? 'Merge the other copies first. If none has the missing statements, the end of this log was cut off.'
    : 'Have it sent again, exactly as it was printed.';
}
