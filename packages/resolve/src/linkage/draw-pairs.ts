// Pairs drawn at random by a fixed generator (mulberry32), so that the same records give the same model.
import { PairList } from './pair-list.ts';

const drawn = 100_000;

/** Up to 100,000 pairs of different records out of `records`; all pairs when there are no more than that. */
export function drawPairs(records: number): PairList {
  const pairs = new PairList();
  if ((records * (records - 1)) / 2 <= drawn) {
    for (let a = 0; a < records; a += 1) for (let b = a + 1; b < records; b += 1) pairs.push(a, b, 0);
    return pairs;
  }
  let state = 0x2545f491;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  while (pairs.length < drawn) {
    const a = Math.floor(next() * records);
    const b = Math.floor(next() * records);
    if (a !== b) pairs.push(a, b, 0);
  }
  return pairs;
}
