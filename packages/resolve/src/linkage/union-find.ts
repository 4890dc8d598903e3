/** Sets of numbers that grow together (Tarjan 1975), for numbers far apart. */
export class UnionFind {
  readonly #parents = new Map<number, number>();

  /** True when the two were in different sets, which are one from now on. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.#root(a), this.#root(b)];
    if (x === y) return false;
    this.#parents.set(Math.max(x, y), Math.min(x, y));
    return true;
  }

  #root(of: number): number {
    let at = of;
    for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
      const beyond = this.#parents.get(parent);
      if (beyond !== undefined) this.#parents.set(at, beyond);
      at = parent;
    }
    return at;
  }
}
