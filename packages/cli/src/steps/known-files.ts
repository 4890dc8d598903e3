import { createHash } from 'node:crypto';
import type { Opened, OpenFile, ReceivedFile } from '@inquest/collect';
import type { Acquisition } from '@inquest/model';

/** Kinds of files in which nothing else can be found. */
const holdsNothing = new Set(['text/plain', 'text/markdown', 'text/html', 'application/pdf']);

/**
 * Opens files, but does not look again into one that the same tool got from the same place with the same bytes, when nothing can be in it: a
 * build with nothing new only hashes them.
 */
export function skippingKnown(acquisitions: readonly Acquisition[], tool: string, open: OpenFile): OpenFile {
  const known = new Map<string, Acquisition>();
  for (const acquisition of acquisitions) {
    const { item, path, container, mediaType } = acquisition;
    if (acquisition.tool !== tool || container !== null || !holdsNothing.has(mediaType)) continue;
    known.set(`${item} ${path}`, acquisition);
  }
  return async function* openNew(file: ReceivedFile): AsyncGenerator<Opened> {
    const item = createHash('sha256').update(file.bytes).digest('hex');
    const same = known.get(`${item} ${file.path}`);
    if (same === undefined) yield* open(file);
    else {
      const { at: _at, tool: _tool, sidecar: _sidecar, ...found } = same;
      yield { type: 'item', found, bytes: file.bytes };
    }
  };
}
