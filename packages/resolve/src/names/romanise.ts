import { foldName } from './fold-name.ts';

/** Russian, Kazakh and Ukrainian letters, folded, in a plain Latin spelling (BGN/PCGN without its apostrophes). */
const latin: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    ғ: 'g',
    д: 'd',
    е: 'e',
    є: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    й: 'i',
    к: 'k',
    қ: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    ң: 'n',
    о: 'o',
    ө: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ұ: 'u',
    ү: 'u',
    ф: 'f',
    х: 'kh',
    һ: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    ә: 'a',
  }),
);

/** A folded name in Latin letters; letters of other scripts stay. */
export function romanise(name: string): string {
  let written = '';
  for (const letter of foldName(name)) written += latin.get(letter) ?? letter;
  return written;
}

/** Ways of writing one sound that differ between schemes and languages, in the order in which they are levelled. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/shch|tsch|tch|ch/g, 'c'],
  [/sch|sh/g, 's'],
  [/dzh|dj|zh/g, 'z'],
  [/^j(?=[aeiou])/g, 'z'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/x/g, 'ks'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/c(?=[aou])/g, 'k'],
  [/ph/g, 'f'],
  [/w|ff$/g, 'v'],
  [/ng(?=[aeiou])/g, 'n'],
  [/[yij](?=[aeou])/g, ''],
  [/[yj]/g, 'i'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/ue/g, 'u'],
  [/z$/g, 's'],
];

const cached = new Map<string, string>();
const keptWords = 50_000;

/** One spelling for what schemes of transliteration write differently: Seitova and Seytova, Orlowa and Orlova are one. */
export function levelSpelling(word: string): string {
  const known = cached.get(word);
  if (known !== undefined) return known;
  let level = romanise(word);
  for (const [pattern, plain] of variants) level = level.replace(pattern, plain);
  level = level.replace(/(.)\1+/g, '$1');
  if (cached.size >= keptWords) cached.clear();
  cached.set(word, level);
  return level;
}

/** The consonants of a levelled word, with `a` for a vowel at the beginning: what near spellings have in common, endings left out. */
export function skeletonOf(level: string): string {
  const initial = /^[aeiou]/.test(level) ? 'a' : '';
  return initial + level.replace(/[aeiou ]/g, '');
}

/** A levelled family name without the ending of gender or case: seitova, seitovu -> seitov. */
export function withoutEnding(level: string): string {
  return level.length > 4 ? level.replace(/(?:oi|om|im|u|a|e|i|o)$/, '') : level;
}
