import { valueOfWord } from './cldr/cldr-words.ts';
import { cldr } from './cldr/en.ts';
import type { NumberWords } from './language.ts';
import { list } from './word-list.ts';

/** How numbers are written in English reports. */
export const englishNumbers: NumberWords = {
  cardinals: {
    ...valueOfWord(cldr.cardinals),
    nought: 0,
    naught: 0,
    fourty: 40,
    both: 2,
  },
  multipliers: {
    ...valueOfWord(cldr.multipliers),
    lakh: 100_000,
    lakhs: 100_000,
    mln: 1_000_000,
    mn: 1_000_000,
    crore: 10_000_000,
    crores: 10_000_000,
    bn: 1_000_000_000,
    bln: 1_000_000_000,
    tn: 1_000_000_000_000,
    tln: 1_000_000_000_000,
  },
  figureScales: {
    k: 1000,
    m: 1_000_000,
    mn: 1_000_000,
    mln: 1_000_000,
    mil: 1_000_000,
    bn: 1_000_000_000,
    bln: 1_000_000_000,
  },
  joiners: ['and'],
  ones: ['a', 'an'],
  collectives: { dozen: 12, dozens: 12, doz: 12, dozs: 12, dz: 12, dzs: 12, score: 20 },
  halves: [['and', 'a', 'half']],
  fractions: {
    half: 0.5,
    'one-third': 1 / 3,
    'two-thirds': 2 / 3,
    'one-quarter': 0.25,
    'three-quarters': 0.75,
    quarter: 0.25,
  },
  parts: {
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 0.25,
    quarters: 0.25,
    fifth: 0.2,
    fifths: 0.2,
    tenth: 0.1,
    tenths: 0.1,
  },
  ordinals: valueOfWord(cldr.ordinals),
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  group: [',', '\u00a0', '\u202f', '\u2009'],
  decimal: ['.'],
  none: ['no', 'zero', 'not a single', 'not one'],
  nobody: ['no one', 'nobody', 'none', 'no-one'],
  single: ['a', 'an', 'one', 'another'],
  rangeOpen: ['between', 'from'],
  changeVerbs: list(`
    rose, risen, rises, rise, rising, climbed, climbs, increased, increases, jumped, grew, grown, up, went, gone,
    revised, raised, fell, fallen, dropped, toll, upwards, downwards, down
  `),
  rangeJoin: ['to', '-', '–', 'or', '—', 'through', 'till'],
  rangeAnd: ['and'],
  countNouns: ['number', 'total', 'count', 'numbers'],
  groups: ['family of', 'group of', 'crowd of', 'team of', 'party of', 'total of', 'household of'],
  labels: list(`
    point, points, article, articles, section, clause, paragraph, page, chapter, resolution, law, no, number, nr,
    room, flat, building, house, figure, table, part, volume, decree, case, file, day, week, route, highway, radio,
    channel, unit, camp, block, district, colony, school, zone, line, sector, phase, version, top, g, n
  `),
  percent: ['%', 'percent', 'per', 'pct', 'percentage'],
  currencies: list(`
    $, €, £, ¥, ₸, ₽, us$, usd, eur, dollars, dollar, euros, euro, pounds, tenge, rubles, roubles, rupees, pesos,
    rand, yuan, francs, cents, lira, naira, kroner, yen, dinars
  `),
  ageBefore: ['aged', 'age'],
  ageAfter: ['years-old', 'year-old'],
  measures: list(`
    km, kms, kilometers, kilometres, kilometer, kilometre, meters, metres, meter, metre, miles, mile, yards, feet,
    foot, inches, tons, tonnes, ton, kg, kilos, kilograms, kilogram, pounds, liters, litres, barrels, degrees,
    times, percent, points, hectares, acres, mm, cm, caliber, calibre, a.m., p.m., a.m, p.m, am, pm, o'clock, gmt,
    hrs, story, storey, volts, megawatts, knots, seater, votes, seats, floors
  `),
};
