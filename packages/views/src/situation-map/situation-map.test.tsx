import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { averinPlaces } from '../fixtures/averin-case.ts';
import { projected, projectionFor } from './draw-map.ts';
import { extentOf, splitNearAndFar } from './map-extent.ts';
import { type Box, placeLabels } from './map-labels.ts';
import type { MapPlace } from './map-places.ts';
import { SituationMap } from './situation-map.tsx';

const counts = [42, 6, 3, 2, 5, 4];
const places: readonly MapPlace[] = averinPlaces.map((place, index) => ({
  id: place.id,
  name: place.name,
  place,
  claims: counts[index] ?? 1,
  href: `#${index}`,
}));

const somewhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

function placesAt(positions: readonly (readonly [number, number])[], claims: number): MapPlace[] {
  const [model] = averinPlaces;
  return positions.map(([longitude, latitude]) => {
    const name = `${longitude} ${latitude}`;
    const place = model === undefined ? null : { ...model, id: name, name, longitude, latitude };
    return { id: name, name, place, claims, href: null };
  });
}

const overseas = placesAt(
  [
    [151, -34],
    [-77, -12],
    [140, 36],
  ],
  1,
);
/** The widest maps there are: of the world, and of a continent beside one of the world. */
const widest = [
  [
    ...overseas,
    ...placesAt(
      [
        [6, 46],
        [-74, 41],
        [37, -1],
      ],
      1,
    ),
  ],
  [
    ...overseas,
    ...placesAt(
      [
        [10, 50],
        [-3, 55],
        [25, 60],
        [28, 41],
      ],
      50,
    ),
  ],
];

describe('a map of places', () => {
  const html = renderToStaticMarkup(<SituationMap places={places} />);

  it('lists every place with its number of claims and its link', () => {
    for (const { name, href } of places) expect(html).toContain(`<a href="${href}"><bdi>${name}</bdi></a>`);
    expect(html).toContain('42 claims');
  });

  it('asks for nothing: no tile, no script, no inline style', () => {
    expect(html).not.toMatch(/<script|<image|<img|\sstyle=|url\(/);
  });

  it('draws a second, wider map when a place lies far off', () => {
    expect(html).toContain('Map of 5 places named by the reports');
    expect(html).toContain('Wider map of all 6 places');
    expect(renderToStaticMarkup(<SituationMap places={places.slice(0, 5)} />)).not.toContain('Wider map');
  });

  it('marks a region as one and draws no dot for a whole country', () => {
    expect(html).toContain('a region: the mark stands at its middle');
    const country = places
      .slice(0, 1)
      .map((place) => ({ ...place, place: place.place && { ...place.place, kind: 'country' as const } }));
    const whole = renderToStaticMarkup(<SituationMap places={country} />);
    expect(whole).toContain('Countries named as a whole');
    expect(whole).not.toContain('map-dot');
  });

  it('lists a place without a position apart', () => {
    const lost = { id: 'x', name: 'Old Quay', place: null, claims: 1, href: null };
    expect(renderToStaticMarkup(<SituationMap places={[lost]} />)).toMatch(/Without a known position.*Old Quay/);
  });

  it('stays under 150 kB however wide it is', () => {
    for (const wide of widest) {
      expect(renderToStaticMarkup(<SituationMap places={wide} />).length).toBeLessThan(150_000);
    }
    expect(html.length).toBeLessThan(150_000);
  });

  it('is the same every time', () => {
    expect(renderToStaticMarkup(<SituationMap places={places} />)).toBe(html);
  });
});

describe('the extent of a map', () => {
  it('holds all its places, wherever they are', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1, maxLength: 12 }), (positions) => {
        const extent = extentOf(positions);
        const projection = projectionFor(extent);
        for (const position of positions) expect(projected(projection, position)).not.toBeNull();
      }),
    );
  });

  it('keeps every place either near or far, in order', () => {
    const weighed = fc.record({ position: somewhere, claims: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 20 }), (all) => {
        const { near, far } = splitNearAndFar(all);
        expect(near.length + far.length).toBe(all.length);
        expect(all.filter((place) => near.includes(place))).toEqual(near);
      }),
    );
  });
});

describe('labels of a map', () => {
  it('never cover one another or a mark', () => {
    const request = fc.record({
      x: fc.integer({ min: 0, max: 720 }),
      y: fc.integer({ min: 0, max: 480 }),
      radius: fc.integer({ min: 5, max: 14 }),
      text: fc.string({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
        const taken: Box[] = [];
        placeLabels(requests, { width: 720, height: 480 }, taken);
        for (const [index, a] of taken.entries()) {
          for (const b of taken.slice(index + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
