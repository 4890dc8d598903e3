import type {
  Bound,
  CodebookProfile,
  DemandCue,
  HolidayRule,
  Language,
  ReportingCue,
  SpeakerWords,
  StanceCue,
  Trigger,
  VagueWord,
  Voice,
  WordClass,
} from '../languages/language.ts';

/** What a phrase of a language file means. */
export type Entry =
  | { readonly section: 'trigger'; readonly trigger: Trigger; readonly voice: Voice }
  | { readonly section: 'reporting'; readonly cue: ReportingCue }
  | { readonly section: 'hedge'; readonly bound: Bound; readonly where: 'before' | 'after' }
  | { readonly section: 'vague'; readonly word: VagueWord }
  | { readonly section: 'idiom' }
  | { readonly section: 'noun'; readonly unit: string; readonly plural: boolean }
  | { readonly section: 'speaker'; readonly speaker: SpeakerWords }
  | { readonly section: 'stance'; readonly cue: StanceCue }
  | { readonly section: 'demand'; readonly cue: DemandCue }
  | { readonly section: 'none'; readonly alone: boolean }
  | { readonly section: 'ellipsis' }
  | { readonly section: 'placeNoun' }
  | { readonly section: 'holiday'; readonly rule: HolidayRule }
  | { readonly section: 'date'; readonly role: DateRole };

export type Section = Entry['section'];

export type DateRole =
  | 'sameDay'
  | 'nextDay'
  | 'previousDay'
  | 'ago'
  | 'span'
  | 'since'
  | 'until'
  | 'before'
  | 'after'
  | 'about'
  | 'anniversary'
  | 'ahead'
  | 'behind'
  | 'into'
  | 'few'
  | 'vague'
  | 'repeated'
  | 'early';

interface Node {
  next: Map<string, Node> | null;
  entries: Entry[] | null;
}

/** A language compiled for looking up: word classes as bits, phrases as a tree of words. */
export interface Lexicon {
  readonly language: Language;
  readonly profile: CodebookProfile;
  /** Bits of `classBit` of a word. */
  classOf(key: string): number;
  /** Calls back with each phrase that starts at token `at` and the token after it, shortest first. */
  phrases(keys: readonly string[], at: number, limit: number, found: (entry: Entry, to: number) => void): void;
}

const wordClasses = [
  'determiner',
  'possessive',
  'article',
  'preposition',
  'partitive',
  'be',
  'have',
  'do',
  'modal',
  'negation',
  'relative',
  'subordinator',
  'coordinator',
  'contrast',
  'pronoun',
  'singularPersonPronoun',
  'pluralPersonPronoun',
  'firstPersonPronoun',
  'adverb',
  'verb',
  'infinitiveMark',
  'agentMark',
  'question',
  'demonstrative',
  'placePreposition',
  'conditional',
  'including',
] as const satisfies readonly WordClass[];

const bits: Record<string, number> = {};
for (const [index, name] of wordClasses.entries()) bits[name] = 1 << index;

/** The bit of a word class, for masks. */
export function classBit(...names: readonly WordClass[]): number {
  let mask = 0;
  for (const name of names) mask |= bits[name] ?? 0;
  return mask;
}

/** Words that end like an adverb or a participle, by the language's endings. */
export const adverbByEnding = 1 << 28;
export const participleByEnding = 1 << 29;
/** Names of months and weekdays: they end a noun phrase. */
export const dateWord = 1 << 27;

const compiled = new WeakMap<Language, Map<CodebookProfile, Lexicon>>();

/** The lexicon of a language, built once for each profile of the codebook. */
export function lexiconOf(language: Language, profile: CodebookProfile = 'literal'): Lexicon {
  const known = compiled.get(language) ?? new Map<CodebookProfile, Lexicon>();
  compiled.set(language, known);
  const existing = known.get(profile);
  if (existing !== undefined) return existing;
  const lexicon = compile(language, profile);
  known.set(profile, lexicon);
  return lexicon;
}

function compile(language: Language, profile: CodebookProfile): Lexicon {
  const stem = language.stem ?? null;
  const classes = new Map<string, number>();
  for (const name of wordClasses) {
    for (const word of language.words?.[name] ?? []) classes.set(word, (classes.get(word) ?? 0) | classBit(name));
  }
  for (const word of [...Object.keys(language.dates?.months ?? {}), ...Object.keys(language.dates?.weekdays ?? {})]) {
    classes.set(word, (classes.get(word) ?? 0) | dateWord);
  }
  const root: Node = { next: null, entries: null };
  const add = (phrase: string, entry: Entry): void => {
    let node = root;
    for (const word of phrase.split(' ')) {
      const key = stem === null ? word : stem(word);
      node.next ??= new Map();
      let child = node.next.get(key);
      if (child === undefined) {
        child = { next: null, entries: null };
        node.next.set(key, child);
      }
      node = child;
    }
    node.entries ??= [];
    node.entries.push(entry);
  };
  addEntries(language, profile, add);

  const adverbEndings = language.adverbEndings ?? [];
  const participleEndings = language.participleEndings ?? [];
  const verbEndings = language.verbEndings ?? [];
  const classOf = (key: string): number => {
    const known = classes.get(key);
    if (known !== undefined) return known;
    let mask = 0;
    if (key.length > 4) {
      for (const ending of adverbEndings) if (key.endsWith(ending)) mask |= adverbByEnding;
      for (const ending of participleEndings) if (key.endsWith(ending)) mask |= participleByEnding;
      // A word that the file lists is what the file says: «генерала» is no verb.
      if (!root.next?.has(stem === null ? key : stem(key)))
        for (const ending of verbEndings) if (key.endsWith(ending)) mask |= classBit('verb');
    }
    if (classes.size < 100_000) classes.set(key, mask);
    return mask;
  };
  const phrases: Lexicon['phrases'] = (keys, at, limit, found) => {
    let node: Node | undefined = root;
    for (let position = at; position < limit; position += 1) {
      const key = keys[position];
      if (key === undefined || node?.next == null) return;
      node = node.next.get(stem === null ? key : stem(key));
      if (node === undefined) return;
      if (node.entries !== null) for (const entry of node.entries) found(entry, position + 1);
    }
  };
  return { language, profile, classOf, phrases };
}

function addEntries(language: Language, profile: CodebookProfile, add: (phrase: string, entry: Entry) => void): void {
  const addAll = (phrases: readonly string[] | undefined, entry: Entry): void => {
    for (const phrase of phrases ?? []) add(phrase, entry);
  };
  for (const trigger of language.triggers ?? []) {
    for (const [voice, phrases] of Object.entries(trigger.forms)) {
      if (isVoice(voice)) addAll(phrases, { section: 'trigger', trigger, voice });
    }
  }
  for (const cue of language.reporting ?? []) addAll(cue.words, { section: 'reporting', cue });
  for (const hedge of language.hedges ?? []) {
    addAll(hedge.words, { section: 'hedge', bound: hedge.bound, where: hedge.where });
  }
  for (const word of language.codebook?.profiles[profile] ?? []) addAll(word.words, { section: 'vague', word });
  addAll(language.idioms, { section: 'idiom' });
  for (const noun of language.nouns ?? []) {
    addAll(noun.singular, { section: 'noun', unit: noun.unit, plural: false });
    addAll(noun.plural, { section: 'noun', unit: noun.unit, plural: true });
  }
  for (const speaker of language.speakers ?? []) addAll(speaker.words, { section: 'speaker', speaker });
  for (const cue of language.stances ?? []) addAll(cue.words, { section: 'stance', cue });
  for (const cue of language.demands ?? []) addAll(cue.words, { section: 'demand', cue });
  addAll(language.numbers?.nobody, { section: 'none', alone: true });
  addAll(language.numbers?.none, { section: 'none', alone: false });
  addAll(language.ellipses, { section: 'ellipsis' });
  addAll(language.placeNouns, { section: 'placeNoun' });
  for (const [name, rule] of Object.entries(language.dates?.holidays ?? {}))
    addAll([name], { section: 'holiday', rule });
  for (const role of dateRoles) addAll(language.dates?.[role], { section: 'date', role });
}

const dateRoles = [
  'sameDay',
  'nextDay',
  'previousDay',
  'ago',
  'span',
  'since',
  'until',
  'before',
  'after',
  'about',
  'anniversary',
  'ahead',
  'behind',
  'into',
  'few',
  'vague',
  'repeated',
  'early',
] as const satisfies readonly DateRole[];

const voices: ReadonlySet<string> = new Set<Voice>([
  'finite',
  'either',
  'passive',
  'gerund',
  'infinitive',
  'noun',
  'state',
  'toll',
  'people',
]);

function isVoice(name: string): name is Voice {
  return voices.has(name);
}
