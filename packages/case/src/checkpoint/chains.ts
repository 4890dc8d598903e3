import type { Sha256 } from '@inquest/model';
import type { Statement } from '../statement/statement.ts';
import { GrowingTree } from './growing-tree.ts';

/** The beginning of a device's log, up to its statement with a certain number. */
export interface Beginning {
  /** Its last statement; null of no statements. */
  readonly last: Statement | null;
  readonly root: Sha256;
}

/** A device's statements by number. */
interface Chain {
  readonly numbers: Map<number, Statement[]>;
  /** How many there are without a gap, from the first. */
  length: number;
  /** The first number that two statements have. */
  fork: number | null;
  /** Grows as far as somebody asked for. */
  tree: GrowingTree;
  readonly roots: Map<number, Sha256>;
}

/** The logs of a case as chains of ids, whether or not the statements are in use: what checkpoints are over. */
export class Chains {
  readonly #chains = new Map<string, Chain>();
  readonly #byId: ReadonlyMap<Sha256, Statement>;

  constructor(statements: Iterable<Statement>) {
    const all = [...statements];
    this.#byId = new Map(all.map((statement) => [statement.id, statement]));
    for (const statement of all) {
      const { author, seq } = statement.head;
      const chain = this.#chains.get(author) ?? emptyChain();
      const same = chain.numbers.get(seq);
      if (same === undefined) chain.numbers.set(seq, [statement]);
      else {
        same.push(statement);
        chain.fork = Math.min(chain.fork ?? seq, seq);
      }
      this.#chains.set(author, chain);
    }
    for (const chain of this.#chains.values()) while (chain.numbers.has(chain.length + 1)) chain.length += 1;
  }

  get devices(): readonly string[] {
    return [...this.#chains.keys()];
  }

  /** How many statements of the device are here without a gap, from its first. */
  length(device: string): number {
    return this.#chains.get(device)?.length ?? 0;
  }

  /** True when the device signed two statements of one number, not beyond this one. */
  isForkedWithin(device: string, size: number): boolean {
    const fork = this.#chains.get(device)?.fork ?? null;
    return fork !== null && fork <= size;
  }

  /** The beginnings of that size: one; none when the log is shorter here; more when the device forked before. */
  beginnings(device: string, size: number): readonly Beginning[] {
    const chain = this.#chains.get(device) ?? emptyChain();
    if (size > chain.length) return [];
    const last = chain.numbers.get(size) ?? [];
    if (this.isForkedWithin(device, size))
      return last.map((statement) => ({ last: statement, root: this.#rootUpTo(statement) }));
    return [{ last: last[0] ?? null, root: rootOfSize(chain, size) }];
  }

  #rootUpTo(last: Statement): Sha256 {
    const ids: Sha256[] = [];
    for (let next: Statement | undefined = last; next !== undefined; next = this.#byId.get(next.head.prev)) {
      ids.push(next.id);
    }
    const tree = new GrowingTree();
    for (const id of ids.reverse()) tree.append(id);
    return tree.root();
  }
}

function emptyChain(): Chain {
  return { numbers: new Map(), length: 0, fork: null, tree: new GrowingTree(), roots: new Map() };
}

function rootOfSize(chain: Chain, size: number): Sha256 {
  const known = chain.roots.get(size);
  if (known !== undefined) return known;
  if (size < chain.tree.size) chain.tree = new GrowingTree();
  for (let seq = chain.tree.size + 1; seq <= size; seq += 1) {
    for (const { id } of chain.numbers.get(seq) ?? []) chain.tree.append(id);
  }
  const root = chain.tree.root();
  chain.roots.set(size, root);
  return root;
}
