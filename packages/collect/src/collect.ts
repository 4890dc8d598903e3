import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Acquisition, Metadata, Problem, Sha256, SidecarRow } from '@inquest/model';
import { type Budget, RefusedArchive, readZip } from './archive/read-zip.ts';
import { type Caps, defaultCaps } from './caps.ts';
import type { Collected, CollectOptions } from './collected.ts';
import { readMail } from './mail/read-mail.ts';
import { detectContent } from './media-type/detect-media-type.ts';
import { errorProblem, messageOf, warningProblem } from './problem.ts';
import { readRegularFile, systemReason, UnreadableFile } from './read-file.ts';
import { readSettings } from './sidecar/settings.ts';
import { emptySidecar, readSidecar, type Sidecar, sidecarKey, unmatchedRows } from './sidecar/sidecar.ts';
import { walk } from './walk.ts';

/** Name of the sidecar in a collected folder. */
export const sidecarName = 'reports.csv';

/** Name of the settings in a collected folder. */
export const settingsName = 'inquest.json';

/**
 * Takes in files, folders, zip archives and messages with attachments, one item at a time, in an order that depends on nothing but
 * their names. An archive or message is itself an item, and what it holds are items that name it as their container. The sidecar, the
 * settings and the table of places are not items. Every file is taken, also one of a format nobody knows. The same bytes met twice are
 * yielded twice, with one hash. Bad input is yielded as a problem and everything else goes on; nothing is thrown for it.
 */
export async function* collect(paths: readonly string[], options: CollectOptions): AsyncGenerator<Collected> {
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'folder') yield* collectFolder(await realpath(path), options);
    else if (kind === 'file') yield* collectFile(path, options);
    else yield problem(kind);
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | Problem> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (thrown) {
    return errorProblem({
      code: 'path-unreadable',
      where: path,
      message: `Nothing was collected from this path: ${systemReason(thrown)}.`,
      remedy: 'Check how the path is written.',
    });
  }
}

async function* collectFolder(folder: string, options: CollectOptions): AsyncGenerator<Collected> {
  const readBeside = (name: string) => readIfThere(join(folder, name));
  const aside = new Set<string>();
  const settingsBytes = await readBeside(settingsName);
  if (settingsBytes !== null) {
    aside.add(settingsName);
    const { settings, problems, placesFile } = await readSettings(settingsBytes, readBeside);
    if (placesFile !== null) aside.add(placesFile);
    if (settings !== null) yield { type: 'settings', settings };
    yield* problems.map(problem);
  }
  if (options.sidecar === undefined) aside.add(sidecarName);
  const context = await openContext(options, join(folder, sidecarName));
  yield* context.sidecar.problems.map(problem);
  const ownSidecar = options.sidecar === undefined ? null : await realpath(options.sidecar).catch(() => null);
  for await (const walked of walk(folder)) {
    if ('severity' in walked) yield problem(walked);
    else if (!aside.has(walked.path) && walked.file !== ownSidecar)
      yield* collectOne(walked.file, walked.path, context);
  }
  yield* unmatchedRows(context.sidecar, context.met).map(problem);
}

async function* collectFile(path: string, options: CollectOptions): AsyncGenerator<Collected> {
  const context = await openContext(options, null);
  yield* context.sidecar.problems.map(problem);
  yield* collectOne(await realpath(path), basename(path), context);
}

/** What the collecting of one folder or file carries along. */
interface Context {
  readonly options: CollectOptions;
  readonly caps: Caps;
  readonly sidecar: Sidecar;
  /** Keys of the paths met, for rows of the sidecar that name none of them. */
  readonly met: Set<string>;
}

async function openContext(options: CollectOptions, beside: string | null): Promise<Context> {
  return { options, caps: defaultCaps, sidecar: await openSidecar(options, beside), met: new Set() };
}

async function openSidecar(options: CollectOptions, beside: string | null): Promise<Sidecar> {
  const path = options.sidecar ?? beside;
  if (path === null) return emptySidecar;
  const bytes = await readIfThere(path);
  if (bytes !== null) return readSidecar(bytes, basename(path));
  if (options.sidecar === undefined) return emptySidecar;
  const missing = errorProblem({
    code: 'sidecar-missing',
    where: path,
    message: 'The sidecar could not be read.',
    remedy: 'Check how its path is written.',
  });
  return { rows: new Map(), problems: [missing] };
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readRegularFile(path, defaultCaps.maxFileBytes);
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return null;
    throw thrown;
  }
}

async function* collectOne(file: string, path: string, context: Context): AsyncGenerator<Collected> {
  context.met.add(sidecarKey(path));
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(file, context.caps.maxFileBytes);
  } catch (thrown) {
    if (!(thrown instanceof UnreadableFile)) throw thrown;
    const message = `The file was not collected: ${thrown.message}.`;
    const remedy = 'Give yourself the right to read it, or take it out of the folder.';
    yield problem(errorProblem({ code: thrown.code, where: path, message, remedy }));
    return;
  }
  const found: Found = { bytes, path, how: 'file', container: null, depth: 0, budget: { unpackedBytes: 0 } };
  yield* collectBytes(found, context);
}

/** Bytes that were got, and how. */
interface Found {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly how: 'file' | 'archive-entry' | 'mail-attachment';
  readonly container: Acquisition['container'];
  /** How many archives and messages it was found in. */
  readonly depth: number;
  readonly budget: Budget;
}

async function* collectBytes(found: Found, context: Context): AsyncGenerator<Collected> {
  const { bytes, path, how, container } = found;
  context.met.add(sidecarKey(path));
  const item = createHash('sha256').update(bytes).digest('hex');
  const content = await detectContent(bytes);
  const mail = content.mediaType === 'message/rfc822' ? await tryReadMail(bytes, path) : null;
  const metadata: readonly Metadata[] = mail !== null && 'metadata' in mail ? mail.metadata : [];
  const sidecar: SidecarRow | null = context.sidecar.rows.get(sidecarKey(path)) ?? null;
  const { at, tool } = context.options;
  const acquisition = { item, size: bytes.length, ...content, path, container, how, at, tool, sidecar, metadata };
  yield { type: 'item', acquisition, bytes };
  const inside = { ...found, item };
  if (content.mediaType === 'application/zip') yield* collectArchive(inside, context);
  else if (mail !== null && 'severity' in mail) yield problem(mail);
  else if (mail !== null && found.depth >= context.caps.maxDepth && mail.attachments.length > 0) {
    yield tooDeep(path, found.depth, context.caps);
  } else if (mail !== null) {
    for (const attachment of mail.attachments) {
      yield* collectInside(inside, { ...attachment, how: 'mail-attachment' }, context);
    }
  }
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

interface Container extends Found {
  readonly item: Sha256;
}

async function* collectArchive(archive: Container, context: Context): AsyncGenerator<Collected> {
  if (archive.depth >= context.caps.maxDepth) {
    yield tooDeep(archive.path, archive.depth, context.caps);
    return;
  }
  let refused = 0;
  try {
    for await (const entry of readZip(archive.bytes, context.caps, archive.budget)) {
      if (entry.type === 'file') yield* collectInside(archive, { ...entry, how: 'archive-entry' }, context);
      else {
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

/** A hostile archive may hold thousands of such entries: these many are named one by one, the rest are counted. */
const maxNamedRefusals = 50;

function refusedEntry(
  archive: string,
  { path, reason }: { readonly path: string; readonly reason: string },
): Collected {
  return problem(
    errorProblem({
      code: 'archive-entry-refused',
      where: `${archive}/${path}`,
      message: `This entry of the archive was not collected: ${reason}.`,
      remedy: 'The archive itself is kept. If you trust it, unpack it yourself and collect the folder.',
    }),
  );
}

function furtherRefusals(archive: string, count: number): Collected {
  return problem(
    errorProblem({
      code: 'archive-entry-refused',
      where: archive,
      message: `${count} more entries of this archive were not collected, for reasons like these.`,
      remedy: 'The archive itself is kept. If you trust it, unpack it yourself and collect the folder.',
    }),
  );
}

function tooDeep(path: string, depth: number, caps: Caps): Collected {
  return refusedArchive(path, `it lies inside ${depth} others, and no more than ${caps.maxDepth} are opened`);
}

function refusedArchive(path: string, reason: string): Collected {
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

async function* collectInside(outer: Container, inside: Inside, context: Context): AsyncGenerator<Collected> {
  const found: Found = {
    bytes: inside.bytes,
    path: `${outer.path}/${inside.path}`,
    how: inside.how,
    container: { item: outer.item, path: inside.path },
    depth: outer.depth + 1,
    budget: outer.budget,
  };
  yield* collectBytes(found, context);
}

function problem(value: Problem): Collected {
  return { type: 'problem', problem: value };
}
