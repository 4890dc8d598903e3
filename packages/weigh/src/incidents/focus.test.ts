import { describe, expect, it } from 'vitest';
import { atLeast, type ClaimSpec, caseOf, people, type ReportSpec } from '../build-case.test.helper.ts';
import { weigh } from '../weigh.ts';

const named = { Karsk: 'case:karsk', Belmora: 'case:belmora' };
const shooting: ReportSpec = {
  name: 'first',
  published: '2021-05-05',
  named,
  text: 'On 4 May guards shot at the crowd in Karsk.',
  claims: [
    {
      kind: 'attack',
      quote: 'shot at the crowd',
      place: { words: 'Karsk', id: 'case:karsk' },
      time: { start: '2021-05-04', words: 'On 4 May' },
    },
  ],
};

function questions(text: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): string[] {
  const told = { name: 'second', published: '2021-05-20', named, ...more, text, claims };
  return weigh(caseOf([shooting, told])).questions.map(({ id }) => id);
}

const nine: ClaimSpec = { kind: 'killed', quote: 'nine', quantity: people(9) };

describe('what a report is about', () => {
  it('gives the day to a toll that stands beside later dates only', () => {
    const text = 'Karsk, 20 May. On 6 May the harbour was opened again. By now nine are dead.';
    const opened: ClaimSpec = {
      kind: 'protest',
      quote: 'opened again',
      time: { start: '2021-05-06', words: 'On 6 May' },
    };
    expect(questions(text, [opened, nine])).toEqual(['killed-karsk-2021-05-04']);
  });

  it('leaves a toll beside an earlier time to the conflict', () => {
    const text = 'Karsk has been tense since March. By then nine had died.';
    const tense: ClaimSpec = {
      kind: 'strike',
      quote: 'has been tense',
      time: { start: '2021-03-01', end: null, precision: 'after', words: 'since March' },
    };
    expect(questions(text, [tense, nine])).toEqual(['killed-karsk-conflict-2021']);
  });

  it('leaves a toll beside a day of other violence to that day', () => {
    const text = 'In Karsk they shot again on 9 May. It left nine dead.';
    const again: ClaimSpec = { kind: 'attack', quote: 'shot again', time: { start: '2021-05-09', words: 'on 9 May' } };
    expect(questions(text, [again, nine])).toEqual(['killed-karsk-2021-05-09']);
  });

  it('counts arrests "since" that day to it, and blackouts that follow', () => {
    const text = 'In Karsk over ninety were arrested since 4 May. The net was cut on 5 May.';
    const arrested: ClaimSpec = {
      kind: 'arrested',
      quote: 'over ninety',
      quantity: atLeast(90),
      time: { start: '2021-05-04', end: null, precision: 'after', words: 'since 4 May' },
    };
    const cut: ClaimSpec = { kind: 'blackout', quote: 'net was cut', time: { start: '2021-05-05', words: 'on 5 May' } };
    expect(questions(text, [arrested, cut])).toEqual(['arrested-karsk-2021-05-04', 'blackout-karsk-2021-05-04']);
  });

  it('leaves what an earlier report tells to the conflict', () => {
    expect(questions('Karsk mourns nine.', [nine], { published: '2021-04-01' })).toEqual([
      'killed-karsk-conflict-2021',
    ]);
    expect(questions('Karsk mourns nine.', [nine], { published: '2011-04-01' })).toEqual([]);
  });

  it('counts trials in another town of the region to the conflict', () => {
    const text = 'Karsk waits. In Karsk they wait. Thirteen were sentenced in Belmora in June.';
    const sentenced: ClaimSpec = {
      kind: 'sentenced',
      quote: 'Thirteen were sentenced',
      quantity: people(13),
      place: { words: 'Belmora', id: 'case:belmora' },
      time: { start: '2021-06-01', end: '2021-06-30', precision: 'month', words: 'in June' },
    };
    expect(questions(text, [sentenced], { published: '2021-07-01' })).toEqual(['sentenced-karsk-conflict-2021']);
  });

  it('reaches a report that names only the country when it was published soon after', () => {
    const country = { Veria: 'case:veria' };
    const text = 'Veria mourns nine.';
    expect(questions(text, [nine], { named: country, published: '2021-05-20' })).toEqual(['killed-karsk-2021-05-04']);
    expect(questions(text, [nine], { named: country, published: null })).toEqual([]);
  });

  it('reads "three years ago today" back', () => {
    const text = 'Three years ago today nine died in Karsk.';
    const died = { ...nine, time: { start: '2024-05-04', words: 'today', inferred: true } };
    expect(questions(text, [died], { published: '2024-05-04' })).toEqual(['killed-karsk-2021-05-04']);
  });
});
