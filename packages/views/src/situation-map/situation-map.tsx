import type { ReactElement } from 'react';
import { englishPictureWords } from '../picture-words/english.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { plainWords } from '../written-words/plain-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import {
  countryLabels,
  globePath,
  globeSize,
  mapHeight,
  mapWidth,
  outlinePaths,
  projectionFor,
  scaleBar,
} from './draw-map.ts';
import { extentOf, type MapExtent, splitNearAndFar } from './map-extent.ts';
import { type Box, type Frame, type LabelPlace, placeLabels } from './map-labels.ts';
import { type MapMark, markPlaces } from './map-marks.ts';
import { type LocatedPlace, type MapPlace, type SortedPlaces, sortPlaces } from './map-places.ts';
import { worldOutlines } from './world-outlines.ts';

export interface SituationMapProps {
  readonly places: readonly MapPlace[];
  /** The interface's language; English unless given. */
  readonly words?: PictureWords;
}

/** Places listed on a page; the others are counted. */
const mostListed = 300;
/** Places drawn as dots: more would hide one another. */
const mostDrawn = 120;

const percentX = (x: number): string => `${Math.round((x / mapWidth) * 10_000) / 100}%`;
const percentY = (y: number): string => `${Math.round((y / mapHeight) * 10_000) / 100}%`;

/** The numbers of the places a dot stands for: "3", "3, 5", "3 and 4 more". */
function numbersOf({ places }: MapMark, words: PictureWords): string {
  const numbers = places.map(({ number }) => number);
  return numbers.length > 3 ? `${numbers[0]} ${words.map.more(numbers.length - 1)}` : numbers.join(', ');
}

function nameOf({ places }: MapMark): string {
  const [first] = places;
  return first === undefined || places.length > 1 ? '' : ` ${plainWords(first.place.name)}`;
}

interface DotProps {
  readonly mark: MapMark;
  /** Where the label stands on a wide page, and where its number stands on a narrow one. */
  readonly wide: LabelPlace | null;
  readonly narrow: LabelPlace | null;
  readonly words: PictureWords;
}

function Dot({ mark, wide, narrow, words }: DotProps): ReactElement {
  const vague = mark.places.every(({ place }) => place.kind !== 'settlement');
  const numbers = numbersOf(mark, words);
  return (
    <svg x={percentX(mark.x)} y={percentY(mark.y)} overflow="visible" aria-hidden="true">
      <circle className={vague ? 'map-dot map-dot-vague' : 'map-dot'} r={Math.round(mark.radius * 10) / 10} />
      {wide !== null && (
        <text className="map-label map-wide" x={wide.dx} y={wide.dy} textAnchor={wide.anchor}>
          <tspan className="map-number">{numbers}</tspan>
          {nameOf(mark)}
        </text>
      )}
      {narrow !== null && (
        <text className="map-label map-number map-narrow" x={narrow.dx} y={narrow.dy} textAnchor={narrow.anchor}>
          {numbers}
        </text>
      )}
    </svg>
  );
}

/** A phone's map is this much smaller than the map's own units; its dots are drawn smaller, its labels are not. */
const narrowShare = 0.45;
const narrowDots = 0.7;

/** The same marks as a phone shows them. */
function narrowed({ x, y, radius, places }: MapMark): MapMark {
  return { x: x * narrowShare, y: y * narrowShare, radius: radius * narrowDots, places };
}

interface LabelOptions {
  readonly frame: Frame;
  /** Boxes no label may cover; grows with every label. */
  readonly taken: Box[];
  readonly textOf: (mark: MapMark) => string;
}

function labelMarks(marks: readonly MapMark[], { frame, taken, textOf }: LabelOptions): (LabelPlace | null)[] {
  for (const { x, y, radius } of marks) {
    taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const requests = marks.map((mark) => ({ x: mark.x, y: mark.y, radius: mark.radius, text: textOf(mark) }));
  return placeLabels(requests, frame, taken);
}

const wideFrame = { width: mapWidth, height: mapHeight };
const narrowFrame = { width: mapWidth * narrowShare, height: mapHeight * narrowShare };

interface SheetProps {
  readonly places: readonly LocatedPlace[];
  readonly extent: MapExtent;
  readonly label: string;
  readonly words: PictureWords;
}

/** One map: outlines that grow with the page, dots and labels that keep their size. */
function Sheet({ places, extent, label, words }: SheetProps): ReactElement {
  const world = worldOutlines();
  const projection = projectionFor(extent);
  const { land, borders } = outlinePaths(projection, world);
  const marks = markPlaces(places, projection);
  const bar = scaleBar(projection, extent);
  const taken = bar === null ? [] : [{ left: 0, right: bar.length + 32, top: mapHeight - 50, bottom: mapHeight }];
  const numbers = (mark: MapMark): string => numbersOf(mark, words);
  const wide = labelMarks(marks, {
    frame: wideFrame,
    taken,
    textOf: (mark) => `${numbers(mark)}${nameOf(mark)}`,
  });
  const narrow = labelMarks(marks.map(narrowed), { frame: narrowFrame, taken: [], textOf: numbers });
  const countries = countryLabels({ extent, projection, world, taken });
  return (
    <div className="map-sheet" role="img" aria-label={label}>
      <svg className="map-outlines" viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true" focusable="false">
        <path className="map-land" d={land} />
        <path className="map-borders" d={borders} />
      </svg>
      <svg className="map-marks" aria-hidden="true" focusable="false">
        {countries.map(({ name, x, y }) => (
          <text key={name} className="map-country" x={percentX(x)} y={percentY(y)} textAnchor="middle">
            {name}
          </text>
        ))}
        {marks.map((mark, index) => (
          <Dot
            key={mark.places[0]?.id}
            mark={mark}
            wide={wide[index] ?? null}
            narrow={narrow[index] ?? null}
            words={words}
          />
        ))}
      </svg>
      {bar !== null && (
        <svg className="map-scale" viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true" focusable="false">
          <path d={`M16 ${mapHeight - 22}v6h${bar.length}v-6`} />
        </svg>
      )}
      {bar !== null && <span className="map-scale-words">{words.map.kilometres(bar.kilometres)}</span>}
    </div>
  );
}

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

function PlaceList({ sorted, words }: { readonly sorted: SortedPlaces; readonly words: PictureWords }): ReactElement {
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
          <Sheet
            places={near}
            extent={extentOf(near.map(({ position }) => position))}
            label={words.map.label(near.length)}
            words={words}
          />
        )}
        {far.length > 0 && (
          <Sheet
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
