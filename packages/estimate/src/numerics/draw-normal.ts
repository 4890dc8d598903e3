import type { Random } from './random.ts';

/** A standard normal draw by the ziggurat of 128 boxes (Marsaglia & Tsang 2000, in the form of Doornik 2005). */
export function drawNormal(random: Random): number {
  for (;;) {
    const u = (random.int32() + 0.5) * 2 ** -31;
    const box = random.int32() & 127;
    if (Math.abs(u) < (ratios[box] ?? 0)) return u * (edges[box] ?? 0);
    if (box === 0) return drawTail(random, u < 0);
    const x = u * (edges[box] ?? 0);
    const [outerEdge, innerEdge] = [edges[box] ?? 0, edges[box + 1] ?? 0];
    const outer = Math.exp(-0.5 * (outerEdge * outerEdge - x * x));
    const inner = Math.exp(-0.5 * (innerEdge * innerEdge - x * x));
    if (inner + random.uniform() * (outer - inner) < 1) return x;
  }
}

const tailStart = 3.442619855899;
const boxArea = 9.91256303526217e-3;

const edges = new Float64Array(129);
const ratios = new Float64Array(128);

/** Edges x_1 = tailStart > x_2 > ... of boxes of equal area under exp(-x²/2); box 0 is the base with the tail. */
function layBoxes(): void {
  let height = Math.exp(-0.5 * tailStart * tailStart);
  edges[0] = boxArea / height;
  edges[1] = tailStart;
  for (let i = 2; i < 128; i++) {
    const edge = Math.sqrt(-2 * Math.log(boxArea / (edges[i - 1] ?? 1) + height));
    edges[i] = edge;
    height = Math.exp(-0.5 * edge * edge);
  }
  edges[128] = 0;
  for (let i = 0; i < 128; i++) ratios[i] = (edges[i + 1] ?? 0) / (edges[i] ?? 1);
}
layBoxes();

/** Marsaglia's (1964) tail: exact for a start above 0. */
function drawTail(random: Random, negative: boolean): number {
  for (;;) {
    const x = Math.log(random.fineUniform()) / tailStart;
    const y = Math.log(random.fineUniform());
    if (-2 * y >= x * x) return negative ? x - tailStart : tailStart - x;
  }
}
