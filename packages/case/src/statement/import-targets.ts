import type { Acquisition, Sha256 } from '@inquest/model';
import { sha256 } from '../hash.ts';
import type { Head, Statement } from './statement.ts';

/** Of a statement, what it is and what it speaks of. */
export type Spoken = Pick<Statement, 'kind'> & { readonly head: Pick<Head, 'targets'> };

/** What the head of an `import` alone tells. */
export interface ImportedItem {
  readonly item: Sha256;
  /** The archive or message that holds its bytes; null when it came by itself. */
  readonly container: Sha256 | null;
}

/** What an `import` speaks of. Of an item found in another, the head tells which holds which, so that it is known even when the body was erased. */
export function importTargets({ item, container }: Acquisition): readonly Sha256[] {
  return container === null ? [item] : [item, container.item, holding(container.item, item)];
}

/** The items of an `import`, from its head; none of other kinds. (More than one only when another program named further targets.) */
export function importedItems({ kind, head }: Spoken): readonly ImportedItem[] {
  if (kind !== 'import') return [];
  if (head.targets.length === 3) {
    for (const item of head.targets) {
      const container = head.targets.find((other) => other !== item && head.targets.includes(holding(other, item)));
      if (container !== undefined) return [{ item, container }];
    }
  }
  return head.targets.map((item) => ({ item, container: null }));
}

/** Names that one item is held by another. */
function holding(container: Sha256, item: Sha256): Sha256 {
  return sha256(`inquest/holds/v1\n${container}\n${item}`);
}
