import { type KeyObject, verify } from 'node:crypto';

const hexSignature = /^[0-9a-f]{128}$/;
/** The encoding of the identity as R: no honest signer makes it, and libraries disagree about it. */
const identityR = `01${'0'.repeat(62)}`;

/** Ed25519 signatures have one way to be written: 128 lower-case hex digits, no spare bits. */
export function isSignatureForm(signature: string): boolean {
  return hexSignature.test(signature);
}

/**
 * True when the signature is by the key over the bytes, by node's rule (cofactorless, RFC 8032,
 * R compared as bytes), and its R is not the identity. With a key that `publicKeyFault` admits,
 * strict and lenient libraries then agree.
 */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: string): boolean {
  if (!isSignatureForm(signature) || signature.startsWith(identityR)) return false;
  return verify(null, bytes, key, Buffer.from(signature, 'hex'));
}
