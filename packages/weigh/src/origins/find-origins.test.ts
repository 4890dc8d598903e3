import type { Origin, Question } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { atLeast, type ClaimSpec, caseOf, people, type ReportSpec } from '../build-case.test.helper.ts';
import { weigh } from '../weigh.ts';

const karsk = { words: 'Karsk', id: 'case:karsk' };
const day = { start: '2021-05-04', words: 'On 4 May' };

interface Told extends Partial<ReportSpec> {
  readonly name: string;
  readonly sentence: string;
  readonly claim: Omit<ClaimSpec, 'kind'>;
}

function report({ name, sentence, claim, ...more }: Told): ReportSpec {
  const text = `On 4 May there was a shooting in Karsk.\n\n${sentence}\n\n${more.text ?? ''}`;
  const attack: ClaimSpec = { kind: 'attack', quote: 'a shooting', time: day, place: karsk };
  return { publisher: `The ${name} Paper`, ...more, name, text, claims: [attack, { kind: 'killed', ...claim }] };
}

function question(...told: Told[]): Question | undefined {
  return weigh(caseOf(told.map(report))).questions.find(({ kind }) => kind === 'killed');
}

function ties(...told: Told[]): Pick<Origin, 'reason' | 'confidence' | 'words'>[] | undefined {
  return question(...told)?.origins.map(({ reason, confidence, words }) => ({ reason, confidence, words }));
}

const seventeen = people(17);

describe('origins', () => {
  it('leave voices apart that agree in an exact number only', () => {
    expect(
      ties(
        { name: 'One', sentence: 'In all 17 died.', claim: { quote: '17 died', quantity: seventeen } },
        { name: 'Two', sentence: 'We counted 17 dead.', claim: { quote: '17 dead', quantity: seventeen } },
      )?.map(({ reason }) => reason),
    ).toEqual(['single', 'single']);
  });

  it('tie the same sentence of the same voice', () => {
    const sentence = 'At the gates on that grey morning 17 people were shot dead.';
    expect(
      ties(
        { name: 'One', sentence, claim: { quote: '17 people', quantity: seventeen } },
        {
          name: 'Two',
          sentence: `${sentence} Shame!`,
          text: 'We stand with the families of the dead, here and in every other port of the coast; nobody will load a ship until the guards are named, the square is opened again and the wages that were cut in spring are paid in full to those who earned them.',
          claim: { quote: '17 people', quantity: seventeen },
        },
      ),
    ).toEqual([{ reason: 'same-sentence', confidence: 'likely', words: '2 reports, one root: same sentence' }]);
  });

  it('tie one named speaker across reports, but not witnesses who need not be the same', () => {
    const ministry = { words: 'the Interior Ministry', kind: 'state' } as const;
    const onlookers = { words: 'onlookers', kind: 'witness' } as const;
    const told = (holder: NonNullable<ClaimSpec['holder']>) =>
      ties(
        {
          name: 'One',
          sentence: 'There were 17 dead, it was said.',
          claim: { quote: '17 dead', quantity: seventeen, holder },
        },
        { name: 'Two', sentence: 'Some 17 had died.', claim: { quote: '17 had died', quantity: seventeen, holder } },
      );
    expect(told(ministry)?.[0]?.words).toBe('2 reports, one root: same speaker: the Interior Ministry');
    expect(told(onlookers)?.map(({ reason }) => reason)).toEqual(['single', 'single']);
  });

  it('tie a report to the item whose publisher it names as its speaker', () => {
    const holder = { words: 'the independent union Harbour Watch', kind: 'union' } as const;
    expect(
      ties(
        {
          name: 'Own',
          publisher: 'Harbour Watch (a union)',
          sourceKind: 'union',
          sentence: 'We know of 17 dead.',
          claim: { quote: '17 dead', quantity: seventeen },
        },
        { name: 'Two', sentence: 'It is 17 by the union.', claim: { quote: '17 by', quantity: seventeen, holder } },
      ),
    ).toEqual([
      {
        reason: 'cites-item',
        confidence: 'likely',
        words: '2 reports, one root: cites the independent union Harbour Watch',
      },
    ]);
  });

  it('say of nobody that they cite themselves', () => {
    const holder = { words: 'Harbour Watch', kind: 'union' } as const;
    expect(
      ties({
        name: 'One',
        publisher: 'Harbour Watch',
        sentence: 'Harbour Watch has counted 17 dead.',
        claim: { quote: '17 dead', quantity: seventeen, holder },
      }),
    ).toEqual([{ reason: 'single', confidence: 'certain', words: '' }]);
  });

  it('tie reports that say the whole text rests on one outlet, and say so of a single one too', () => {
    const source = 'This is what we know, as reported by the Tidewater Blog, and nobody else wrote.';
    const one = {
      name: 'One',
      sentence: 'It was 17 in the end.',
      text: source,
      claim: { quote: '17 in', quantity: seventeen },
    };
    const two = {
      name: 'Two',
      sentence: 'The dead are 17 now.',
      text: 'Source: Tidewater Blog',
      claim: { quote: '17 now', quantity: seventeen },
    };
    expect(ties(one, two)).toEqual([
      { reason: 'cites-outlet', confidence: 'likely', words: '2 reports, one root: cites Tidewater Blog' },
    ]);
    expect(ties(one)?.[0]?.words).toBe('cites Tidewater Blog, which gives no such account in this case');
  });

  it('call agreement in hedge and number possible only, and count origins both ways', () => {
    const told = (name: string, sentence: string): Told => ({
      name,
      sentence,
      sourceKind: 'opposition',
      claim: { quote: 'at least seventy', quantity: atLeast(70) },
    });
    const both = question(
      told('One', 'It is at least seventy.'),
      told('Two', 'No fewer than that: at least seventy died.'),
    );
    expect(both?.origins[0]).toMatchObject({ reason: 'same-figure', confidence: 'possible' });
    expect(both?.envelope?.words).toBe(
      '70 and open above; one origin behind 2 accounts, 2 if possible ties do not hold',
    );
  });

  it('count a thousand copies of one report as one origin', () => {
    const body = Array.from({ length: 80 }, (_, index) => `clause ${index} of the same story`).join(', ');
    const copies = Array.from({ length: 1000 }, (_, index) => ({
      name: `Copy ${index}`,
      sentence: 'There were 17 dead.',
      text: `${body}. Number ${index}.`,
      claim: { quote: '17 dead', quantity: seventeen },
    }));
    const copied = question(...copies);
    expect(copied?.accounts).toHaveLength(1000);
    expect(copied?.origins).toHaveLength(1);
    expect(copied?.origins[0]).toMatchObject({ reason: 'same-text', confidence: 'likely' });
    expect(copied?.envelope?.words).toBe('17; one origin behind 1,000 accounts');
  });
});
