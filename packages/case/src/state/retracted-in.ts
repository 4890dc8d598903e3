import type { Sha256 } from '@inquest/model';
import type { Case } from '../folder/case.ts';

/** The statements that somebody took back. */
export async function retractedIn(inquiry: Case): Promise<Set<Sha256>> {
  const retracted = new Set<Sha256>();
  for (const statement of inquiry.saying('retract')) {
    const reading = await inquiry.readBody(statement, 'retract');
    if ('body' in reading) for (const id of reading.body.statements) retracted.add(id);
  }
  return retracted;
}
