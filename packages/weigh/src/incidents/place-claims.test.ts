import { describe, expect, it } from 'vitest';
import { atLeast, caseOf, people, type ReportSpec } from '../build-case.test.helper.ts';
import { weigh } from '../weigh.ts';

const karsk = { words: 'Karsk', id: 'case:karsk' };
const named = { Karsk: 'case:karsk', Belmora: 'case:belmora', Veria: 'case:veria', Onland: 'case:onland' };

/** Incidents with the quotes placed in them, and the unplaced with reasons. */
function placed(...reports: ReportSpec[]) {
  const input = caseOf(reports.map((report) => ({ named, ...report })));
  const quotes = new Map(input.readings.flatMap(({ claims }) => claims.map(({ id, anchor }) => [id, anchor.quote])));
  const { incidents, unplaced } = weigh(input);
  return {
    incidents: Object.fromEntries(
      incidents.map(({ id, claims }) => [id, claims.map((claim) => quotes.get(claim)).sort()]),
    ),
    reasons: incidents.flatMap(({ reasons }) => reasons),
    unplaced: Object.fromEntries(unplaced.map(({ claim, reason }) => [quotes.get(claim), reason])),
  };
}

const near: ReportSpec = {
  name: 'near',
  published: '2021-05-05',
  text: 'Yesterday, on Harbour Day, the guards shot at the crowd in Karsk.',
  claims: [
    {
      kind: 'attack',
      quote: 'shot at the crowd',
      place: karsk,
      time: { start: '2021-05-04', words: 'Yesterday', inferred: true },
    },
  ],
};

describe('placing claims', () => {
  it('carries the day of a paragraph to what follows it', () => {
    const { incidents, reasons } = placed({
      ...near,
      text: `${near.text}\n\nIt was a cold day. Nine died.`,
      claims: [...(near.claims ?? []), { kind: 'killed', quote: 'Nine died', quantity: people(9) }],
    });
    expect(incidents).toEqual({ 'karsk-2021-05-04': ['Nine died', 'shot at the crowd'] });
    expect(reasons).toContain('one claim: the report is about Karsk; the report tells of violence on 4 May 2021');
  });

  it('resolves a day known by name from a sentence of the case that gives both', () => {
    const { incidents } = placed(near, {
      name: 'far',
      published: '2021-06',
      text: 'On Harbour Day the guards of Karsk left many dead.',
      claims: [
        {
          kind: 'killed',
          quote: 'many dead',
          place: karsk,
          time: { start: null, words: 'On Harbour Day', precision: 'unknown' },
        },
      ],
    });
    expect(incidents['karsk-2021-05-04']).toEqual(['many dead', 'shot at the crowd']);
  });

  it('reads a date without a year in an anniversary report as that of the event', () => {
    const later: ReportSpec = {
      name: 'later',
      published: '2024-05-04',
      text: 'The third anniversary. On 4 May the guards of Karsk killed at least thirty.',
      claims: [
        {
          kind: 'killed',
          quote: 'at least thirty',
          quantity: atLeast(30),
          time: { start: '2024-05-04', words: 'On 4 May', inferred: true },
        },
      ],
    };
    expect(placed(near, later).incidents).toEqual({ 'karsk-2021-05-04': ['at least thirty', 'shot at the crowd'] });
    const alone = { ...later, text: later.text.replace('The third anniversary. ', '') };
    expect(Object.keys(placed(near, alone).incidents)).toContain('karsk-2024-05-04');
  });

  it('does not carry a day to another place', () => {
    const { incidents } = placed({
      ...near,
      text: `${near.text} In Onland ten were killed as well.`,
      claims: [
        ...(near.claims ?? []),
        {
          kind: 'killed',
          quote: 'ten were killed',
          quantity: people(10),
          place: { words: 'Onland', id: 'case:onland' },
        },
      ],
    });
    expect(Object.keys(incidents)).toEqual(['karsk-2021-05-04', 'onland-2021']);
  });

  it('puts a country under the town that the report is about', () => {
    const { incidents } = placed(near, {
      name: 'country',
      published: '2021-05-06',
      text: 'Karsk mourns. On 4 May nine were killed in Veria.',
      claims: [
        {
          kind: 'killed',
          quote: 'nine were killed',
          quantity: people(9),
          place: { words: 'Veria', id: 'case:veria' },
          time: { start: '2021-05-04', words: 'On 4 May' },
        },
      ],
    });
    expect(incidents['karsk-2021-05-04']).toContain('nine were killed');
  });

  it('leaves out, with the reason, what is not safe', () => {
    const { unplaced } = placed({
      ...near,
      text: `${near.text} Later a man in Belmora was beaten. Free the jailed! Related: ten killed elsewhere.`,
      claims: [
        ...(near.claims ?? []),
        { kind: 'attack', quote: 'was beaten' },
        { kind: 'arrested', quote: 'the jailed', stance: 'demanded' },
        { kind: 'killed', quote: 'ten killed', quantity: people(10), boilerplate: 'related' },
      ],
    });
    expect(unplaced).toEqual({
      'was beaten': 'its sentence names Belmora, the report is about Karsk',
      'the jailed': 'is presupposed by a demand, not said to have happened',
      'ten killed': 'stands outside the report itself (related)',
    });
  });

  it('weighs a claim outside the report once people accept it', () => {
    const input = caseOf([
      {
        ...near,
        named,
        text: `${near.text} Ten killed, says a caller.`,
        claims: [
          ...(near.claims ?? []),
          { kind: 'killed', quote: 'Ten killed', quantity: people(10), boilerplate: 'comment' },
        ],
      },
    ]);
    const claim = input.readings[0]?.claims[1]?.id ?? '';
    const { questions } = weigh({
      ...input,
      decisions: [{ claim, item: input.items[0]?.id ?? '', verdict: 'accept', reason: 'the caller was there' }],
    });
    expect(questions.map(({ id }) => id)).toEqual(['killed-karsk-2021-05-04']);
  });

  it('puts a report that names no known place where others put the violence of its day', () => {
    const { incidents, reasons } = placed(near, {
      name: 'statement',
      published: '2021-05-06',
      text: 'On 4 May nine persons died at the silo.',
      claims: [
        {
          kind: 'killed',
          quote: 'nine persons died',
          quantity: people(9),
          time: { start: '2021-05-04', words: 'On 4 May', inferred: true },
        },
      ],
    });
    expect(incidents).toEqual({ 'karsk-2021-05-04': ['nine persons died', 'shot at the crowd'] });
    expect(reasons.join()).toContain('other reports put the violence of its day at Karsk alone');
  });

  it('finds the place of the case in the name of what stands there, before the town a report was sent from', () => {
    const { incidents } = placed(near, {
      name: 'despatch',
      published: '2021-05-07',
      text: 'BELMORA (The Echo) - Nine students of Karsk University died when guards shot at them.',
      named: { BELMORA: 'case:belmora' },
      claims: [{ kind: 'killed', quote: 'Nine students', quantity: people(9) }],
    });
    expect(incidents).toEqual({ 'karsk-2021-05-04': ['Nine students', 'shot at the crowd'] });
  });

  it('does not take the day someone died of wounds, or was counted in hospital, for the day it happened', () => {
    const { incidents } = placed(near, {
      name: 'later',
      published: '2021-05-11',
      text: 'On Monday two more died of their wounds in Karsk. Ten were in hospital on Sunday.',
      claims: [
        {
          kind: 'killed',
          quote: 'two more died of their wounds',
          quantity: people(2),
          place: karsk,
          time: { start: '2021-05-10', words: 'On Monday' },
        },
        {
          kind: 'wounded',
          quote: 'Ten were in hospital',
          quantity: people(10),
          time: { start: '2021-05-09', words: 'on Sunday' },
        },
      ],
    });
    expect(Object.keys(incidents)).toEqual(['karsk-2021-05-04']);
  });

  it('lets a look back to years before end with its paragraph, and keeps it apart within', () => {
    const { incidents } = placed(near, {
      name: 'letter',
      published: '2021-06',
      text: 'In Karsk I saw storms, and the fire of 2012, when five died.\n\nThe ward was full. They say that twenty-five died.',
      claims: [
        {
          kind: 'killed',
          quote: 'five died',
          place: karsk,
          quantity: people(5),
          time: { start: '2012-01-01', end: '2012-12-31', words: '2012', precision: 'year' },
        },
        { kind: 'killed', quote: 'twenty-five died', quantity: people(25) },
      ],
    });
    expect(incidents['karsk-2021-05-04']).toEqual(['shot at the crowd', 'twenty-five died']);
    expect(incidents['karsk-2012']).toEqual(['five died']);
  });

  it('keeps apart what a report says was before', () => {
    const { incidents } = placed({
      ...near,
      text: `${near.text}\n\nPrior to the shooting, ten had been killed.`,
      claims: [...(near.claims ?? []), { kind: 'killed', quote: 'ten had been killed', quantity: people(10) }],
    });
    expect(incidents['karsk-2021-05-04']).toEqual(['shot at the crowd']);
  });

  it('places no comparison with another time and no place of its own', () => {
    const { unplaced } = placed({
      ...near,
      text: `${near.text}\n\nSince 2003, 214 people have died in custody.`,
      claims: [
        ...(near.claims ?? []),
        {
          kind: 'killed',
          quote: '214 people have died',
          quantity: people(214),
          time: { start: '2003-01-01', end: null, words: 'Since 2003', precision: 'after' },
        },
      ],
    });
    expect(unplaced['214 people have died']).toContain('long before what the report is about');
  });
});
