import type { Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import type { FileContent } from '../disk/file-content.ts';
import { hashPath, within } from '../disk/layout.ts';
import { readLogs } from '../folder/read-logs.ts';
import type { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Statement } from '../statement/statement.ts';

const hashPattern = /[0-9a-f]{64}/g;
/** Beyond what is unique among what the writer of a bundle knows: the other side may have more. */
const marginBytes = 2;

/** Hashes that two copies both have, so that the beginning of one is enough to name it. */
export class SharedHashes {
  readonly #sorted: readonly Sha256[];

  constructor(hashes: Iterable<Sha256>) {
    this.#sorted = [...new Set(hashes)].sort();
  }

  /** How many bytes name a hash for a reader who has these and perhaps some more; null when it is not among them. */
  prefixBytes(hash: Sha256): number | null {
    const index = this.#indexOf(hash);
    if (this.#sorted[index] !== hash) return null;
    const neighbours = [this.#sorted[index - 1], this.#sorted[index + 1]];
    const shared = Math.max(...neighbours.map((other) => (other === undefined ? 0 : commonDigits(hash, other))));
    const bytes = Math.floor(shared / 2) + 1 + marginBytes;
    return bytes < 32 ? bytes : null;
  }

  /** The only hash that begins so; null when none does or several do. */
  resolve(digits: string): Sha256 | null {
    const index = this.#indexOf(digits);
    const found = this.#sorted[index];
    if (found === undefined || !found.startsWith(digits)) return null;
    return this.#sorted[index + 1]?.startsWith(digits) === true ? null : found;
  }

  /** Where it stands, or would stand. */
  #indexOf(digits: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? '') < digits) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function commonDigits(a: string, b: string): number {
  let count = 0;
  while (count < 64 && a[count] === b[count]) count += 1;
  return count;
}

export interface SharedHashesOptions {
  /** What the other side has, with all it follows. */
  readonly statements: readonly Statement[];
  /** Null when it is not here or not surely on the other side. */
  readonly readPayload: (statement: Statement) => Promise<FileContent | null>;
}

/** Everything that statements name in their heads, and the claims (and all else that is a hash) that the payloads of readings name. */
export async function sharedHashes({ statements, readPayload }: SharedHashesOptions): Promise<SharedHashes> {
  const hashes = new Set<Sha256>();
  for (const statement of statements) {
    const { author, targets } = statement.head;
    for (const hash of [statement.id, author, ...targets]) hashes.add(hash);
    if (statement.kind !== 'run') continue;
    const payload = await readPayload(statement);
    if (!(payload instanceof Uint8Array)) continue;
    for (const [hash] of Buffer.from(payload).toString('latin1').matchAll(hashPattern)) hashes.add(hash);
  }
  return new SharedHashes(hashes);
}

/** What a case folder has, for reading a bundle that names it by the beginnings of hashes. */
export async function hashesIn(options: {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  readonly admitted?: AdmittedLines;
}): Promise<SharedHashes> {
  const { disk, folder, id, admitted } = options;
  const { statements } = await readLogs(disk, folder, { caseId: id, verifiedBefore: () => 0, admitted });
  const readPayload = ({ head }: Statement): Promise<Uint8Array | null> =>
    disk.read(within(folder, hashPath('payloads', head.payload.commitment)));
  return sharedHashes({ statements, readPayload });
}
