import { join } from 'node:path';
import type { ColumnRole, TableWord } from '@inquest/model';
import { expect, it } from 'vitest';
import { saidApart } from '../said-apart.test.fixture.ts';
import { emptyCase, newKey, temporaryFolder } from '../small-case.test.fixture.ts';
import { tablesOn } from './tables-on.ts';

const root = temporaryFolder();
const item = 'ab'.repeat(32);
const word = (columns: Readonly<Record<string, ColumnRole>>, people: boolean | null = null, sheet = 'One') => ({
  kind: 'columns' as const,
  body: {
    list: { item, sheet },
    people,
    columns: Object.entries(columns).map(([column, holds]) => ({ column, holds })),
    reason: 'asked its author',
  },
});
const words = ({ body: { list, about } }: TableWord): string =>
  `${list.sheet} ${'column' in about ? `${about.column}: ${about.holds}` : `people: ${about.people}`}`;
const standing = async (inquiry: Parameters<typeof tablesOn>[0]): Promise<string[]> =>
  (await tablesOn(inquiry)).filter(({ stands }) => stands).map(words);

it('the last word on a column counts, whatever was said of other columns, other sheets, or whether the rows are people', async () => {
  const inquiry = await emptyCase(join(root, 'last'), newKey());
  await inquiry.append([word({ Naam: 'name', Nr: 'not compared' }, true)]);
  await inquiry.append([word({ Naam: 'city' })]);
  await inquiry.append([word({ Naam: 'age' }, null, 'Two')]);
  expect(await standing(inquiry)).toEqual([
    'One people: true',
    'One Nr: not compared',
    'One Naam: city',
    'Two Naam: age',
  ]);
  await inquiry.append([word({}, false)]);
  expect(await standing(inquiry)).toContain('One people: false');
  expect(await tablesOn(inquiry)).toHaveLength(6);
  await inquiry.close();
});

it('what was taken back stands no more, all that the statement said', async () => {
  const inquiry = await emptyCase(join(root, 'undo'), newKey());
  const [said] = await inquiry.append([word({ Naam: 'name', Nr: 'not compared' })]);
  await inquiry.append([{ kind: 'retract', body: { statements: [said?.id ?? ''], reason: 'misread' } }]);
  expect(await standing(inquiry)).toEqual([]);
  await inquiry.close();
});

it('what two people say without knowing of each other stands side by side until one has seen both', async () => {
  const inquiry = await saidApart(join(root, 'apart'), [word({ Naam: 'name' }), word({ Naam: 'city' })]);
  expect((await standing(inquiry)).sort()).toEqual(['One Naam: city', 'One Naam: name']);
  await inquiry.append([word({ Naam: 'name' })]);
  expect(await standing(inquiry)).toEqual(['One Naam: name']);
  await inquiry.close();
});
