import { createHash } from 'node:crypto';
import type { Metadata, Problem } from '@inquest/model';
import { type Budget, RefusedArchive, readZip } from '../archive/read-zip.ts';
import { type Caps, defaultCaps } from '../caps.ts';
import { readMail } from '../mail/read-mail.ts';
import { detectContent } from '../media-type/detect-media-type.ts';
import { readPictureMetadata } from '../picture/read-picture-metadata.ts';
import { errorProblem, messageOf, warningProblem } from '../problem.ts';
import type { FoundItem, Opened, ReceivedFile } from './opened.ts';

/**
 * Finds out what a file is and takes out what it holds: the entries of archives, the attachments of messages, and what is in these. An
 * archive or message is itself an item, and what it holds are items that name it as their container.
 */
export async function* openFile({ path, bytes }: ReceivedFile, caps: Caps = defaultCaps): AsyncGenerator<Opened> {
  yield* openBytes(
    { bytes, path, how: 'file', container: null, depth: 0, budget: { unpackedBytes: 0, items: 0 } },
    caps,
  );
}

/** Bytes that were got, and how. */
interface Found {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly how: 'file' | 'archive-entry' | 'mail-attachment';
  readonly container: FoundItem['container'];
  /** How many archives and messages it was found in. */
  readonly depth: number;
  readonly budget: Budget;
}

/** Bytes that hold others. */
interface Container extends Found {
  readonly item: FoundItem['item'];
}

async function* openBytes(received: Found, caps: Caps): AsyncGenerator<Opened> {
  const { bytes, path, how, container } = received;
  const item = createHash('sha256').update(bytes).digest('hex');
  const content = await detectContent(bytes);
  const mail = content.mediaType === 'message/rfc822' ? await tryReadMail(bytes, path) : null;
  const picture = await readPictureMetadata(bytes, content.mediaType);
  const metadata: readonly Metadata[] = mail !== null && 'metadata' in mail ? mail.metadata : picture.metadata;
  const found: FoundItem = { item, size: bytes.length, ...content, path, container, how, metadata };
  yield { type: 'item', found, bytes };
  if (picture.damage !== null) yield damagedMetadata(path, picture.damage);
  const outer: Container = { ...received, item };
  if (content.mediaType === 'application/zip') yield* openArchive(outer, caps);
  else if (mail !== null && 'severity' in mail) yield problem(mail);
  else if (mail !== null && received.depth >= caps.maxDepth && mail.attachments.length > 0) {
    yield tooDeep(outer, caps);
  } else if (mail !== null) {
    for (const attachment of mail.attachments) {
      if (!takesOneMore(received.budget, caps)) {
        yield tooMany(path, caps);
        return;
      }
      yield* openBytes(insideOf(outer, { ...attachment, how: 'mail-attachment' }), caps);
    }
  }
}

function damagedMetadata(path: string, damage: string): Opened {
  return problem(
    warningProblem({
      code: 'picture-metadata-damaged',
      where: path,
      message: `The picture is kept, but what it says of itself could not be read, or not all of it: ${damage}.`,
      remedy: 'Ask for the file as the camera wrote it, if time or place matter.',
    }),
  );
}

async function tryReadMail(bytes: Uint8Array, path: string) {
  try {
    return await readMail(bytes);
  } catch (thrown) {
    return warningProblem({
      code: 'mail-unreadable',
      where: path,
      message: `The message is kept, but its attachments could not be taken out: ${messageOf(thrown)}.`,
      remedy: 'Save the attachments from a mail program and add them as files.',
    });
  }
}

async function* openArchive(archive: Container, caps: Caps): AsyncGenerator<Opened> {
  if (archive.depth >= caps.maxDepth) {
    yield tooDeep(archive, caps);
    return;
  }
  let refused = 0;
  try {
    for await (const entry of readZip(archive.bytes, caps, archive.budget)) {
      if (entry.type === 'file') {
        if (!takesOneMore(archive.budget, caps)) throw new RefusedArchive(manyWords(caps));
        yield* openBytes(insideOf(archive, { ...entry, how: 'archive-entry' }), caps);
      } else {
        refused += 1;
        if (refused <= maxNamedRefusals) yield refusedEntry(archive.path, entry);
      }
    }
    if (refused > maxNamedRefusals) yield furtherRefusals(archive.path, refused - maxNamedRefusals);
  } catch (thrown) {
    if (!(thrown instanceof RefusedArchive)) throw thrown;
    yield refusedArchive(archive.path, thrown.message);
  }
}

/** Counts one more thing taken out of the outermost file, if there may be one more. */
function takesOneMore(budget: Budget, caps: Caps): boolean {
  if (budget.items >= caps.maxItems) return false;
  budget.items += 1;
  return true;
}

function manyWords({ maxItems }: Caps): string {
  return `more than ${maxItems} things are in the file it came in, and the rest is not taken out`;
}

function tooMany(path: string, caps: Caps): Opened {
  return refusedArchive(path, manyWords(caps));
}

/** A hostile archive may hold thousands of such entries: these many are named one by one, the rest are counted. */
const maxNamedRefusals = 50;

function refusedEntry(archive: string, { path, reason }: { readonly path: string; readonly reason: string }): Opened {
  return problem(
    errorProblem({
      code: 'archive-entry-refused',
      where: `${archive}/${path}`,
      message: `This entry of the archive was not collected: ${reason}.`,
      remedy: 'The archive itself is kept. If you trust it, unpack it yourself and collect the folder.',
    }),
  );
}

function furtherRefusals(archive: string, count: number): Opened {
  return problem(
    errorProblem({
      code: 'archive-entry-refused',
      where: archive,
      message: `${count} more entries of this archive were not collected, for reasons like these.`,
      remedy: 'The archive itself is kept. If you trust it, unpack it yourself and collect the folder.',
    }),
  );
}

function tooDeep({ path, depth }: Container, caps: Caps): Opened {
  return refusedArchive(path, `it lies inside ${depth} others, and no more than ${caps.maxDepth} are opened`);
}

function refusedArchive(path: string, reason: string): Opened {
  return problem(
    errorProblem({
      code: 'archive-refused',
      where: path,
      message: `It is kept as it is, but what it holds was not collected: ${reason}.`,
      remedy: 'If you trust it, unpack it yourself and collect the folder.',
    }),
  );
}

interface Inside {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly how: 'archive-entry' | 'mail-attachment';
}

function insideOf(outer: Container, inside: Inside): Found {
  return {
    bytes: inside.bytes,
    path: `${outer.path}/${inside.path}`,
    how: inside.how,
    container: { item: outer.item, path: inside.path },
    depth: outer.depth + 1,
    budget: outer.budget,
  };
}

function problem(value: Problem): Opened {
  return { type: 'problem', problem: value };
}
