import { describe, expect, it } from 'vitest';
import { caseOf, placeBook, type ReportSpec, sha } from '../build-case.test.helper.ts';
import { reportsOf } from '../incidents/report.ts';
import { Spots } from '../incidents/spot.ts';
import { findCopies } from './find-copies.ts';

/** Invented prose: numbered clauses, so that no two stretches are alike. */
function prose(from: number, clauses: number): string {
  const colours = ['grey', 'white', 'brown', 'green', 'amber'];
  const things = ['gulls', 'ropes', 'crates', 'lamps', 'sails', 'nets', 'oars'];
  const lines = Array.from({ length: clauses }, (_, index) => {
    const at = from + index;
    return `on quay ${at} the ${colours[at % 5]} ${things[at % 7]} of berth ${at * 3} lay still`;
  });
  return `${lines.join(', ')}.`;
}

function copiesOf(reports: readonly ReportSpec[]) {
  const found = findCopies(reportsOf(caseOf(reports), new Spots(placeBook)).reports);
  const name = (item: string): string => reports.find((report) => sha(`item ${report.name}`) === item)?.name ?? '';
  return {
    rootOf: (report: string) => name(found.rootOf(sha(`item ${report}`))),
    copies: found.copies.map(({ item, of, share, reason }) => [name(item), name(of), share, reason]),
  };
}

describe('findCopies', () => {
  it('finds the same words in another layout, the earlier being the original', () => {
    const text = prose(1, 20);
    const { copies } = copiesOf([
      { name: 'mirror', published: '2021-05-09', text: text.toUpperCase().replaceAll(', ', ' -\n') },
      { name: 'first', published: '2021-05-05', text },
    ]);
    expect(copies).toEqual([['mirror', 'first', 1, 'the same words throughout']]);
  });

  it('finds a text that was changed here and there', () => {
    const text = prose(1, 60);
    const { copies, rootOf } = copiesOf([
      { name: 'first', published: '2021-05-05', text },
      { name: 'edited', published: '2021-05-06', text: `${text.replace('berth 30', 'pier 30')} ${prose(900, 4)}` },
    ]);
    expect(copies.map(([item, of, , reason]) => [item, of, reason])).toEqual([
      ['edited', 'first', 'most of its words are the same'],
    ]);
    expect(rootOf('edited')).toBe('first');
  });

  it('finds a text inside a longer one, whichever came first', () => {
    const short = prose(1, 30);
    const long = `${prose(500, 60)} ${short} ${prose(700, 60)}`;
    const later = copiesOf([
      { name: 'long', published: '2021-05-05', text: long },
      { name: 'short', published: '2021-05-06', text: short },
    ]);
    expect(later.copies.map(([item, of, , reason]) => [item, of, reason])).toEqual([
      ['short', 'long', 'most of its words stand in a longer text'],
    ]);
    const earlier = copiesOf([
      { name: 'long', published: '2021-05-06', text: long },
      { name: 'short', published: '2021-05-05', text: short },
    ]);
    expect(earlier.copies.map(([item, of]) => [item, of])).toEqual([['short', 'long']]);
    expect(earlier.rootOf('long')).toBe('short');
  });

  it('finds nothing in texts that only share a subject', () => {
    expect(
      copiesOf([
        { name: 'a', text: prose(1, 40) },
        { name: 'b', text: prose(300, 40) },
      ]).copies,
    ).toEqual([]);
  });
});
