import type { Sha256 } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import { importedItems } from '../statement/import-targets.ts';

/** One import: the item, and what it was found in. */
interface Found {
  readonly statement: Sha256;
  readonly item: Sha256;
  readonly container: Sha256 | null;
}

/** What was found in what, by the imports in use. */
export class Containment {
  readonly #imports: readonly Found[];
  readonly #erased: readonly Found[];

  private constructor(imports: readonly Found[], erased: readonly Found[]) {
    this.#imports = imports;
    this.#erased = erased;
  }

  /** By the bodies of imports; where they were erased, by the heads. */
  static async read(inquiry: Case): Promise<Containment> {
    const imports: Found[] = [];
    const erased: Found[] = [];
    for (const statement of inquiry.statements) {
      if (statement.kind !== 'import') continue;
      const reading = await inquiry.readBody(statement, 'import');
      if ('body' in reading) {
        const { item, container } = reading.body;
        imports.push({ statement: statement.id, item, container: container?.item ?? null });
      } else {
        erased.push(...importedItems(statement).map((found) => ({ statement: statement.id, ...found })));
      }
    }
    return new Containment(imports, erased);
  }

  /** What was found in items and was received in no other way, and so on inwards. */
  contents(items: ReadonlySet<Sha256>): ReadonlySet<Sha256> {
    const all = new Set(items);
    const outside = (item: Sha256): boolean =>
      this.#imports.some((found) => found.item === item && (found.container === null || !all.has(found.container)));
    for (let before = -1; before !== all.size; ) {
      before = all.size;
      for (const { item, container } of this.#imports) {
        if (container !== null && all.has(container) && !outside(item)) all.add(item);
      }
    }
    return new Set([...all].filter((item) => !items.has(item)));
  }

  /** Archives and messages that hold the bytes of items, and so on outwards: each with the item it holds. */
  holders(items: ReadonlySet<Sha256>): ReadonlyMap<Sha256, Sha256> {
    const holders = new Map<Sha256, Sha256>();
    for (let before = -1; before !== holders.size; ) {
      before = holders.size;
      for (const { item, container } of [...this.#imports, ...this.#erased]) {
        if (container === null || items.has(container) || holders.has(container)) continue;
        if (items.has(item) || holders.has(item)) holders.set(container, item);
      }
    }
    return holders;
  }

  /** Imports of what was found directly in one of the containers. */
  foundIn(containers: ReadonlySet<Sha256>): readonly Found[] {
    return this.#imports.filter(({ container }) => container !== null && containers.has(container));
  }
}
