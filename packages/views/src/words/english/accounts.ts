// Words in English of the pages that set accounts side by side, and of the notes that say how a claim was read.
import type { Stance } from '@inquest/model';
import { englishPictureWords } from '../../picture-words/english.ts';
import { count } from './count.ts';

const stances: Readonly<Record<Stance, string>> = {
  asserted: 'asserted',
  reported: 'passed on',
  doubted: 'doubted',
  denied: 'denied',
  demanded: 'demanded',
};

export const englishQuestion = {
  of: 'Incident',
  askedByProgram: 'This question follows from the claims; a program asked it.',
  askedByPeople: 'A person of the inquiry asked this question, in statement',
  finding: 'The inquiry’s own answer',
  findingFigure: (low: string, best: string, high: string) => `low ${low}, best ${best}, high ${high}`,
  unbounded: 'not bounded',
  grade: 'Grade',
  grades: {
    confirmed: 'confirmed',
    fair: 'fair',
    weak: 'weak',
    contested: 'contested',
    discounted: 'discounted',
  },
  reasons: 'Reasons',
  signedBy: 'Signed by',
  reliesOn: 'Relies on',
  setsAside: 'Sets aside',
  dissent: 'Disagree',
  voice: (who: string, at: string, reason: string) => `${who}, ${at}${reason === '' ? '' : `: ${reason}`}`,
  notReady: 'Proposed answers that are not the inquiry’s',
  notReadyFinding: (who: string, at: string) => `Proposed by ${who}, ${at}. Not shown as an answer:`,
  needsReviewers: (missing: number) =>
    `${count(missing, 'reviewer', 'reviewers')} more, whose program did not make the claims, must sign`,
  restsOnContested: 'people disagree about claims that it relies on',
  restsOnRejected: 'claims that it relies on were rejected',
  isStale: 'stale: claims that it relies on were withdrawn or are not found any more',
  noFinding: 'The inquiry has given no answer of its own. What follows are accounts, not findings.',
  accounts: 'Accounts',
  words: 'The words, account by account',
  report: 'Report',
  speaker: 'Speaker',
  citing: 'citing',
  asOf: 'As of',
  figure: 'Figure',
  stance: 'Stance',
  origin: 'Origin',
  also: (claims: number) => `The same speaker says it ${count(claims, 'more time', 'more times')} in this report:`,
  setAside: 'set aside by the inquiry',
  boilerplate: (kind: string) => `stands in ${kind}`,
  origins: 'Origins, and why',
  moreOrigins: (number: number) => `${count(number, 'further origin', 'further origins')}: see dossier.json.`,
  aloneOrigins: (number: number) =>
    number === 1
      ? 'One more account stands alone: nothing ties it to another.'
      : `${englishPictureWords.number(number)} more accounts stand alone: nothing ties them to another.`,
  inWords: 'In these words',
  originsIntro:
    'Accounts that copy or cite one another have one origin and count once. A tie that a program proposes is never proof of dependence.',
  originReasons: {
    single: 'on its own',
    'same-text': 'the same text',
    'same-sentence': 'the same sentence',
    'cites-item': 'cites a report of this case',
    'cites-outlet': 'cites another outlet',
    'same-speaker': 'the same speaker',
    'same-figure': 'the same hedge and figure',
  },
  contradictions: 'Claims against each other',
  changes: 'One speaker over time',
  placing: 'Why these claims belong to this incident',
  more: (number: number) => `${count(number, 'account', 'accounts')}`,
  wordsPage: 'The words of all accounts',
  noEnvelope: 'No account gives a figure.',
};

export const englishClaim = {
  author: 'the report in its own voice',
  unnamed: 'a source the text does not name',
  citing: 'citing',
  carried: 'carried over from the report’s own date',
  resolved: 'counted from',
  codebook: (entry: string) => `a vague word, read by the codebook entry “${entry}”`,
  placeUnknown: 'not in the gazetteer',
  negated: 'negated',
  stances,
  notReviewed: 'Not reviewed by a person',
  contested: 'contested',
  rule: (rule: string, reader: string) => `rule “${rule}” of ${reader}`,
  entered: (who: string) => `entered by ${who}`,
  inNoFigure: 'In no figure:',
  offsets: (start: number, end: number) => `characters ${start} to ${end}`,
  decided: (verdict: string, who: string, at: string, reason: string) =>
    `${verdict} by ${who}, ${at}${reason === '' ? '' : `: ${reason}`}`,
  verdicts: { accept: 'accepted', reject: 'rejected', unsure: 'unsure' },
  recognised: (confidence: number) => `read by OCR, confidence ${confidence} of 100`,
  facts: {
    figure: 'Figure',
    subject: 'Who',
    demanded: 'Demanded',
    actor: 'By',
    addressee: 'Of whom',
    time: 'When',
    place: 'Where',
    holder: 'According to',
    cue: 'Attributed by',
    said: 'Said',
    stance: 'Stance',
    boilerplate: 'Stands in',
    recognised: 'Recognised',
    incident: 'Incident',
    unplaced: 'No incident',
    questions: 'Answers',
    contradictions: 'Against',
    review: 'Review',
    foundBy: 'Found by',
    id: 'Claim',
  },
};

export const englishOther = {
  title: 'Claims that belong to no incident',
  intro:
    'Claims about other times or places, or without enough said to place them. They are in no figure, and here is why.',
  none: 'Every claim belongs to an incident.',
  claims: (number: number) => count(number, 'claim', 'claims'),
};

export const englishTimeline = {
  title: 'Timeline',
  intro: 'What is said to have happened and when it was published, in order, each with its words.',
};

export const englishMap = {
  title: 'Map',
  intro:
    'Places named by the reports. A mark says that a place is named, not that something is proven to have happened there.',
};

export const englishMatrix = {
  title: 'Who says what',
  intro: 'Each question against each kind of source: who asserts, who denies, who is silent.',
  byKind: 'By kind of source',
  byPublisher: 'By publisher',
};
