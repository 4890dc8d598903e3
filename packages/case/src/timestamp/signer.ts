import { createHash } from 'node:crypto';
import type { SignedData, SignerInfo } from 'pkijs';
import type { ReadCertificate } from './certificates.ts';
import type { Pki } from './pki.ts';

const oid = {
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  extendedKeyUsage: '2.5.29.37',
};

/** Digests that nobody can forge today, as Node names them. */
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Why the certificate may not have signed this time stamp, or null (RFC 3161, sections 2.3 and 2.4.1; RFC 5816). */
export function signerFault(libraries: Pki, signed: SignedData, certificate: ReadCertificate): string | null {
  const [info] = signed.signerInfos;
  if (info === undefined) return 'it is not signed';
  if (digests[info.digestAlgorithm.algorithmId] === undefined)
    return `it is signed over a digest that can be forged (${info.digestAlgorithm.algorithmId})`;
  const usage = certificate.parsed.extensions?.find(({ extnID }) => extnID === oid.extendedKeyUsage);
  if (usage === undefined) return 'the certificate of its signer is not one for time stamps (no extended key usage)';
  const purposes: unknown = usage.parsedValue?.keyPurposes;
  if (!Array.isArray(purposes) || purposes.join() !== oid.timeStamping)
    return 'the certificate of its signer is not one for time stamps alone';
  if (!usage.critical) return 'the certificate of its signer does not make time stamping its only use (not critical)';
  const contentType = attribute(info, oid.contentType);
  if (!(contentType instanceof libraries.asn1.ObjectIdentifier)) return 'its signature does not say what it is over';
  if (contentType.valueBlock.toString() !== signed.encapContentInfo.eContentType)
    return 'its signature is over something of another type';
  return namedCertificateFault(libraries, info, certificate);
}

/** The signature must name the certificate, lest another certificate of the same key be put in its place. */
function namedCertificateFault(libraries: Pki, info: SignerInfo, { x509 }: ReadCertificate): string | null {
  for (const [type, standard] of [
    [oid.signingCertificateV2, 'sha256'],
    [oid.signingCertificate, 'sha1'],
  ] as const) {
    const named = attribute(info, type);
    if (named === null) continue;
    const found = namedHash(libraries, named, standard);
    if (found === null) return 'it names the certificate of its signer in a way that cannot be read';
    const hash = createHash(found.algorithm).update(x509.raw).digest();
    return hash.equals(found.hash) ? null : 'it was signed with another certificate than the one it names';
  }
  return 'it does not name the certificate of its signer';
}

/** `SEQUENCE { SEQUENCE { SEQUENCE { [algorithm], hash, … }, … }, … }`: the first one is the signer's. */
function namedHash(
  { asn1 }: Pki,
  attributeValue: unknown,
  standard: string,
): { readonly algorithm: string; readonly hash: Buffer } | null {
  const inside = (value: unknown): readonly unknown[] => (value instanceof asn1.Sequence ? value.valueBlock.value : []);
  const [first, second] = inside(inside(inside(attributeValue)[0])[0]);
  if (first instanceof asn1.OctetString)
    return { algorithm: standard, hash: Buffer.from(first.valueBlock.valueHexView) };
  const [algorithm] = inside(first);
  if (!(algorithm instanceof asn1.ObjectIdentifier) || !(second instanceof asn1.OctetString)) return null;
  const name = digests[algorithm.valueBlock.toString()];
  return name === undefined ? null : { algorithm: name, hash: Buffer.from(second.valueBlock.valueHexView) };
}

/** The one value of a signed attribute; null when it is not there once. */
function attribute({ signedAttrs }: SignerInfo, type: string): unknown {
  const found = (signedAttrs?.attributes ?? []).filter((candidate) => candidate.type === type);
  const values: readonly unknown[] = found[0]?.values ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : null;
}
