// Words of the first page of a dossier in English.
import { englishPictureWords } from '../../picture-words/english.ts';
import { count } from './count.ts';

export const englishGlance = {
  numbers: (reports: number, dataFiles: number, claims: number, questions: number) =>
    `${count(reports, 'report', 'reports')}${dataFiles === 0 ? '' : ` and ${count(dataFiles, 'file of data', 'files of data')}`}, ${count(claims, 'claim', 'claims')} found in their exact words, ${count(questions, 'question', 'questions')}.`,
  howToRead:
    'Every figure is somebody’s claim: follow it to its exact words, and those to the evidence. Rival accounts are never averaged.',
  vague: 'our reading of a vague word',
  notReviewedYet: 'No figure here has been reviewed by a person yet.',
  warnings: 'Before you rely on any of this',
  everyAccount: (accounts: number) => `All ${count(accounts, 'account', 'accounts')}, each with its words`,
  nothingReviewed: 'All figures here are proposals read by a program; none has been reviewed by a person.',
  someReviewed: (reviewed: number, claims: number) =>
    `People have decided on ${englishPictureWords.number(reviewed)} of ${count(claims, 'claim', 'claims')}. The others are proposals read by a program.`,
  unread: (reports: number, languages: string) =>
    `${count(reports, 'report is', 'reports are')} in a language that nothing here reads yet (${languages}). They are kept and can be read in full, but no figure of theirs is in the accounts below.`,
  dataFiles: (files: number) =>
    `${count(files, 'item is a file', 'items are files')} of data (lists, tables). No figure is read from them; whom they name in a list of people stands in the register.`,
  unknownLanguage: 'unknown',
  recognised: (claims: number) =>
    `${count(claims, 'claim rests', 'claims rest')} on words that a program recognised in pictures (OCR): check them against the pictures.`,
  textless: (reports: number) => `${count(reports, 'item has', 'items have')} no readable text; kept as evidence only.`,
  contested: (claims: number) =>
    `${count(claims, 'claim is', 'claims are')} contested: people of the inquiry decided differently at the same time, and what rests on them is not settled.`,
  problems: (problems: number) => `Checking the case found ${count(problems, 'problem', 'problems')}.`,
  contradictions: (number: number) =>
    `${count(number, 'pair of claims', 'pairs of claims')} set against each other: rival accounts, contradictions, opposite bounds.`,
  placesUnknown: (claims: number) =>
    `${count(claims, 'claim belongs', 'claims belong')} to no incident, so to no figure.`,
  figures: 'What is said to have happened, in figures',
  moreQuestions: 'Further questions',
  notListedQuestions: (number: number) =>
    `${count(number, 'further question is', 'further questions are')} in dossier.json.`,
  withoutFigures: 'Questions that no report answers with a figure',
  open: 'The accounts in full, with their words',
  otherIncidents: 'Figures of other incidents',
  question: 'Question',
  envelope: 'Range of the accounts',
  accounts: 'Accounts',
  origins: 'Separate origins',
  noFigure: 'no figure',
  contradictionsTitle: 'Claims against each other',
  withinReport: 'inside one report',
  betweenReports: 'between reports',
  moreContradictions: (number: number) =>
    `${count(number, 'further pair stands', 'further pairs stand')} beside the claims and on the pages of the questions.`,
  silences: 'What nobody reports',
  silencesIntro:
    'Silence is no evidence that something did not happen. It says where to ask next, and how few voices the case has.',
  noClaimOf: (incident: string) => `Of ${incident}, no report read here says that anybody was`,
  silentKinds: 'Kinds of source without a single report in the case:',
  noSilence: 'Every kind of harm and every kind of source has at least one claim.',
  moreFigures: (figures: number) => `${count(figures, 'more figure', 'more figures')} between these`,
  onlyAccounts: (accounts: number) => `no figure; ${count(accounts, 'account', 'accounts')}`,
  noFigures: 'No question has an answer in figures.',
  noQuestions: 'No question could be asked: no claim read here belongs to an incident.',
  onlyQuoted: 'heard only through others',
  map: 'Where',
  mapLink: 'The map, with every place named',
  reports: 'The reports',
  allReports: (number: number) => `All ${count(number, 'report', 'reports')}`,
  copies: 'Copies',
  copyOf: (share: string) => `${share} of its text is also that of`,
};
