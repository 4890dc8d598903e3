import { valueOfWord } from './cldr/cldr-words.ts';
import { cldr } from './cldr/kk.ts';
import { cases, like, ownedByThird } from './kazakh-forms.ts';
import type { NumberWords } from './language.ts';
import { list } from './word-list.ts';

/** Collective numerals: «үшеуі» is three of them. */
const collectives: Readonly<Record<string, number>> = {
  біреу: 1,
  екеу: 2,
  үшеу: 3,
  төртеу: 4,
  бесеу: 5,
  алтау: 6,
  жетеу: 7,
};

/** Numbers that also multiply what stands before them: «жүз» is 100, «үш жүз» 300. */
const scales = valueOfWord(cldr.multipliers);

const units = Object.fromEntries(
  Object.entries(valueOfWord(cldr.cardinals)).filter(([word]) => !Object.hasOwn(scales, word)),
);

/** Forms that are other words far more often: him, there. */
const homographs: ReadonlySet<string> = new Set(['оны', 'онда']);

/** Each numeral in all cases and with the possessive of the third person («жетісі», seven of them). */
function inflected(table: Readonly<Record<string, number>>): Record<string, number> {
  const words: Record<string, number> = {};
  for (const [word, value] of Object.entries(table)) {
    for (const form of [...cases(word), ...ownedByThird(word)]) if (!homographs.has(form)) words[form] = value;
  }
  return words;
}

/** Every form but the first of each numeral: only the last word of a number takes an ending. */
function closingForms(): ReadonlySet<string> {
  const bare = new Set([...Object.keys(units), ...Object.keys(collectives), ...Object.keys(scales)]);
  const all = Object.keys({ ...inflected(units), ...inflected(collectives), ...inflected(scales) });
  return new Set([...all.filter((form) => !bare.has(form)), ...approximateForms]);
}

/** «жүздей»: about a hundred. */
const approximateForms: ReadonlySet<string> = new Set([...Object.keys(units), ...Object.keys(scales)].map(like));

const approximate: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({ ...units, ...scales }).map(([word, value]) => [like(word), value]),
);

/** Case endings behind figures: «900-ден», «16-ға», «27-сі». */
const figureEndings = list(`
  -ның, -нің, -дың, -дің, -тың, -тің, -ға, -ге, -қа, -ке, -на, -не, -ны, -ні, -ды, -ді, -ты, -ті, -да, -де, -та, -те, -нда, -нде,
  -дан, -ден, -тан, -тен, -нан, -нен, -мен, -бен, -пен, -сы, -сі, -ы, -і, -сын, -сін, -ын, -ін, -сына, -сіне, -ына, -іне, -ындай, -дай, -дей, -тай, -тей
`);

/** Kazakh numbers. */
export const kazakhNumbers: NumberWords = {
  cardinals: { ...inflected(units), ...inflected(collectives), ...inflected(scales), ...approximate },
  multipliers: {
    ...inflected(scales),
    ...Object.fromEntries(Object.entries(scales).map(([word, value]) => [like(word), value])),
    млн: 1_000_000,
    млрд: 1_000_000_000,
  },
  halves: [['жарым']],
  closing: closingForms(),
  approximateForms,
  approximateEndings: ['-дай', '-дей', '-тай', '-тей', '-ындай'],
  rangeAnd: ['мен', 'бен', 'пен'],
  rangeBehind: ['арасында', 'аралығында', 'дейін', 'дейінгі'],
  rangeFromEndings: ['тан', 'тен', 'дан', 'ден', 'нан', 'нен'],
  fractions: { жартысы: 0.5, жартысын: 0.5 },
  teens: 'ten-first',
  noneBehind: ['жоқ'],
  ordinals: { ...valueOfWord(cldr.ordinals), қырқыншы: 40 },
  ordinalsApart: true,
  ordinalEndings: ['-ші', '-шы', '-інші', '-ыншы'],
  figureEndings,
  group: ['\u00a0', '\u202f', '\u2009', '.'],
  decimal: [','],
  none: ['бірде-бір', 'ешбір', 'бір де бір'],
  nobody: ['ешкім', 'ешкімді', 'ешкімнің', 'ешкімге'],
  single: ['бір'],
  rangeJoin: ['-', '–', '—', 'немесе'],
  changeVerbs: list('өсті, артты, көбейді, жетті, азайды, төмендеді, ұлғайды'),
  countNouns: list('саны, санын, санының'),
  labels: list(`
    тармақ, тармағы, бап, бабы, бабының, мектеп, үй, пәтер, бөлме, №, нөмір, нөмірі, бет, тарау, блок, учаске, шағынаудан, шағынауданы, арна
  `),
  percent: ['%', 'пайыз', 'пайызы', 'пайыздан', 'процент'],
  currencies: list('$, €, ₸, ₽, теңге, теңгені, теңгеге, теңгеден, доллар, долларға, рубль, еуро, сом'),
  ageBefore: [],
  ageAfter: list('жаста, жасар, жасында, жасқа, жастағы, жас'),
  measures: list(`
    км, шақырым, метр, метрге, м, см, тонна, кг, килограмм, литр, баррель, градус, рет, есе, гектар, сағат, сағатқа, минут, минутқа,
    дауыс, қабат, қабатты, мегаватт, жүк
  `),
};
