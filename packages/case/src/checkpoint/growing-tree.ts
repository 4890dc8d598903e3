import { createHash } from 'node:crypto';
import type { Sha256 } from '@inquest/model';
import { merkleLeaf, merkleNode } from '../merkle-root.ts';

/** A Merkle tree (RFC 6962, section 2.1) that grows at its end, for the roots of many sizes of one list in one pass. */
export class GrowingTree {
  /** Full subtrees from left to right, each smaller than the one before. */
  readonly #peaks: { readonly height: number; readonly hash: Buffer }[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  append(id: Sha256): void {
    this.#size += 1;
    let added = { height: 0, hash: merkleLeaf(id) };
    for (let last = this.#peaks.at(-1); last?.height === added.height; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      added = { height: added.height + 1, hash: merkleNode(last.hash, added.hash) };
    }
    this.#peaks.push(added);
  }

  /** Of everything appended so far. */
  root(): Sha256 {
    const [last, ...others] = this.#peaks.toReversed();
    if (last === undefined) return createHash('sha256').digest('hex');
    return others.reduce((right, { hash }) => merkleNode(hash, right), last.hash).toString('hex');
  }
}
