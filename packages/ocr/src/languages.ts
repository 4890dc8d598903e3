/** Tesseract's codes (ISO 639-2) of languages by their BCP 47 primary tag. */
const codes: Readonly<Record<string, string>> = {
  ar: 'ara',
  az: 'aze',
  be: 'bel',
  bg: 'bul',
  cs: 'ces',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fr: 'fra',
  he: 'heb',
  hy: 'hye',
  it: 'ita',
  ka: 'kat',
  kk: 'kaz',
  ky: 'kir',
  mn: 'mon',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sr: 'srp',
  tg: 'tgk',
  tr: 'tur',
  tt: 'tat',
  uk: 'ukr',
  uz: 'uzb',
};

/** Read by themselves where nobody says what language a picture's words are in. */
const unsaid = ['eng', 'rus', 'kaz'];

/**
 * The language data that writing in a language asks for, the first weighing most. Names and titles in Latin letters stand in reports of
 * any language, Russian words in Kazakh ones.
 */
export function languagesFor(tag: string | null): readonly string[] {
  const code = tag === null ? undefined : codes[tag];
  if (code === undefined) return unsaid;
  return [...new Set([code, ...(code === 'kaz' ? ['rus'] : []), 'eng'])];
}
