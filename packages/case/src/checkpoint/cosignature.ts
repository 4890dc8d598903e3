import type { DeviceKey } from '../keys/device-key.ts';
import { publicKeyFault, publicKeyObject } from '../keys/public-key.ts';
import { isSignedBy } from '../keys/signature.ts';
import { type NoteSignature, noteKeyId, signatureType } from './signed-note.ts';

/** Somebody's word that they were shown a checkpoint at a certain time by their clock (C2SP tlog-cosignature, cosignature/v1). */
export interface Cosignature {
  /** The cosigner's public key. */
  readonly key: string;
  /** UTC by the cosigner's clock, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
}

const keyName = /^inquest\.key\/([0-9a-f]{64})$/;
const timeBytes = 8;
/** The end of the year 9999: times beyond have another form. */
const latestSeconds = 253_402_300_799n;

/** A key's name in notes. It holds the whole key, so that whoever has the note can verify with nothing else. */
export function cosignerName(publicKey: string): string {
  return `inquest.key/${publicKey}`;
}

/** The signature line of a device over the text of a checkpoint. */
export function signText(text: string, name: string, key: DeviceKey): NoteSignature {
  const bytes = Buffer.from(key.sign(Buffer.from(text)), 'hex');
  return { name, keyId: noteKeyId(name, signatureType.ed25519, key.publicKey), bytes };
}

/** True when the line is by that key under that name. False also when it is of another key. */
export function isTextSignedBy(text: string, signature: NoteSignature, publicKey: string): boolean {
  return isBy(signature, signatureType.ed25519, publicKey) && verifies(publicKey, Buffer.from(text), signature.bytes);
}

/** True when name and id say that the line is by the key. */
export function isBy(signature: NoteSignature, type: number, publicKey: string): boolean {
  return signature.keyId === noteKeyId(signature.name, type, publicKey);
}

/** A cosignature of now. */
export function cosignText(text: string, key: DeviceKey, now: Date): NoteSignature {
  const seconds = BigInt(Math.floor(now.getTime() / 1000));
  const time = Buffer.alloc(timeBytes);
  time.writeBigUInt64BE(seconds);
  const name = cosignerName(key.publicKey);
  const signature = Buffer.from(key.sign(cosignedBytes(text, seconds)), 'hex');
  const keyId = noteKeyId(name, signatureType.cosignature, key.publicKey);
  return { name, keyId, bytes: Buffer.concat([time, signature]) };
}

/** Reads and verifies a line that says it is a cosignature by a key it names. Null when it does not say so: nothing here can verify it then. */
export function readCosignature(
  text: string,
  signature: NoteSignature,
): { readonly cosignature: Cosignature } | { readonly fault: string } | null {
  const key = keyName.exec(signature.name)?.[1];
  if (key === undefined || !isBy(signature, signatureType.cosignature, key)) return null;
  const bytes = Buffer.from(signature.bytes);
  if (bytes.length < timeBytes) return { fault: 'it is too short' };
  const seconds = bytes.readBigUInt64BE();
  if (seconds > latestSeconds) return { fault: 'its time is beyond the year 9999' };
  if (!verifies(key, cosignedBytes(text, seconds), bytes.subarray(timeBytes))) return { fault: 'it does not verify' };
  return { cosignature: { key, at: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` } };
}

function cosignedBytes(text: string, seconds: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}

function verifies(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKeyFault(publicKey) !== null) return false;
  return isSignedBy(publicKeyObject(publicKey), bytes, Buffer.from(signature).toString('hex'));
}
