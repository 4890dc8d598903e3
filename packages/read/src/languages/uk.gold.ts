import { type GoldSentence, said, told } from './gold-sentence.ts';

/** Sentences of our own for the small Ukrainian file, traps among them. All places and people in them are invented. */
export const ukrainianGold: readonly GoldSentence[] = [
  { text: "У п'ятницю в Порт-Серені загинули щонайменше чотирнадцять докерів.", claims: [told('killed', [14, null])] },
  { text: 'Щонайменше 14 докерів загинули біля воріт порту.', claims: [told('killed', [14, null])] },
  { text: 'Солдати вбили понад тридцять фермерів.', claims: [told('killed', [30, null], 'low')] },
  { text: 'Поліція застрелила шістьох робітників.', claims: [told('killed', [6, 6])] },
  { text: 'Було вбито двадцять сім осіб.', claims: [told('killed', [27, 27])] },
  { text: 'Троє демонстрантів загинули, 25 поранено.', claims: [told('killed', [3, 3]), told('wounded', [25, 25])] },
  { text: 'Кількість загиблих зросла з 12 до 16.', claims: [told('killed', [16, 16])] },
  { text: 'До міста дійшла звістка про загибель пʼятнадцяти моряків.', claims: [told('killed', [15, 15])] },
  { text: 'Поранення дістали сто двадцять п’ять гірників.', claims: [told('wounded', [125, 125])] },
  { text: 'Дістали поранення близько двохсот протестувальників.', claims: [told('wounded', [200, 200])] },
  { text: 'Серед поранених було троє дітей.', claims: [told('wounded', [3, 3])] },
  { text: 'Зі 200 учасників заарештовано тридцять сім.', claims: [told('arrested', [37, 37])] },
  { text: 'Затримали від сорока до п’ятдесяти студентів.', claims: [told('arrested', [40, 50])] },
  { text: 'Заарештовано дві тисячі триста людей.', claims: [told('arrested', [2300, 2300])] },
  // Who says it
  {
    text: 'За даними міністерства, загинули 13 людей.',
    claims: [said('міністерства', { kind: 'killed', count: [13, 13], holderKind: 'state' })],
  },
  {
    text: 'Профспілка заявила, що вбито не менше сімдесяти робітників.',
    claims: [said('Профспілка', { kind: 'killed', count: [70, null], holderKind: 'union' })],
  },
  // Traps
  { text: 'Ніхто не загинув.', claims: [{ kind: 'killed', count: [0, 0], holder: 'author', stance: 'denied' }] },
  { text: 'Солдати погрожували вбити страйкувальників.', claims: [] },
  { text: 'Якби солдати не стріляли, ніхто б не загинув.', claims: [] },
  { text: 'Докеру було п’ятдесят років, він жив у будинку 12, квартира 7.', claims: [] },
  { text: 'Компанія виплатила два мільйони гривень, 35 відсотків робітників дістали надбавку.', claims: [] },
  { text: 'Суд засудив одного з них за свідоцтво про смерть.', claims: [] },
];
