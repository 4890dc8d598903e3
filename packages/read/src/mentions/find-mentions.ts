import type { Gazetteer, Mention, Place, Span, TextLayer } from '@inquest/model';
import { tieAcronyms } from './acronyms.ts';
import { boilerplateFinder } from './boilerplate-finder.ts';
import type { Candidate } from './candidate.ts';
import { choosePlace, countryShares } from './choose-place.ts';
import { roleVotes, shareVotesInLists, titleVotes, weighContext, weighForm } from './evidence.ts';
import { type PlaceLookup, placeLookup } from './gazetteer-names.ts';
import { isClass, type NameText, prepareNameText, wordsOf } from './name-text.ts';
import { nameClass, nameLexiconOf } from './name-words.ts';
import { addRolesBeside } from './roles.ts';
import { cutCandidates } from './segment-run.ts';
import { type Settled, settle } from './settle.ts';
import { nameTaggerOf } from './tagged/name-tagger.ts';
import { type RuledNames, withProposals } from './tagged/propose-names.ts';
import { mentionWordsOf } from './words/mention-words-of.ts';

/**
 * Finds who and what a text names: persons with their titles and roles, organisations, places.
 *
 * Every run of capitalised words is cut into candidates; each gathers votes from its own words, the words
 * around it and the gazetteer; all occurrences of one name in the text decide together. A bare surname of
 * someone named in full is a mention too. Mentions do not overlap and come in the order of the text; those
 * in boilerplate are marked, not left out. `sentences` are spans in order. Linear in the text's length.
 * Where the language has a tagger, its proposals stand beside what the rules found.
 *
 * @param language the language the text was read with, or null: names are then found by their form alone
 */
export function findMentions(
  text: TextLayer,
  sentences: readonly Span[],
  language: { readonly tag: string } | null,
  gazetteer: Gazetteer,
): Mention[] {
  const ruled = ruledNames(text, sentences, language, gazetteer);
  const tagger = nameTaggerOf(ruled.name.lexicon.words.tag);
  return mentionsOf(text, ruled, tagger === null ? ruled.settled : withProposals(ruled, tagger));
}

/** The names of a text that the rules find, with what a tagger needs to know of it. */
export function ruledNames(
  text: TextLayer,
  sentences: readonly Span[],
  language: { readonly tag: string } | null,
  gazetteer: Gazetteer,
): RuledNames {
  const lexicon = nameLexiconOf(mentionWordsOf(language?.tag ?? text.language, text.string));
  const name = prepareNameText(text.string, sentences, lexicon);
  const lookup = placeLookup(gazetteer, lexicon.words.tag, lexicon.words.uninflected);
  const candidates = cutCandidates(name, lookup);
  gatherVotes(name, candidates, lookup);
  shareVotesInLists(name, candidates);
  tieAcronyms(name, candidates);
  return { name, settled: settle(name, candidates), lookup };
}

function gatherVotes(name: NameText, candidates: readonly Candidate[], lookup: PlaceLookup): void {
  let sentence = 0;
  for (const candidate of candidates) {
    while ((name.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= candidate.from) sentence++;
    const bounds = name.sentences[sentence];
    if (bounds === undefined) continue;
    if (candidate.roles.length > 0) candidate.votes.person += titleVotes;
    weighForm(name, candidate, lookup);
    weighContext(name, candidate, bounds.from, bounds.to);
    const { person, organisation, place } = candidate.votes;
    const isNamedByWord = candidate.rule.endsWith('-head') || candidate.rule.startsWith('known-');
    const mayBePerson = organisation < 4 && place < 4 && !isNamedByWord;
    if (mayBePerson && addRolesBeside(name, candidate, bounds.from, bounds.to)) {
      candidate.votes.person = Math.max(person, 0) + roleVotes;
    }
  }
}

/** Names as they are told: what is around them, and which places they mean. */
export function mentionsOf(text: TextLayer, { name, lookup }: RuledNames, settled: readonly Settled[]): Mention[] {
  const places = settled.map(({ candidate, kind }) => (kind === 'place' ? placesOf(name, candidate, lookup) : []));
  const countries = countryShares(places);
  const boilerplateAt = boilerplateFinder(text);
  return settled.map(({ candidate, kind }, index) => {
    const phrase = wordsOf(name, candidate.from, candidate.to);
    return {
      ...phrase,
      kind,
      roles: kind === 'person' ? [...candidate.roles].sort((a, b) => a.start - b.start) : [],
      expansion: candidate.expansion,
      place: choosePlace(phrase.words, places[index] ?? [], countries)?.id ?? null,
      boilerplate: boilerplateAt(phrase.start),
      rule: candidate.rule,
    };
  });
}

function placesOf(name: NameText, candidate: Candidate, lookup: PlaceLookup): readonly Place[] {
  const places = lookup.find(wordsOf(name, candidate.from, candidate.to).words);
  return places.length > 0 ? places : placesWithNoun(name, candidate, lookup);
}

/** «Мангистауской области»: both words inflected, and the gazetteer has them together. The noun may be in the name or after it. */
function placesWithNoun(name: NameText, { from, to }: Candidate, lookup: PlaceLookup): readonly Place[] {
  const { uninflected } = name.lexicon.words;
  const at = from + 1;
  if (uninflected === undefined || to - from > 2 || !isClass(name, at, nameClass.placeNoun)) return [];
  const noun = name.tokens.key[at] ?? '';
  for (const adjective of uninflected(name.tokens.key[from] ?? '')) {
    for (const form of [noun, ...uninflected(noun)]) {
      const places = lookup.find(`${adjective} ${form}`);
      if (places.length > 0) return places;
    }
  }
  return [];
}
