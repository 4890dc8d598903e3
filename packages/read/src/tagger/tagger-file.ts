import { labelCountOf } from './labels.ts';
import { leastBits, mostBits, mostKinds, type TaggerModel } from './tagger-model.ts';

/** A file of weights that is not one, is cut short, or was trained with other features. */
export class TaggerFileError extends Error {
  override readonly name = 'TaggerFileError';
  /** @param where what the file is called, or what it is for */
  constructor(where: string, what: string, remedy: string) {
    super(`${where}: ${what}. ${remedy}`);
  }
}

const magic = 'IQTAGGER';
const version = 1;
const headBytes = 16;
const remedy = 'Train it again with the script that made it, or install the package again.';

interface Header {
  readonly features: string;
  readonly kinds: readonly string[];
  readonly bits: number;
}

/**
 * A tagger as bytes, little-endian: "IQTAGGER", version and length of the header (32 bits each), the header (JSON), the
 * transitions (16 bits each), one bit a bucket that says whether it has weights, and the weights (16 bits) of those that have.
 */
export function saveTagger(model: TaggerModel): Uint8Array {
  const labels = labelCountOf(model.kinds);
  const header = new TextEncoder().encode(
    JSON.stringify({ features: model.features, kinds: model.kinds, bits: model.bits } satisfies Header),
  );
  const buckets = 2 ** model.bits;
  const filled: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const row = model.weights.subarray(bucket * labels, (bucket + 1) * labels);
    if (row.some((weight) => weight !== 0)) filled.push(bucket);
  }
  const sizes = sizesOf(header.length, labels, model.bits);
  const bytes = new Uint8Array(sizes.weights + filled.length * labels * 2);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  view.setUint32(8, version, true);
  view.setUint32(12, header.length, true);
  bytes.set(header, headBytes);
  model.transitions.forEach((weight, index) => {
    view.setInt16(sizes.transitions + index * 2, weight, true);
  });
  filled.forEach((bucket, index) => {
    const at = sizes.bitmap + (bucket >> 3);
    bytes[at] = (bytes[at] ?? 0) | (1 << (bucket & 7));
    for (let label = 0; label < labels; label++)
      view.setInt16(sizes.weights + (index * labels + label) * 2, model.weights[bucket * labels + label] ?? 0, true);
  });
  return bytes;
}

/**
 * Reads what `saveTagger` wrote.
 *
 * @param features the name of the features the caller will tag with
 * @param where what to call the bytes in an error
 * @throws TaggerFileError when they are something else, cut short, or made for other features
 */
export function loadTagger(bytes: Uint8Array, features: string, where: string): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(bytes, view, where);
  if (header.features !== features)
    throw new TaggerFileError(
      where,
      `its weights are for the features "${header.features}", not "${features}"`,
      remedy,
    );
  const labels = labelCountOf(header.kinds);
  const buckets = 2 ** header.bits;
  const sizes = sizesOf(view.getUint32(12, true), labels, header.bits);
  if (bytes.length < sizes.weights) throw new TaggerFileError(where, 'it is cut short', remedy);
  const filled: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++)
    if (((bytes[sizes.bitmap + (bucket >> 3)] ?? 0) & (1 << (bucket & 7))) !== 0) filled.push(bucket);
  if (bytes.length !== sizes.weights + filled.length * labels * 2)
    throw new TaggerFileError(where, 'its length is not what its header says', remedy);
  const weights = new Int16Array(buckets * labels);
  filled.forEach((bucket, index) => {
    for (let label = 0; label < labels; label++)
      weights[bucket * labels + label] = view.getInt16(sizes.weights + (index * labels + label) * 2, true);
  });
  const transitions = new Int16Array(labels * labels);
  for (let at = 0; at < transitions.length; at++) transitions[at] = view.getInt16(sizes.transitions + at * 2, true);
  return { ...header, weights, transitions };
}

function readHeader(bytes: Uint8Array, view: DataView, where: string): Header {
  const isTagger = bytes.length >= headBytes && new TextDecoder('latin1').decode(bytes.subarray(0, 8)) === magic;
  if (!isTagger) throw new TaggerFileError(where, 'this is no file of tagger weights', remedy);
  const found = view.getUint32(8, true);
  if (found !== version)
    throw new TaggerFileError(where, `it has version ${found}; this program reads version ${version}`, remedy);
  const header = parsed(bytes.subarray(headBytes, headBytes + view.getUint32(12, true)));
  if (!isHeader(header)) throw new TaggerFileError(where, 'its header cannot be read', remedy);
  return { features: header.features, kinds: header.kinds, bits: header.bits };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  if (!('features' in value && 'kinds' in value && 'bits' in value)) return false;
  const { features, kinds, bits } = value;
  const areKinds = Array.isArray(kinds) && kinds.length <= mostKinds && kinds.every((kind) => typeof kind === 'string');
  const areBits = typeof bits === 'number' && Number.isInteger(bits) && bits >= leastBits && bits <= mostBits;
  return typeof features === 'string' && areKinds && areBits;
}

/** Where each part begins. */
function sizesOf(
  headerLength: number,
  labels: number,
  bits: number,
): { transitions: number; bitmap: number; weights: number } {
  const transitions = headBytes + headerLength;
  const bitmap = transitions + labels * labels * 2;
  return { transitions, bitmap, weights: bitmap + 2 ** (bits - 3) };
}
