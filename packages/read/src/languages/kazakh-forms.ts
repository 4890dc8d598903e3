import { list } from './word-list.ts';

/**
 * Kazakh suffixes take one of two vowels by the last vowel of the word, and their first consonant by its last letter:
 * after voiceless consonants, after nasals, after other consonants, after vowels. Rules of the Kazakh grammar (Qazaq
 * tilining grammatikasy, 2002) for Cyrillic spelling.
 */
/** The last vowel that is surely back or front: «и» and «у» are either. Loan words with «и» alone are front: министрдің. */
const lastTellingVowel = /([аоұыёюяэ])|[әеөүі]/g;
const voiceless = /[пфкқтсшщчцхһбвгд]$/;
const nasal = /[мнң]$/;
const vowel = /[аәеёиоөұүыіэюя]$/;

function isBack(word: string): boolean {
  const last = [...word.matchAll(lastTellingVowel)].at(-1);
  return last === undefined ? !word.includes('и') : last[1] !== undefined;
}

function choose(word: string, back: string, front: string): string {
  return word + (isBack(word) ? back : front);
}

/** The plural: балалар, адамдар, жұмысшылар, қызметкерлер, полицейлер. */
export function plural(word: string): string {
  if (voiceless.test(word)) return choose(word, 'тар', 'тер');
  if (nasal.test(word) || /[лзж]$/.test(word)) return choose(word, 'дар', 'дер');
  return choose(word, 'лар', 'лер');
}

/** The seven cases of a word without a possessive suffix, the nominative first. */
export function cases(word: string): readonly string[] {
  const isVoiceless = voiceless.test(word);
  const afterNasalOrVowel = nasal.test(word) || vowel.test(word);
  const genitive = afterNasalOrVowel ? ['ның', 'нің'] : isVoiceless ? ['тың', 'тің'] : ['дың', 'дің'];
  const dative = isVoiceless ? ['қа', 'ке'] : ['ға', 'ге'];
  const accusative = vowel.test(word) ? ['ны', 'ні'] : isVoiceless ? ['ты', 'ті'] : ['ды', 'ді'];
  const locative = isVoiceless ? ['та', 'те'] : ['да', 'де'];
  const ablative = nasal.test(word) ? ['нан', 'нен'] : isVoiceless ? ['тан', 'тен'] : ['дан', 'ден'];
  const instrumental = isVoiceless ? 'пен' : /[зж]$/.test(word) ? 'бен' : 'мен';
  const [pairs, rest] = [[genitive, dative, accusative, locative, ablative], [word + instrumental]];
  return [word, ...pairs.map(([back = '', front = '']) => choose(word, back, front)), ...rest];
}

/** "like, about": жүздей, оттай. */
export function like(word: string): string {
  return voiceless.test(word) ? choose(word, 'тай', 'тей') : choose(word, 'дай', 'дей');
}

const softened: Readonly<Record<string, string>> = { к: 'г', қ: 'ғ', п: 'б' };

function soften(word: string): string {
  const last = softened[word.slice(-1)];
  return last === undefined ? word : word.slice(0, -1) + last;
}

/** "his, her, their" in all cases: әкесі, әкесінің, баласына. */
export function ownedByThird(word: string): readonly string[] {
  const owned = vowel.test(word) ? choose(word, 'сы', 'сі') : choose(soften(word), 'ы', 'і');
  const back = isBack(word);
  return ['', back ? 'ның' : 'нің', back ? 'на' : 'не', 'н', back ? 'нда' : 'нде', back ? 'нан' : 'нен', 'мен'].map(
    (ending) => owned + ending,
  );
}

/** "our" in all cases: жолдасымыз, әріптестеріміз. */
export function ownedByUs(word: string): readonly string[] {
  const owned = vowel.test(word) ? choose(word, 'мыз', 'міз') : choose(soften(word), 'ымыз', 'іміз');
  return cases(owned);
}

/** A noun in all its cases with every possessive that reports use, singular and plural apart. */
export function decline(stems: string): { readonly singular: readonly string[]; readonly plural: readonly string[] } {
  const words = list(stems);
  const all = (word: string): readonly string[] => [...cases(word), ...ownedByThird(word), ...ownedByUs(word)];
  return {
    singular: [...new Set(words.flatMap(all))],
    plural: [...new Set(words.flatMap((word) => all(plural(word))))],
  };
}

/** The forms in which a noun names a speaker: nominative and genitive, with and without possessives. */
export function namings(stems: string): readonly string[] {
  const both = (word: string): readonly string[] => [
    ...cases(word).slice(0, 2),
    ...ownedByThird(word).slice(0, 2),
    ...ownedByUs(word).slice(0, 2),
  ];
  return [...new Set(list(stems).flatMap((word) => [...both(word), ...both(plural(word))]))];
}

/** Every form of a noun in one list. A phrase is inflected at its end: «құқық қорғаушылар». */
export function forms(stems: string): readonly string[] {
  const { singular, plural: many } = decline(stems);
  return [...singular, ...many];
}

/** The finite and nominal forms of a verb's stem: «тап»: тапты, тапқан, тапқаны, тапқандар, таппақ … told as having happened. */
export interface VerbForms {
  readonly finite: readonly string[];
  /** «тауып»: beside another verb, of one that tells what happened; of one that tells what somebody does it may mean much else. */
  readonly converb: readonly string[];
  /** Participle used as a noun: those who did it, or whom it was done to. */
  readonly people: readonly string[];
  /** The act as a noun. */
  readonly noun: readonly string[];
  /** It is said not to have happened. */
  readonly negated: readonly string[];
}

/** Builds the forms of stems that may stand behind other words: "қаза тап", "жұмыстан шығарыл". */
export function conjugate(stems: string): VerbForms {
  const each = list(stems);
  const all = (build: (stem: string) => readonly string[]): readonly string[] => [...new Set(each.flatMap(build))];
  const pastEnding = (stem: string): string =>
    choose(stem, voiceless.test(stem) ? 'ты' : 'ды', voiceless.test(stem) ? 'ті' : 'ді');
  const participle = (stem: string): string =>
    choose(stem, voiceless.test(stem) ? 'қан' : 'ған', voiceless.test(stem) ? 'кен' : 'ген');
  const converb = (stem: string): string => (vowel.test(stem) ? `${stem}п` : choose(soften(stem), 'ып', 'іп'));
  const negative = (stem: string): string => {
    if (voiceless.test(stem)) return choose(stem, 'па', 'пе');
    return /[зж]$/.test(stem) || nasal.test(stem) ? choose(stem, 'ба', 'бе') : choose(stem, 'ма', 'ме');
  };
  const verbal = (stem: string): string => (vowel.test(stem) ? `${stem.slice(0, -1)}у` : `${soften(stem)}у`);
  return {
    finite: all((stem) => [
      pastEnding(stem),
      `${pastEnding(stem)}қ`,
      participle(stem),
      ...ownedByThird(participle(stem)),
      ...cases(participle(stem)),
      choose(participle(stem), 'дығын', 'дігін'),
      choose(participle(stem), 'дығы', 'дігі'),
      choose(converb(stem), 'ты', 'ті'),
      choose(soften(stem), 'уда', 'уде'),
    ]),
    converb: all((stem) => [converb(stem)]),
    people: all((stem) => {
      const many = plural(participle(stem));
      return [...cases(many), ...ownedByThird(many)];
    }),
    noun: all((stem) => [...cases(verbal(stem)), ...ownedByThird(verbal(stem))]),
    negated: all((stem) => {
      const no = negative(stem);
      return [choose(no, 'ды', 'ді'), choose(no, 'ған', 'ген'), ...ownedByThird(choose(no, 'ған', 'ген'))];
    }),
  };
}
