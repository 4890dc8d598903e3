import type { AsOf, ClaimKind, Origin, Quantity, SourceKind, TimeInterval } from '@inquest/model';
import type { TickStep } from '../timeline/time-scale.ts';

/** What a cell of the matrix can say. */
export type MatrixState = 'asserted' | 'reported' | 'doubted' | 'denied' | 'demanded' | 'silent' | 'absent';

/**
 * Every word the pictures say by themselves, in one language: one file a language beside this one.
 * Words of reports are never in here. Functions take counts, so that a language can inflect.
 */
export interface PictureWords {
  /** BCP 47 tag. */
  readonly language: string;
  number(figure: number): string;
  /** A quantity in words: "at least 70", "more than 2,000". Says of an open bound that it is open. */
  figure(quantity: Quantity | null): string;
  /** A quantity in a few signs, for narrow places: "70+", "<=150", ">2,000", "~40". */
  shortFigure(quantity: Quantity | null): string;
  time(interval: TimeInterval): string;
  asOf(date: AsOf): string;
  /** One day or local time: "16 Dec 2011". */
  moment(iso: string): string;
  /** A tick of a time axis: "16 Dec", "Dec 2011", "2011". */
  tick(iso: string, step: TickStep): string;
  /** The plural of a unit of the model: `person` is "people". */
  unit(name: string): string;
  sourceKind(kind: SourceKind): string;
  /** At most nine letters, for a terminal. */
  shortSourceKind(kind: SourceKind): string;
  claimKind(kind: ClaimKind): string;
  confidence(confidence: Origin['confidence']): string;
  readonly ladder: LadderWords;
  readonly timeline: TimelineWords;
  readonly map: MapWords;
  readonly matrix: MatrixWords;
  readonly change: ChangeWords;
}

export interface LadderWords {
  readonly holder: string;
  readonly words: string;
  readonly figure: string;
  readonly answer: string;
  /** Answers to a question that asks whether. */
  readonly answers: Readonly<Record<'plain' | 'doubted' | 'denied' | 'none', string>>;
  /** The same in a few letters, for a terminal. */
  readonly shortAnswers: Readonly<Record<'plain' | 'doubted' | 'denied' | 'none', string>>;
  axis(unit: string): string;
  readonly logarithmic: string;
  reading(words: string): string;
  otherUnit(unit: string): string;
  readonly citing: string;
  readonly inReport: string;
  readonly denied: string;
  /** The figure of an account that says there was nobody. */
  readonly noneFigure: string;
  /** How such an account stands: it is a denial of its own. */
  readonly none: string;
  /** Of a figure of one, counted from a person named or described. */
  counted(words: string): string;
  /** The same without the words. */
  readonly onePerson: string;
  /** Accounts outside the envelope because they deny. */
  outside(accounts: number): string;
  readonly doubted: string;
  readonly setAside: string;
  said(times: number): string;
  readonly unnamed: string;
  readonly author: string;
  /** Names an origin behind several accounts: "Root A". */
  root(letter: string): string;
  /** Of an origin that gives no words of its own. */
  oneRoot(accounts: number): string;
  elsewhere(here: number, elsewhere: number): string;
  sameOrigin(count: number): string;
  furtherRows(count: number): string;
  notListed(count: number): string;
  readonly allAccounts: string;
  readonly envelope: string;
  readonly envelopeOver: string;
  readonly noFigure: string;
  readonly noAccount: string;
  readonly silences: string;
  silentReports(items: number): string;
  /** Those of whom the case has no report. */
  readonly absent: string;
  /** Names an origin whose reason stands further up: "Root A, as above". */
  rootAgain(letter: string): string;
  readonly key: string;
  readonly keyRows: Readonly<
    Record<
      | 'point'
      | 'range'
      | 'open'
      | 'excluded'
      | 'hollow'
      | 'doubted'
      | 'denied'
      | 'none'
      | 'setAside'
      | 'tie'
      | 'envelope'
      | 'guide',
      string
    >
  >;
}

export interface TimelineWords {
  readonly when: string;
  readonly what: string;
  readonly position: string;
  readonly undated: string;
  /** Times of more than two months. */
  readonly long: string;
  more(count: number): string;
  notListed(count: number): string;
  readonly kinds: Readonly<Record<'incident' | 'claim' | 'publication', string>>;
  readonly key: string;
}

export interface MapWords {
  label(places: number): string;
  /** Of a second map, drawn when some places lie far from the others. */
  wider(places: number): string;
  /** Numbers of further places that one dot stands for. */
  more(count: number): string;
  kilometres(count: number): string;
  claims(count: number): string;
  readonly unlocated: string;
  readonly region: string;
  /** Countries named as a whole: listed, not drawn. */
  readonly countries: string;
  readonly places: string;
  readonly none: string;
  notListed(count: number): string;
  readonly attribution: string;
}

export interface MatrixWords {
  readonly question: string;
  readonly state: Readonly<Record<MatrixState, string>>;
  accounts(count: number): string;
  readonly key: string;
  more(count: number): string;
}

export interface ChangeWords {
  label(holder: string): string;
  readonly when: string;
  readonly figure: string;
  readonly words: string;
}
