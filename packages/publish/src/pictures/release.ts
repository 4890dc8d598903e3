import { createHash } from 'node:crypto';
import type { Item, Sha256 } from '@inquest/model';
import type { DossierFile, DossierInput } from '../dossier-input.ts';
import { mayHoldPictures, picturesInside } from './inside-documents.ts';
import { mayCarryMetadata, withoutMetadata } from './without-metadata.ts';

/** Why the bytes of an item are not in the dossier though the case has them. */
export type WithheldBecause =
  /** It carries metadata that may lead to a person, a device or a spot. */
  | 'metadata'
  /** It may carry some, and this version cannot take it out of its format, or the file is damaged. */
  | 'not-cleaned'
  /** A picture inside it says where it was taken, or the owner or serial number of what it was taken with. */
  | 'picture-inside'
  /** It is too large to be looked into. */
  | 'too-large'
  /** It is an archive or message that holds a withheld item. */
  | 'holds-withheld';

/** A dossier is made in memory, file by file; larger ones stay in the case. */
const maxLookedIntoBytes = 1024 ** 3;

/** What becomes of an item's bytes in a dossier. */
export type Release =
  | { readonly kind: 'whole' }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'withheld';
      readonly because: WithheldBecause;
      /** A copy of the picture without metadata, named by its own hash. */
      readonly copy: { readonly path: string; readonly sha256: Sha256 } | null;
    };

/**
 * The evidence that may leave the case, one item at a time; what became of each item is set in `releases` on the way, complete when
 * the last file has been taken. A dossier is given away, and a photograph says where it was taken and with whose camera: pictures go in only without
 * metadata, and what cannot be cleaned stays in the case, as do documents with a telling picture inside, and archives and messages that
 * hold such a file.
 */
export function* releaseEvidence(input: DossierInput, releases: Map<Sha256, Release>): Generator<DossierFile> {
  const { items } = input.state;
  const released = { input, releases, copies: new Set<string>() };
  const holders = new Set(items.flatMap(holdersOf));
  for (const item of items) {
    if (item.size > maxLookedIntoBytes) releases.set(item.id, { kind: 'withheld', because: 'too-large', copy: null });
    else if (mayCarryMetadata(item.mediaType)) yield* releasePicture(item, released);
    // What a zip archive holds was looked at item by item, if it was opened; of web archives and messages not every part becomes an item.
    else if (mayHoldPictures(item.mediaType) && !(item.mediaType === 'application/zip' && holders.has(item.id)))
      withholdDocument(item, released);
  }
  withholdContainers(items, releases);
  for (const { id } of items) {
    if (releases.has(id)) continue;
    const bytes = soundBytes(id, input);
    releases.set(id, { kind: bytes === null ? 'missing' : 'whole' });
    if (bytes !== null) yield { path: `evidence/${id}.bin`, content: bytes };
  }
}

function sha256(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of an item; null when they are not in the case or not what they claim to be. */
function soundBytes(item: Sha256, input: DossierInput): Uint8Array | null {
  const bytes = input.evidence(item);
  return bytes !== null && sha256(bytes) === item ? bytes : null;
}

interface Released {
  readonly input: DossierInput;
  readonly releases: Map<Sha256, Release>;
  /** Paths of the copies made so far. */
  readonly copies: Set<string>;
}

function* releasePicture({ id, mediaType }: Item, released: Released): Generator<DossierFile> {
  const { input, releases, copies } = released;
  const bytes = soundBytes(id, input);
  if (bytes === null) {
    releases.set(id, { kind: 'missing' });
    return;
  }
  const clean = withoutMetadata(bytes, mediaType);
  if (clean === null) {
    releases.set(id, { kind: 'withheld', because: 'not-cleaned', copy: null });
    return;
  }
  const hash = sha256(clean.bytes);
  if (hash === id) {
    releases.set(id, { kind: 'whole' });
    yield { path: `evidence/${id}.bin`, content: bytes };
    return;
  }
  const path = `pictures/${hash}.${clean.extension}`;
  releases.set(id, { kind: 'withheld', because: 'metadata', copy: { path, sha256: hash } });
  // Two photographs may differ in their metadata alone.
  if (!copies.has(path)) yield { path, content: clean.bytes };
  copies.add(path);
}

/** Withholds a document if pictures in it say too much, or nobody can say whether they do. */
function withholdDocument({ id, mediaType }: Item, { input, releases }: Released): void {
  const bytes = soundBytes(id, input);
  const inside = bytes === null ? 'silent' : picturesInside(bytes, mediaType);
  if (inside === 'silent') return;
  const because = inside === 'telling' ? 'picture-inside' : 'not-cleaned';
  releases.set(id, { kind: 'withheld', because, copy: null });
}

/** The archives and messages an item was found in. */
function holdersOf({ acquisitions }: Item): Sha256[] {
  return acquisitions.flatMap(({ container }) => (container === null ? [] : [container.item]));
}

/** Outwards from each withheld item: what holds it has its bytes too. */
function withholdContainers(items: readonly Item[], releases: Map<Sha256, Release>): void {
  const holders = new Map(items.map((item) => [item.id, holdersOf(item)]));
  const withheld = items.filter(({ id }) => releases.get(id)?.kind === 'withheld').map(({ id }) => id);
  for (let item = withheld.pop(); item !== undefined; item = withheld.pop()) {
    for (const holder of holders.get(item) ?? []) {
      if (releases.has(holder)) continue;
      releases.set(holder, { kind: 'withheld', because: 'holds-withheld', copy: null });
      withheld.push(holder);
    }
  }
}
