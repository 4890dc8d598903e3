import { describe, expect, it } from 'vitest';
import { atLeast, type ClaimSpec, caseOf, people, type ReportSpec } from '../build-case.test.helper.ts';
import { weigh } from '../weigh.ts';

const attack: ClaimSpec = {
  kind: 'attack',
  quote: 'a shooting',
  time: { start: '2021-05-04', words: 'On 4 May' },
  place: { words: 'Karsk', id: 'case:karsk' },
};

function report(sentences: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): ReportSpec {
  const text = `On 4 May there was a shooting in Karsk. ${sentences}`;
  return { name: 'one', publisher: 'The Echo', published: '2021-05-06', ...more, text, claims: [attack, ...claims] };
}

const accounts = (...reports: ReportSpec[]) =>
  weigh(caseOf(reports)).questions.flatMap((question) => question.accounts);
const killed = (quote: string, more: Partial<ClaimSpec> = {}): ClaimSpec => ({ kind: 'killed', quote, ...more });

describe('accounts', () => {
  it('are one for a figure that a voice gives twice, and take in what it says more vaguely', () => {
    const told = report('At least nine died. Many died, at least nine.', [
      killed('At least nine', { quantity: atLeast(9) }),
      killed('at least nine', { quantity: atLeast(9) }),
      killed('Many died', { quantity: people(null, null) }),
    ]);
    expect(accounts(told).map(({ quote, alsoClaims }) => [quote, alsoClaims.length])).toEqual([['At least nine', 2]]);
  });

  it('leave one person beside a total out, and say so in the incident', () => {
    const told = report('Nine died. A boy died.', [
      killed('Nine died', { quantity: people(9) }),
      killed('A boy', { quantity: people(1), subject: 'boy' }),
    ]);
    expect(accounts(told).map(({ quote }) => quote)).toEqual(['Nine died']);
    expect(weigh(caseOf([told])).incidents[0]?.reasons.at(-1)).toContain('one claim of one particular person');
  });

  it('leave out what is added to, or is some of, a larger number of the same report', () => {
    const told = report(
      'Nine died. Another six died in hospital. A nurse said a further two died. Four of them were boys.',
      [
        killed('Nine died', { quantity: people(9) }),
        killed('Another six', { quantity: people(6) }),
        killed('a further two', { quantity: people(2), holder: { words: 'A nurse', kind: 'witness' } }),
        killed('Four', { quantity: people(4) }),
      ],
    );
    expect(accounts(told).map(({ quote }) => quote)).toEqual(['Nine died']);
  });

  it('keep a number that is added to none', () => {
    const told = report('Another six died in hospital.', [killed('Another six', { quantity: people(6) })]);
    expect(accounts(told).map(({ quote }) => quote)).toEqual(['Another six']);
  });

  it('take a number that is followed by "further" or "more" for part of the total beside it', () => {
    const told = report('At least nine died. Three further deaths are not counted here, nor two more in a cell.', [
      killed('At least nine', { quantity: atLeast(9) }),
      killed('Three', { quantity: people(3), holder: { words: 'A nurse', kind: 'witness' } }),
      killed('two', { quantity: people(2), holder: { words: 'A nurse', kind: 'witness' } }),
    ]);
    expect(accounts(told).map(({ quote }) => quote)).toEqual(['At least nine']);
  });

  it('take a speaker who publishes the report for its kind of source', () => {
    const told = report(
      'The Federation says nine died.',
      [killed('nine died', { quantity: people(9), holder: { words: 'The Federation', kind: 'other' } })],
      { publisher: 'National Federation of Dockers', sourceKind: 'union' },
    );
    expect(accounts(told).map(({ holderKind }) => holderKind)).toEqual(['union']);
  });

  it('keep "one" of another voice as a rival', () => {
    const told = report('Nine died. The ministry says one died.', [
      killed('Nine died', { quantity: people(9) }),
      killed('one died', { quantity: people(1), holder: { words: 'The ministry', kind: 'state' } }),
    ]);
    expect(accounts(told).map(({ quote }) => quote)).toEqual(['one died', 'Nine died']);
  });

  it('answer whether, where only persons are named one by one', () => {
    const told = report('Ann Ash was taken. Bea Birch was taken.', [
      { kind: 'arrested', quote: 'Ann Ash', quantity: people(1), subject: 'Ann Ash' },
      { kind: 'arrested', quote: 'Bea Birch', quantity: people(1), subject: 'Bea Birch' },
    ]);
    const [question] = weigh(caseOf([told])).questions;
    expect(question?.words).toBe('Were people arrested at Karsk on 4 May 2021?');
    expect(question?.envelope).toBeNull();
    expect(question?.accounts.map(({ quantity, alsoClaims }) => [quantity, alsoClaims.length])).toEqual([[null, 1]]);
  });

  it('show a denial outside the range', () => {
    const told = report('Nine died. The port says that nobody died.', [
      killed('Nine died', { quantity: people(9) }),
      killed('nobody died', { holder: { words: 'The port', kind: 'company' }, stance: 'denied', negated: true }),
    ]);
    const [question] = weigh(caseOf([told])).questions;
    expect(question?.accounts.map(({ holderName, stance }) => [holderName, stance])).toEqual([
      ['The port', 'denied'],
      ['The Echo', 'asserted'],
    ]);
    expect(question?.envelope?.words).toBe('9; one origin behind one account');
  });

  it('count people, not years or shots', () => {
    const told = report('Nine shots fell, six were sentenced to nine years.', [
      killed('Nine shots', { quantity: people(9, 9, { unit: 'shot' }) }),
      { kind: 'sentenced', quote: 'six were sentenced', quantity: people(6) },
      { kind: 'sentenced', quote: 'nine years', quantity: people(9, 9, { unit: 'year' }) },
    ]);
    expect(accounts(told).map(({ quote }) => quote)).toEqual(['six were sentenced']);
  });

  it('ask whether, with no range, about a blackout', () => {
    const told = report('The telephones were cut. The port says they worked.', [
      { kind: 'blackout', quote: 'telephones were cut' },
      {
        kind: 'blackout',
        quote: 'they worked',
        holder: { words: 'The port', kind: 'company' },
        stance: 'denied',
        negated: true,
      },
    ]);
    const [question] = weigh(caseOf([told])).questions;
    expect(question?.words).toBe('Were news or communications cut off at Karsk on 4 May 2021?');
    expect(question?.accounts).toHaveLength(2);
    expect(question?.envelope).toBeNull();
  });
});

describe('the date of an account', () => {
  const basis = (told: ReportSpec) => accounts(told).map(({ asOf }) => [asOf.start, asOf.basis]);

  it('is the day of the saying, where the text gives it', () => {
    const said = { start: '2021-05-05', end: '2021-05-05', precision: 'day' } as const;
    expect(basis(report('Nine died.', [killed('Nine died', { quantity: people(9), said })]))).toEqual([
      ['2021-05-05', 'speech'],
    ]);
  });

  it('is the day up to which the text counts, else the date it gives itself, else its publication', () => {
    const nine = { quantity: people(9) };
    const counted = { ...nine, time: { start: '2021-05-05', words: '5 May' } };
    expect(basis(report('As of 5 May nine had died.', [killed('nine had died', counted)]))).toEqual([
      ['2021-05-05', 'text'],
    ]);
    expect(basis(report('Nine died. So far on 5 May we know no more.', [killed('Nine died', nine)]))).toEqual([
      ['2021-05-05', 'text'],
    ]);
    expect(basis(report('Nine died.', [killed('Nine died', nine)]))).toEqual([['2021-05-06', 'published']]);
    expect(basis(report('Nine died.', [killed('Nine died', nine)], { published: null }))).toEqual([[null, 'unknown']]);
  });

  it('does not make the day of a count a day of its own', () => {
    const counted = killed('nine had died', { quantity: people(9), time: { start: '2021-05-05', words: '5 May' } });
    const { questions } = weigh(caseOf([report('As of 8 a.m. on 5 May nine had died.', [counted])]));
    expect(questions.map(({ id }) => id)).toEqual(['killed-karsk-2021-05-04']);
  });
});
