/** The forms of a Russian noun, as a language file lists them. */
export interface NounForms {
  readonly singular: readonly string[];
  readonly plural: readonly string[];
}

/**
 * How a noun is declined, by what it is cited with:
 * - `m` забастовщик, `mj` учител-ь, `ec` бо-ец, `f` женщин-а, `fj` милиц-ия, `fi` област-ь, `n` сообщен-ие, `no` тел-о,
 *   `ka` журналист-ка
 * - `a` adjective used as a noun, hard: ранен-ый; `aj` the same, soft: рабоч-ий
 */
export type Declension = 'm' | 'mj' | 'ec' | 'f' | 'fj' | 'fi' | 'n' | 'no' | 'ka' | 'a' | 'aj';

interface Endings {
  readonly singular: string;
  readonly plural: string;
}

/** Endings separated by spaces; `-` is no ending. */
const endings: Readonly<Record<Declension, Endings>> = {
  m: { singular: '- а у ом е', plural: 'ы ов ам ами ах' },
  mj: { singular: 'ь я ю ем е', plural: 'и ей ям ями ях' },
  ec: { singular: 'ец ца цу цем цом це', plural: 'цы цев цов цам цами цах' },
  f: { singular: 'а ы е у ой', plural: 'ы - ам ами ах' },
  fj: { singular: 'ия ии ию ией', plural: 'ии ий иям иями иях' },
  fi: { singular: 'ь и ью', plural: 'и ей ям ями ях' },
  n: { singular: 'ие ия ию ием ии', plural: 'ия ий иям иями иях' },
  no: { singular: 'о а у ом е', plural: 'а - ам ами ах' },
  ka: { singular: 'ка ки ке ку кой', plural: 'ки ок кам ками ках' },
  a: { singular: 'ый ого ому ым ом ая ой ую', plural: 'ые ых ым ыми' },
  aj: { singular: 'ий его ему им ем ая ей ую', plural: 'ие их им ими' },
};

const hushing = /[жчшщ]$/;
const takesI = /[кгхжчшщ]$/;

/** Joins stem and ending by the rules of spelling: "и" after к, г, х and hushing letters; "ей", "ем" after the latter. */
function join(stem: string, ending: string): string {
  if (ending === '-') return stem;
  if (takesI.test(stem) && ending.startsWith('ы')) return `${stem}и${ending.slice(1)}`;
  if (hushing.test(stem) && ending === 'ов') return `${stem}ей`;
  if ((hushing.test(stem) || stem.endsWith('ц')) && ending === 'ом') return `${stem}ем`;
  if (stem.endsWith('ц') && ending === 'ов') return `${stem}ев`;
  return stem + ending;
}

/** All forms of stems given as "забастовщик женщин", each with the letter "е" also where the text has no "ё". */
export function decline(declension: Declension, stems: string): NounForms {
  const { singular, plural } = endings[declension];
  const all = stems.trim().split(/[\s,]+/);
  const formsOf = (list: string): string[] =>
    all.flatMap((stem) => list.split(' ').map((ending) => join(stem, ending)));
  return { singular: withE(formsOf(singular)), plural: withE(formsOf(plural)) };
}

/** Every form in one list. */
export function forms(declension: Declension, stems: string): readonly string[] {
  const { singular, plural } = decline(declension, stems);
  return [...new Set([...singular, ...plural])];
}

/** All forms of an adjective: "профсоюзн", "областн". Soft stems end in к, г, х or a hushing letter. */
export function adjective(stems: string): readonly string[] {
  return stems
    .trim()
    .split(/[\s,]+/)
    .flatMap((stem) =>
      ['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ое', 'ые', 'ых', 'ыми'].map((ending) => join(stem, ending)),
    );
}

/** Words with "ё", and the same written with "е". */
export function withE(words: readonly string[]): readonly string[] {
  return [...new Set(words.flatMap((word) => [word, word.replaceAll('ё', 'е')]))];
}

/** Joins declined nouns. */
export function joinNouns(...parts: readonly NounForms[]): NounForms {
  return {
    singular: [...new Set(parts.flatMap(({ singular }) => singular))],
    plural: [...new Set(parts.flatMap(({ plural }) => plural))],
  };
}

/** Each of the first words with each of the second: "профсоюзный" × "активист", where a phrase is written in any case. */
export function phrases(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((one) => second.map((two) => `${one} ${two}`));
}

/** Words as given, and of every past tense among them («сообщил») the other three forms too. */
export function pastForms(words: readonly string[]): readonly string[] {
  return withE(
    words.flatMap((word) => (word.endsWith('л') ? ['', 'а', 'о', 'и'].map((ending) => word + ending) : [word])),
  );
}

/** "убит убита убито убиты" of the stem "убит". */
export function shortParticiple(stems: string): readonly string[] {
  return withE(
    stems
      .trim()
      .split(/[\s,]+/)
      .flatMap((stem) => [stem, `${stem}а`, `${stem}о`, `${stem}ы`]),
  );
}
