import { nameAt, viewOf } from './chunk-bytes.ts';

const trailer = 0x3b;
const imageBlock = 0x2c;
const extension = 0x21;
const graphicControl = 0xf9;
const application = 0xff;

/** A GIF (89a) without comments, XMP and other extensions that draw nothing, and nothing after its end. Null when its blocks do not add up. */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  if (!/^GIF8[79]a$/.test(nameAt(bytes, 0, 6)) || bytes.length < 13) return null;
  let at = 13 + colourTableSize(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === trailer) return Buffer.concat([...kept, Uint8Array.of(trailer)]);
    const start = at;
    if (kind === imageBlock) at = endOfBlocks(bytes, at + 11 + colourTableSize(bytes[at + 9] ?? 0));
    else if (kind === extension) at = endOfBlocks(bytes, at + 2);
    else return null;
    if (kind === imageBlock || drawn(bytes, start)) kept.push(bytes.subarray(start, at));
  }
  return null;
}

function drawn(bytes: Uint8Array, start: number): boolean {
  const label = bytes[start + 1];
  return label === graphicControl || (label === application && nameAt(bytes, start + 3, 11) === 'NETSCAPE2.0');
}

function colourTableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** The place after a run of sized blocks, which an empty one ends. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  const view = viewOf(bytes);
  let at = from;
  while (at < bytes.length) {
    const size = view.getUint8(at);
    at += 1 + size;
    if (size === 0) return at;
  }
  return bytes.length;
}
