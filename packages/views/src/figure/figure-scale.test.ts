import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureScale } from './figure-scale.ts';

const counts = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 30 });

describe('the scale of a ladder', () => {
  it('is in equal steps from nought while the figures are of one order', () => {
    const scale = figureScale([10, 13, 70, 150]);
    expect(scale.kind).toBe('linear');
    expect(scale.ticks[0]?.figure).toBe(0);
  });

  it('is in steps of tenfold when the largest is more than fifty times the smallest', () => {
    expect(figureScale([10, 500]).kind).toBe('linear');
    expect(figureScale([10, 501]).kind).toBe('logarithmic');
  });

  it('gives nought a place of its own when it is logarithmic', () => {
    const scale = figureScale([0, 2, 2000]);
    expect(scale.position(0)).toBeLessThan(scale.position(1));
    expect(scale.ticks[0]?.label).toBe('0');
  });

  it('keeps the order of figures, and keeps all of them on the track', () => {
    fc.assert(
      fc.property(counts, (figures) => {
        const scale = figureScale(figures);
        const sorted = [...figures].sort((a, b) => a - b).map((figure) => scale.position(figure));
        for (const [index, position] of sorted.entries()) {
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(100);
          expect(position).toBeGreaterThanOrEqual(sorted[index - 1] ?? 0);
        }
      }),
    );
  });

  it('has few ticks, in order, each where its figure is', () => {
    fc.assert(
      fc.property(counts, (figures) => {
        const scale = figureScale(figures);
        expect(scale.ticks.length).toBeGreaterThan(0);
        expect(scale.ticks.length).toBeLessThanOrEqual(7);
        for (const tick of scale.ticks) expect(tick.position).toBeCloseTo(scale.position(tick.figure), 6);
      }),
    );
  });

  it('stands without any figure', () => {
    expect(figureScale([]).ticks.length).toBeGreaterThan(0);
    expect(figureScale([0]).position(0)).toBeGreaterThanOrEqual(0);
  });
});
