import { createHash } from 'node:crypto';
import { captureTable, type EstimateResult, estimate, overlapOf, tableHash } from '@inquest/estimate';
import type { AssumeBody, Said } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import type { DossierInput, ListEstimate } from '../dossier-input.ts';
import { portAverin } from '../fixtures/port-averin.ts';
import { renderDossier } from '../render-dossier.tsx';

const lists = ['morgue', 'union', 'mothers'];
const counts = [6, 7, 9, 5, 8, 4, 11];
const table = captureTable(
  lists,
  counts.map((count, index) => ({
    on: lists.map((_, list) => (((index + 1) >> list) & 1) === 1),
    count,
    where: `row ${index + 1}`,
  })),
);
const quick = { draws: 300, burnIn: 300, thin: 5, rounds: 1 };
const averin = portAverin();
const items = averin.state.items.slice(0, 3).map(({ id }) => ({ item: id, sheet: null }));

const unsigned: ListEstimate = {
  id: 'morgue-union-mothers',
  lists: items,
  table,
  overlap: overlapOf(table),
  people: 'person,list,line\n1,morgue,2\n',
  linkages: new Map([['strict', table]]),
  strata: null,
  signed: [],
  result: null,
};

function saying(changes: Partial<AssumeBody>, at: string): Said<AssumeBody> {
  const nothing = { closedPopulation: null, sameDefinition: null, linkageReviewed: null, noListFeeds: null };
  const body = {
    lists: items,
    population: 'Shot at <the> quay',
    linkage: createHash('sha256').update(unsigned.people).digest('hex'),
    seed: 1,
    ...nothing,
  };
  const author = averin.state.roster[0]?.key ?? '';
  return { statement: `${at.padEnd(64, '0')}`, author, at: '2026-05-01T12:00:00Z', body: { ...body, ...changes } };
}

function filesOf(...estimates: ListEstimate[]): Map<string, string> {
  const input: DossierInput = { ...averin, estimates };
  return new Map([...renderDossier(input)].map(({ path, content }) => [path, content.toString()]));
}

function signedWith(signed: readonly Said<AssumeBody>[], result: EstimateResult): ListEstimate {
  return { ...unsigned, signed, result };
}

describe('lists of people in a dossier', () => {
  it('that nobody vouched for show who is on which, and no method’s total', () => {
    const page = filesOf(unsigned).get('lists/morgue-union-mothers/index.html') ?? '';
    expect(page).toContain('Documented: 50 people');
    expect(page).toContain('nobody has vouched for these lists yet');
    expect(page).toContain('inquest assume');
    expect(page).not.toContain('Every method beside the count');
    for (const { item } of items) expect(page).toContain(`../../reports/${item.slice(0, 12)}`);
  });

  it('are not spoken of in a case without lists', () => {
    const files = filesOf();
    expect([...files.keys()].filter((path) => path.startsWith('lists/'))).toEqual([]);
    expect(files.get('index.html')).not.toContain('Who is on no list');
  });

  it('that were vouched for give the verdict, everything that does it again, and who signed', () => {
    const vouched = { by: 'Desk of Port Averin', reason: 'one day' };
    const result = estimate(table, { seed: 1, latentClasses: quick, assumptions: { closedPopulation: vouched } });
    const files = filesOf(signedWith([saying({ closedPopulation: 'one day' }, 'a1')], result));
    const folder = 'lists/morgue-union-mothers';
    const page = files.get(`${folder}/index.html`) ?? '';
    expect(page).toContain('Verdict: no number can be given');
    expect(page).toContain('Shot at &lt;the&gt; quay');
    expect(page).toContain('Signed in statement a10000000000 by Desk of Port Averin');
    expect(page).toContain('inquest estimate table.csv --seed 1 --linkages &#x27;linkages/strict.csv&#x27;');
    for (const file of ['table.csv', 'assumptions.json', 'report.json', 'people.csv', 'linkages/strict.csv'])
      expect(files.has(`${folder}/${file}`)).toBe(true);
    const { estimates } = JSON.parse(files.get('dossier.json') ?? '');
    expect(estimates).toMatchObject([
      { lists: items, observed: 50, tableHash: tableHash(table), page: `${folder}/index.html` },
    ]);
    expect(files.get('index.html')).toContain(`href="${folder}/index.html"`);
  });

  it('whose links were reviewed in another table say so', () => {
    const result = estimate(table, { seed: 1, latentClasses: quick });
    const reviewed = saying({ linkageReviewed: 'looked at each pair', linkage: '0'.repeat(64) }, 'b2');
    const page = filesOf(signedWith([reviewed], result)).get('lists/morgue-union-mothers/index.html');
    expect(page).toContain('Rows or links have changed since the review of links was signed');
  });

  it('have a page that names every set where there are several', () => {
    const files = filesOf(unsigned, { ...unsigned, id: 'others' });
    const page = files.get('lists/index.html') ?? '';
    expect(page).toContain('href="../lists/morgue-union-mothers/index.html"');
    expect(page).toContain('href="../lists/others/index.html"');
  });
});
