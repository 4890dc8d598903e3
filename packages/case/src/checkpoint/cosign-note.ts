import { NoteUnusableError } from '../errors.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { cosignerName, cosignText } from './cosignature.ts';
import { parseNote, printNote } from './signed-note.ts';
import { parseTreeHead, type TreeHead } from './tree-head.ts';

/** A note with one more signature. */
export interface CosignedNote {
  readonly head: TreeHead;
  readonly note: string;
}

/**
 * Adds this device's cosignature of now to somebody's checkpoint. It says that this device was shown exactly these three lines by then; it needs
 * neither the case nor a network. Throws `NoteUnusableError` when the note is no checkpoint.
 */
export function cosignNote(note: string, key: DeviceKey, now: Date): CosignedNote {
  const parsed = parseNote(note);
  if ('fault' in parsed) throw new NoteUnusableError('the note', parsed.fault, null);
  const head = parseTreeHead(parsed.text);
  if (head === null) throw new NoteUnusableError('the note', 'its text is not the three lines of a checkpoint', null);
  const others = parsed.signatures.filter(({ name }) => name !== cosignerName(key.publicKey));
  const signatures = [...others, cosignText(parsed.text, key, now)];
  return { head, note: printNote({ text: parsed.text, signatures }) };
}
