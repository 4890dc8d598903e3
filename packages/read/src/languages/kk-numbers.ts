import { cases, like, ownedByThird } from './kazakh-forms.ts';
import type { NumberWords } from './language.ts';
import { list } from './word-list.ts';

const units: Readonly<Record<string, number>> = {
  нөл: 0,
  бір: 1,
  екі: 2,
  үш: 3,
  төрт: 4,
  бес: 5,
  алты: 6,
  жеті: 7,
  сегіз: 8,
  тоғыз: 9,
  он: 10,
  жиырма: 20,
  отыз: 30,
  қырық: 40,
  елу: 50,
  алпыс: 60,
  жетпіс: 70,
  сексен: 80,
  тоқсан: 90,
};

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
const scales: Readonly<Record<string, number>> = { жүз: 100, мың: 1000, миллион: 1_000_000, миллиард: 1_000_000_000 };

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

const ordinals: Readonly<Record<string, number>> = {
  бірінші: 1,
  екінші: 2,
  үшінші: 3,
  төртінші: 4,
  бесінші: 5,
  алтыншы: 6,
  жетінші: 7,
  сегізінші: 8,
  тоғызыншы: 9,
  оныншы: 10,
  жиырмасыншы: 20,
  отызыншы: 30,
};

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
  ordinals,
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
