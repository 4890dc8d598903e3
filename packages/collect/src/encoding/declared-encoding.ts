/** Bytes of the head of a document that are searched for a declaration; HTML requires it within the first 1024. */
const headBytes = 4096;

/**
 * The encoding that an HTML or XML document declares of itself: `<meta charset>`, `<meta http-equiv>`, or the XML
 * declaration, as a WHATWG label; null when it declares none or one that is not known.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headBytes)).toString('latin1');
  const declaration =
    /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})/i.exec(head) ??
    /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(head);
  const label = declaration?.[1];
  return label === undefined ? null : knownEncoding(label);
}

/** The WHATWG name of an encoding label; null when it is not one. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
