import type { ReactElement } from 'react';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { plainWords } from '../written-words/plain-words.ts';
import { countryLabels, mapHeight, mapWidth, outlinePaths, projectionFor, scaleBar } from './draw-map.ts';
import type { MapExtent } from './map-extent.ts';
import { type Box, type Frame, type LabelPlace, placeLabels } from './map-labels.ts';
import { type MapMark, markPlaces } from './map-marks.ts';
import type { LocatedPlace } from './map-places.ts';
import { worldOutlines } from './world-outlines.ts';

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

export interface MapSheetProps {
  readonly places: readonly LocatedPlace[];
  readonly extent: MapExtent;
  readonly label: string;
  readonly words: PictureWords;
}

/** One map: outlines that grow with the page, dots and labels that keep their size. */
export function MapSheet({ places, extent, label, words }: MapSheetProps): ReactElement {
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
