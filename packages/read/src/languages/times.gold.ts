import { type GoldSentence, toldOn } from './gold-sentence.ts';

/** Sentences of our own with days, of a text published on Saturday, 17 December 2011. All people in them are invented. */
export const timesGold: Readonly<Record<string, readonly GoldSentence[]>> = {
  en: [
    {
      text: 'Three men were killed at 9 a.m. Tuesday.',
      claims: [toldOn('killed', [3, 3], '2011-12-13', '2011-12-13')],
    },
    {
      text: 'Two boys were shot dead at 11 p.m. on Monday.',
      claims: [toldOn('killed', [2, 2], '2011-12-12', '2011-12-12')],
    },
    {
      text: 'Police arrested forty weavers on 12 December.',
      claims: [toldOn('arrested', [40, 40], '2011-12-12', '2011-12-12')],
    },
    {
      text: 'Nine people were killed between 3 and 5 December.',
      claims: [toldOn('killed', [9, 9], '2011-12-03', '2011-12-05')],
    },
    {
      text: 'Last spring 14 clerks were dismissed.',
      claims: [toldOn('dismissed', [14, 14], '2011-03-01', '2011-05-31')],
    },
    {
      text: 'Six miners were killed in March 2010.',
      claims: [toldOn('killed', [6, 6], '2010-03-01', '2010-03-31')],
    },
    {
      text: 'Thirty people were detained over the last two days.',
      claims: [toldOn('arrested', [30, 30], '2011-12-15', '2011-12-17')],
    },
  ],
  ru: [
    {
      text: 'В минувшую пятницу были убиты трое рабочих.',
      claims: [toldOn('killed', [3, 3], '2011-12-16', '2011-12-16')],
    },
    {
      text: 'Восемнадцатого февраля задержали двадцать студентов.',
      claims: [toldOn('arrested', [20, 20], '2011-02-18', '2011-02-18')],
    },
    {
      text: 'В марте 2010 года погибли шесть шахтёров.',
      claims: [toldOn('killed', [6, 6], '2010-03-01', '2010-03-31')],
    },
    {
      text: 'С 3 по 5 декабря убили девять человек.',
      claims: [toldOn('killed', [9, 9], '2011-12-03', '2011-12-05')],
    },
    {
      text: 'Вчера в 9 утра ранили двоих.',
      claims: [toldOn('wounded', [2, 2], '2011-12-16', '2011-12-16')],
    },
  ],
  kk: [
    {
      text: 'Өткен жұмада үш жұмысшы өлтірілді.',
      claims: [toldOn('killed', [3, 3], '2011-12-16', '2011-12-16')],
    },
    {
      text: '2010 жылғы наурызда алты шахтер қаза тапты.',
      claims: [toldOn('killed', [6, 6], '2010-03-01', '2010-03-31')],
    },
    {
      text: '18 ақпанда жиырма студент ұсталды.',
      claims: [toldOn('arrested', [20, 20], '2011-02-18', '2011-02-18')],
    },
    {
      text: 'Кеше екі адам жараланды.',
      claims: [toldOn('wounded', [2, 2], '2011-12-16', '2011-12-16')],
    },
    {
      text: 'Дүйсенбі күні сағат 9-да тоғыз адам оққа ұшты.',
      claims: [toldOn('killed', [9, 9], '2011-12-12', '2011-12-12')],
    },
  ],
  uk: [
    {
      text: 'У березні 2010 року загинули шість шахтарів.',
      claims: [toldOn('killed', [6, 6], '2010-03-01', '2010-03-31')],
    },
    {
      text: '12 грудня затримали двадцять студентів.',
      claims: [toldOn('arrested', [20, 20], '2011-12-12', '2011-12-12')],
    },
  ],
};
