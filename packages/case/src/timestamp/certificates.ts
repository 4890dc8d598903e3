import { X509Certificate } from 'node:crypto';
import type { Certificate } from 'pkijs';
import { sha256 } from '../hash.ts';
import type { CertificateName, TimestampRoots } from './timestamp.ts';

/** A certificate as both libraries read it: one gives its extensions, the other verifies signatures. */
export interface ReadCertificate {
  readonly parsed: Certificate;
  readonly x509: X509Certificate;
}

/** Where a chain of certificates leads. */
export interface Chain {
  readonly top: CertificateName;
  /** See `Timestamp.vouched`. */
  readonly vouched: boolean | null;
}

/** Longer chains than this are not in use. */
const maxChain = 8;

const oid = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  policies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
};
/** Critical extensions whose rule is kept here, or which restrict nothing that is asked of a certificate here. */
const understood: readonly string[] = Object.values(oid);

export function readCertificate(parsed: Certificate): ReadCertificate {
  return { parsed, x509: new X509Certificate(Buffer.from(parsed.toSchema().toBER())) };
}

export function certificateName({ subject, raw }: X509Certificate): CertificateName {
  return { subject: subject.split('\n').join(', '), sha256: sha256(raw) };
}

export interface FindChainOptions {
  /** Those that came with the response. */
  readonly certificates: readonly ReadCertificate[];
  readonly roots: TimestampRoots;
  /** All of them must have been valid then. */
  readonly at: Date;
}

/**
 * Follows a certificate to its issuers: signatures, validity at that time, the right to issue, the length of the path, critical
 * extensions. Says what is wrong when one of the chain breaks a rule.
 */
export function findChain(
  signer: ReadCertificate,
  { certificates, roots, at }: FindChainOptions,
): Chain | { readonly fault: string } {
  const trusted = roots.map((der) => new X509Certificate(der));
  const path: X509Certificate[] = [signer.x509];
  const faultOfSigner = validityFault(signer.x509, at) ?? extensionsFault(signer.parsed);
  if (faultOfSigner !== null) return { fault: faultOfSigner };
  while (path.length <= maxChain) {
    const last = path.at(-1) ?? signer.x509;
    const given = trusted.find((root) => root.raw.equals(last.raw) || isIssuedBy(last, root));
    if (given !== undefined) {
      const fault = validityFault(given, at);
      return fault === null ? { top: certificateName(given), vouched: true } : { fault };
    }
    const issuer = isSelfIssued(last) ? undefined : certificates.find(({ x509 }) => isIssuedBy(last, x509));
    if (issuer === undefined) return { top: certificateName(last), vouched: roots.length === 0 ? null : false };
    const fault = validityFault(issuer.x509, at) ?? issuerFault(issuer, path.length - 1);
    if (fault !== null) return { fault };
    path.push(issuer.x509);
  }
  return { fault: `its chain has more than ${maxChain} certificates` };
}

function isSelfIssued(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate);
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function validityFault(certificate: X509Certificate, at: Date): string | null {
  if (at >= new Date(certificate.validFrom) && at <= new Date(certificate.validTo)) return null;
  const { subject } = certificateName(certificate);
  return `the certificate of ${subject} was not valid at that time (${certificate.validFrom} to ${certificate.validTo})`;
}

/** `below` is how many issuers stand between it and the signer. */
function issuerFault({ parsed, x509 }: ReadCertificate, below: number): string | null {
  const { subject } = certificateName(x509);
  if (!x509.ca) return `${subject} may not issue certificates`;
  const constraints = parsed.extensions?.find(({ extnID }) => extnID === oid.basicConstraints)?.parsedValue;
  const limit: unknown = constraints?.pathLenConstraint;
  if (typeof limit === 'number' && below > limit) return `${subject} may not issue to so long a chain`;
  return extensionsFault(parsed);
}

function extensionsFault({ extensions }: Certificate): string | null {
  const other = extensions?.find(({ critical, extnID }) => critical && !understood.includes(extnID));
  return other === undefined ? null : `a certificate has a rule that this program does not know (${other.extnID})`;
}
