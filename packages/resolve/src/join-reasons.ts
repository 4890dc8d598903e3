/** Why the machine takes two spellings for one, as the register says it. */
export const joinReasons = {
  sameName: 'the same name, but for capitals, marks, apostrophes or layout',
  samePlace: 'one place of the gazetteer',
  shortForm: 'a short form of the only name that it fits in its text',
  onlyInText: 'the only full name with this family name in its text',
  onlyInCase: 'the only full name with this family name in all texts',
  acronym: 'the text says what the acronym stands for',
  sameAcronym: 'two texts say the same of what the acronym stands for',
  rows: 'rows of lists, linked by all that they hold',
} as const;
