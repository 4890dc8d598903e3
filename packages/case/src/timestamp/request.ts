import { createHash } from 'node:crypto';
import type { DeviceKey } from '../keys/device-key.ts';
import { loadPki } from './pki.ts';

/** OID of SHA-256. */
export const sha256Oid = '2.16.840.1.101.3.4.2.1';

const nonceBytes = 8;

/**
 * The nonce in this device's request for a time stamp of a text, hex. It follows from the device's secret: nobody else can know it before,
 * and it need not be kept until the response comes.
 */
export function nonceFor(text: string, key: DeviceKey): string {
  const nonce = Buffer.from(key.seal(Buffer.from(`inquest/time-stamp-nonce/v1\n${text}`)), 'hex').subarray(
    0,
    nonceBytes,
  );
  // A positive number that is written in exactly these bytes.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce.toString('hex');
}

/** A request for a time stamp (RFC 3161, section 2.4.1) over the SHA-256 of a text, DER. It asks for the certificates to come with the response. */
export async function timestampRequest(text: string, nonce: string): Promise<Uint8Array> {
  const { asn1, pki } = await loadPki();
  const request = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: createHash('sha256').update(text).digest() }),
    }),
    nonce: new asn1.Integer({ valueHex: Buffer.from(nonce, 'hex') }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}
