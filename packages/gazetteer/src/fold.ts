/**
 * Letters that Unicode does not decompose into a base letter and a mark, with what people type for
 * them. Cyrillic letters of Kazakh and its neighbours go to the Russian letter they are written with
 * where their own is missing (Жаңаөзен, Жанаозен).
 */
const baseLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ə', 'a'],
  ['ɵ', 'o'],
  ['ƶ', 'z'],
  ['ғ', 'г'],
  ['қ', 'к'],
  ['ң', 'н'],
  ['ө', 'о'],
  ['ұ', 'у'],
  ['ү', 'у'],
  ['һ', 'х'],
  ['ҳ', 'х'],
  ['ҷ', 'ч'],
  ['ә', 'а'],
  ['і', 'и'],
  ['ґ', 'г'],
]);

const apostrophes = /[\u0027\u0060\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u2018-\u201b\u2032\u2035\uff07]/gu;
const notLetters = /[^\p{L}\p{N}]+/gu;
const marks = /\p{M}+/gu;
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * The form under which names are compared: compatibility-decomposed, without combining marks, lower
 * case, letters that do not decompose replaced by their base, apostrophes dropped, every other run of
 * non-letters (hyphens, points, spaces) one space. Idempotent. The written form is never replaced by it.
 */
export function foldName(name: string): string {
  if (plain.test(name)) return name;
  const lower = name.normalize('NFKD').replace(marks, '').toLowerCase().normalize('NFKD').replace(marks, '');
  let based = '';
  for (const letter of lower) based += baseLetters.get(letter) ?? letter;
  return based.replace(apostrophes, '').replace(notLetters, ' ').trim();
}
