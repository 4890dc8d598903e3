import fc from 'fast-check';
import { expect, it } from 'vitest';
import { components } from './components.ts';

it('puts together what leads to each other and nothing else, each group after those that lead to it', () => {
  const graphs = fc.array(fc.array(fc.nat(11), { maxLength: 4 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(graphs, (graph) => {
      const nodes = graph.map((_, node) => node);
      const arrows = (node: number): readonly number[] => graph[node] ?? [];
      const from = nodes.map((node) => {
        const found = new Set([node]);
        for (const each of found) for (const next of arrows(each)) found.add(next);
        return found;
      });
      const groups = components(nodes, arrows);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(nodes);
      const place = new Map(groups.flatMap((group, index) => group.map((node) => [node, index] as const)));
      for (const a of nodes) {
        for (const b of from[a] ?? []) {
          const isMutual = from[b]?.has(a) === true;
          expect(place.get(a) === place.get(b)).toBe(isMutual);
          if (!isMutual) expect(place.get(a)).toBeLessThan(place.get(b) ?? -1);
        }
      }
    }),
  );
});
