/**
 * A decomposable (chordal) graph on the lists. Along a perfect order every list depends only on a complete set of
 * earlier ones, so the likelihood is a product over sets of lists, each to a whole power: cliques up, separators down.
 */
export type DecomposableGraph = {
  /** Bits over the pairs (0,1), (0,2), ... of lists. */
  readonly edges: number;
  /** Sets of lists (bits) with their power; powers of 0 are left out. */
  readonly factors: readonly { readonly set: number; readonly power: number }[];
  /** Maximal complete sets of lists. */
  readonly cliques: readonly number[];
};

/** All decomposable graphs on 2 to 6 lists: 2, 8, 61, 822, 18,154 of them. */
export function decomposableGraphs(lists: number): DecomposableGraph[] {
  const graphs: DecomposableGraph[] = [];
  const edgeCount = (lists * (lists - 1)) / 2;
  for (let edges = 0; edges < 2 ** edgeCount; edges++) {
    const parents = perfectOrder(adjacencyOf(edges, lists));
    if (parents !== null) graphs.push(describe(edges, parents));
  }
  return graphs;
}

function adjacencyOf(edges: number, lists: number): number[] {
  const adjacency = new Array<number>(lists).fill(0);
  let bit = 0;
  for (let i = 0; i < lists; i++) {
    for (let j = i + 1; j < lists; j++, bit++) {
      if (((edges >> bit) & 1) === 0) continue;
      adjacency[i] = (adjacency[i] ?? 0) | (1 << j);
      adjacency[j] = (adjacency[j] ?? 0) | (1 << i);
    }
  }
  return adjacency;
}

type Step = { readonly list: number; readonly earlier: number };

/** Maximum cardinality search (Tarjan & Yannakakis 1984): null unless the earlier neighbours of each list are complete. */
function perfectOrder(adjacency: readonly number[]): Step[] | null {
  const steps: Step[] = [];
  let visited = 0;
  while (steps.length < adjacency.length) {
    const list = mostVisitedNeighbours(adjacency, visited);
    const earlier = (adjacency[list] ?? 0) & visited;
    for (let rest = earlier, other = 0; rest >> other !== 0; other++) {
      if (((earlier >> other) & 1) === 0) continue;
      const others = earlier & ~(1 << other);
      if (((adjacency[other] ?? 0) & others) !== others) return null;
    }
    steps.push({ list, earlier });
    visited |= 1 << list;
  }
  return steps;
}

function mostVisitedNeighbours(adjacency: readonly number[], visited: number): number {
  let best = -1;
  let most = -1;
  for (const [list, neighbours] of adjacency.entries()) {
    if ((visited >> list) & 1) continue;
    const count = bitsIn(neighbours & visited);
    if (count > most) {
      best = list;
      most = count;
    }
  }
  return best;
}

function describe(edges: number, steps: readonly Step[]): DecomposableGraph {
  const powers = new Map<number, number>();
  const add = (set: number, power: number) => powers.set(set, (powers.get(set) ?? 0) + power);
  for (const { list, earlier } of steps) {
    add(earlier | (1 << list), 1);
    add(earlier, -1);
  }
  const families = steps.map(({ list, earlier }) => earlier | (1 << list));
  const cliques = families.filter((set) => !families.some((other) => other !== set && (other & set) === set));
  const factors = [...powers].filter(([, power]) => power !== 0).map(([set, power]) => ({ set, power }));
  return { edges, factors, cliques };
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
