// Likeness of two strings. Scratch arrays are shared: nothing here is re-entrant, and nothing needs to be.
const longestCompared = 64;
const usedA = new Uint8Array(longestCompared);
const usedB = new Uint8Array(longestCompared);

/** Jaro-Winkler likeness in 0..1 (Winkler 1990, prefix weight 0.1 up to 4 letters) of the first 64 UTF-16 units. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const lengthA = Math.min(a.length, longestCompared);
  const lengthB = Math.min(b.length, longestCompared);
  if (lengthA === 0 || lengthB === 0) return 0;
  const matches = markMatches(a, b, lengthA, lengthB);
  if (matches === 0) return 0;
  const swaps = halfTranspositions(a, b, lengthA, lengthB) / 2;
  const jaro = (matches / lengthA + matches / lengthB + (matches - swaps) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < lengthA && prefix < lengthB && a.charCodeAt(prefix) === b.charCodeAt(prefix))
    prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function markMatches(a: string, b: string, lengthA: number, lengthB: number): number {
  usedA.fill(0, 0, lengthA);
  usedB.fill(0, 0, lengthB);
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  let matches = 0;
  for (let i = 0; i < lengthA; i += 1) {
    const unit = a.charCodeAt(i);
    const end = Math.min(lengthB, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (usedB[j] === 0 && b.charCodeAt(j) === unit) {
        usedA[i] = 1;
        usedB[j] = 1;
        matches += 1;
        break;
      }
    }
  }
  return matches;
}

function halfTranspositions(a: string, b: string, lengthA: number, lengthB: number): number {
  let count = 0;
  let j = 0;
  for (let i = 0; i < lengthA; i += 1) {
    if (usedA[i] === 0) continue;
    while (j < lengthB && usedB[j] === 0) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) count += 1;
    j += 1;
  }
  return count;
}

/** True when one insertion, deletion, substitution or swap of neighbours, or none, makes `a` into `b`. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short.charCodeAt(i) === long.charCodeAt(i)) i += 1;
  if (i === short.length) return true;
  if (short.length < long.length) return sameFrom(short, i, long, i + 1);
  if (sameFrom(short, i + 1, long, i + 1)) return true;
  const swapped = short.charCodeAt(i) === long.charCodeAt(i + 1) && short.charCodeAt(i + 1) === long.charCodeAt(i);
  return swapped && sameFrom(short, i + 2, long, i + 2);
}

/** Whether `a` from `i` on is `b` from `j` on; both rests are of one length. */
function sameFrom(a: string, i: number, b: string, j: number): boolean {
  for (let step = 0; i + step < a.length; step += 1)
    if (a.charCodeAt(i + step) !== b.charCodeAt(j + step)) return false;
  return true;
}
