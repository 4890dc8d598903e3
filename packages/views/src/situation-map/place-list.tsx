import type { ReactElement } from 'react';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import type { MapPlace, SortedPlaces } from './map-places.ts';

/** Places listed on a page; the others are counted. */
const mostListed = 300;

function PlaceEntry({ place, words }: { readonly place: MapPlace; readonly words: PictureWords }): ReactElement {
  const kind = place.place?.kind;
  return (
    <>
      {place.href === null ? (
        <WrittenWords words={place.name} />
      ) : (
        <a href={place.href}>
          <WrittenWords words={place.name} />
        </a>
      )}{' '}
      <span className="map-soft">
        {words.map.claims(place.claims)}
        {kind === 'region' && `; ${words.map.region}`}
      </span>
    </>
  );
}

interface NamedListProps {
  readonly name: string;
  readonly places: readonly MapPlace[];
  readonly words: PictureWords;
}

function NamedList({ name, places, words }: NamedListProps): ReactElement | null {
  if (places.length === 0) return null;
  return (
    <>
      <p className="map-list-name">{name}</p>
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <PlaceEntry place={place} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The places of a map in words: numbered as on the map, then countries, then those without a position. */
export function PlaceList({
  sorted,
  words,
}: {
  readonly sorted: SortedPlaces;
  readonly words: PictureWords;
}): ReactElement {
  const located = sorted.located.slice(0, mostListed);
  const countries = sorted.countries.slice(0, mostListed - located.length);
  const unlocated = sorted.unlocated.slice(0, mostListed - located.length - countries.length);
  const all = sorted.located.length + sorted.countries.length + sorted.unlocated.length;
  const left = all - located.length - countries.length - unlocated.length;
  return (
    <div className="map-list">
      {located.length > 0 && (
        <ol>
          {located.map((place) => (
            <li key={place.id}>
              <PlaceEntry place={place} words={words} />
            </li>
          ))}
        </ol>
      )}
      <NamedList name={words.map.countries} places={countries} words={words} />
      <NamedList name={words.map.unlocated} places={unlocated} words={words} />
      {left > 0 && <p className="map-soft">{words.map.notListed(left)}</p>}
    </div>
  );
}
