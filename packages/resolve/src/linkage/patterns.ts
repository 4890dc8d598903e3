// Every pair falls into one of few patterns of levels; estimation works on how often each pattern occurs.
import type { ComparedPairs } from './pair-list.ts';

/** How often each pattern occurs among all pairs. */
export function countPatterns({ pattern, patterns }: ComparedPairs): Float64Array {
  const counts = new Float64Array(patterns.length);
  for (const id of pattern) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** How often each pattern occurs among the pairs that met in each of `passes` passes. */
export function countByPass({ length, mask, pattern, patterns }: ComparedPairs, passes: number): Float64Array[] {
  const size = patterns.length;
  const counts = new Float64Array(size * passes);
  for (let at = 0; at < length; at += 1) {
    const id = pattern[at] ?? 0;
    for (let bits = mask[at] ?? 0; bits !== 0; bits &= bits - 1) {
      const cell = (31 - Math.clz32(bits & -bits)) * size + id;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return Array.from({ length: passes }, (_, pass) => counts.subarray(pass * size, (pass + 1) * size));
}
