import type { Sha256 } from '@inquest/model';

/** Root certificates that somebody here vouches for, each in DER. */
export type TimestampRoots = readonly Uint8Array[];

/** A certificate, for people to look up. */
export interface CertificateName {
  readonly subject: string;
  /** SHA-256 of its DER. */
  readonly sha256: Sha256;
}

/** A time stamp (RFC 3161) whose signature, imprint and certificates were verified. */
export interface Timestamp {
  /** `genTime`, UTC, `YYYY-MM-DDTHH:MM:SS[.sss]Z`. */
  readonly at: string;
  /** How far off the authority says it may be; null when it does not say. */
  readonly accuracySeconds: number | null;
  /** The OID of the policy it was made under. */
  readonly policy: string;
  /** The authority's number of the time stamp, hex. */
  readonly serial: string;
  readonly signer: CertificateName;
  /** The last certificate that the signer's chain leads to. */
  readonly top: CertificateName;
  /** The chain leads to a root that was given: null when none was given, so that nobody here vouches for the signer. */
  readonly vouched: boolean | null;
}

/** The latest moment at which what is stamped can have come into being, by the authority; UTC to the second, rounded up. */
export function latestOf({ at, accuracySeconds }: Timestamp): string {
  return utcOf(Math.ceil(Date.parse(at) / 1000 + (accuracySeconds ?? 0)));
}

/** The earliest moment at which the time stamp itself can have been made, rounded down. */
export function earliestOf({ at, accuracySeconds }: Timestamp): string {
  return utcOf(Math.floor(Date.parse(at) / 1000 - (accuracySeconds ?? 0)));
}

function utcOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
