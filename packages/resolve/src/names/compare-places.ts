// How alike two names of places are. A gazetteer that is passed in knows other names of one place, and that two are not one; where it knows
// nothing the letters are all there is.
import type { Gazetteer, Place } from '@inquest/model';
import { ScriptComparer } from './across/compare-scripts.ts';
import { hasOtherScript, scriptNameOf } from './across/script-name.ts';
import { fold } from './fold.ts';
import { levelSpelling } from './romanise.ts';
import { similarity } from './similarity.ts';

/** Places of a name in any spelling, the likeliest first: the `find` of a gazetteer. */
export type FindPlaces = Gazetteer['find'];

export type PlaceComparison = {
  /** Likeness, 0..1; not a probability. 0 where the gazetteer knows them as two places. */
  readonly score: number;
  readonly verdict: 'one place' | 'one name' | 'may be one place' | 'spelled alike' | 'two places' | 'nothing alike';
  /** In plain words; empty where nothing is alike. */
  readonly reason: string;
};

const noPlaces: FindPlaces = () => [];
const scores = { place: 0.98, name: 0.95, spelling: 0.93, ambiguous: 0.6, across: 0.7 } as const;
const leastSimilarity = 0.85;
const alikeShare = 0.9;

/** Compares two names of places; `find` looks names up, and without it letters decide. */
export function comparePlaces(a: string, b: string, find: FindPlaces = noPlaces): PlaceComparison {
  const [nameA, nameB] = [placeName(a), placeName(b)];
  const [placesA, placesB] = [findPlace(a, find), findPlace(b, find)];
  const [firstA, firstB] = [placesA[0], placesB[0]];
  if (nameA === nameB) return { score: scores.name, verdict: 'one name', reason: 'the same name' };
  if (firstA !== undefined && firstB !== undefined) return byGazetteer(placesA, placesB);
  if (hasOtherScript(a) !== hasOtherScript(b)) return acrossScripts(a, b);
  const [levelA, levelB] = [nameA, nameB].map((name) => name.split(' ').map(levelSpelling).join(''));
  if (levelA === levelB)
    return {
      score: scores.spelling,
      verdict: 'one name',
      reason: 'they differ only in spelling, transliteration or spaces',
    };
  const near = similarity(levelA ?? '', levelB ?? '');
  if (near < leastSimilarity || levelA?.slice(0, 2) !== levelB?.slice(0, 2)) return nothingAlike;
  return { score: near * alikeShare, verdict: 'spelled alike', reason: 'they are spelled alike' };
}

const nothingAlike: PlaceComparison = { score: 0, verdict: 'nothing alike', reason: '' };

/** Whether the likeliest places are one; other places of the names leave it open. */
function byGazetteer(a: readonly Place[], b: readonly Place[]): PlaceComparison {
  const [first, second] = [a[0], b[0]];
  if (first?.id === second?.id)
    return { score: scores.place, verdict: 'one place', reason: `the gazetteer knows both as names of ${first?.name}` };
  const ids = new Set(a.map(({ id }) => id));
  const shared = b.find(({ id }) => ids.has(id));
  if (shared !== undefined)
    return {
      score: scores.ambiguous,
      verdict: 'may be one place',
      reason: `both can mean ${shared.name}; against: the gazetteer knows other places of the names`,
    };
  return {
    score: 0,
    verdict: 'two places',
    reason: `the gazetteer knows two places, ${first?.name} and ${second?.name}`,
  };
}

const comparer = new ScriptComparer();

function acrossScripts(a: string, b: string): PlaceComparison {
  const compared = comparer.compare(scriptNameOf(a), scriptNameOf(b));
  if (compared === null || (compared.fit !== 'all' && compared.fit !== 'most')) return nothingAlike;
  return {
    score: scores.across,
    verdict: 'spelled alike',
    reason: 'the letters of two scripts fit; against: spelling alone proves nothing',
  };
}

/** Words that say what a place is, not which, where another word stands beside them. */
const kindsOfPlaces: ReadonlySet<string> = new Set(
  'city town village settlement municipality the of g gor gorod pos poselok selo s aul qalasy kalasy auyly auyl misto'.split(
    ' ',
  ),
);

/** The folded name of a place without the words that say what it is ("г. Жанаозен", "town of Farrow"). */
export function placeName(name: string): string {
  const words = fold(name).split(' ');
  const own = words.filter((word) => !kindsOfPlaces.has(word));
  return (own.length === 0 ? words : own).join(' ');
}

/** What the gazetteer knows by a name, also without the words that say what it is; the likeliest first. */
export function findPlace(name: string, find: FindPlaces): readonly Place[] {
  const found = find(name);
  if (found.length > 0) return found;
  const words = name.split(/\s+/u);
  const own = words.filter((word) => !kindsOfPlaces.has(fold(word)));
  return own.length === 0 || own.length === words.length ? [] : find(own.join(' '));
}
