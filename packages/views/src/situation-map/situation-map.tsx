import type { ReactElement } from 'react';
import { englishPictureWords } from '../picture-words/english.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { globePath, globeSize } from './draw-map.ts';
import { extentOf, type MapExtent, splitNearAndFar } from './map-extent.ts';
import { type MapPlace, sortPlaces } from './map-places.ts';
import { MapSheet } from './map-sheet.tsx';
import { PlaceList } from './place-list.tsx';
import { worldOutlines } from './world-outlines.ts';

export interface SituationMapProps {
  readonly places: readonly MapPlace[];
  /** The interface's language; English unless given. */
  readonly words?: PictureWords;
}

/** Places drawn as dots: more would hide one another. */
const mostDrawn = 120;

/** Where on the globe the map is. The countries' names on the map say it too. */
function Globe({ extent }: { readonly extent: MapExtent }): ReactElement {
  const middle = globeSize / 2;
  return (
    <svg className="map-globe" viewBox={`0 0 ${globeSize} ${globeSize}`} aria-hidden="true" focusable="false">
      <circle className="map-sphere" cx={middle} cy={middle} r={middle - 1} />
      <path className="map-land" d={globePath(extent, worldOutlines())} />
      <circle className="map-here" cx={middle} cy={middle} r="5" />
    </svg>
  );
}

/**
 * Where it happened: a map of the places most spoken of, a wider one when others lie far off, and
 * the same places as a numbered list. Needs no tiles, no script and no request.
 */
export function SituationMap({ places, words = englishPictureWords }: SituationMapProps): ReactElement {
  const sorted = sortPlaces(places);
  const { located } = sorted;
  const drawn = located.slice(0, mostDrawn);
  const { near, far } = splitNearAndFar(drawn);
  return (
    <div className="map">
      <div className="map-sheets">
        {near.length > 0 && (
          <MapSheet
            places={near}
            extent={extentOf(near.map(({ position }) => position))}
            label={words.map.label(near.length)}
            words={words}
          />
        )}
        {far.length > 0 && (
          <MapSheet
            places={drawn}
            extent={extentOf(drawn.map(({ position }) => position))}
            label={words.map.wider(drawn.length)}
            words={words}
          />
        )}
        {near.length === 0 && <p>{words.map.none}</p>}
        {near.length > 0 && (
          <div className="map-foot">
            <Globe extent={extentOf(near.map(({ position }) => position))} />
            <p className="map-attribution">{words.map.attribution}</p>
          </div>
        )}
      </div>
      <PlaceList sorted={sorted} words={words} />
    </div>
  );
}
