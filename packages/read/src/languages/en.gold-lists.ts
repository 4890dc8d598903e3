import { type GoldSentence, told } from './gold-sentence.ts';

const author = 'author';

/** Sentences of our own that tell of several people at once, by name or not: an act each. All places and people in them are invented. */
export const englishListGold: readonly GoldSentence[] = [
  // People of whom some have no name
  {
    text: 'Pedro Arnez, his son and a guard were killed.',
    claims: [told('killed', [1, 1]), told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'The mayor, her husband and two policemen were wounded by gunmen.',
    claims: [told('wounded', [1, 1]), told('wounded', [1, 1]), told('wounded', [2, 2])],
  },
  {
    text: "Soldiers killed the priest, his cook, and the cook's 15-year-old daughter.",
    claims: [told('killed', [1, 1]), told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'Soldiers murdered the monks, their cook and her daughter.',
    claims: [told('killed'), told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'Pedro Arnez, the mayor, and his driver were kidnapped.',
    claims: [told('disappeared', [1, 1]), told('disappeared', [1, 1])],
  },
  {
    text: 'Gunmen killed senator Maria Paz, leader of the Green Party, and attorney Gilda Arnez.',
    claims: [told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'The killing of a student and his mother shocked the town.',
    claims: [told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'The wounded include a child and a woman.',
    claims: [told('wounded', [1, 1]), told('wounded', [1, 1])],
  },
  {
    text: 'In the house of the mayor, his son and a guard were killed.',
    claims: [told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'Police arrested the driver and a guard was killed.',
    claims: [told('arrested', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'Soldiers killed a guard and his wife fled the house.',
    claims: [told('killed', [1, 1]), told('displaced', [1, 1])],
  },
  {
    text: 'A journalist and human rights activist was arrested.',
    claims: [told('arrested', [1, 1])],
  },
  {
    text: 'Two policemen shot by a man and his son gave evidence.',
    claims: [told('attack', [2, 2])],
  },
  {
    text: 'Gunmen killed magistrate Carlos Vale, police commander Juan Mora, and senator Luis Paz.',
    claims: [told('killed', [1, 1]), told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'The injured were 19-year-old Robin Ramos, 30-year-old Robert Pabon and two other workers.',
    claims: [told('wounded', [1, 1]), told('wounded', [1, 1]), told('wounded', [2, 2])],
  },
  {
    text: 'One army officer and a civilian died in the clash.',
    claims: [told('killed', [1, 1]), told('killed', [1, 1])],
  },
  {
    text: 'Police arrested editor Juan Paz and reporter Maria Mora said the paper was closed.',
    claims: [told('arrested', [1, 1])],
  },
  {
    text: 'Juan Oquel, 45, and Gilda Flores, a member of the party, were kidnapped.',
    claims: [told('disappeared', [1, 1]), told('disappeared', [1, 1])],
  },
  // Names joined behind a verb or noun: an act each
  {
    text: 'Gunmen killed Carlos Torres, Gustavo Quinteros and Maria Ortega.',
    claims: [
      { kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'The abduction of Hector Oquendo and Maria Flores shocked the port.',
    claims: [
      { kind: 'disappeared', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'disappeared', count: [1, 1], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Gunmen killed Carlos Torres, and Gustavo Quinteros said that he was sorry.',
    claims: [{ kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' }],
  },
];
