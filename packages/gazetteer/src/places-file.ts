import { readFileSync } from 'node:fs';
import { type PlacesHeader, placesMagic, type SectionName } from './format.ts';

/** The data file is not there or not of this version. Its message says how to make it. */
export class GazetteerDataError extends Error {
  override readonly name = 'GazetteerDataError';
  readonly path: string;

  constructor(path: string, reason: string, cause?: unknown) {
    super(`${path}: ${reason}. Make it with: node packages/gazetteer/scripts/build.mjs (npm run build does).`, {
      cause,
    });
    this.path = path;
  }
}

/** The data file's columns as views on its bytes; nothing is copied or decoded but the header. */
export interface PlacesFile {
  readonly header: PlacesHeader;
  /** GeoNames numbers; 0 for places that have none. */
  readonly ids: Uint32Array;
  readonly latitudes: Int32Array;
  readonly longitudes: Int32Array;
  readonly populations: Uint32Array;
  /** Place numbers in the order of `ids`. */
  readonly byId: Uint32Array;
  readonly nameOffsets: Uint32Array;
  readonly blockOffsets: Uint32Array;
  readonly regions: Uint16Array;
  readonly countries: Uint8Array;
  readonly kinds: Uint8Array;
  readonly blocks: Uint8Array;
  readonly names: Buffer;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new GazetteerDataError(path, 'the gazetteer cannot be read', cause);
  }
}

/** @throws {GazetteerDataError} when the file is missing or of another version. */
export function readPlacesFile(path: string): PlacesFile {
  const bytes = readBytes(path);
  if (bytes.toString('latin1', 0, placesMagic.length) !== placesMagic) {
    throw new GazetteerDataError(path, 'not a gazetteer of this version');
  }
  const headerStart = placesMagic.length + 4;
  const headerEnd = headerStart + bytes.readUInt32LE(placesMagic.length);
  const header: PlacesHeader = JSON.parse(bytes.toString('utf8', headerStart, headerEnd));
  const start = Math.ceil(headerEnd / 4) * 4;
  const section = (name: SectionName): Buffer => {
    const { offset, bytes: length } = header.sections[name];
    return bytes.subarray(start + offset, start + offset + length);
  };
  const words = (name: SectionName): [ArrayBufferLike, number, number] => {
    const view = section(name);
    return [view.buffer, view.byteOffset, view.byteLength / 4];
  };
  const regions = section('regions');
  return {
    header,
    ids: new Uint32Array(...words('ids')),
    latitudes: new Int32Array(...words('latitudes')),
    longitudes: new Int32Array(...words('longitudes')),
    populations: new Uint32Array(...words('populations')),
    byId: new Uint32Array(...words('byId')),
    nameOffsets: new Uint32Array(...words('nameOffsets')),
    blockOffsets: new Uint32Array(...words('blockOffsets')),
    regions: new Uint16Array(regions.buffer, regions.byteOffset, regions.byteLength / 2),
    countries: section('countries'),
    kinds: section('kinds'),
    blocks: section('blocks'),
    names: section('names'),
  };
}
