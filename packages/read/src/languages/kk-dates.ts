import { type FormsOf, unitOfWord, valueOfWord } from './cldr/cldr-words.ts';
import { cldr } from './cldr/kk.ts';
import { cases, ownedByThird } from './kazakh-forms.ts';
import type { DateWords } from './language.ts';
import { list } from './word-list.ts';

/** The name in all cases and with the possessive of the third person («жұмасы»); of CLDR's other forms just themselves. */
const inflected: FormsOf = (word, index) => (index > 0 ? [word] : [...cases(word), ...ownedByThird(word)]);

function plain<T>(value: T, words: string): Readonly<Record<string, T>> {
  return Object.fromEntries(list(words).map((word) => [word, value]));
}

/** Kazakh words for times. */
export const kazakhDates: DateWords = {
  uncapitalised: true,
  months: valueOfWord(cldr.months, inflected),
  weekdays: valueOfWord(cldr.weekdays, inflected),
  weekdayFollowers: list('күні, күнгі, күнінде'),
  seasons: {
    ...plain('spring', 'көктем, көктемде, көктемнің'),
    ...plain('summer', 'жаз, жазда, жазы'),
    ...plain('autumn', 'күз, күзде, күзі'),
    ...plain('winter', 'қыс, қыста, қысы'),
  },
  partsOfDay: list('таңертең, таңғы, кешке, кешкі, түнде, түнгі, түсте, таңда, түскі'),
  days: { ...valueOfWord(cldr.days), бүгінгі: 0, кешегі: -1 },
  last: list('өткен, былтырғы'),
  current: list('осы, биылғы, ағымдағы'),
  next: list('келесі, келер'),
  units: { ...unitOfWord(cldr.units, inflected), ...plain('day', inflected('тәулік', 0).join(', ')) },
  ago: ['бұрын', 'бұрынғы'],
  later: list('кейін, соң, өткен соң'),
  inARow: list('қатарынан, бойы'),
  lately: list('соңғы, өткен'),
  weekend: list('демалыста'),
  holidays: {
    'жаңа жыл': { month: 1, day: 1 },
    'жаңа жылда': { month: 1, day: 1 },
    'наурыз мейрамы': { month: 3, day: 22 },
    'наурыз мейрамында': { month: 3, day: 22 },
    'жеңіс күні': { month: 5, day: 9 },
  },
  ahead: list('болады, өтеді, өткізіледі, басталады, жоспарлануда, жоспарланған, жоспарлап, тиіс, керек'),
  behind: list('болды, болған, өтті, өткізілді'),
  few: list('бірнеше, соңғы, бүкіл'),
  further: list('тағы, толық'),
  unitsAlone: list('апталап, айлап, жылдап, күндер, сағаттап'),
  every: list('әр, әрбір'),
  repeated: list('күнделікті, күн сайын, апта сайын, ай сайын, жыл сайын, апталық, ай сайынғы, жыл сайынғы'),
  vague: list('қазір, қазіргі уақытта, болашақта, сол кезде'),
  sameDay: list('сол күні, сол күннің, дәл сол күні, ол күні'),
  nextDay: list('ертеңіне, келесі күні, ертесіне'),
  previousDay: list('бір күн бұрын, алдыңғы күні'),
  anniversary: list('жылдығы, жылдығында'),
  yearWords: list('жыл, жылғы, жылдың, жылы, жылда, ж'),
  dayFirst: true,
};
