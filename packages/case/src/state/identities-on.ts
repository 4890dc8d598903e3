import type { IdentityWord, Sha256 } from '@inquest/model';
import { identityKinds } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import type { Statement } from '../statement/statement.ts';
import { saying } from './compute-state.ts';
import { retractedIn } from './retracted-in.ts';

interface Heard {
  readonly statement: Statement;
  readonly word: Omit<IdentityWord, 'stands'>;
}

/**
 * What people said of who is one with whom, in causal order, and which of it stands. A word supersedes those on the same pair that its author had
 * seen, whatever they were; a `retract` takes back the statements that it names. Words said without knowledge of each other stand side
 * by side. Unreadable ones are listed by `computeState`.
 */
export async function identitiesOn(inquiry: Case): Promise<readonly IdentityWord[]> {
  const heard = await wordsIn(inquiry);
  const retracted = await retractedIn(inquiry);
  const ancestry = inquiry.ancestry();
  const byPair = new Map<string, Heard[]>();
  for (const one of heard.values()) {
    const key = [...one.word.body.entities].sort().join(' ');
    byPair.set(key, [...(byPair.get(key) ?? []), one]);
  }
  const standing = new Set<Sha256>();
  for (const words of byPair.values()) {
    for (const { statement } of words) {
      const isSuperseded = words.some((later) => ancestry.precedes(statement, later.statement));
      if (!isSuperseded && !retracted.has(statement.id)) standing.add(statement.id);
    }
  }
  return inquiry.statements.flatMap(({ id }) => {
    const one = heard.get(id);
    return one === undefined ? [] : [{ ...one.word, stands: standing.has(id) }];
  });
}

async function wordsIn(inquiry: Case): Promise<Map<Sha256, Heard>> {
  const heard = new Map<Sha256, Heard>();
  for (const verdict of identityKinds) {
    for (const statement of inquiry.saying(verdict)) {
      const reading = await inquiry.readBody(statement, verdict);
      if ('body' in reading)
        heard.set(statement.id, { statement, word: { ...saying(statement, reading.body), verdict } });
    }
  }
  return heard;
}
