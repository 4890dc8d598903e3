import { type FormsOf, unitOfWord, valueOfWord } from './cldr/cldr-words.ts';
import { cldr } from './cldr/ru.ts';
import type { DateWords } from './language.ts';
import { decline } from './russian-forms.ts';
import { list } from './word-list.ts';

function each<T>(value: T, words: string): Readonly<Record<string, T>> {
  return Object.fromEntries(list(words).map((word) => [word, value]));
}

/** The singular of a month by its name; CLDR has two of its cases. */
const monthForms: FormsOf = (name, index) => {
  if (index > 0) return [name];
  const stem = name.slice(0, -1);
  if (name.endsWith('ь')) return [...decline('mj', stem).singular, `${stem}ём`];
  return name.endsWith('й') ? ['й', 'я', 'ю', 'ем', 'е'].map((ending) => stem + ending) : decline('m', name).singular;
};

/** Russian words for times. Months and weekdays stand in small letters: a figure or preposition beside them says that they are meant. */
export const russianDates: DateWords = {
  uncapitalised: true,
  months: { ...valueOfWord(cldr.months, monthForms), ...valueOfWord(cldr.shortMonths), фев: 2 },
  weekdays: {
    ...valueOfWord(cldr.weekdays, (word) => (word === 'сред' ? [] : [word])),
    ...valueOfWord({
      1: 'понедельнику понедельником',
      2: 'вторнику вторником',
      3: 'среде средой',
      4: 'четвергу четвергом',
      5: 'пятнице пятницей',
      6: 'субботе субботой',
      7: 'воскресенью воскресеньем',
    }),
  },
  seasons: {
    ...each('spring', 'весна, весной, весны, весне, весну'),
    ...each('summer', 'лето, летом, лета, лету'),
    ...each('autumn', 'осень, осенью, осени'),
    ...each('winter', 'зима, зимой, зимы, зиме, зиму'),
  },
  partsOfDay: list('утром, утра, вечером, вечера, днём, днем, ночью, ночи, утро, вечер, полдень, рассвете'),
  days: { ...valueOfWord(cldr.days), накануне: -1 },
  last: list(
    'прошлый, прошлая, прошлой, прошлого, прошлом, прошлую, прошлое, минувший, минувшей, минувшую, минувшего, минувшем',
  ),
  current: list('этот, эта, этой, этого, эту, это, этом, нынешний, нынешней, нынешнего, текущего, текущей'),
  next: list('следующий, следующая, следующей, следующую, следующего, будущей, будущего'),
  units: {
    ...unitOfWord(cldr.units),
    ...each('hour', 'часу'),
    ...each('day', 'дню, дне, сутки, суток'),
    ...each('week', 'неделе'),
    ...each('month', 'месяце'),
    ...each('year', 'году, годом'),
    ...each('decade', 'десятилетие, десятилетия, десятилетий'),
  },
  ago: ['назад', 'тому'],
  later: list('спустя, позже, позднее'),
  earlier: list('раньше, ранее'),
  laterBefore: list('через, спустя'),
  into: list('пошёл, пошел, идёт, идет, шёл, шел, на'),
  inARow: list('подряд'),
  lately: list('последние, последних, прошедшие, прошедших, минувшие, минувших'),
  weekend: list('выходные, выходных'),
  holidays: {
    'новый год': { month: 1, day: 1 },
    'международный женский день': { month: 3, day: 8 },
    первомай: { month: 5, day: 1 },
    'день победы': { month: 5, day: 9 },
    'день прав человека': { month: 12, day: 10 },
    наурыз: { month: 3, day: 22 },
  },
  ahead: list(`
    будет, будут, состоится, состоятся, намерен, намерены, намерена, планирует, планируют, планируется, запланирован,
    запланирована, запланировано, назначен, назначена, назначено, должен, должна, должны, должно, пройдёт, пройдет, пройдут,
    начнётся, начнется, начнутся, ожидается, предстоит, следующий
  `),
  behind: list('был, была, было, были'),
  few: list('несколько, нескольких, пару, пара, много, последние, последних, полтора, полторы, весь, всю'),
  further: list('ещё, еще, последующих, следующих, полных'),
  unitsAlone: list('неделями, месяцами, годами, часами, сутками, днями'),
  every: list('каждый, каждую, каждое, каждые, каждого, каждой'),
  repeated: list(`
    ежедневно, еженедельно, ежемесячно, ежегодно, ежедневные, ежедневный, ежедневная, еженедельный, еженедельная, ежемесячный,
    ежегодный, ежегодная, ежедневную, ежегодную, ежегодного
  `),
  vague: list('сейчас, теперь, ныне, в настоящее время, в будущем, в то время, в те дни, на днях, в последнее время'),
  namedHours: list('полдень, полночь, полудня, полуночи'),
  halvesOfDay: list('утра, вечера, ночи, дня, часов, часа, час'),
  since: list('с, со, начиная с'),
  dayJoin: ['по', 'до'],
  until: list('до, вплоть до'),
  before: list('перед'),
  after: list('после'),
  about: list('около, примерно'),
  span: list('в течение, на протяжении, за последние, последние, за последних'),
  on: list('в, во, на'),
  early: list('в начале, в середине, в конце'),
  sameDay: list('в тот же день, в этот день, в тот день, тот же день, того же дня, в этот же день'),
  nextDay: list('на следующий день, на другой день'),
  previousDay: list('за день до этого, днём ранее, днем ранее, днём раньше, днем раньше'),
  anniversary: list('годовщина, годовщину, годовщины, годовщине'),
  yearWords: list('год, года, году, г, гг, годом'),
  dayFirst: true,
};
