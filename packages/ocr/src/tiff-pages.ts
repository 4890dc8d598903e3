/** A TIFF with more pages than this is read so far. */
const maxPages = 2000;

/**
 * Each page of a TIFF as a file whose first page it is: the same bytes with another first directory in the header (TIFF 6.0, section 2).
 * Directories that lead in a circle or out of the file end it.
 */
export function* tiffPages(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  let directory = bytes.length < 8 ? 0 : view.getUint32(4, little);
  while (directory !== 0 && directory + 2 <= bytes.length && !seen.has(directory) && seen.size < maxPages) {
    seen.add(directory);
    const page = Uint8Array.from(bytes);
    new DataView(page.buffer).setUint32(4, directory, little);
    yield page;
    const next = directory + 2 + view.getUint16(directory, little) * 12;
    directory = next + 4 <= bytes.length ? view.getUint32(next, little) : 0;
  }
}
