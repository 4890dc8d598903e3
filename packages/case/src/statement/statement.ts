import type { Sha256, StatementHead, StatementKind } from '@inquest/model';
import { sha256 } from '../hash.ts';

/** A head whose kind may be one that a later format note lays down. */
export type Head = Omit<StatementHead, 'kind'> & { readonly kind: string };

/** Where a statement stands: file relative to the case, line from 1, byte offset of the line from 0. */
export interface StatementPlace {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
}

/** A statement whose bytes were verified. */
export interface Statement {
  readonly id: Sha256;
  /** Null for a kind that this version does not know: kept and counted, never read. */
  readonly kind: StatementKind | null;
  readonly head: Head;
  readonly place: StatementPlace;
}

export const maxHeadBytes = 64 * 1024;
/** Of `deps` and `targets` together. */
export const maxReferences = 1024;
/** Hex digits of an Ed25519 signature. */
export const signatureLength = 128;

const domain = Buffer.from('inquest/statement/v1\n');

/** The bytes that are hashed for the id and signed: a fixed prefix, so that no other signature of the key can pass for a statement's. */
export function signedBytes(head: Uint8Array): Uint8Array {
  return Buffer.concat([domain, head]);
}

export function statementId(head: Uint8Array): Sha256 {
  return sha256(signedBytes(head));
}

/** `statements/<device>/000001.log line 3 (byte 1234)`. */
export function placeText(place: StatementPlace): string {
  return `${place.file} line ${place.line} (byte ${place.offset})`;
}
