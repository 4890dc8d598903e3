import { createPublicKey, type KeyObject } from 'node:crypto';
import { Point } from '@noble/ed25519';
import { isSha256 } from '../hash.ts';

/** DER of a SubjectPublicKeyInfo for Ed25519 up to the 32 key bytes (RFC 8410, section 10.1). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Why a public key may not be admitted, or null when it may: it must be the canonical encoding of a
 * point of the prime-order subgroup that is not the identity. Libraries disagree about signatures
 * by other keys, and an insider could sign with one so that one reader accepts and another refuses.
 */
export function publicKeyFault(publicKey: string): string | null {
  const known = faults.get(publicKey);
  if (known !== undefined) return known;
  const fault = findFault(publicKey);
  if (faults.size < maxKeysKept) faults.set(publicKey, fault);
  return fault;
}

/** Multiplying a point by the group order takes milliseconds, and a process meets the same few keys again and again. */
const faults = new Map<string, string | null>();
const objects = new Map<string, KeyObject>();
const maxKeysKept = 1024;

function findFault(publicKey: string): string | null {
  if (!isSha256(publicKey)) return 'not 64 lower-case hex digits';
  let point: Point;
  try {
    point = Point.fromHex(publicKey, false);
  } catch {
    return 'not the encoding of a point on the curve';
  }
  if (point.is0()) return 'the identity';
  // The decoder takes some encodings that the encoder would not write (x = 0 with the sign bit set).
  if (point.toHex() !== publicKey) return 'not a canonical encoding';
  if (!point.isTorsionFree()) return 'not in the prime-order subgroup';
  return null;
}

/** Node's key object for a raw public key. The caller has asked `publicKeyFault` before. */
export function publicKeyObject(publicKey: string): KeyObject {
  const known = objects.get(publicKey);
  if (known !== undefined) return known;
  const made = makeKeyObject(publicKey);
  if (objects.size < maxKeysKept) objects.set(publicKey, made);
  return made;
}

function makeKeyObject(publicKey: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([spkiPrefix, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}
