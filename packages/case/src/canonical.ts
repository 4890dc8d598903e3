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
