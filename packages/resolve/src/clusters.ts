/** Two members through which two sets became one, and why. */
export interface Union {
  readonly members: readonly [number, number];
  readonly reason: string;
}

/** Disjoint sets of numbered things, some of which must never come together. */
export class Clusters {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;
  /** Of a set's root, the roots it must stay apart from. */
  readonly #apart = new Map<number, Set<number>>();
  readonly #unions: Union[] = [];

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, index) => index);
    this.#size = new Int32Array(count).fill(1);
  }

  find(member: number): number {
    let root = member;
    while ((this.#parent[root] ?? root) !== root) root = this.#parent[root] ?? root;
    let at = member;
    while (at !== root) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Keeps two sets apart from now on. Has no effect when they are one already; gives whether they are apart. */
  forbid(a: number, b: number): boolean {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return false;
    this.#apartFrom(rootA).add(rootB);
    this.#apartFrom(rootB).add(rootA);
    return true;
  }

  mayJoin(a: number, b: number): boolean {
    return this.#apart.get(this.find(a))?.has(this.find(b)) !== true;
  }

  /** What made sets one, in the order it was done: of a set of n members n − 1. */
  get unions(): readonly Union[] {
    return this.#unions;
  }

  /** Joins two sets unless that is forbidden; gives whether they are one now. */
  join(a: number, b: number, reason: string): boolean {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return true;
    if (!this.mayJoin(rootA, rootB)) return false;
    const [root, other] = (this.#size[rootA] ?? 0) >= (this.#size[rootB] ?? 0) ? [rootA, rootB] : [rootB, rootA];
    this.#parent[other] = root;
    this.#unions.push({ members: [a, b], reason });
    this.#size[root] = (this.#size[root] ?? 0) + (this.#size[other] ?? 0);
    const moved = this.#apart.get(other);
    if (moved === undefined) return true;
    this.#apart.delete(other);
    for (const apart of moved) {
      this.#apartFrom(apart).delete(other);
      this.#apartFrom(apart).add(root);
      this.#apartFrom(root).add(apart);
    }
    return true;
  }

  #apartFrom(root: number): Set<number> {
    const known = this.#apart.get(root) ?? new Set<number>();
    this.#apart.set(root, known);
    return known;
  }
}
