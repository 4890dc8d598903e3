import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, caseOf, people, placeBook, type ReportSpec, sha, upTo } from './build-case.test.helper.ts';
import { weigh } from './weigh.ts';

const karsk = { words: 'Karsk', id: 'case:karsk' };
const named = { Karsk: 'case:karsk', Veria: 'case:veria', Belmora: 'case:belmora', Onland: 'case:onland' };
const yesterday = { start: '2021-05-04', words: 'Yesterday', inferred: true };

/** Reports on one fictional shooting, each with a difficulty that real ones have. */
const reports: readonly ReportSpec[] = [
  {
    name: 'bulletin',
    publisher: 'Dock Bulletin',
    sourceKind: 'opposition',
    published: '2021-05-05',
    named,
    text: [
      'Blood on the quays of Karsk',
      '',
      'Yesterday the guards opened fire on the dockers of Karsk.',
      '',
      'It is at least forty. The ministry has admitted that 6 people had died. Some onlookers spoke of as many as 90 dead.',
      '',
      'Since March the port has stood still. More than three hundred were dismissed, and one docker was killed by a truck.',
    ].join('\n'),
    claims: [
      { kind: 'attack', quote: 'opened fire on the dockers', time: yesterday, place: karsk },
      { kind: 'killed', quote: 'at least forty', quantity: atLeast(40) },
      { kind: 'killed', quote: '6 people', quantity: people(6), holder: { words: 'The ministry', kind: 'state' } },
      {
        kind: 'killed',
        quote: 'as many as 90',
        quantity: upTo(90),
        holder: { words: 'Some onlookers', kind: 'witness' },
      },
      {
        kind: 'striking',
        quote: 'the port has stood still',
        time: { start: '2021-03-01', end: null, precision: 'after', words: 'Since March' },
      },
      { kind: 'dismissed', quote: 'More than three hundred', quantity: atLeast(300, { lowOpen: true }) },
      { kind: 'killed', quote: 'one docker', quantity: people(1), subject: 'docker' },
    ],
  },
  {
    name: 'letter',
    publisher: 'Harbour Letter',
    sourceKind: 'opposition',
    published: '2021-05-20',
    named,
    text: [
      'Up to 300 people lost their work in the strike at Karsk this spring.',
      '',
      'On 4 May the guards fired into the crowd. The ministry speaks of 9 dead; at least forty were killed.',
      '',
      'In Onland dozens of miners were killed in the same week.',
    ].join('\n'),
    claims: [
      { kind: 'dismissed', quote: 'Up to 300 people', quantity: upTo(300), place: karsk },
      {
        kind: 'attack',
        quote: 'fired into the crowd',
        time: { start: '2021-05-04', words: 'On 4 May', inferred: true },
      },
      { kind: 'killed', quote: '9 dead', quantity: people(9), holder: { words: 'The ministry', kind: 'state' } },
      { kind: 'killed', quote: 'at least forty', quantity: atLeast(40) },
      {
        kind: 'killed',
        quote: 'dozens of miners',
        quantity: atLeast(24, { codebook: 'dozens' }),
        place: { words: 'Onland', id: 'case:onland' },
      },
    ],
  },
];

const killed = 'killed-karsk-2021-05-04';

describe('weigh', () => {
  const weighing = weigh(caseOf(reports));
  const question = weighing.questions.find(({ id }) => id === killed);
  const ladder = question?.accounts.map(({ holderName, quantity, asOf }) => [holderName, quantity?.words, asOf.start]);

  it('asks in words how many were killed, and sets rival accounts side by side', () => {
    expect(question?.words).toBe('How many were killed at Karsk on 4 May 2021?');
    expect(ladder).toEqual([
      ['The ministry', '6 people', '2021-05-05'],
      ['The ministry', '9 dead', '2021-05-20'],
      ['Some onlookers', 'as many as 90', '2021-05-05'],
      ['Dock Bulletin', 'at least forty', '2021-05-05'],
      ['Harbour Letter', 'at least forty', '2021-05-20'],
    ]);
  });

  it('gives a range that is open above and counts origins, saying which ties are only possible', () => {
    expect(question?.envelope).toEqual({
      low: 6,
      high: 90,
      openAbove: true,
      openBelow: false,
      accounts: 5,
      origins: 4,
      words: '6 to 90 and open above; 4 origins behind 5 accounts, 5 if possible ties do not hold',
    });
  });

  it('keeps a death before the shooting and deaths elsewhere out of its ladder', () => {
    const others = weighing.questions.filter(({ kind, id }) => kind === 'killed' && id !== killed);
    expect(others.map(({ words }) => words)).toEqual([
      'How many were killed at Karsk in the conflict of 2021, apart from 4 May 2021?',
      'How many were killed in Onland in 2021?',
    ]);
  });

  it('lets opposite bounds meet in one question of the conflict and names the tension', () => {
    const dismissed = weighing.questions.find(({ kind }) => kind === 'dismissed');
    expect(dismissed?.accounts.map(({ quantity }) => quantity?.words)).toEqual([
      'More than three hundred',
      'Up to 300 people',
    ]);
    expect(
      weighing.contradictions.filter(({ scope }) => scope === 'between-items').map(({ reason }) => reason),
    ).toEqual([
      'Opposite bounds: "Up to 300 people" (Harbour Letter) and "More than three hundred" (Dock Bulletin) for dismissals.',
    ]);
  });

  it('follows one speaker over time', () => {
    expect(weighing.speakerChanges).toEqual([
      { holder: 'The ministry', question: killed, accounts: [`${killed}-1`, `${killed}-2`] },
    ]);
  });

  it('says who is silent, and with how many items', () => {
    expect(question?.silent.map(({ who, items }) => [who, items])).toContainEqual(['the company', 0]);
  });

  it('sets rejected claims aside, drawn but outside the range', () => {
    const claim = question?.accounts[2]?.claim ?? '';
    const decided = weigh(caseOf(reports, { decisions: [{ claim, item: '', verdict: 'reject', reason: 'misread' }] }));
    const after = decided.questions.find(({ id }) => id === killed);
    expect(after?.accounts[2]?.setAside).toBe(true);
    expect(after?.envelope?.high).toBe(40);
  });

  it('answers a question that people asked, and keeps one that nothing answers', () => {
    const asked = weigh(
      caseOf(reports, {
        questions: [
          {
            statement: sha('s'),
            author: 'k',
            at: '',
            body: { kind: 'killed', incident: 'Karsk, 4 May 2021', words: 'Who died?' },
          },
          { kind: 'tortured', incident: 'Belmora, June 2021', words: 'Was anyone tortured?' },
        ],
      }),
    );
    const words = asked.questions.map(({ id, askedBy, accounts }) => [id, askedBy, accounts.length]);
    expect(words).toContainEqual([killed, sha('s'), 5]);
    expect(words).toContainEqual(['tortured-belmora-june-2021', 'program', 0]);
  });

  it('places every claim in an incident or says why not', () => {
    const input = caseOf(reports);
    const all = input.readings.flatMap(({ claims }) => claims.map(({ id }) => id)).sort();
    const placed = weighing.incidents.flatMap(({ claims }) => claims);
    expect([...placed, ...weighing.unplaced.map(({ claim }) => claim)].sort()).toEqual(all);
  });

  it('does not depend on the order of its input', () => {
    const input = caseOf(reports);
    const expected = JSON.stringify(weigh(input));
    const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(shuffle(input.items), shuffle(input.texts), shuffle(input.readings), (items, texts, readings) => {
        const shuffled = readings.map((reading) => ({ ...reading, claims: [...reading.claims].reverse() }));
        expect(JSON.stringify(weigh({ ...input, items, texts, readings: shuffled }))).toBe(expected);
      }),
    );
  });

  it('gives an empty weighing of nothing', () => {
    expect(
      weigh({ items: [], texts: [], readings: [], claims: [], decisions: [], questions: [], places: placeBook }),
    ).toEqual({
      incidents: [],
      questions: [],
      contradictions: [],
      speakerChanges: [],
      unplaced: [],
      copies: [],
    });
  });
});
