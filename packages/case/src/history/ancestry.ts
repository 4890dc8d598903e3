import type { Sha256 } from '@inquest/model';
import type { Statement } from '../statement/statement.ts';
import { parentsOf } from './arrange.ts';

/** Answers whether one statement had seen another: whether that is in its causal past. */
export class Ancestry {
  readonly #byId: ReadonlyMap<Sha256, Statement>;
  readonly #forked: ReadonlySet<string>;
  readonly #seen = new Map<Sha256, ReadonlyMap<string, number>>();

  /** `ordered` is in causal order. */
  constructor(ordered: readonly Statement[], forkedAuthors: ReadonlySet<string>) {
    this.#byId = new Map(ordered.map((statement) => [statement.id, statement]));
    this.#forked = forkedAuthors;
    for (const statement of ordered) this.#seen.set(statement.id, this.#seenBy(statement));
  }

  /** True when `earlier` is in the causal past of `later`. */
  precedes(earlier: Statement, later: Statement): boolean {
    if (this.#forked.has(earlier.head.author)) return this.#search(earlier, later);
    if (earlier.head.author === later.head.author) return earlier.head.seq < later.head.seq;
    return (this.#seen.get(later.id)?.get(earlier.head.author) ?? 0) >= earlier.head.seq;
  }

  /** The highest number seen of each other author; shared along a chain that sees nothing new, so that it costs nothing there. */
  #seenBy(statement: Statement): ReadonlyMap<string, number> {
    const before = this.#seen.get(statement.head.prev) ?? new Map<string, number>();
    if (statement.head.deps.length === 0) return before;
    const seen = new Map(before);
    for (const id of statement.head.deps) {
      const parent = this.#byId.get(id);
      if (parent === undefined) continue;
      raise(seen, parent.head.author, parent.head.seq);
      for (const [author, seq] of this.#seen.get(id) ?? []) raise(seen, author, seq);
    }
    return seen;
  }

  /** Numbers say nothing about an author who forked: follow the references. */
  #search(earlier: Statement, later: Statement): boolean {
    const visited = new Set<Sha256>();
    const next = [...parentsOf(later)];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (id === earlier.id) return true;
      if (visited.has(id)) continue;
      visited.add(id);
      const statement = this.#byId.get(id);
      if (statement !== undefined) next.push(...parentsOf(statement));
    }
    return false;
  }
}

function raise(seen: Map<string, number>, author: string, seq: number): void {
  if ((seen.get(author) ?? 0) < seq) seen.set(author, seq);
}
