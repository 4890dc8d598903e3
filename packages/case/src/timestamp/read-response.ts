import { createHash } from 'node:crypto';
import type { Certificate, SignedData, TSTInfo } from 'pkijs';
import { certificateName, findChain, readCertificate } from './certificates.ts';
import { loadPki, type Pki } from './pki.ts';
import { sha256Oid } from './request.ts';
import { signerFault } from './signer.ts';
import type { Timestamp, TimestampRoots } from './timestamp.ts';

export interface ReadResponseOptions {
  /** What was stamped. */
  readonly text: string;
  /** The nonce of the request, hex, where this device knows it. */
  readonly nonce?: string;
  /** Certificates that somebody here vouches for; none: the chain is checked up to where it leads, and nobody vouches for that. */
  readonly roots: TimestampRoots;
}

export type ReadResponse = { readonly timestamp: Timestamp } | { readonly fault: string };

/** A response with a long chain of certificates takes some 10 kB. */
const maxResponseBytes = 256 * 1024;

/** Granted, and granted with modifications (RFC 3161, section 2.4.2). */
const grantedStatuses: readonly number[] = [0, 1];

/** A fault that is known by name, against one that a library threw. */
class Refusal extends Error {}

/**
 * Verifies a response of a time-stamping authority (RFC 3161) offline and whole: status, imprint, nonce, the one signature over the right
 * attributes, that the signer's certificate is the one named and may only stamp times, and its chain at that time. Whether a
 * certificate was revoked cannot be known offline. Never throws: says what is wrong.
 */
export async function readResponse(der: Uint8Array, options: ReadResponseOptions): Promise<ReadResponse> {
  if (der.length > maxResponseBytes) return { fault: `it is longer than ${maxResponseBytes} bytes` };
  try {
    return { timestamp: await verifyResponse(await loadPki(), der, options) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.message };
    return { fault: `it is not a response that can be read (${messageOf(error)})` };
  }
}

async function verifyResponse(libraries: Pki, der: Uint8Array, options: ReadResponseOptions): Promise<Timestamp> {
  const { pki } = libraries;
  const signed = tokenOf(libraries, der);
  const stamped = stampedIn(libraries, signed);
  checkImprint(stamped, options);
  const signer = readCertificate(await verifySignature(signed, options.text));
  const fault = signerFault(libraries, signed, signer);
  if (fault !== null) throw new Refusal(fault);
  const certificates = (signed.certificates ?? []).flatMap((certificate) =>
    certificate instanceof pki.Certificate ? [readCertificate(certificate)] : [],
  );
  const chain = findChain(signer, { certificates, roots: options.roots, at: stamped.genTime });
  if ('fault' in chain) throw new Refusal(chain.fault);
  return {
    at: stamped.genTime.toISOString().replace('.000Z', 'Z'),
    accuracySeconds: accuracyOf(stamped),
    policy: stamped.policy,
    serial: Buffer.from(stamped.serialNumber.valueBlock.valueHexView).toString('hex'),
    signer: certificateName(signer.x509),
    ...chain,
  };
}

/** The signed part of a response. */
function tokenOf({ asn1, pki }: Pki, der: Uint8Array): SignedData {
  const parsed = asn1.fromBER(der);
  if (parsed.offset === -1) throw new Refusal('it is not DER');
  if (parsed.offset !== der.length) throw new Refusal('bytes follow its end');
  const { status, timeStampToken } = new pki.TimeStampResp({ schema: parsed.result });
  if (!grantedStatuses.includes(Number(status.status))) {
    const words = status.statusStrings?.map(({ valueBlock }) => valueBlock.value).join('; ') ?? '';
    throw new Refusal(
      `the authority granted no time stamp (status ${status.status}${words === '' ? '' : `: ${words}`})`,
    );
  }
  if (timeStampToken === undefined) throw new Refusal('it holds no time stamp');
  if (timeStampToken.contentType !== pki.id_ContentType_SignedData) throw new Refusal('what it holds is not signed');
  const signed = new pki.SignedData({ schema: timeStampToken.content });
  if (signed.signerInfos.length !== 1)
    throw new Refusal(`it has ${signed.signerInfos.length} signatures instead of one`);
  return signed;
}

function stampedIn({ asn1, pki }: Pki, { encapContentInfo }: SignedData): TSTInfo {
  if (encapContentInfo.eContentType !== pki.id_eContentType_TSTInfo)
    throw new Refusal('what is signed is no time stamp');
  const content = encapContentInfo.eContent?.getValue();
  if (content === undefined) throw new Refusal('its content is missing');
  const parsed = asn1.fromBER(content);
  if (parsed.offset !== content.byteLength) throw new Refusal('its content is not DER');
  const stamped = new pki.TSTInfo({ schema: parsed.result });
  if (stamped.version !== 1) throw new Refusal(`its content is of version ${stamped.version}`);
  return stamped;
}

function checkImprint({ messageImprint, nonce }: TSTInfo, options: ReadResponseOptions): void {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  if (hashAlgorithm.algorithmId !== sha256Oid) throw new Refusal('its imprint is not a SHA-256');
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView);
  if (!imprint.equals(createHash('sha256').update(options.text).digest()))
    throw new Refusal('it is a time stamp of something else (wrong imprint)');
  if (options.nonce === undefined) return;
  const given = nonce === undefined ? null : Buffer.from(nonce.valueBlock.valueHexView).toString('hex');
  if (given !== options.nonce) throw new Refusal('it does not answer this device’s request (wrong nonce)');
}

/** The library looks the signer up by name and number or key, compares the digest of the content and verifies the signature. */
async function verifySignature(signed: SignedData, text: string): Promise<Certificate> {
  const data = new Uint8Array(Buffer.from(text));
  try {
    const result = await signed.verify({ signer: 0, data: data.buffer, checkChain: false, extendedMode: true });
    if (result.signatureVerified === true && result.signerCertificate) return result.signerCertificate;
  } catch (error) {
    throw new Refusal(`its signature cannot be verified (${messageOf(error)})`);
  }
  throw new Refusal('its signature does not verify');
}

function accuracyOf({ accuracy }: TSTInfo): number | null {
  if (accuracy === undefined) return null;
  return (accuracy.seconds ?? 0) + (accuracy.millis ?? 0) / 1e3 + (accuracy.micros ?? 0) / 1e6;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
