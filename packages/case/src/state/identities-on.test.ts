import { join } from 'node:path';
import type { IdentityKind } from '@inquest/model';
import { expect, it } from 'vitest';
import type { Case } from '../folder/case.ts';
import { saidApart } from '../said-apart.test.fixture.ts';
import { emptyCase, newKey, temporaryFolder } from '../small-case.test.fixture.ts';
import { identitiesOn } from './identities-on.ts';

const root = temporaryFolder();
const word = (kind: IdentityKind, entities: readonly [string, string], reason = '') => ({
  kind,
  body: { entities, reason },
});
const standing = async (inquiry: Case): Promise<string[]> =>
  (await identitiesOn(inquiry))
    .filter(({ stands }) => stands)
    .map(({ verdict, body }) => `${verdict} ${body.entities.join(' ')}`);

it('of one pair, in whatever order it is named, the last word stands, and the others are kept', async () => {
  const inquiry = await emptyCase(join(root, 'last'), newKey());
  await inquiry.append([word('different', ['a', 'b'])]);
  await inquiry.append([word('same', ['b', 'a']), word('same', ['a', 'c'])]);
  expect(await standing(inquiry)).toEqual(['same b a', 'same a c']);
  await inquiry.append([word('unsure', ['a', 'b'])]);
  expect(await standing(inquiry)).toEqual(['same a c', 'unsure a b']);
  expect(await identitiesOn(inquiry)).toHaveLength(4);
  await inquiry.close();
});

it('what was taken back stands no more, and what it had taken the place of does not come back', async () => {
  const inquiry = await emptyCase(join(root, 'undo'), newKey());
  await inquiry.append([word('same', ['a', 'b'])]);
  const [apart] = await inquiry.append([word('different', ['a', 'b'])]);
  await inquiry.append([{ kind: 'retract', body: { statements: [apart?.id ?? ''], reason: 'misread' } }]);
  expect(await standing(inquiry)).toEqual([]);
  await inquiry.append([word('same', ['a', 'b'])]);
  expect(await standing(inquiry)).toEqual(['same a b']);
  await inquiry.close();
});

it('what two people say without knowing of each other stands side by side until one has seen both', async () => {
  const inquiry = await saidApart(join(root, 'apart'), [word('same', ['a', 'b']), word('different', ['a', 'b'])]);
  expect((await standing(inquiry)).sort()).toEqual(['different a b', 'same a b']);
  await inquiry.append([word('same', ['a', 'b'])]);
  expect(await standing(inquiry)).toEqual(['same a b']);
  await inquiry.close();
});
