import { cases, ownedByThird } from './kazakh-forms.ts';
import type { DateWords } from './language.ts';
import { list } from './word-list.ts';

function each<T>(value: T, words: string): Readonly<Record<string, T>> {
  return Object.fromEntries(
    list(words)
      .flatMap((word) => [...cases(word), ...ownedByThird(word)])
      .map((word) => [word, value]),
  );
}

function plain<T>(value: T, words: string): Readonly<Record<string, T>> {
  return Object.fromEntries(list(words).map((word) => [word, value]));
}

/** Kazakh words for times. */
export const kazakhDates: DateWords = {
  uncapitalised: true,
  months: {
    ...each(1, 'қаңтар'),
    ...each(2, 'ақпан'),
    ...each(3, 'наурыз'),
    ...each(4, 'сәуір'),
    ...each(5, 'мамыр'),
    ...each(6, 'маусым'),
    ...each(7, 'шілде'),
    ...each(8, 'тамыз'),
    ...each(9, 'қыркүйек'),
    ...each(10, 'қазан'),
    ...each(11, 'қараша'),
    ...each(12, 'желтоқсан'),
  },
  weekdays: {
    ...each(1, 'дүйсенбі'),
    ...each(2, 'сейсенбі'),
    ...each(3, 'сәрсенбі'),
    ...each(4, 'бейсенбі'),
    ...each(5, 'жұма'),
    ...each(6, 'сенбі'),
    ...each(7, 'жексенбі'),
  },
  weekdayFollowers: list('күні, күнгі, күнінде'),
  seasons: {
    ...plain('spring', 'көктем, көктемде, көктемнің'),
    ...plain('summer', 'жаз, жазда, жазы'),
    ...plain('autumn', 'күз, күзде, күзі'),
    ...plain('winter', 'қыс, қыста, қысы'),
  },
  partsOfDay: list('таңертең, таңғы, кешке, кешкі, түнде, түнгі, түсте, таңда, түскі'),
  days: { бүгін: 0, бүгінгі: 0, кеше: -1, кешегі: -1, ертең: 1 },
  last: list('өткен, былтырғы'),
  current: list('осы, биылғы, ағымдағы'),
  next: list('келесі, келер'),
  units: {
    ...each('minute', 'минут'),
    ...each('hour', 'сағат'),
    ...each('day', 'күн, тәулік'),
    ...each('week', 'апта'),
    ...each('month', 'ай'),
    ...each('year', 'жыл'),
  },
  ago: ['бұрын', 'бұрынғы'],
  sameDay: list('сол күні, сол күннің, дәл сол күні, ол күні'),
  nextDay: list('ертеңіне, келесі күні, ертесіне'),
  previousDay: list('бір күн бұрын, алдыңғы күні'),
  anniversary: list('жылдығы, жылдығында'),
  yearWords: list('жыл, жылғы, жылдың, жылы, жылда, ж'),
  dayFirst: true,
};
