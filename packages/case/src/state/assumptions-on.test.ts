import { join } from 'node:path';
import type { AssumeBody } from '@inquest/model';
import { expect, it } from 'vitest';
import { sha256 } from '../hash.ts';
import { saidApart } from '../said-apart.test.fixture.ts';
import { emptyCase, newKey, temporaryFolder } from '../small-case.test.fixture.ts';
import { assumptionsOn } from './assumptions-on.ts';
import { computeState } from './compute-state.ts';

const root = temporaryFolder();
const hospital = { item: sha256('hospital'), sheet: null };
const union = { item: sha256('workbook'), sheet: 'union' };
const mothers = { item: sha256('workbook'), sheet: 'mothers' };

function vouching(changes: Partial<AssumeBody>) {
  const nothing = { closedPopulation: null, sameDefinition: null, linkageReviewed: null, noListFeeds: null };
  const body = {
    lists: [hospital, union, mothers],
    population: 'Shot at the weir.',
    linkage: sha256('who is who'),
    seed: 1,
    ...nothing,
  };
  return { kind: 'assume' as const, body: { ...body, ...changes } };
}

it('what is vouched for of the same lists is what was said last, whatever order they are named in', async () => {
  const inquiry = await emptyCase(join(root, 'last'), newKey());
  await inquiry.append([vouching({ closedPopulation: 'One day.' })]);
  await inquiry.append([vouching({ lists: [hospital, union], sameDefinition: 'Shot dead.' })]);
  const [last] = await inquiry.append([vouching({ lists: [union, mothers, hospital], noListFeeds: 'Asked them.' })]);
  const [three, two] = await assumptionsOn(inquiry);
  expect(three?.lists).toEqual([union, mothers, hospital]);
  expect(three?.heads).toMatchObject([
    { statement: last?.id, body: { closedPopulation: null, noListFeeds: 'Asked them.' } },
  ]);
  expect(two?.heads).toMatchObject([{ body: { sameDefinition: 'Shot dead.' } }]);
  expect((await computeState(inquiry)).assumptions).toHaveLength(3);
  expect(last?.head.targets).toEqual([hospital.item, union.item].sort());
  await inquiry.close();
});

it('what two people vouch for without knowing of each other stands side by side until one has seen both', async () => {
  const entries = [vouching({ closedPopulation: 'One day.' }), vouching({ closedPopulation: null })] as const;
  const inquiry = await saidApart(join(root, 'apart'), entries);
  const said = async () => (await assumptionsOn(inquiry))[0]?.heads.map(({ body }) => body.closedPopulation);
  expect((await said())?.sort()).toEqual(['One day.', null]);
  await inquiry.append([vouching({ closedPopulation: 'One day, both agree.' })]);
  expect(await said()).toEqual(['One day, both agree.']);
  await inquiry.close();
});
