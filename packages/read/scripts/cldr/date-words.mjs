// Months, weekdays, units and days counted from today, by the Gregorian calendar of Unicode CLDR (package cldr-dates-full), in the forms that its
// patterns hold: «через {0} пятницу», «{0} пятницы назад».
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const units = ['minute', 'hour', 'day', 'week', 'month', 'year'];
const relativeDays = [-2, -1, 0, 1, 2];

/** Words by what they mean; the name as it stands alone is the first of a month and weekday. `folder` is that of the package. */
export function dateWords(folder, tag) {
  const read = (file) => JSON.parse(readFileSync(join(folder, 'main', tag, file), 'utf8')).main[tag].dates;
  const { months, days } = read('ca-gregorian.json').calendars.gregorian;
  const { fields } = read('dateFields.json');
  const numbers = Object.keys(months.format.wide);
  return {
    months: table(numbers, (month) => [months['stand-alone'].wide[month], months.format.wide[month]]),
    shortMonths: table(numbers, (month) => [
      months['stand-alone'].abbreviated[month],
      months.format.abbreviated[month],
    ]),
    weekdays: table(
      weekdays,
      (day) => [
        days['stand-alone'].wide[day],
        days.format.wide[day],
        ...counted(fields[day]),
        lastWord(fields[day]['relative-type--1']),
      ],
      (_, index) => index + 1,
    ),
    units: table(units, (unit) => [fields[unit].displayName, ...counted(fields[unit])]),
    days: table(
      relativeDays.filter((day) => /^\S+$/.test(fields.day[`relative-type-${day}`] ?? ' ')),
      (day) => [fields.day[`relative-type-${day}`]],
    ),
  };
}

function table(keys, wordsOf, nameOf = (key) => key) {
  return Object.fromEntries(
    keys.map((key, index) => {
      const words = wordsOf(key).map((word) => word.toLowerCase().replace(/\.$/, '').replaceAll('ʼ', "'"));
      return [nameOf(key, index), [...new Set(words)].join(' ')];
    }),
  );
}

/** The word behind the number in «через {0} дня», «{0} дней назад». */
function counted(field) {
  return ['relativeTime-type-future', 'relativeTime-type-past']
    .flatMap((name) => Object.values(field[name] ?? {}))
    .flatMap((pattern) => /\{0\} (\S+)/.exec(pattern)?.[1] ?? []);
}

function lastWord(phrase) {
  return phrase.split(' ').at(-1);
}
