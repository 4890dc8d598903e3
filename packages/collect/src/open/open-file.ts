import { createHash } from 'node:crypto';
import type { Metadata, Problem } from '@inquest/model';
import { type Budget, RefusedArchive, readZip } from '../archive/read-zip.ts';
import { type Caps, defaultCaps } from '../caps.ts';
import { type MailAttachment, readMail, readSavedPage } from '../mail/read-mail.ts';
import { readMailbox } from '../mail/read-mailbox.ts';
import { detectContent } from '../media-type/detect-media-type.ts';
import { readPictureMetadata } from '../picture/read-picture-metadata.ts';
import { errorProblem, messageOf, warningProblem } from '../problem.ts';
import { readWarc } from '../web-archive/read-warc.ts';
import { WaczCheck } from '../web-archive/wacz.ts';
import type { FoundItem, Opened, ReceivedFile } from './opened.ts';

/**
 * Finds out what a file is and takes out what it holds: the entries of archives, the attachments of messages, and what is in these. An
 * archive, mailbox or message is itself an item, and what it holds are items that name it as their container.
 */
export async function* openFile({ path, bytes }: ReceivedFile, caps: Caps = defaultCaps): AsyncGenerator<Opened> {
  yield* openBytes(
    { bytes, path, how: 'file', container: null, depth: 0, budget: { unpackedBytes: 0, items: 0 } },
    caps,
  );
}

type How = 'file' | 'archive-entry' | 'mail-attachment' | 'mailbox-message' | 'web-capture';

/** Bytes that were got, and how. */
interface Found {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly how: How;
  readonly container: FoundItem['container'];
  /** What its container says of it. */
  readonly metadata?: readonly Metadata[];
  /** Encoding that the server named which sent it. */
  readonly charset?: string | null;
  /** How many archives and messages it was found in. */
  readonly depth: number;
  readonly budget: Budget;
}

/** Bytes that hold others. */
interface Container extends Found {
  readonly item: FoundItem['item'];
}

async function* openBytes(received: Found, caps: Caps): AsyncGenerator<Opened> {
  const { bytes, path, how, container, charset = null } = received;
  const item = createHash('sha256').update(bytes).digest('hex');
  const content = await detectContent(bytes, charset);
  const mail = await tryReadMail(received, content.mediaType);
  const picture = await readPictureMetadata(bytes, content.mediaType);
  const own: readonly Metadata[] = mail !== null && 'metadata' in mail ? mail.metadata : picture.metadata;
  const metadata = [...(received.metadata ?? []), ...own];
  const found: FoundItem = { item, size: bytes.length, ...content, path, container, how, metadata };
  yield { type: 'item', found, bytes };
  if (picture.damage !== null) yield damagedMetadata(path, picture.damage);
  if (mail !== null && 'severity' in mail) yield problem(mail);
  else
    yield* openContainer(
      { ...received, item },
      { mediaType: content.mediaType, attachments: mail?.attachments ?? [] },
      caps,
    );
}

interface Opening {
  readonly mediaType: string;
  readonly attachments: readonly MailAttachment[];
}

/** What a file holds; nothing of one that holds none. */
async function* openContainer(
  outer: Container,
  { mediaType, attachments }: Opening,
  caps: Caps,
): AsyncGenerator<Opened> {
  if (!holdsItems.has(mediaType) && attachments.length === 0) return;
  if (outer.depth >= caps.maxDepth) {
    yield tooDeep(outer, caps);
    return;
  }
  for (const attachment of attachments) {
    if (!takesOneMore(outer.budget, caps)) {
      yield tooMany(outer.path, caps);
      return;
    }
    yield* openBytes(insideOf(outer, { ...attachment, how: 'mail-attachment' }), caps);
  }
  if (mediaType === 'application/zip') yield* openArchive(outer, caps, null);
  else if (mediaType === 'application/wacz') yield* openArchive(outer, caps, new WaczCheck(outer.path));
  else if (mediaType === 'application/warc') yield* openWebArchive(outer, caps);
  else if (mediaType === 'application/mbox') yield* openMailbox(outer, caps);
}

const holdsItems: ReadonlySet<string> = new Set([
  'application/zip',
  'application/wacz',
  'application/warc',
  'application/mbox',
]);

async function* openWebArchive(archive: Container, caps: Caps): AsyncGenerator<Opened> {
  const { bytes, path, budget } = archive;
  for await (const found of readWarc({ bytes, path, caps, budget })) {
    if ('severity' in found) yield problem(found);
    else if (takesOneMore(budget, caps)) yield* openBytes(insideOf(archive, { ...found, how: 'web-capture' }), caps);
    else {
      yield tooMany(path, caps);
      return;
    }
  }
}

async function* openMailbox(mailbox: Container, caps: Caps): AsyncGenerator<Opened> {
  let beyond = 0;
  let taken = 0;
  for (const message of readMailbox(mailbox.bytes)) {
    if (taken >= caps.maxEntries || !takesOneMore(mailbox.budget, caps)) beyond += 1;
    else {
      taken += 1;
      yield* openBytes(insideOf(mailbox, { ...message, how: 'mailbox-message' }), caps);
    }
  }
  if (beyond > 0) yield refusedArchive(mailbox.path, `${beyond} messages lie behind the first ${taken}`);
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

async function tryReadMail({ bytes, path }: Found, mediaType: string) {
  try {
    if (mediaType === 'multipart/related') return await readSavedPage(bytes);
    return mediaType === 'message/rfc822' ? await readMail(bytes) : null;
  } catch (thrown) {
    return warningProblem({
      code: 'mail-unreadable',
      where: path,
      message: `The message is kept, but its attachments could not be taken out: ${messageOf(thrown)}.`,
      remedy: 'Save the attachments from a mail program and add them as files.',
    });
  }
}

async function* openArchive(archive: Container, caps: Caps, wacz: WaczCheck | null): AsyncGenerator<Opened> {
  let refused = 0;
  try {
    for await (const entry of readZip(archive.bytes, caps, archive.budget)) {
      if (entry.type === 'file') {
        if (!takesOneMore(archive.budget, caps)) throw new RefusedArchive(manyWords(caps));
        if (wacz !== null && !wacz.add(entry)) continue;
        for await (const opened of openBytes(insideOf(archive, { ...entry, how: 'archive-entry' }), caps)) {
          const address = wacz === null || opened.type === 'problem' ? undefined : addressOf(opened.found);
          if (address !== undefined) wacz?.captured(address);
          yield opened;
        }
      } else {
        refused += 1;
        if (refused <= maxNamedRefusals) yield refusedEntry(archive.path, entry);
      }
    }
    for (const fault of wacz?.problems() ?? []) yield problem(fault);
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

function addressOf({ metadata }: FoundItem): string | undefined {
  return metadata.find(({ from }) => from === 'WARC-Target-URI')?.value;
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
  readonly how: How;
  readonly metadata?: readonly Metadata[];
  readonly charset?: string | null;
}

function insideOf(outer: Container, inside: Inside): Found {
  return {
    bytes: inside.bytes,
    path: `${outer.path}/${inside.path}`,
    how: inside.how,
    container: { item: outer.item, path: inside.path },
    depth: outer.depth + 1,
    budget: outer.budget,
    metadata: inside.metadata ?? [],
    charset: inside.charset ?? null,
  };
}

function problem(value: Problem): Opened {
  return { type: 'problem', problem: value };
}
