import type { Problem } from '@inquest/model';
import { placeText } from '../statement/statement.ts';
import type { CheckpointFault, JudgedCheckpoint } from './judge.ts';

const remedies: Readonly<Record<CheckpointFault['code'], string>> = {
  'checkpoint-note-invalid': 'Ask the author: the signing program was faulty or manipulated.',
  'checkpoint-origin-wrong': 'Merge the copy that has the device’s statements, or ask the author.',
  'checkpoint-signature-wrong': 'Ask the author: the note was changed, or is not of this device.',
  'checkpoint-cosignature-wrong': 'Ask the partner for the note as they signed it.',
  'log-shorter-than-checkpoint': 'Merge the copies that may have them; ask whoever cosigned what they were shown.',
  'checkpoint-root-wrong': 'Ask the author which statements it signed; compare with other copies.',
  'checkpoint-fork': 'Ask the author: one key was used on two copies, or someone else has it.',
  'checkpoint-timestamp-wrong': 'Rely on no time from it; ask the authority for a new one.',
};

/** What is wrong with a checkpoint statement, as problems of the case. */
export function checkpointProblems({
  statement,
  faults,
}: Pick<JudgedCheckpoint, 'statement' | 'faults'>): readonly Problem[] {
  return faults.map(({ code, message }) => ({
    severity: 'error',
    code,
    where: placeText(statement.place),
    message,
    remedy: remedies[code],
  }));
}
