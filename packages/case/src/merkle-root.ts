import { createHash } from 'node:crypto';
import type { Reading, RunBody, Sha256 } from '@inquest/model';

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/**
 * Merkle tree hash of RFC 6962, section 2.1, over ids in order; each leaf is an id's 32 bytes. Of
 * no ids: SHA-256 of the empty string.
 */
export function merkleRoot(ids: readonly Sha256[]): Sha256 {
  if (ids.length === 0) return createHash('sha256').digest('hex');
  let level = ids.map(merkleLeaf);
  // Pairing level by level and carrying an odd last node up gives RFC 6962's tree (largest power of two to the left).
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index];
      const right = level[index + 1];
      if (left === undefined) break;
      above.push(right === undefined ? left : merkleNode(left, right));
    }
    level = above;
  }
  return Buffer.concat(level).toString('hex');
}

/** The hash of a leaf: an id's 32 bytes. */
export function merkleLeaf(id: Sha256): Buffer {
  return hash(leafPrefix, Buffer.from(id, 'hex'));
}

/** The hash of what joins two subtrees. */
export function merkleNode(left: Buffer, right: Buffer): Buffer {
  return hash(nodePrefix, left, right);
}

/** The payload of a `run` statement for one reading. */
export function runBody(reading: Reading): RunBody {
  return { reading, root: merkleRoot(reading.claims.map((claim) => claim.id)) };
}

function hash(...parts: readonly Buffer[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}
