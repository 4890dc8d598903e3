import type { BoilerplateKind } from '@inquest/model';
import { englishPictureWords } from '../picture-words/english.ts';
import {
  englishClaim,
  englishMap,
  englishMatrix,
  englishOther,
  englishQuestion,
  englishTimeline,
} from './english/accounts.ts';
import { englishMethod, englishVerify } from './english/checking.ts';
import { count } from './english/count.ts';
import { englishGlance } from './english/glance.ts';
import { englishDemands, englishLinks, englishRegister } from './english/register.ts';
import { englishCustody, englishReader, englishReports } from './english/reports.ts';

/** Names of the languages that reports of a case are likely to have; another is shown by its tag. */
const languages: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  be: 'Belarusian',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  ka: 'Georgian',
  kk: 'Kazakh',
  ky: 'Kyrgyz',
  ru: 'Russian',
  tg: 'Tajik',
  tr: 'Turkish',
  uk: 'Ukrainian',
  uz: 'Uzbek',
  zh: 'Chinese',
};

const boilerplate: Readonly<Record<BoilerplateKind, string>> = {
  comment: "a reader's comment",
  'comment-form': 'a form for comments',
  related: 'another article, named here',
  navigation: 'navigation of the site',
  duplicate: 'said twice on the page',
  artefact: 'an artefact of the page',
  caption: 'a caption',
  share: 'links for sharing',
  advertisement: 'an advertisement',
  footnote: 'a footnote',
  'quoted-message': 'a quoted message',
  'mail-header': 'a mail header',
  header: 'a page header',
  footer: 'a page footer',
  other: 'not the report itself',
};

/** All words of the interface and of the dossier in English. Words of reports are never in here. */
export const englishPageWords = {
  /** BCP 47 tag. */
  language: 'en',
  pictures: englishPictureWords,
  boilerplate,
  count,
  languageName: (tag: string): string => languages[tag] ?? tag,

  page: {
    navigation: 'Pages of the dossier',
    skip: 'Skip to the content',
    previous: 'Previous page',
    next: 'Next page',
    pages: 'Pages of this list',
    pageOf: (number: number, pages: number) => `Page ${number} of ${pages}`,
    footer: (statements: number, generator: string) =>
      `Computed from ${count(statements, 'signed statement', 'signed statements')} by ${generator}. Nothing on this page was typed in by hand except words of reports and of the people who sign for them.`,
    caseId: 'Case',
    verify: 'Check this dossier yourself',
  },

  nav: {
    glance: 'At a glance',
    timeline: 'Timeline',
    map: 'Map',
    matrix: 'Who says what',
    people: 'People',
    organisations: 'Organisations',
    places: 'Places',
    demands: 'Demands',
    lists: 'Who is on no list',
    reports: 'Reports',
    otherClaims: 'Other claims',
    method: 'Method',
    verify: 'Verify',
  },

  glance: englishGlance,
  question: englishQuestion,
  claim: englishClaim,
  reader: englishReader,
  links: englishLinks,
  register: englishRegister,
  demands: englishDemands,
  reports: englishReports,
  other: englishOther,
  timeline: englishTimeline,
  map: englishMap,
  matrix: englishMatrix,
  method: englishMethod,
  custody: englishCustody,
  verify: englishVerify,
};

/** The words of one language: another language is another file with a value of this type. */
export type PageWords = typeof englishPageWords;
