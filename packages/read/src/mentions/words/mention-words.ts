/**
 * What finding names needs to know of a language, as data. Words are in lower case with straight
 * apostrophes and without the stop of an abbreviation; entries of several words have single spaces.
 * An empty list means that kind of evidence is not used.
 */
export interface MentionWords {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** Written in Cyrillic: names in Latin letters stand out. */
  readonly isCyrillic: boolean;
  /** Function words: never part of a name, whatever their capital. */
  readonly stop: readonly string[];
  /** Ordinary words that get a capital in headings and at the start of sentences, and open no name of a person. */
  readonly common: readonly string[];
  /** Endings of ordinary words: what ends so is treated as "common" unless it is a given name. */
  readonly ordinaryEndings: readonly string[];
  /** Days, months, feasts. */
  readonly calendar: readonly string[];
  /** Function words that in capitals are names: "us". */
  readonly namesInCapitals: readonly string[];
  /** Abbreviations that name nobody: "dvd". */
  readonly abbreviations: readonly string[];
  /** Adjectives of countries and peoples: "Kazakh". */
  readonly demonyms: readonly string[];
  /** Forms of address before a name: "mr", "dr". */
  readonly titles: readonly string[];
  /** Nouns for what a person is: "prosecutor general", "reporter", "mep". */
  readonly roles: readonly string[];
  /** Lower-case parts within a name: "van", "al", "bin". */
  readonly particles: readonly string[];
  /** Nouns that make a capitalised run an organisation: "party", "ministry". */
  readonly organisationHeads: readonly string[];
  /** Words in small letters, or endings of words, that may follow a head noun as part of the name: genitives. */
  readonly tailEndings: readonly string[];
  /** "ltd", "gmbh", "ao". */
  readonly legalForms: readonly string[];
  /** Lower-case nouns beside the name of an organisation: "newspaper", "company". */
  readonly organisationNouns: readonly string[];
  /** Organisations everybody names without more: "reuters". */
  readonly organisations: readonly string[];
  /** Nouns that make a capitalised run a place: "sea", "square". */
  readonly placeHeads: readonly string[];
  /** Those that stand before the name: "cape", "lake". */
  readonly placePrefixes: readonly string[];
  /** Lower-case nouns before "of" or beside the name of a place: "town", "region". */
  readonly placeNouns: readonly string[];
  /** Prepositions after which a name is likely a place. */
  readonly placePrepositions: readonly string[];
  /** Areas the gazetteer has not: seas, continents, states that are no more. */
  readonly areas: readonly string[];
  /** Verbs whose subject is a person more often than not: "said". */
  readonly personVerbs: readonly string[];
  /** Joins the parts of the name of an organisation or place: "of". */
  readonly partitives: readonly string[];
  /** Joins the parts of an organisation's name only: "for". */
  readonly nameJoiners: readonly string[];
  /** Joins them before an ordinary word only: "to" in "Committee to Protect Journalists". */
  readonly ordinaryJoiners: readonly string[];
  /** Second parts of compound adjectives: "based" in "London-based". */
  readonly adjectiveTails: readonly string[];
  /** First parts of compound adjectives: "anti" in "anti-Soviet". */
  readonly adjectivePrefixes: readonly string[];
  /** Articles and the like that may stand before a role: "a", "the", "his". */
  readonly determiners: readonly string[];
  /** Words that end a role after a name: "who", "said". */
  readonly roleStops: readonly string[];
  /** Coordinators in a list of names: "and". */
  readonly coordinators: readonly string[];
  /** Endings of family names, in the folded form: "ev", "ova". */
  readonly surnameEndings: readonly string[];
  /** Family names that stand alone in news because everybody knows them, folded. */
  readonly wellKnownSurnames: readonly string[];
  /** For inflected languages: forms under which a name may be known, the likeliest first. Small letters in, small letters out. */
  readonly uninflected?: (word: string) => readonly string[];
}
