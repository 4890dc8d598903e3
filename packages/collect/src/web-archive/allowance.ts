import type { Budget } from '../archive/read-zip.ts';
import type { Caps } from '../caps.ts';

/** Below this size a high ratio is nothing unusual and harmless. */
const minRatioBytes = 1024 * 1024;

/** How much may still be unpacked: by the budget of the outermost archive, the ratio to the packed size, and the size of one file. */
export class Allowance {
  readonly #caps: Caps;
  readonly #budget: Budget;
  #leftByRatio: number;

  constructor(packedBytes: number, caps: Caps, budget: Budget) {
    this.#caps = caps;
    this.#budget = budget;
    this.#leftByRatio = Math.max(minRatioBytes, packedBytes * caps.maxRatio);
  }

  get left(): number {
    const { maxUnpackedBytes, maxFileBytes } = this.#caps;
    return Math.min(maxUnpackedBytes - this.#budget.unpackedBytes, this.#leftByRatio, maxFileBytes);
  }

  spend(bytes: number): void {
    this.#leftByRatio -= bytes;
    this.#budget.unpackedBytes += bytes;
  }
}
