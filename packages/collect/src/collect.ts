import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '@inquest/model';
import { defaultCaps } from './caps.ts';
import type { Collected, CollectOptions, ReceivedBytes } from './collected.ts';
import { hashLargeFile } from './large-file.ts';
import { withdrawnProblem } from './open/leaving-out.ts';
import { openFile } from './open/open-file.ts';
import type { FoundItem, OpenFile } from './open/opened.ts';
import { errorProblem, warningProblem } from './problem.ts';
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
  readonly open: OpenFile;
  readonly sidecar: Sidecar;
  /** Keys of the paths met, for rows of the sidecar that name none of them. */
  readonly met: Set<string>;
}

async function openContext(options: CollectOptions, beside: string | null): Promise<Context> {
  return { options, open: options.open ?? openFile, sidecar: await openSidecar(options, beside), met: new Set() };
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
    bytes = await readRegularFile(file, context.options.maxFileBytes ?? defaultCaps.maxFileBytes);
  } catch (thrown) {
    if (!(thrown instanceof UnreadableFile)) throw thrown;
    if (thrown.code === 'file-too-large') {
      yield* collectLarge(file, path, context);
      return;
    }
    const message = `The file was not collected: ${thrown.message}.`;
    const remedy = 'Give yourself the right to read it, or take it out of the folder.';
    yield problem(errorProblem({ code: thrown.code, where: path, message, remedy }));
    return;
  }
  for await (const opened of context.open({ path, bytes })) {
    if (opened.type === 'problem') yield opened;
    else yield collected(opened, context);
  }
}

/** A file too large to be looked into: kept, its kind told by its beginning. */
async function* collectLarge(file: string, path: string, context: Context): AsyncGenerator<Collected> {
  try {
    const { head, item, size } = await hashLargeFile(file);
    if (context.options.isWithdrawn?.(item) === true) {
      yield { type: 'problem', problem: withdrawnProblem(path) };
      return;
    }
    for await (const opened of context.open({ path, bytes: head })) {
      // What the beginning seems to hold is not taken out: it would be said to lie in a file that it does not end with.
      if (opened.type === 'problem') continue;
      yield collected({ found: { ...opened.found, item, size, metadata: [] }, bytes: { file } }, context);
      break;
    }
    yield problem(notLookedInto(path, size));
  } catch (thrown) {
    if (!(thrown instanceof UnreadableFile)) throw thrown;
    const message = `The file was not collected: ${thrown.message}.`;
    yield problem(
      errorProblem({ code: thrown.code, where: path, message, remedy: 'Copy it from where it came once more.' }),
    );
  }
}

function notLookedInto(path: string, size: number): Problem {
  return warningProblem({
    code: 'file-not-looked-into',
    where: path,
    message: `The file is kept as evidence, but with ${size} bytes it is too large to be read or looked into, and stays out of dossiers.`,
    remedy: 'If words matter in it, collect a part of it, or what it holds, as files of their own.',
  });
}

interface CollectedItem {
  readonly found: FoundItem;
  readonly bytes: ReceivedBytes;
}

function collected({ found, bytes }: CollectedItem, { options, sidecar, met }: Context): Collected {
  const key = sidecarKey(found.path);
  met.add(key);
  const { at, tool } = options;
  return { type: 'item', acquisition: { ...found, at, tool, sidecar: sidecar.rows.get(key) ?? null }, bytes };
}

function problem(value: Problem): Collected {
  return { type: 'problem', problem: value };
}
