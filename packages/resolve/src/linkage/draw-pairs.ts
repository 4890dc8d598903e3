// Pairs drawn at random by a fixed generator (mulberry32), so that the same records give the same model.
import { IntList } from './int-list.ts';

const drawn = 50_000;

/** Up to 50,000 pairs of different records out of `from`; all pairs when there are no more than that. */
export function drawPairs(from: Int32Array): { readonly left: Int32Array; readonly right: Int32Array } {
  const [left, right] = [new IntList(), new IntList()];
  const records = from.length;
  const push = (a: number, b: number) => {
    left.push(from[a] ?? 0);
    right.push(from[b] ?? 0);
  };
  if ((records * (records - 1)) / 2 <= drawn) {
    for (let a = 0; a < records; a += 1) for (let b = a + 1; b < records; b += 1) push(a, b);
    return { left: left.toArray(), right: right.toArray() };
  }
  let state = 0x2545f491;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  while (left.length < drawn) {
    const a = Math.floor(next() * records);
    const b = Math.floor(next() * records);
    if (a !== b) push(a, b);
  }
  return { left: left.toArray(), right: right.toArray() };
}
