import { randomBytes } from 'node:crypto';
import { type Sha256, type StatementBodies, statementBodySchemas } from '@inquest/model';
import { canonicalJson, isCanonical } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { type QuickCheck, quickCheckOf } from './quick-check.ts';

/** Kinds whose bodies this version reads. */
export type BodyKind = keyof StatementBodies;

export interface Payload {
  readonly bytes: Uint8Array;
  readonly commitment: Sha256;
}

const saltBytes = 16;
const saltPattern = /^[0-9a-f]{32}$/;

/** A body with a fresh random salt, so that after erasure nobody can test a guess against the commitment. Throws `NotCanonicalError`. */
export function makePayload(body: unknown): Payload {
  const bytes = Buffer.from(canonicalJson({ body, salt: randomBytes(saltBytes).toString('hex') }));
  return { bytes, commitment: sha256(bytes) };
}

export type ParsedBody<K extends BodyKind> = { readonly body: StatementBodies[K] } | { readonly fault: string };

export interface ParsePayloadOptions {
  /** Also check that the bytes are canonical and the schema fits: always, unless this device has done so before. */
  readonly full: boolean;
}

/** The body in a payload's bytes, whose hash the caller has checked. */
export function parsePayload<K extends BodyKind>(
  bytes: Uint8Array,
  kind: K,
  options: ParsePayloadOptions,
): ParsedBody<K> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  let payload: { body: StatementBodies[K]; salt: unknown };
  try {
    payload = JSON.parse(text);
  } catch {
    return { fault: 'it is not JSON' };
  }
  if (!options.full) return { body: payload.body };
  const fault = formFault(payload, text, bytes);
  if (fault !== null) return { fault };
  if (quickCheck(kind)(payload.body)) return { body: payload.body };
  const parsed = statementBodySchemas[kind].safeParse(payload.body);
  if (parsed.success) return { body: payload.body };
  const issue = parsed.error.issues[0];
  return { fault: `it is not the body of a ${kind}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
}

const quickChecks = new Map<BodyKind, QuickCheck>();

function quickCheck(kind: BodyKind): QuickCheck {
  const known = quickChecks.get(kind);
  if (known !== undefined) return known;
  const made = quickCheckOf(statementBodySchemas[kind]);
  quickChecks.set(kind, made);
  return made;
}

/** Checks the form of a payload of any kind, known or not. */
export function payloadFormFault(bytes: Uint8Array): string | null {
  try {
    const text = Buffer.from(bytes).toString('utf8');
    return formFault(JSON.parse(text), text, bytes);
  } catch {
    return 'it is not JSON';
  }
}

function formFault(payload: unknown, text: string, bytes: Uint8Array): string | null {
  if (typeof payload !== 'object' || payload === null || Object.keys(payload).join() !== 'body,salt') {
    return 'it is not { body, salt }';
  }
  const salt = 'salt' in payload ? payload.salt : null;
  if (typeof salt !== 'string' || !saltPattern.test(salt)) return 'the salt is not 32 lower-case hex digits';
  return isCanonical(bytes, text, payload) ? null : 'it is not in canonical form (RFC 8785)';
}
