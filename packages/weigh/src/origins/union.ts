import type { Origin } from '@inquest/model';

export type TieReason = Exclude<Origin['reason'], 'single'>;

/** Why two accounts are thought to have one root. */
export interface Tie {
  readonly reason: TieReason;
  readonly confidence: Origin['confidence'];
  /** For people, in a few words: "same sentence", "cites Reuters". */
  readonly words: string;
}

/** Groups numbered things by ties; keeps the ties that joined each group. Near-linear (union by size, path halving). */
export class Groups {
  readonly #parent: number[];
  readonly #ties: Tie[][];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, index) => index);
    this.#ties = Array.from({ length: count }, () => []);
  }

  find(member: number): number {
    let at = member;
    for (;;) {
      const parent = this.#parent[at] ?? at;
      if (parent === at) return at;
      const grand = this.#parent[parent] ?? parent;
      this.#parent[at] = grand;
      at = grand;
    }
  }

  /** Joins two members; a tie inside a group that is one already adds nothing. The smaller number stays the group's. */
  join(a: number, b: number, tie: Tie): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return;
    const [kept, gone] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    this.#parent[gone] = kept;
    const ties = this.#ties[kept] ?? [];
    for (const one of this.#ties[gone] ?? []) addTie(ties, one);
    addTie(ties, tie);
    this.#ties[kept] = ties;
    this.#ties[gone] = [];
  }

  /** The different ties that hold the group of a member together. */
  tiesOf(member: number): readonly Tie[] {
    return this.#ties[this.find(member)] ?? [];
  }
}

/** At most one tie of a reason and confidence is kept: a thousand copies need no thousand reasons. */
function addTie(ties: Tie[], tie: Tie): void {
  if (!ties.some((known) => known.reason === tie.reason && known.confidence === tie.confidence)) ties.push(tie);
}
