import { unitOfWord, valueOfWord } from './cldr/cldr-words.ts';
import { cldr } from './cldr/en.ts';
import type { DateWords } from './language.ts';
import { list } from './word-list.ts';

/** How times are written in English reports. */
export const englishDates: DateWords = {
  months: { ...valueOfWord(cldr.months), ...valueOfWord(cldr.shortMonths), sept: 9 },
  weekdays: valueOfWord(cldr.weekdays),
  seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' },
  partsOfDay: ['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight', 'dawn', 'dusk', 'daybreak'],
  days: { ...valueOfWord(cldr.days), tonight: 0 },
  last: ['last', 'previous', 'past'],
  current: ['this'],
  next: ['next', 'coming'],
  units: {
    ...unitOfWord(cldr.units),
    decade: 'decade',
    decades: 'decade',
    second: 'minute',
    seconds: 'minute',
    fortnight: 'week',
    centuries: 'decade',
    century: 'decade',
    nights: 'day',
    night: 'day',
  },
  ago: ['ago'],
  since: ['since', 'ever since'],
  dayJoin: ['to', 'through'],
  until: ['until', 'till', 'through', 'up to'],
  before: ['before', 'by', 'prior to', 'ahead of'],
  after: ['after', 'following'],
  about: ['around', 'about', 'circa', 'approximately'],
  span: ['for', 'over', 'during', 'within', 'in'],
  early: ['early', 'late', 'mid', 'the beginning of', 'the end of', 'the start of', 'earlier', 'later'],
  on: ['on', 'in', 'at'],
  sameDay: ['that day', 'the same day', 'that same day', 'on that day'],
  nextDay: ['the next day', 'the following day', 'a day later', 'one day later', 'the day after'],
  previousDay: list(`
    the day before, the previous day, a day earlier, one day earlier, the day prior, only a day before
  `),
  anniversary: ['anniversary'],
  later: ['later', 'afterwards', 'afterward'],
  earlier: ['earlier'],
  into: list('into its, into their, in its, in their, entered its, entered their, entering its, for the, now in its'),
  inARow: ['running'],
  lately: ['last', 'past'],
  weekend: ['weekend'],
  holidays: {
    "new year's day": { month: 1, day: 1 },
    "new year's eve": { month: 12, day: 31 },
    'christmas eve': { month: 12, day: 24 },
    'christmas day': { month: 12, day: 25 },
    christmas: { month: 12, day: 25 },
    "valentine's day": { month: 2, day: 14 },
    "international women's day": { month: 3, day: 8 },
    'may day': { month: 5, day: 1 },
    'human rights day': { month: 12, day: 10 },
    halloween: { month: 10, day: 31 },
    'thanksgiving day': { month: 11, weekday: 4, nth: 4 },
    thanksgiving: { month: 11, weekday: 4, nth: 4 },
    'labor day': { month: 9, weekday: 1, nth: 1 },
  },
  ahead: list(`
    will, would, won't, wouldn't, shall, should, must, scheduled, planned, plans, plan to, planning to, expected, due,
    slated, is to, are to, were to, was to, upcoming, deadline, next, set for, set to, about to, hopes to, hope to,
    wants to, want to, until, postponed, rescheduled, as soon as, as early as, no later than, 'll
  `),
  behind: ['was', 'were', 'had', 'has', 'have', 'did', "didn't", "wasn't", "weren't"],
  few: list(`
    several, few, a few, many, some, a couple of, couple of, a couple, a number of, dozens of, recent, coming, half an
  `),
  further: ['more', 'additional', 'full', 'straight', 'consecutive', 'whole', 'solid', 'long', 'successive'],
  unitsAlone: ['hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries'],
  old: ['old'],
  lasting: ['long'],
  every: ['every', 'each'],
  repeated: ['daily', 'weekly', 'monthly', 'yearly', 'annually', 'nightly', 'hourly'],
  vague: list(`
    now, future, the future, nowadays, at present, currently, that year, later that year, earlier that year, that month,
    that week, the same year, the same month, the same week
  `),
  namedHours: ['midday', 'noon', 'midnight', 'dawn', 'dusk'],
  halvesOfDay: ['am', 'pm', 'a.m', 'p.m', 'a.m.', 'p.m.'],
  timeZones: ['gmt', 'utc', 'est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt'],
  dayFirst: true,
};
