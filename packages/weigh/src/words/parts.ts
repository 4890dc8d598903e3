/** How a language says that a number counts only some, or is added to one given before. */
export interface PartWords {
  /** At the head of the number's words: "another six", «ещё шесть». */
  readonly more: RegExp;
  /** Right behind the number: "three further deaths", «двое тяжелораненых скончались». */
  readonly moreAfter: RegExp;
  /** Right behind the number: "fourteen of those killed", "28 of the 31". */
  readonly some: RegExp;
  /** Right before it: "…, among them two guards". */
  readonly amongThem: RegExp;
  /** Behind it in the clause: "Two policemen were also killed". */
  readonly also: RegExp;
  /** Right before it: "at 33, with four having died". */
  readonly withSome: RegExp;
  /** Behind it: "247 have been released and 12 remain in prison". */
  readonly left: RegExp;
}

const english: PartWords = {
  more: /^(?:another|a further|further|an additional|additional)\b/i,
  moreAfter: /^\s*(?:further|additional|more(?! than\b))\b/i,
  some: /^\s*(?:more|others|(?:of (?:them|the|those|these|whom)|of our)\b)/i,
  amongThem: /\b(?:including|among them|among those killed|of whom|of them)[\s,]*(?:at least )?$/i,
  also: /\balso (?:been )?(?:killed|died|shot|wounded|injured|hurt|perished)\b/i,
  withSome: /\b(?:with|after)\s*$/i,
  left: /^[^.;]{0,20}\b(?:remain|remains|remained) (?:in|behind|under)\b/i,
};

const russian: PartWords = {
  more: /^(?:ещё|еще|дополнительно)\s/i,
  moreAfter: /^\s*(?:(?:других|новых)\s|тяжелоран|ранее раненых|раненых (?:умер|скончал))/i,
  some: /^\s*из (?:них|тех|числа)/i,
  amongThem: /(?:в том числе|среди них|из них|включая|в числе погибших)[\s,—–]*(?:не менее )?$/i,
  also: /также (?:были |был |была )?(?:убит|погиб|ранен|пострадал)/i,
  withSome: /(?:после смерти|после гибели)\s*$/i,
  left: /^[^.;]{0,20}(?:остаются|остаётся|остается|оставались) (?:в|под|за)\s/i,
};

const words: Readonly<Record<string, PartWords>> = { en: english, ru: russian };

/** The words of a text's language; English where there are none of its own. */
export function partWordsOf(language: string | null): PartWords {
  return words[language?.toLowerCase().split('-')[0] ?? 'en'] ?? english;
}
