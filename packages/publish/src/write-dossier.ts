import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256 } from '@inquest/model';
import type { DossierInput } from './dossier-input.ts';
import { renderDossier } from './render-dossier.tsx';
import { replaceFile } from './replace-file.ts';

/** What was done to the folder. */
export interface WrittenDossier {
  /** SHA-256 of `manifest.json`: names this dossier to the byte. */
  readonly manifest: Sha256;
  /** Files of the dossier, the manifest among them. */
  readonly files: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: readonly string[];
  /** Files in the folder that are none of a dossier's: left alone. */
  readonly foreign: readonly string[];
}

export interface WriteOptions {
  /** Called after each file with the number done. */
  readonly onFile?: (done: number) => void;
}

/** Names a dossier gives its files: only these are ever removed. */
const ownNames = [
  /^(?:index|timeline|map|matrix|people|organisations|places|demands|other-claims|method|verify)(?:\.\d+)?\.html$/,
  /^proposals-(?:people|organisations|places)(?:\.\d+)?\.html$/,
  /^questions\/[a-z0-9-]+(?:\.\d+)?\.html$/,
  /^reports\/(?:index(?:\.\d+)?|[0-9a-f]{12}|[0-9a-f]{64})\.html$/,
  /^texts\/[0-9a-f]{64}\.txt$/,
  /^evidence\/[0-9a-f]{64}\.bin$/,
  /^pictures\/[0-9a-f]{64}\.(?:jpg|png|gif|webp)$/,
  /^(?:claims\.csv|claims\.jsonl|annotations\.jsonld|entities\.ftm\.json|register\.jsonl|proposals\.jsonl|dossier\.json|check\.py|style\.css|SHA256SUMS|manifest\.json)$/,
];

/** A file being written, before it takes its place. */
const unfinished = /\.inquest-part$/;

async function currentBytes(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null;
    throw error;
  }
}

/** Paths of all files below a folder, with `/` between parts, sorted. Links are named, not followed. */
async function filesBelow(dir: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(path.join(dir, prefix), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? filesBelow(dir, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
    ),
  );
  return lists.flat().sort();
}

async function removeOldFiles(
  dir: string,
  kept: ReadonlySet<string>,
): Promise<{ removed: string[]; foreign: string[] }> {
  const removed: string[] = [];
  const foreign: string[] = [];
  for (const file of await filesBelow(dir)) {
    if (kept.has(file)) continue;
    if (unfinished.test(file) || ownNames.some((name) => name.test(file))) {
      await rm(path.join(dir, file));
      removed.push(file);
    } else foreign.push(file);
  }
  return { removed, foreign };
}

/**
 * Renders a dossier into a folder. Files whose bytes are the same are not touched, files of an older
 * dossier that no longer belong are removed, anything else in the folder is left alone and named.
 * `manifest.json` is written last: with it, the folder is complete. Throws the file system's errors.
 */
export async function writeDossier(
  dir: string,
  input: DossierInput,
  options: WriteOptions = {},
): Promise<WrittenDossier> {
  const kept = new Set<string>();
  const folders = new Set<string>();
  let written = 0;
  let manifest = '';
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    const file = path.join(dir, ...name.split('/'));
    const folder = path.dirname(file);
    if (!folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      folders.add(folder);
    }
    const current = await currentBytes(file);
    if (current?.equals(bytes)) return;
    await replaceFile(file, bytes);
    written += 1;
  };
  let old = { removed: [] as string[], foreign: [] as string[] };
  for (const { path: name, content } of renderDossier(input)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    kept.add(name);
    if (name === 'manifest.json') {
      manifest = createHash('sha256').update(bytes).digest('hex');
      old = await removeOldFiles(dir, kept);
    }
    await write(name, bytes);
    options.onFile?.(kept.size);
  }
  return { manifest, files: kept.size, written, unchanged: kept.size - written, ...old };
}
