import { type FormsOf, unitOfWord, valueOfWord } from './cldr/cldr-words.ts';
import { cldr } from './cldr/uk.ts';
import type { DateWords } from './language.ts';
import { list } from './word-list.ts';

/** The other cases of a month from its genitive: «січня, листопада, лютого». */
const monthForms: FormsOf = (word) => {
  if (word.endsWith('ого')) return [word, ...['ому', 'им', 'ім'].map((ending) => word.slice(0, -3) + ending)];
  const endings = word.endsWith('ня') ? ['ю', 'ем', 'і'] : word.endsWith('а') ? ['у', 'ом', 'і'] : [];
  return [word, ...endings.map((ending) => word.slice(0, -1) + ending)];
};

function each<T>(value: T, words: string): Readonly<Record<string, T>> {
  return Object.fromEntries(list(words).map((word) => [word, value]));
}

/** Ukrainian words for times. */
export const ukrainianDates: DateWords = {
  uncapitalised: true,
  months: valueOfWord(cldr.months, monthForms),
  weekdays: {
    // «серед» is "among".
    ...valueOfWord(cldr.weekdays, (word) => (word === 'серед' ? [] : [word])),
    ...valueOfWord({ 1: 'понеділку', 2: 'вівторку', 3: 'середі', 4: 'четвергу', 6: 'суботі' }),
  },
  seasons: {
    ...each('spring', 'весна, весни, весну, навесні'),
    ...each('summer', 'літо, літа, влітку'),
    ...each('autumn', 'осінь, осені, восени'),
    ...each('winter', 'зима, зими, зиму, взимку'),
  },
  partsOfDay: list('вранці, уранці, ранку, увечері, ввечері, вечора, вночі, уночі, ночі, вдень, удень, опівдні'),
  days: { ...valueOfWord(cldr.days), вчора: -1, напередодні: -1 },
  last: list('минулий, минула, минулої, минулого, минулому, минулу, торішній, торішнього'),
  current: list('цей, ця, цього, цієї, цю, цьому, нинішній, нинішнього'),
  next: list('наступний, наступна, наступного, наступної, наступну, наступному'),
  units: {
    ...unitOfWord(cldr.units),
    ...each('hour', 'годині'),
    ...each('day', 'доба, доби, добу, діб'),
    ...each('month', 'місяці'),
    ...each('year', 'році, роком'),
    ...each('decade', 'десятиліття'),
  },
  ago: ['тому'],
  since: list('з, із, від, починаючи з'),
  dayJoin: ['по', 'до'],
  until: list('до, аж до'),
  before: ['перед'],
  after: list('після, опісля'),
  about: list('близько, приблизно'),
  on: list('у, в, на'),
  early: list('на початку, у середині, в середині, наприкінці'),
  sameDay: list('того дня, того ж дня, цього дня, того самого дня'),
  nextDay: list('наступного дня, на наступний день'),
  previousDay: list('за день до того, днем раніше'),
  anniversary: list('річниця, річницю, річниці'),
  yearWords: list('рік, року, році, р, рр'),
  dayFirst: true,
};
