/**
 * Beginnings of the months' names: English, Russian and Kazakh; Spanish, French, German, Portuguese, Turkish, Ukrainian; Arabic, in Egypt and
 * in the Levant; Hebrew. Those of one month in two languages stand once.
 */
const monthBeginnings: readonly string[] = [
  'jan янв қаң ene oca січ يناير ינואר',
  'feb фев ақп fév fev şub лют فبراير شباط פברואר',
  'mar мар нау mär бер مارس آذار اذار מרץ',
  'apr апр сәу abr avr nis кві أبريل ابريل إبريل نيسان אפריל',
  'may мая май мам mai тра مايو أيار ايار מאי',
  'jun июн мау juin haz чер يونيو حزيران יוני',
  'jul июл шіл juil tem лип يوليو تموز יולי',
  'aug авг там ago aoû ağu сер أغسطس اغسطس آب اب אוגוסט',
  'sep сен қыр set eyl вер سبتمبر أيلول ايلول ספטמבר',
  'oct окт қаз okt out eki жов أكتوبر اكتوبر אוקטובר',
  'nov ноя қар kas лис نوفمبر נובמבר',
  'dec дек жел dic déc dez ara гру ديسمبر דצמבר',
];
const beginningsByMonth = monthBeginnings.map((beginnings) => beginnings.split(' '));

/** Months of two words. */
const twoWords: ReadonlyMap<string, number> = new Map([
  ['كانون الثاني', 1],
  ['تشرين الأول', 10],
  ['تشرين الاول', 10],
  ['تشرين الثاني', 11],
  ['كانون الأول', 12],
  ['كانون الاول', 12],
]);

/** The number of a month by its name, also cut short; 0 for another word. */
export function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const whole = twoWords.get(lower);
  if (whole !== undefined) return whole;
  return beginningsByMonth.findIndex((beginnings) => beginnings.some((beginning) => lower.startsWith(beginning))) + 1;
}
