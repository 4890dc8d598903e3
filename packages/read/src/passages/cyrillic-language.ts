/**
 * Words that only one of the languages has, small and frequent ones; and letters that tell them apart. Sources of the letters: the alphabets
 * of each language (Unicode CLDR, exemplar characters).
 */
const words = {
  ru: 'в на и с по не что о из к от за как для это эти его её их был была было были сказал сообщил года при или но а во со он она они мы вы уже так же бы до лишь только',
  uk: 'і та на не у в з що до за як або від про його її їх був була були це цей ця й із зі',
  be: 'і на не у з што да за як або ад пра яго яе іх быў была былі гэта гэты ці',
  kk: 'мен және үшін бар жоқ бұл деп де да ал осы сол бір бірақ болды болған болып екен еді дейді деді керек жатыр туралы кейін дейін ғана оның олар біз емес қазір ше екі үш адам қаза соң ретінде',
  tt: 'һәм дә тә белән өчен бу ул бер да та яки үз булган була дип турында юк соң әле инде шул барлык',
  ky: 'жана менен үчүн бул болуп деп ал бир да эмес анын алар адам ар жок кийин эле болгон бардык ошол ушул',
  tg: 'дар ва ки аз ба бо барои ё ин он дорад бошад шавад кунад карда шуд буд аст ҳам як',
  uz: 'ва бу билан учун ҳам бир деб эса эди лекин ҳар керак унинг бўлган йил кейин',
  mn: 'нь энэ бөгөөд болон байна байсан юм хүн гэж бүр тухай дээр өөрийн эсвэл гэсэн',
  bg: 'се са със като който която което това е ще беше бяха или',
} as const;

type Known = keyof typeof words;

const wordSets = new Map(Object.entries(words).map(([tag, list]) => [tag, new Set(list.split(' '))]));

/** What distinguishes: how often letters of a group stand in a text. */
const groups = {
  kazakh: 'қғұ',
  turkic: 'әһңөү',
  dottedI: 'і',
  ukrainian: 'їєґ',
  tajik: 'ҷӯӣ',
  shortU: 'ў',
  ha: 'ҳ',
  tatar: 'җ',
  bashkir: 'ҙҫҡ',
  serbian: 'ђћџљњј',
  hard: 'ыэё',
} as const;

type Group = keyof typeof groups;

const groupOf = new Map(
  Object.entries(groups).flatMap(([group, letters]) => [...letters].map((each) => [each, group])),
);

/** In per mille of letters: less is a foreign name. */
const someShare = 12;
/** Bulgarian has `ъ` as a vowel; in Russian a soft vowel follows it. */
const vowelYer = /ъ(?=[бвгджзклмнпрстфхцчшщ])/;
const doubledVowel = /аа|оо|уу|өө|үү|ээ/;
const kazakhEnding = /(?:ді|ті|нің|дің|тің|лік|дік|тік|гі|кі|іп|ін|сің|мін|ге|ке|лер|дер|тер)(?!\p{L})/u;

/** The language of a text whose letters are Cyrillic, by its letters and small words: a BCP 47 tag. `sample` keeps its capitals. */
export function cyrillicLanguage(sample: string): string {
  const counts = countGroups(sample);
  const share = (...of: readonly Group[]): number =>
    (of.reduce((sum, group) => sum + counts.groups[group], 0) * 1000) / counts.letters;
  const has = (tag: Known): number => counts.words.get(tag) ?? 0;
  if (share('tajik') > 5) return 'tg';
  if (share('shortU') > 3) return counts.groups.kazakh + counts.groups.ha > 0 ? 'uz' : 'be';
  if (share('ha') > 3) return has('tg') > has('uz') ? 'tg' : 'uz';
  if (share('ukrainian') > 4) return 'uk';
  if (share('kazakh', 'turkic', 'dottedI') > someShare) return turkicOrSlavic(sample, counts);
  if (share('serbian') > 5) return 'sr';
  if (counts.groups.hard === 0 && (vowelYer.test(sample) || has('bg') > has('ru'))) return 'bg';
  if (has('ru') > 0 || has('kk') + has('ky') === 0) return 'ru';
  return has('ky') > has('kk') ? 'ky' : 'kk';
}

/** The text has letters that Russian lacks. */
function turkicOrSlavic(sample: string, { groups: found, words: hits, capitalised }: Counts): string {
  const has = (tag: Known): number => hits.get(tag) ?? 0;
  // Kazakh names in a Russian text: none of its small words has a letter that Russian lacks.
  const own = found.kazakh + found.turkic + found.dottedI;
  if (capitalised === own && has('ru') > has('kk')) return 'ru';
  if (found.tatar > 0) return 'tt';
  if (found.bashkir > 0) return 'ba';
  if (found.kazakh > 0) return 'kk';
  if (found.dottedI > 0) {
    if (found.turkic > 0) return 'kk';
    if (has('uk') + has('be') === 0) return found.hard > 0 || has('kk') > 0 || kazakhEnding.test(sample) ? 'kk' : 'uk';
    return found.hard > 0 ? 'be' : 'uk';
  }
  if (/[әһ]/i.test(sample)) return has('kk') > has('tt') ? 'kk' : 'tt';
  if (doubledVowel.test(sample)) return has('mn') > has('ky') && !/ң/i.test(sample) ? 'mn' : 'ky';
  return has('ky') > has('kk') ? 'ky' : 'kk';
}

interface Counts {
  readonly letters: number;
  readonly groups: Readonly<Record<Group, number>>;
  /** Letters of Kazakh, Tatar and `і` in words that begin with a capital. */
  readonly capitalised: number;
  readonly words: ReadonlyMap<string, number>;
}

function countGroups(sample: string): Counts {
  const counts = Object.fromEntries(Object.keys(groups).map((group) => [group, 0])) as Record<Group, number>;
  const hits = new Map<string, number>();
  let letters = 0;
  let capitalised = 0;
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    const isCapitalised = lower[0] !== word[0];
    for (const [tag, known] of wordSets) if (known.has(lower)) hits.set(tag, (hits.get(tag) ?? 0) + 1);
    for (const letter of lower) {
      letters += 1;
      const group = groupOf.get(letter);
      if (!isGroup(group)) continue;
      counts[group] += 1;
      if (isCapitalised && (group === 'kazakh' || group === 'turkic' || group === 'dottedI')) capitalised += 1;
    }
  }
  return { letters, groups: counts, capitalised, words: hits };
}

function isGroup(name: string | undefined): name is Group {
  return name !== undefined && name in groups;
}
