import { cpSync, rmSync } from 'node:fs';
import type { Case } from './folder/case.ts';
import { openCase } from './folder/open-case.ts';
import { emptyCase, newKey, noon } from './small-case.test.fixture.ts';
import type { Entry } from './statement/entry.ts';

/**
 * A case in which two reviewers each said something without knowledge of the other; their folders were then copied together. The second has it open.
 * `before` fills the case that both begin from.
 */
export async function saidApart(
  folder: string,
  entries: readonly [Entry, Entry],
  before: (inquiry: Case) => Promise<unknown> = async () => {},
): Promise<Case> {
  const [admin, other] = [newKey(), newKey()];
  const there = `${folder}-copy`;
  const first = await emptyCase(folder, admin);
  await before(first);
  const member = { key: other.publicKey, name: 'Second desk', roles: ['review'] as const };
  await first.append([{ kind: 'roster', body: { add: [member], remove: [], quorum: null } }]);
  await first.close();
  cpSync(folder, there, { recursive: true });
  const sides = [
    { at: folder, key: admin, entry: entries[0] },
    { at: there, key: other, entry: entries[1] },
  ];
  for (const { at, key, entry } of sides) {
    const inquiry = await openCase(at, { key, now: noon });
    await inquiry.append([entry]);
    await inquiry.close();
  }
  cpSync(there, folder, { recursive: true, force: false });
  rmSync(there, { recursive: true });
  return openCase(folder, { key: other, now: noon });
}
