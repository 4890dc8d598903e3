import type { AsOf, ClaimKind, Origin, Quantity, SourceKind, TimeInterval } from '@inquest/model';
import type { TickStep } from '../timeline/time-scale.ts';
import { plainWords } from '../written-words/plain-words.ts';
import type { PictureWords } from './picture-words.ts';

const numberFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

function number(figure: number): string {
  return numberFormat.format(figure);
}

function figure(quantity: Quantity | null): string {
  if (quantity === null) return 'no figure';
  const { low, high, lowOpen, highOpen } = quantity;
  // A vague word's numbers come from the codebook, which is said beside them; "about" on top would count the doubt twice.
  const about = quantity.approximate && quantity.codebook === null ? 'about ' : '';
  if (low === null && high === null) return 'no number given';
  if (low === null) return `${highOpen ? 'fewer than' : 'up to'} ${about}${number(high ?? 0)}`;
  if (high === null) return `${lowOpen ? 'more than' : 'at least'} ${about}${number(low)}`;
  if (low === high && !lowOpen && !highOpen) return `${about}${number(low)}`;
  if (lowOpen) return `more than ${about}${number(low)}, ${highOpen ? 'fewer than' : 'up to'} ${number(high)}`;
  return `${about}${number(low)} to ${highOpen ? 'fewer than ' : ''}${number(high)}`;
}

function shortFigure(quantity: Quantity | null): string {
  if (quantity === null) return '-';
  const { low, high, lowOpen, highOpen } = quantity;
  const about = quantity.approximate && quantity.codebook === null ? '~' : '';
  if (low === null && high === null) return '?';
  if (low === null) return `${highOpen ? '<' : '<='}${about}${number(high ?? 0)}`;
  if (high === null) return lowOpen ? `>${about}${number(low)}` : `${about}${number(low)}+`;
  if (low === high && !lowOpen && !highOpen) return `${about}${number(low)}`;
  return `${lowOpen ? '>' : ''}${about}${number(low)}-${highOpen ? '<' : ''}${number(high)}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly clock: string | null;
}

function dateParts(iso: string): DateParts {
  const [date = '', clock] = iso.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    year: String(Number(year)),
    month: months[Number(month) - 1] ?? month,
    day: String(Number(day)),
    clock: clock ?? null,
  };
}

function moment(iso: string): string {
  const { year, month, day, clock } = dateParts(iso);
  return `${day} ${month} ${year}${clock === null ? '' : `, ${clock}`}`;
}

function tick(iso: string, step: TickStep): string {
  const { year, month, day, clock } = dateParts(iso);
  if (step === 'year') return year;
  if (step === 'month') return `${month} ${year}`;
  return step === 'day' || clock === '00:00' ? `${day} ${month}` : (clock ?? '');
}

function isLastDayOfMonth(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function range(start: string, end: string): string {
  const from = dateParts(start);
  const to = dateParts(end);
  if (from.clock !== null || to.clock !== null) {
    return start.slice(0, 10) === end.slice(0, 10) && to.clock !== null
      ? `${moment(start)} to ${to.clock}`
      : `${moment(start)} to ${moment(end)}`;
  }
  if (start.endsWith('-01') && isLastDayOfMonth(end)) {
    if (from.year === to.year && from.month === to.month) return `${from.month} ${from.year}`;
    if (from.year === to.year && from.month === 'Jan' && to.month === 'Dec') return from.year;
    if (from.month === 'Jan' && to.month === 'Dec') return `${from.year} to ${to.year}`;
    return `${from.month} ${from.year} to ${to.month} ${to.year}`;
  }
  if (from.year === to.year && from.month === to.month) return `${from.day} to ${to.day} ${to.month} ${to.year}`;
  if (from.year === to.year) return `${from.day} ${from.month} to ${moment(end)}`;
  return `${moment(start)} to ${moment(end)}`;
}

function time(interval: TimeInterval): string {
  const { start, end, precision } = interval;
  if (start === null && end === null) return 'undated';
  if (start === null) return `by ${moment(end ?? '')}`;
  if (end === null) return `from ${moment(start)} on`;
  const about = precision === 'about' ? 'about ' : '';
  return `${about}${start === end ? moment(start) : range(start, end)}`;
}

function asOf(date: AsOf): string {
  if (date.start === null && date.end === null) return 'undated';
  const when = time(date);
  switch (date.basis) {
    case 'speech':
      return `said ${when}`;
    case 'text':
      return `as of ${when}`;
    case 'published':
      return `published ${when}`;
    case 'unknown':
      return when;
  }
}

const sourceKinds: Readonly<Record<SourceKind, string>> = {
  state: 'State',
  company: 'Company',
  media: 'Media',
  union: 'Union',
  ngo: 'NGOs',
  opposition: 'Opposition',
  witness: 'Witnesses',
  parliament: 'Parliament',
  other: 'Other sources',
};

const claimKinds: Readonly<Record<ClaimKind, string>> = {
  killed: 'killed',
  wounded: 'wounded',
  disappeared: 'disappeared',
  tortured: 'tortured',
  arrested: 'arrested',
  charged: 'charged',
  tried: 'tried',
  sentenced: 'sentenced',
  released: 'released',
  dismissed: 'dismissed',
  displaced: 'displaced',
  striking: 'on strike',
  strike: 'strike',
  protest: 'protest',
  attack: 'attack',
  blackout: 'blackout',
  emergency: 'state of emergency',
  appointment: 'appointment',
  solidarity: 'solidarity',
  demand: 'demand',
  statement: 'statement',
  other: 'other',
};

const confidences: Readonly<Record<Origin['confidence'], string>> = {
  certain: 'certain',
  likely: 'likely, not proven',
  possible: 'possible, not proven',
};

function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** Units are singular English words of the codebook or the reader: `person`, `building`. */
function unit(name: string): string {
  const plain = plainWords(name);
  if (plain === 'person') return 'people';
  if (plain.endsWith('s')) return plain;
  return /[^aeiou]y$/.test(plain) ? `${plain.slice(0, -1)}ies` : `${plain}s`;
}

/** The words of the pictures in English. */
export const englishPictureWords: PictureWords = {
  language: 'en',
  number,
  figure,
  shortFigure,
  time,
  asOf,
  moment,
  tick,
  unit,
  sourceKind: (kind) => sourceKinds[kind],
  shortSourceKind: (kind) => (kind === 'opposition' ? 'oppositn' : kind === 'parliament' ? 'parlmt' : kind),
  claimKind: (kind) => claimKinds[kind],
  confidence: (confidence) => confidences[confidence],
  ladder: {
    holder: 'Who says it',
    words: 'In these words',
    figure: 'Figure',
    answer: 'Answer',
    answers: { plain: 'says so', doubted: 'doubts it', denied: 'denies it', none: 'denies it' },
    shortAnswers: { plain: 'yes', doubted: 'doubted', denied: 'no', none: 'no' },
    axis: (name) => `Number of ${unit(name)}`,
    logarithmic: 'logarithmic: equal distances are equal multiples, 0 stands apart',
    reading: (words) => `our reading of “${plainWords(words)}”`,
    otherUnit: (name) => `counted in ${unit(name)}: not drawn on this scale`,
    citing: 'who cite',
    inReport: 'in',
    denied: 'denied',
    noneFigure: 'none',
    none: 'denies that there were any',
    counted: (words) => `one person, counted from “${plainWords(words)}”`,
    onePerson: 'one person, named or described',
    outside: (accounts) =>
      accounts === 1
        ? '1 account denies and stands outside it'
        : `${number(accounts)} accounts deny and stand outside it`,
    doubted: 'doubted',
    setAside: 'set aside by the inquiry',
    said: (times) => `said in ${number(times)} places of the report`,
    unnamed: 'an unnamed speaker',
    author: 'the report itself',
    root: (letter) => `Root ${letter}`,
    oneRoot: (accounts) => `${plural(accounts, 'account', 'accounts')}, one root`,
    elsewhere: (here, elsewhere) =>
      `${plural(here, 'account', 'accounts')} here, ${number(elsewhere)} under other kinds of source`,
    sameOrigin: (count) =>
      `and ${plural(count, 'more account', 'more accounts')} of the same origin with the same figure`,
    furtherRows: (count) => `and ${plural(count, 'more account', 'more accounts')} of this kind of source`,
    notListed: (count) => `${plural(count, 'further account is', 'further accounts are')} not listed on this page.`,
    allAccounts: 'All accounts',
    envelope: 'Envelope',
    envelopeOver: 'over independent origins',
    noFigure: 'No account gives a figure.',
    noAccount: 'No report in the case answers this question.',
    silences: 'Says nothing to it',
    silentReports: (items) => `${plural(items, 'report', 'reports')} in the case`,
    absent: 'Not heard: the case has no report of theirs, so their silence proves nothing',
    rootAgain: (letter) => `Root ${letter}, as above`,
    key: 'How to read this picture',
    keyRows: {
      point: 'an exact figure',
      range: 'a range',
      open: 'an open bound: at least, up to',
      excluded: 'the figure itself is excluded: more than, fewer than',
      hollow: 'approximate, or a vague word read by the codebook',
      doubted: 'dashed: doubted by whoever passes it on',
      denied: 'struck: denied',
      none: 'a cross at 0: says that there were none; outside the envelope, as every denial',
      setAside: 'faint: set aside by a decision of the inquiry, outside the envelope',
      tie: 'a bracket: one root behind several accounts; dashed if likely, dotted if only possible',
      envelope:
        'the envelope: from the lowest to the highest figure, each origin heard once, never an average; an arrow where it stays open',
      guide: 'dotted: the ends of the envelope',
    },
  },
  timeline: {
    when: 'When',
    what: 'What',
    position: 'On the scale of this period',
    undated: 'Undated',
    long: 'Longer stretches of time',
    more: (count) => `and ${plural(count, 'more entry', 'more entries')} of this time`,
    notListed: (count) => `${plural(count, 'further entry is', 'further entries are')} not listed on this page.`,
    kinds: { incident: 'Incident', claim: 'Claim', publication: 'Published' },
    key: 'A dot is a day; a bar is a time known only within its ends; an arrow is an end that is not known.',
  },
  map: {
    label: (places) => `Map of ${plural(places, 'place', 'places')} named by the reports`,
    wider: (places) => `Wider map of all ${plural(places, 'place', 'places')}`,
    more: (count) => `and ${number(count)} more`,
    kilometres: (count) => `${number(count)} km`,
    claims: (count) => plural(count, 'claim', 'claims'),
    unlocated: 'Without a known position',
    region: 'a region: the mark stands at its middle',
    countries: 'Countries named as a whole',
    places: 'Places',
    none: 'No place named in the reports is known to the gazetteer.',
    notListed: (count) => `${plural(count, 'further place is', 'further places are')} not listed on this page.`,
    attribution: 'Outlines: Natural Earth (public domain). Lines on a map take no side in disputes over borders.',
  },
  matrix: {
    question: 'Question',
    state: {
      asserted: 'says',
      reported: 'passes on',
      doubted: 'doubts',
      denied: 'denies',
      demanded: 'demands',
      silent: 'silent',
      absent: 'no report',
    },
    accounts: (count) => plural(count, 'account', 'accounts'),
    key: '“No report”: the case has none of this kind, so its silence proves nothing',
    more: (count) => `and ${number(count)} more`,
  },
  change: {
    label: (holder) => `Figures given by ${holder} over time`,
    when: 'As of',
    figure: 'Figure',
    words: 'In these words',
  },
};
