import { isUtf8 } from 'node:buffer';
import canonicalize from 'canonicalize';

/** A value that RFC 8785 has no form for: a lone surrogate, NaN, infinity, a circular reference. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
}

/** RFC 8785 canonical JSON of a value. Throws `NotCanonicalError` when it has none. */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new NotCanonicalError(error instanceof Error ? error.message : String(error));
  }
  if (text === undefined) throw new NotCanonicalError('there is no value');
  return text;
}

/**
 * True when the bytes are the RFC 8785 form of the value. `text` is the bytes as UTF-8 and `value` what `JSON.parse` made of it.
 *
 * RFC 8785 writes strings and numbers as `JSON.stringify` does, and only sorts keys besides. So a text that comes back from
 * `JSON.stringify` to the letter, with the keys of every object ascending, is canonical, and that takes a fifth of the time of
 * writing it anew. Whatever does not pass so (wrong, or rare: keys that look like array indexes, lone surrogates) is written anew.
 */
export function isCanonical(bytes: Uint8Array, text: string, value: unknown): boolean {
  try {
    // A lone surrogate, which has no canonical form, comes back as the escape it was written as.
    if (isUtf8(bytes) && !text.includes('\\ud') && keysAscend(value) && JSON.stringify(value) === text) return true;
    return Buffer.from(canonicalJson(value)).equals(bytes);
  } catch {
    return false;
  }
}

/** By UTF-16 code units, in every object within. */
function keysAscend(value: unknown): boolean {
  if (!isObject(value)) return true;
  if (Array.isArray(value)) return value.every(keysAscend);
  let last: string | null = null;
  for (const key of Object.keys(value)) {
    if ((last !== null && key <= last) || !keysAscend(value[key])) return false;
    last = key;
  }
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
