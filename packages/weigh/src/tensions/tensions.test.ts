import { describe, expect, it } from 'vitest';
import { atLeast, type ClaimSpec, caseOf, people, type ReportSpec, upTo } from '../build-case.test.helper.ts';
import { weigh } from '../weigh.ts';

const attack: ClaimSpec = {
  kind: 'attack',
  quote: 'a shooting',
  time: { start: '2021-05-04', words: 'On 4 May' },
  place: { words: 'Karsk', id: 'case:karsk' },
};

function report(
  name: string,
  sentences: string,
  claims: readonly ClaimSpec[],
  more: Partial<ReportSpec> = {},
): ReportSpec {
  const text = `On 4 May there was a shooting in Karsk. ${sentences}`;
  return { name, publisher: `The ${name}`, published: '2021-05-06', ...more, text, claims: [attack, ...claims] };
}

const ministry = { words: 'The ministry', kind: 'state' } as const;
const union = { words: 'The dockers’ union', kind: 'union' } as const;

function reasons(...reports: ReportSpec[]): [string, string][] {
  return weigh(caseOf(reports)).contradictions.map(({ scope, reason }) => [scope, reason]);
}

describe('contradictions', () => {
  it('name a report whose own figures cannot both hold, and say when they may speak of different people', () => {
    const thirty: ClaimSpec = { kind: 'killed', quote: 'thirty dead', quantity: people(30, 30, { words: 'thirty' }) };
    const nine: ClaimSpec = { kind: 'killed', quote: 'nine were killed', quantity: people(9, 9, { words: 'nine' }) };
    const both = 'It left thirty dead. In all nine were killed.';
    expect(reasons(report('Echo', both, [thirty, nine]))).toEqual([
      ['within-item', 'The report gives both "nine" and "thirty" for deaths.'],
    ]);
    const dockers = { ...thirty, subject: 'thirty' };
    const wardens = { ...nine, subject: 'nine' };
    expect(reasons(report('Echo', both, [dockers, wardens]))[0]?.[1]).toContain('They may speak of different people');
  });

  it('do not blame a report that quotes rivals', () => {
    const rivals = report('Echo', 'The ministry says six. The dockers’ union says at least twenty.', [
      { kind: 'killed', quote: 'says six', quantity: people(6, 6, { words: 'six' }), holder: ministry },
      { kind: 'killed', quote: 'at least twenty', quantity: atLeast(20), holder: union },
    ]);
    expect(reasons(rivals)).toEqual([
      [
        'within-item',
        'One report sets rival accounts side by side: "six" (The ministry) and "at least twenty" (The dockers’ union); it does not contradict itself.',
      ],
    ]);
  });

  it('see none where two bounds leave room for one number', () => {
    const room = report('Echo', 'The ministry says up to thirty. The dockers’ union says at least twenty.', [
      { kind: 'killed', quote: 'up to thirty', quantity: upTo(30), holder: ministry },
      { kind: 'killed', quote: 'at least twenty', quantity: atLeast(20), holder: union },
    ]);
    expect(reasons(room)).toEqual([]);
  });

  it('name one voice that says it and denies it', () => {
    const turn = report('Echo', 'The ministry spoke of six dead. Later the ministry said that nobody died.', [
      { kind: 'killed', quote: 'six dead', quantity: people(6), holder: ministry },
      { kind: 'killed', quote: 'nobody died', holder: ministry, stance: 'denied', negated: true },
    ]);
    expect(reasons(turn)).toEqual([
      ['within-item', 'In one report The ministry says it ("six dead") and denies it ("nobody died").'],
    ]);
  });

  it('are told once for a text that was copied', () => {
    const long = Array.from({ length: 60 }, (_, index) => `Line ${index} of the story is long.`).join(' ');
    const claims: ClaimSpec[] = [
      { kind: 'killed', quote: 'thirty dead', quantity: people(30) },
      { kind: 'killed', quote: 'nine were killed', quantity: people(9) },
    ];
    const text = `It left thirty dead. In all nine were killed. ${long}`;
    const copies = ['One', 'Two', 'Three'].map((name) => report(name, `${text} ${name}.`, claims));
    const { contradictions } = weigh(caseOf(copies));
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]?.items).toHaveLength(3);
  });
});

describe('speaker changes', () => {
  const said = (name: string, published: string, figure: number, words: string) =>
    report(
      name,
      `${words} speaks of ${figure} dead.`,
      [{ kind: 'killed', quote: `${figure} dead`, quantity: people(figure), holder: { words, kind: 'state' } }],
      { published },
    );

  it('follow one speaker by date and do not take a late repetition for a return', () => {
    const { speakerChanges } = weigh(
      caseOf([
        said('A', '2021-05-05', 4, 'The ministry'),
        said('B', '2021-05-06', 6, 'The ministry'),
        said('C', '2021-06-01', 4, 'The ministry'),
      ]),
    );
    expect(speakerChanges.map(({ holder, accounts }) => [holder, accounts.length])).toEqual([['The ministry', 2]]);
  });

  it('say that several mouths of the state are not certainly one speaker', () => {
    const { speakerChanges } = weigh(
      caseOf([said('A', '2021-05-05', 4, 'The ministry'), said('B', '2021-05-06', 6, 'The governor')]),
    );
    expect(speakerChanges.map(({ holder }) => holder)).toEqual([
      'the state (The ministry, The governor; not certainly one speaker)',
    ]);
  });
});

describe('silences', () => {
  it('count the items of a silent kind, and name speakers who answer other questions of the incident', () => {
    const { questions } = weigh(
      caseOf([
        report('A', 'The ministry says six dead. Forty hurt, we hear.', [
          { kind: 'killed', quote: 'six dead', quantity: people(6), holder: ministry },
          { kind: 'wounded', quote: 'Forty hurt', quantity: people(40) },
        ]),
        report('B', 'We load on.', [], { sourceKind: 'company' }),
      ]),
    );
    const wounded = questions.find(({ kind }) => kind === 'wounded');
    expect(wounded?.silent).toContainEqual({ who: 'the company', kind: 'company', items: 1 });
    expect(wounded?.silent).toContainEqual({ who: 'The ministry', kind: 'state', items: 0 });
  });
});
