import type { Sha256 } from '@inquest/model';

/** UTF-16 units of text kept at hand. */
const maxUnits = 16 * 1024 * 1024;

/** Texts whose hash was checked, the last used ones at hand, the others read again when asked for. */
export class TextShelf {
  readonly #strings = new Map<Sha256, string>();
  readonly #fetchers = new Map<Sha256, () => Promise<string | null>>();
  #units = 0;

  put(id: Sha256, string: string, readAgain: () => Promise<string | null>): void {
    this.#fetchers.set(id, readAgain);
    this.#keep(id, string);
  }

  has(id: Sha256): boolean {
    return this.#fetchers.has(id);
  }

  /** The text, or null when no sound one with that id was put. */
  async get(id: Sha256): Promise<string | null> {
    const kept = this.#strings.get(id);
    if (kept !== undefined) return kept;
    const string = (await this.#fetchers.get(id)?.()) ?? null;
    if (string !== null) this.#keep(id, string);
    return string;
  }

  #keep(id: Sha256, string: string): void {
    if (this.#strings.has(id)) return;
    this.#strings.set(id, string);
    this.#units += string.length;
    for (const [oldest, old] of this.#strings) {
      if (this.#units <= maxUnits || oldest === id) break;
      this.#strings.delete(oldest);
      this.#units -= old.length;
    }
  }
}
