const sectorBytes = 512;

/**
 * What a power cut may leave of a file that was these bytes one after the other: the first is synced, the others are not. Bytes
 * that were synced and that no later change took away stay; of the rest there is what chance decides: all of it, up to any byte, up
 * to a sector, with nothing or with something else in its place.
 */
export function survivingBytes(states: readonly Buffer[], choose: (count: number) => number): Buffer {
  const last = choose(2) === 0 ? states.length - 1 : choose(states.length);
  const bytes = states[last] ?? Buffer.alloc(0);
  const sure = Math.min(...states.slice(0, last + 1).map(({ length }) => length));
  if (bytes.length <= sure) return bytes;
  const unsure = bytes.length - sure;
  switch (choose(6)) {
    case 0:
      return bytes.subarray(0, sure + choose(unsure));
    case 1:
      return bytes.subarray(0, sure + Math.floor(choose(unsure) / sectorBytes) * sectorBytes);
    case 2:
      // The length came, the bytes did not.
      return changed(bytes, sure + choose(unsure), (part) => part.fill(0));
    case 3:
      return changed(bytes, sure + choose(unsure), (part) => garble(part, choose));
    default:
      return bytes;
  }
}

/** The bytes with those from `start` on, up to the end of a sector or of the file, made into something else. */
function changed(bytes: Buffer, start: number, change: (part: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy.subarray(start));
  return copy;
}

function garble(part: Buffer, choose: (count: number) => number): void {
  const length = Math.min(part.length, 1 + choose(sectorBytes));
  let state = choose(0x7fffffff);
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    part[at] = state >>> 16;
  }
}
