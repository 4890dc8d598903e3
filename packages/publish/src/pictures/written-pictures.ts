/** How a JPEG, a PNG and a WebP begin when their bytes are written in base64 (RFC 4648). */
const beginnings = ['/9j/', 'iVBORw0KGgo', 'UklGR'].map((begin) => Buffer.from(begin, 'latin1'));
const lineBreaks: ReadonlySet<number> = new Set([0x0a, 0x0d]);
const base64 = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
  base64[letter.charCodeAt(0)] = 1;

/**
 * The pictures that are written out in base64 somewhere in bytes: the parts of a message or of a page saved as one file, `data:` addresses in
 * HTML and SVG. What only begins like one is decoded too: it holds nothing then.
 */
export function* writtenPictures(bytes: Uint8Array): Generator<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const begin of beginnings) {
    for (let at = file.indexOf(begin); at >= 0; ) {
      const end = endOfRun(file, at);
      // In the middle of a longer run these letters are chance: a picture begins where its base64 does.
      if (base64[file[at - 1] ?? 0] === 0) yield Buffer.from(file.toString('latin1', at, end), 'base64');
      at = file.indexOf(begin, end);
    }
  }
}

function endOfRun(file: Buffer, start: number): number {
  let end = start;
  while (end < file.length && (base64[file[end] ?? 0] === 1 || lineBreaks.has(file[end] ?? 0))) end += 1;
  return end;
}
