// Clusters by constrained average link: two join when the mean weight of all pairs between them reaches the threshold,
// heaviest pair first. A contradiction between any two members counts, so a chain of likenesses does not make one person.

export type ClusterInput = {
  readonly records: number;
  /** Pairs by falling weight. */
  readonly edges: { readonly left: Int32Array; readonly right: Int32Array };
  readonly weight: (a: number, b: number) => number;
  readonly threshold: number;
  /** Records of one list that are the same in everything and so are one from the start, unless decisions keep them apart. */
  readonly identical: readonly (readonly number[])[];
  readonly same: readonly (readonly [number, number])[];
  readonly different: readonly (readonly [number, number])[];
  /** The list of a record when that list names nobody twice; -1 otherwise. */
  readonly uniqueList: Int32Array;
  /** The list of each record. */
  readonly table: Int32Array;
};

/** One pair's weight counts at most this many bits either way, so that no single comparison outvotes a whole cluster. */
const mostBits = 12;
/** Between large clusters this many pairs, evenly spread, stand for all. */
const mostPairsCompared = 256;
const turns = 3;
/** Bits beyond the threshold that two rows of one list need where several lists are linked: 32 to 1. */
const withinListBits = 5;
/** Of a larger cluster so many rows stand for all when rows of one list are looked for. */
const mostOfOneList = 16;

/** Returns the members of each cluster; every record is in one. */
export function clusterRecords(input: ClusterInput): number[][] {
  const { records, edges, same, identical, threshold } = input;
  const members: (number[] | null)[] = Array.from({ length: records }, (_, record) => [record]);
  const clusterOf = Int32Array.from({ length: records }, (_, record) => record);
  const apart = cannotLinks(input, clusterOf);
  const merge = (a: number, b: number) => {
    const [x, y] = [clusterOf[a] ?? 0, clusterOf[b] ?? 0];
    const [into, from] = (members[x]?.length ?? 0) >= (members[y]?.length ?? 0) ? [x, y] : [y, x];
    for (const record of members[from] ?? []) {
      members[into]?.push(record);
      clusterOf[record] = into;
    }
    members[from] = null;
  };
  const several = input.table.some((table) => table !== input.table[0]);
  for (const [a, b] of same) if (clusterOf[a] !== clusterOf[b]) merge(a, b);
  for (const group of identical) joinIdentical(group, input, (a, b) => clusterOf[a] !== clusterOf[b] && merge(a, b));
  for (let turn = 0; turn < turns; turn += 1) {
    let joined = false;
    for (let at = 0; at < edges.left.length; at += 1) {
      const [a, b] = [edges.left[at] ?? 0, edges.right[at] ?? 0];
      const [x, y] = [clusterOf[a] ?? 0, clusterOf[b] ?? 0];
      if (x === y) continue;
      const [left, right] = [members[x] ?? [], members[y] ?? []];
      if (apart(left, right) || meanWeight(input.weight, left, right) < threshold) continue;
      if (several && !areOnceEach(input, left, right)) continue;
      merge(a, b);
      joined = true;
    }
    if (!joined) break;
  }
  return members.filter((cluster) => cluster !== null);
}

/**
 * Whether no two rows of one list come together, but for such as weigh enough by themselves. Lists that are compared with others seldom
 * name a person twice: a row of another list that is near to two of them speaks for one, not for the two being one.
 */
function areOnceEach(
  { table, weight, threshold }: ClusterInput,
  left: readonly number[],
  right: readonly number[],
): boolean {
  const [most, mostRight] = [Math.min(left.length, mostOfOneList), Math.min(right.length, mostOfOneList)];
  for (let i = 0; i < most; i += 1) {
    for (let j = 0; j < mostRight; j += 1) {
      const [a = 0, b = 0] = [left[i], right[j]];
      if (table[a] === table[b] && weight(a, b) < threshold + withinListBits) return false;
    }
  }
  return true;
}

/** What was decided to be different is left to the comparison of clusters. */
function joinIdentical(
  group: readonly number[],
  { weight, threshold, different }: ClusterInput,
  merge: (a: number, b: number) => void,
): void {
  const [one = 0, other = 0] = group;
  if (weight(one, other) < threshold) return;
  const decided = new Set(different.flat());
  const free = group.filter((record) => !decided.has(record));
  for (const record of free.slice(1)) merge(free[0] ?? record, record);
}

function meanWeight(weight: ClusterInput['weight'], left: readonly number[], right: readonly number[]): number {
  const all = left.length * right.length;
  const step = Math.max(1, Math.floor(all / mostPairsCompared));
  let sum = 0;
  let count = 0;
  for (let at = 0; at < all; at += step) {
    const a = left[Math.floor(at / right.length)] ?? 0;
    const b = right[at % right.length] ?? 0;
    sum += Math.max(-mostBits, Math.min(mostBits, weight(a, b)));
    count += 1;
  }
  return sum / count;
}

/** Whether two clusters were said to be different, or hold two rows of a list that names nobody twice. */
function cannotLinks({ different, uniqueList }: ClusterInput, clusterOf: Int32Array) {
  const apart = new Map<number, number[]>();
  const add = (a: number, b: number) => {
    const others = apart.get(a);
    if (others === undefined) apart.set(a, [b]);
    else others.push(b);
  };
  for (const [a, b] of different) {
    add(a, b);
    add(b, a);
  }
  const anyUnique = uniqueList.some((list) => list >= 0);
  if (apart.size === 0 && !anyUnique) return () => false;
  return (left: readonly number[], right: readonly number[]) => {
    const cluster = clusterOf[right[0] ?? 0];
    if (apart.size > 0 && left.some((a) => apart.get(a)?.some((b) => clusterOf[b] === cluster))) return true;
    // Such a list has one row at most in a cluster, so there are few to look through.
    const lists = anyUnique ? left.map((a) => uniqueList[a] ?? -1).filter((list) => list >= 0) : [];
    return lists.length > 0 && right.some((b) => lists.includes(uniqueList[b] ?? -1));
  };
}
