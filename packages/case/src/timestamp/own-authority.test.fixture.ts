import { createHash, type webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { sha256Oid } from './request.ts';

type CryptoKeyPair = webcrypto.CryptoKeyPair;

/** How a certificate or a response departs from a good one. */
export interface Departures {
  /** Of the signer's certificate. */
  readonly validTo?: Date;
  readonly purposes?: readonly string[] | null;
  readonly purposesCritical?: boolean;
  /** Of the response. */
  readonly genTime?: Date;
  readonly stampedText?: string;
  readonly nonce?: string | null;
  readonly status?: number;
  readonly nameCertificate?: 'signer' | 'other' | 'nobody';
  readonly digest?: string;
  /** Of the issuer. */
  readonly issuerMayIssue?: boolean;
}

export interface OwnAuthority {
  /** The root, DER. */
  readonly root: Uint8Array;
  /** A response (RFC 3161) over a text, DER. */
  stamp(text: string, nonce: string | null): Promise<Uint8Array>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const start = new Date('2024-01-01T00:00:00Z');
const end = new Date('2034-01-01T00:00:00Z');
const timeStamping = '1.3.6.1.5.5.7.3.8';
let serial = 1;

/** A time-stamping authority of the tests' own: a root, and a signer under it. */
export async function ownAuthority(departures: Departures = {}): Promise<OwnAuthority> {
  const rootKeys = await generate();
  const signerKeys = await generate();
  const mayIssue = departures.issuerMayIssue ?? true;
  const root = await certificate({
    subject: 'Own Root',
    issuer: 'Own Root',
    keys: rootKeys,
    by: rootKeys,
    extensions: [authorityExtension(mayIssue)],
  });
  const purposes = departures.purposes === undefined ? [timeStamping] : departures.purposes;
  const extensions = purposes === null ? [] : [usageExtension(purposes, departures.purposesCritical ?? true)];
  const signer = await certificate({
    subject: 'Own Authority',
    issuer: 'Own Root',
    keys: signerKeys,
    by: rootKeys,
    extensions,
    validTo: departures.validTo ?? end,
  });
  return {
    root: derOf(root),
    stamp: (text, nonce) =>
      respond({
        text,
        nonce: departures.nonce === undefined ? nonce : departures.nonce,
        signer,
        root,
        signerKeys,
        departures,
      }),
  };
}

async function generate(): Promise<CryptoKeyPair> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error('expected a pair of keys');
  return keys;
}

interface CertificateToMake {
  readonly subject: string;
  readonly issuer: string;
  readonly keys: CryptoKeyPair;
  readonly by: CryptoKeyPair;
  readonly extensions: readonly pki.Extension[];
  readonly validTo?: Date;
}

async function certificate(made: CertificateToMake): Promise<pki.Certificate> {
  const result = new pki.Certificate();
  result.version = 2;
  serial += 1;
  result.serialNumber = new asn1.Integer({ value: serial });
  for (const [name, words] of [
    [result.issuer, made.issuer],
    [result.subject, made.subject],
  ] as const) {
    name.typesAndValues.push(
      new pki.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value: words }) }),
    );
  }
  result.notBefore.value = start;
  result.notAfter.value = made.validTo ?? end;
  result.extensions = [...made.extensions];
  await result.subjectPublicKeyInfo.importKey(made.keys.publicKey);
  await result.sign(made.by.privateKey, 'SHA-256');
  return pki.Certificate.fromBER(result.toSchema(true).toBER());
}

function authorityExtension(cA: boolean): pki.Extension {
  const constraints = new pki.BasicConstraints({ cA });
  return new pki.Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER() });
}

function usageExtension(keyPurposes: readonly string[], critical: boolean): pki.Extension {
  const usage = new pki.ExtKeyUsage({ keyPurposes: [...keyPurposes] });
  return new pki.Extension({ extnID: '2.5.29.37', critical, extnValue: usage.toSchema().toBER() });
}

interface ResponseToMake {
  readonly text: string;
  readonly nonce: string | null;
  readonly signer: pki.Certificate;
  readonly root: pki.Certificate;
  readonly signerKeys: CryptoKeyPair;
  readonly departures: Departures;
}

async function respond({ text, nonce, signer, root, signerKeys, departures }: ResponseToMake): Promise<Uint8Array> {
  const stamped = new pki.TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.99999.1',
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: digest('sha256', Buffer.from(departures.stampedText ?? text)) }),
    }),
    serialNumber: new asn1.Integer({ value: 77 }),
    genTime: departures.genTime ?? new Date('2024-05-02T10:00:00Z'),
    accuracy: new pki.Accuracy({ seconds: 1 }),
    ...(nonce === null
      ? {}
      : { nonce: new asn1.Integer({ valueHex: new Uint8Array(Buffer.from(nonce, 'hex')).buffer }) }),
  });
  const content = stamped.toSchema().toBER();
  const named = { signer, other: root, nobody: null }[departures.nameCertificate ?? 'signer'];
  const hash = departures.digest ?? 'SHA-256';
  const signed = new pki.SignedData({
    version: 3,
    encapContentInfo: new pki.EncapsulatedContentInfo({
      eContentType: pki.id_eContentType_TSTInfo,
      eContent: new asn1.OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({
          type: 0,
          attributes: attributes(Buffer.from(content), named, hash),
        }),
      }),
    ],
    certificates: [signer, root],
  });
  await signed.sign(signerKeys.privateKey, 0, hash);
  const response = new pki.TimeStampResp({
    status: new pki.PKIStatusInfo({ status: departures.status ?? 0 }),
    timeStampToken: new pki.ContentInfo({ contentType: pki.id_ContentType_SignedData, content: signed.toSchema(true) }),
  });
  return new Uint8Array(response.toSchema().toBER());
}

function attributes(content: Buffer, named: pki.Certificate | null, hash: string): pki.Attribute[] {
  const contentType = new asn1.ObjectIdentifier({ value: pki.id_eContentType_TSTInfo });
  const messageDigest = new asn1.OctetString({ valueHex: digest(hash.replace('-', '').toLowerCase(), content) });
  const list = [
    new pki.Attribute({ type: '1.2.840.113549.1.9.3', values: [contentType] }),
    new pki.Attribute({ type: '1.2.840.113549.1.9.4', values: [messageDigest] }),
  ];
  if (named === null) return list;
  const certHash = new asn1.OctetString({ valueHex: digest('sha256', derOf(named)) });
  const one = new asn1.Sequence({ value: [certHash] });
  const certificates = new asn1.Sequence({ value: [new asn1.Sequence({ value: [one] })] });
  return [...list, new pki.Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [certificates] })];
}

function derOf(certificate: pki.Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER());
}

function digest(algorithm: string, bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(createHash(algorithm).update(bytes).digest()).buffer;
}
