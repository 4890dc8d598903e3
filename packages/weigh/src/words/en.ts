import type { ClaimKind, SourceKind } from '@inquest/model';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "16 December 2011" of `2011-12-16`. */
export function dateWords(iso: string): string {
  const month = months[Number(iso.slice(5, 7)) - 1] ?? '';
  return `${Number(iso.slice(8, 10))} ${month} ${iso.slice(0, 4)}`;
}

/** "16 December 2011", "16 to 18 December 2011", "30 November to 2 December 2011". */
export function spanWords(start: string, end: string): string {
  if (start === end) return dateWords(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8, 10))} to ${dateWords(end)}`;
  const from = start.slice(0, 4) === end.slice(0, 4) ? dateWords(start).slice(0, -5) : dateWords(start);
  return `${from} to ${dateWords(end)}`;
}

/** "2,000" */
export function numberWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "one report", "2 reports". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${numberWords(count)} ${many}`;
}

/** What is asked of each kind; the place and time follow. */
export const questionStart: Readonly<Record<ClaimKind, string>> = {
  killed: 'How many were killed',
  wounded: 'How many were wounded',
  disappeared: 'How many disappeared',
  tortured: 'How many were tortured',
  arrested: 'How many were arrested',
  charged: 'How many were charged',
  tried: 'How many were put on trial',
  sentenced: 'How many were sentenced',
  released: 'How many were released',
  dismissed: 'How many were dismissed',
  displaced: 'How many were displaced',
  striking: 'How many were on strike',
  strike: 'Was there a strike',
  protest: 'How many protested',
  attack: 'Was there an attack',
  blackout: 'Were news or communications cut off',
  emergency: 'Was a state of emergency imposed',
  appointment: 'Were officials replaced',
  solidarity: 'Were there acts of solidarity',
  demand: 'What was demanded',
  statement: 'What was stated',
  other: 'What else happened',
};

/** The yes-or-no form, for kinds that are otherwise counted. */
export const whetherStart: Readonly<Record<ClaimKind, string>> = {
  ...questionStart,
  killed: 'Were people killed',
  wounded: 'Were people wounded',
  disappeared: 'Did people disappear',
  tortured: 'Were people tortured',
  arrested: 'Were people arrested',
  charged: 'Were people charged',
  tried: 'Were people put on trial',
  sentenced: 'Were people sentenced',
  released: 'Were people released',
  dismissed: 'Were people dismissed',
  displaced: 'Were people displaced',
  striking: 'Were people on strike',
  protest: 'Was there a protest',
};

export const kindNoun: Readonly<Record<ClaimKind, string>> = {
  killed: 'deaths',
  wounded: 'wounded',
  disappeared: 'disappearances',
  tortured: 'torture',
  arrested: 'arrests',
  charged: 'charges',
  tried: 'trials',
  sentenced: 'sentences',
  released: 'releases',
  dismissed: 'dismissals',
  displaced: 'displaced people',
  striking: 'strikers',
  strike: 'a strike',
  protest: 'a protest',
  attack: 'an attack',
  blackout: 'a blackout',
  emergency: 'a state of emergency',
  appointment: 'an appointment',
  solidarity: 'solidarity',
  demand: 'a demand',
  statement: 'a statement',
  other: 'something else',
};

/** How a kind of source is named when it is silent or speaks as one. */
export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  state: 'the state',
  company: 'the company',
  media: 'the media',
  union: 'trade unions',
  ngo: 'human-rights organisations',
  opposition: 'the opposition',
  witness: 'witnesses',
  parliament: 'parliament',
  other: 'others',
};
