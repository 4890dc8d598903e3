import type { ClaimKind, SourceKind } from '@inquest/model';

/**
 * One language as data. The engine knows no words: everything it recognises stands in a value of
 * this type, one file a language. Every section but `tag` may be missing: what a language file does
 * not describe is not found, and nothing else breaks.
 *
 * All words are given in lower case with straight apostrophes; a phrase is words with single spaces.
 */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** Marks that open and close a quotation, outermost first. A mark may be both. */
  readonly quotes?: readonly { readonly open: string; readonly close: string }[];
  /** Words after which a full stop does not end a sentence, without the stop: "mr", "gen". */
  readonly abbreviations?: readonly string[];
  /** Function words and nouns by what the engine does with them. */
  readonly words?: Partial<Readonly<Record<WordClass, readonly string[]>>>;
  /** Endings of words that may stand between an auxiliary and its verb: "-ly". */
  readonly adverbEndings?: readonly string[];
  /** Endings of words that may be a finite verb or a participle the file does not list: "-ed". */
  readonly participleEndings?: readonly string[];
  /** Endings of words that are finite verbs and nothing else, where the file does not list them: «-ались». */
  readonly verbEndings?: readonly string[];
  readonly grammar?: Grammar;
  readonly numbers?: NumberWords;
  readonly hedges?: readonly Hedge[];
  readonly codebook?: Codebook;
  /** Nouns that are counted in reports. */
  readonly nouns?: readonly CountedNoun[];
  /** Phrases in which words that otherwise mean something here mean nothing: "death threats", "one day". */
  readonly idioms?: readonly string[];
  readonly dates?: DateWords;
  readonly triggers?: readonly Trigger[];
  readonly reporting?: readonly ReportingCue[];
  readonly speakers?: readonly SpeakerWords[];
  /** Words that say how a clause is meant. */
  readonly stances?: readonly StanceCue[];
  readonly demands?: readonly DemandCue[];
  /** Phrases that repeat the act before them with another subject: "so was", "as were". */
  readonly ellipses?: readonly string[];
  /** Places spoken of without a name, which stand for the report's main place: "the town". */
  readonly placeNouns?: readonly string[];
  /**
   * For inflected languages: the form under which a word is looked up when the word itself is not
   * listed. Must be pure and fast; entries of this file are stemmed by it too.
   */
  readonly stem?: (word: string) => string;
}

/** How words are put together, where it is not as in English. Each may be missing. */
export interface Grammar {
  /** Subject and object may stand on either side of the verb: «погибли 15 человек». */
  readonly freeWordOrder?: true;
  /** What English joins with "of" follows the noun directly: «гибель 15 человек». */
  readonly genitiveFollows?: true;
  /** The verb stands last, its object before it; verbs of saying follow what is said: «… деп мәлімдеді». */
  readonly verbFinal?: true;
  /** What English joins with "of" stands before the noun: «15 адамның өлімі». */
  readonly genitivePrecedes?: true;
  /** Words behind a verb that negate it: «қаза тапқан жоқ». */
  readonly negationBehind?: readonly string[];
  /** Endings of the genitive, by which a word listed for a speaker is known to be no subject. */
  readonly genitiveEndings?: readonly string[];
  /** Endings of the accusative, by which the one something is done to is known, where the verb stands last. */
  readonly accusativeEndings?: readonly string[];
  /** Endings of all cases that no subject has, for names, which are not listed. */
  readonly obliqueEndings?: readonly string[];
  /** There are no articles: a bare singular noun speaks of one. */
  readonly noArticles?: true;
  /** Words at the head of a sentence that stand for the one before: «Об этом сообщил министр». */
  readonly backReferences?: readonly string[];
  /** Prepositions behind a verb of saying that lead to what was said: «сообщили о 13 погибших». */
  readonly contentPrepositions?: readonly string[];
}

/**
 * - `determiner`, `possessive` open a noun phrase; `preposition` ends one, `partitive` ("of") goes on within it
 * - `be`, `have`, `do`, `modal` are auxiliaries; `negation` negates its verb
 * - `relative` ("who") opens a clause about the noun before it, `subordinator` ("that", "when") any other clause
 * - `coordinator` ("and"), `contrast` ("but", "though") join; contrast also ends what a speaker is held to
 * - `pronoun` stands for a noun phrase: `singularPersonPronoun` ("she") and `pluralPersonPronoun` ("they") for the speaker named before
 * - `adverb` may stand between an auxiliary and its verb
 * - `verb` is any other frequent finite verb form: it ends a noun phrase
 * - `infinitiveMark` ("to"), `agentMark` ("by"), `nonePersons` ("no one"), `none` ("no"), `question` words
 */
export type WordClass =
  | 'determiner'
  | 'possessive'
  | 'article'
  | 'preposition'
  | 'partitive'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'negation'
  | 'relative'
  | 'subordinator'
  | 'coordinator'
  | 'contrast'
  | 'pronoun'
  | 'singularPersonPronoun'
  | 'pluralPersonPronoun'
  | 'firstPersonPronoun'
  | 'adverb'
  | 'verb'
  | 'infinitiveMark'
  | 'agentMark'
  | 'question'
  | 'demonstrative'
  | 'placePreposition'
  | 'conditional'
  | 'including';

export interface NumberWords {
  readonly cardinals: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: hundred, thousand. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Teens are two words, ten first: «он сегіз», 18. */
  readonly teens?: 'ten-first';
  /** Words that join parts of one number: "and" in "one hundred and five". */
  readonly joiners?: readonly string[];
  /** Words that open a number as one: "a" in "a hundred". */
  readonly ones?: readonly string[];
  /** Counted as that many: "dozen", "couple", "pair". */
  readonly collectives?: Readonly<Record<string, number>>;
  /** These count also without a number before them: «сотня крестьян». */
  readonly bareCollectives?: true;
  readonly fractions?: Readonly<Record<string, number>>;
  /** What a number of parts is of: "thirds" in "two thirds of the 300". */
  readonly parts?: Readonly<Record<string, number>>;
  /** Phrases between a number and its scale that add a half: "and a half". */
  readonly halves?: readonly (readonly string[])[];
  /** Letters right behind figures that multiply them: "10k". */
  readonly figureScales?: Readonly<Record<string, number>>;
  /** Forms behind which a number goes no further: «елудің». */
  readonly closing?: ReadonlySet<string>;
  /** Forms that say about themselves: «жүздей», and such endings of figures. */
  readonly approximateForms?: ReadonlySet<string>;
  readonly approximateEndings?: readonly string[];
  /** A noun for people right before a number says about: «человек пятнадцать». */
  readonly approximatingNouns?: readonly string[];
  /** Endings by which any noun for people says so before a number in words: «рабочих пятьдесят». */
  readonly approximatingEndings?: readonly string[];
  /** Prepositions that may stand between "about" and its number: «примерно из сорока». */
  readonly hedgedThrough?: readonly string[];
  readonly ordinals?: Readonly<Record<string, number>>;
  /** Of a longer ordinal, only the last word is one: «двадцать первый»; where they are hyphenated, "twenty first responders" are twenty. */
  readonly ordinalsApart?: true;
  /** Endings of ordinals written in figures: "th". */
  readonly ordinalEndings?: readonly string[];
  /** Endings of cardinals written in figures: «15-ти». */
  readonly figureEndings?: readonly string[];
  /** Characters between groups of three figures, and before the decimal part. */
  readonly group?: readonly string[];
  readonly decimal?: readonly string[];
  /** "no", "zero" before a noun; "no one", "nobody" alone. */
  readonly none?: readonly string[];
  readonly nobody?: readonly string[];
  /** Right behind or before words for people it happened to, zero: «погибших нет», «без жертв». */
  readonly noneBehind?: readonly string[];
  readonly noneBefore?: readonly string[];
  /** "a", "an" before a noun for one person. */
  readonly single?: readonly string[];
  /** Words between two numbers that make a range: "to", "and" after "between"; "or". */
  readonly rangeOpen?: readonly string[];
  readonly rangeJoin?: readonly string[];
  readonly rangeAnd?: readonly string[];
  /** Behind two numbers joined by `rangeAnd`, or of which the first ends in one of `rangeFromEndings`: «60 пен 70 арасында», «60-тан 70-ке дейін». */
  readonly rangeBehind?: readonly string[];
  readonly rangeFromEndings?: readonly string[];
  /** Verbs after which "from 12 to 16" is a change, no range: "rose". */
  readonly changeVerbs?: readonly string[];
  /** Nouns of counting: "the number of inmates who died". */
  readonly countNouns?: readonly string[];
  /** "a family of", "a group of": the number after it counts people. */
  readonly groups?: readonly string[];
  /** Words after which a number only names something: "point 5", "article 164". */
  readonly labels?: readonly string[];
  readonly percent?: readonly string[];
  readonly currencies?: readonly string[];
  readonly ageBefore?: readonly string[];
  readonly ageAfter?: readonly string[];
  readonly measures?: readonly string[];
}

export type Bound = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about' | 'plain';

/** Words that make a figure a bound or an approximation. `plain` words belong to the quantity but change nothing: "another", "all". */
export interface Hedge {
  readonly words: readonly string[];
  readonly bound: Bound;
  readonly where: 'before' | 'after';
}

/** What vague words count at least. Data of its own version, so that a figure can name the edition it was read by. */
export interface Codebook {
  readonly name: string;
  readonly version: string;
  readonly profiles: Readonly<Record<CodebookProfile, readonly VagueWord[]>>;
}

/** `literal`: the smallest number the words can mean. `acled`: fixed numbers for coding. */
export type CodebookProfile = 'literal' | 'acled';

export interface VagueWord {
  /** Shown as `Quantity.codebook`. */
  readonly name: string;
  readonly words: readonly string[];
  readonly low: number | null;
  readonly high: number | null;
  /** Behind a bound the same form is the genitive of one, and exact: «более сотни» is over 100. */
  readonly bounded?: number;
}

export interface CountedNoun {
  /** Singular, in English. */
  readonly unit: string;
  readonly singular: readonly string[];
  readonly plural: readonly string[];
}

export interface DateWords {
  readonly months?: Readonly<Record<string, number>>;
  /** Monday is 1. */
  readonly weekdays?: Readonly<Record<string, number>>;
  readonly seasons?: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>>;
  readonly partsOfDay?: readonly string[];
  /** Words counted in days from the day of speaking. */
  readonly days?: Readonly<Record<string, number>>;
  /** "last", "previous"; "this"; "next". */
  readonly last?: readonly string[];
  readonly current?: readonly string[];
  readonly next?: readonly string[];
  readonly units?: Readonly<Record<string, TimeUnit>>;
  readonly ago?: readonly string[];
  readonly since?: readonly string[];
  readonly until?: readonly string[];
  /** Between the first and the last day of a month: «с 3 по 5 декабря». */
  readonly dayJoin?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly about?: readonly string[];
  readonly span?: readonly string[];
  readonly on?: readonly string[];
  readonly early?: readonly string[];
  /** "that day", "the same day": the day named last. */
  readonly sameDay?: readonly string[];
  readonly nextDay?: readonly string[];
  readonly previousDay?: readonly string[];
  readonly anniversary?: readonly string[];
  /** Behind a number and a unit, counted from the day named last: "three days later", "two days earlier"; «через» stands before. */
  readonly later?: readonly string[];
  readonly earlier?: readonly string[];
  readonly laterBefore?: readonly string[];
  /** Before an ordinal and a unit: "into its eighth month"; behind: «восьмой месяц подряд». */
  readonly into?: readonly string[];
  readonly inARow?: readonly string[];
  /** Before a number of units up to now: "the past two months". */
  readonly lately?: readonly string[];
  readonly weekend?: readonly string[];
  readonly holidays?: Readonly<Record<string, HolidayRule>>;
  /** Words that look ahead: "will", "scheduled"; and such that look back, though the verb may not: "was". */
  readonly ahead?: readonly string[];
  readonly behind?: readonly string[];
  /** Amounts without a number before a unit: "several", "a few". */
  readonly few?: readonly string[];
  /** Words between a number and its unit: "two more weeks". */
  readonly further?: readonly string[];
  /** Behind a number of years that is an age: "30 years old". */
  readonly old?: readonly string[];
  /** Units that say how long also without a number: "weeks". */
  readonly unitsAlone?: readonly string[];
  /** Behind a unit and a hyphen: "day-long". */
  readonly lasting?: readonly string[];
  /** "every", and words that hold it: "daily". */
  readonly every?: readonly string[];
  readonly repeated?: readonly string[];
  /** Times that nobody can put a date to: "now", "the future". */
  readonly vague?: readonly string[];
  /** "midday". */
  readonly namedHours?: readonly string[];
  /** "a.m." and "p.m."; time zones behind an hour. */
  readonly halvesOfDay?: readonly string[];
  readonly timeZones?: readonly string[];
  /** Words that may follow a weekday: «жұма күні». */
  readonly weekdayFollowers?: readonly string[];
  /** Words that may follow a year: «2011 года». */
  readonly yearWords?: readonly string[];
  /** Months and weekdays are written in small letters. */
  readonly uncapitalised?: true;
  /** In 03/04/2011, whether the day stands first. */
  readonly dayFirst?: boolean;
}

/** A holiday's day: the same each year, or the nth such weekday of a month. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

/**
 * How a form of a trigger is to be read.
 * - `finite`: an act told of its doer: "killed" where that cannot be a participle, "kills"
 * - `either`: past tense or participle: the words around it decide ("killed")
 * - `passive`: told of the one it happened to, without needing an auxiliary («убит»)
 * - `gerund`, `infinitive`
 * - `noun`: the act as a noun: "the dismissal of", "12 deaths"
 * - `state`: the outcome beside a number: "thirteen dead"
 * - `toll`: a noun whose number follows: "death toll rose to 16", "the number of dead is"
 * - `people`: a noun for the people it happened to: "victims", "detainees"
 */
export type Voice = 'finite' | 'either' | 'passive' | 'gerund' | 'infinitive' | 'noun' | 'state' | 'toll' | 'people';

export interface Trigger {
  readonly kind: ClaimKind;
  /** Names the rule that found the claim. */
  readonly name: string;
  readonly forms: Partial<Readonly<Record<Voice, readonly string[]>>>;
  /** Units of nouns (`network`) of which the phrase it happened to must have one: the words mean other things too ("suspended"). */
  readonly of?: readonly string[];
  /** Nouns that tell the act also where nobody is named it was done to: "enforced disappearances". */
  readonly alone?: readonly string[];
  /** The words themselves deny the act: «қаза таппады». */
  readonly negated?: true;
  /** The act is the one told before: "put the figure at 5,000". */
  readonly sameKind?: true;
  /** The one it happened to: grammatical object ("kill") or subject ("die") of the active verb; `none` for acts without one. */
  readonly patient: 'object' | 'subject' | 'none';
  /** `required`: an act on people only; the words mean something else otherwise ("fired"). */
  readonly people: 'required' | 'optional';
}

/** `says` neutral; `admits` against own interest; `claims` with distance; `denies`; `doubts`; `rumours`. */
export type Factivity = 'says' | 'admits' | 'claims' | 'denies' | 'doubts' | 'rumours';

/**
 * Words by which a text gives what it says to a speaker.
 * - `verb`: speaker before or after: "said"; `strict` forms need "that", a colon or a quotation after them
 * - `source`: speaker follows: "according to"
 * - `noun`: the saying as a noun: "reports of", "rumours that"
 * - `passive`: speaker not given: "is reported to", "reportedly"
 * - `contact`: within a speaker's description, whom they had it from: "who spoke to"
 */
export interface ReportingCue {
  readonly type: 'verb' | 'source' | 'noun' | 'passive' | 'contact';
  readonly factivity: Factivity;
  readonly words: readonly string[];
  readonly strict?: boolean;
}

export interface SpeakerWords {
  readonly kind: SourceKind;
  /** A title that many kinds have: what stands before it decides ("a Red Cross official"). */
  readonly weak?: true;
  readonly words: readonly string[];
}

/**
 * - `doubt`: the clause is put in doubt: "it is hard to see how", "unclear", "apparently"
 * - `irrealis`: it is not said to have happened: "threatened to", "risk of"
 * - `denial`: the clause is said not to be so: "it is not true that"
 * - `rebuttal`: the same, said behind it: "reports that … do not correspond to reality"
 */
export interface StanceCue {
  readonly type: 'doubt' | 'irrealis' | 'denial' | 'rebuttal';
  readonly words: readonly string[];
}

/**
 * - `verb`: "demanded"; what is demanded follows
 * - `list`: a heading whose items follow: "call for:"
 * - `imperative`: opens a sentence addressed to readers: "demand", "send"
 * - `address`: the addressee follows, then the demand: "urged", "called on"
 */
export interface DemandCue {
  readonly type: 'verb' | 'imperative' | 'address';
  readonly words: readonly string[];
}
