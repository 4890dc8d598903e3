import { existsSync } from 'node:fs';
import { type Case, canonicalJson, listItemsAsReceived } from '@inquest/case';
import { collect, leavingOutWithdrawn, type OpenFile, type ReceivedBytes } from '@inquest/collect';
import type { Acquisition, Problem, Sha256 } from '@inquest/model';
import type { CommandContext } from '../command-context.ts';
import type { Progress } from '../output/progress.ts';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { UserError } from '../user-error.ts';
import { inquestTool } from '../version.ts';
import { skippingKnown } from './known-files.ts';
import { applySettings } from './settings.ts';

/** One group commit holds at most this much: amortises the fsyncs, bounds the memory. */
const batchItems = 128;
const batchBytes = 16 * 1024 * 1024;

export interface CollectSummary {
  /** Ways of getting an item that were new. */
  readonly added: number;
  /** Acquisitions that the case knew already, to the letter. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

export interface CollectRequest {
  readonly paths: readonly string[];
  readonly sidecar: string | null;
  /** Look into the files. */
  readonly readers: ReaderPool;
}

/** Keeps what is found under the paths as evidence. What the case has already is not written again. */
export async function collectStep(
  inquiry: Case,
  request: CollectRequest,
  progress: Progress,
  context: CommandContext,
): Promise<CollectSummary> {
  for (const path of [...request.paths, ...(request.sidecar === null ? [] : [request.sidecar])]) {
    if (!existsSync(path)) throw new UserError(`there is no ${path}.`, { remedy: 'Check the path.' });
  }
  const { items, problems: unreadable } = await listItemsAsReceived(inquiry);
  const acquisitions = items.flatMap((item) => item.acquisitions);
  const known = new Set(acquisitions.map(acquisitionKey));
  const problems: Problem[] = [...unreadable];
  let added = 0;
  let unchanged = 0;
  let batch: { acquisition: Acquisition; bytes: ReceivedBytes }[] = [];
  let bytesInBatch = 0;

  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await inquiry.commit({
      evidence: batch.map((entry) => entry.bytes),
      entries: batch.map((entry) => ({ kind: 'import' as const, body: entry.acquisition })),
    });
    added += batch.length;
    batch = [];
    bytesInBatch = 0;
  };

  const tool = `${inquestTool.name}-collect ${inquestTool.version}`;
  const options = {
    at: context.now(),
    tool,
    open: notWithdrawn(
      inquiry,
      skippingKnown(acquisitions, tool, (file) => request.readers.open(file)),
    ),
    isWithdrawn: (item: Sha256) => inquiry.withdrawn.refuses({ kind: 'evidence', hash: item }),
    ...(request.sidecar === null ? {} : { sidecar: request.sidecar }),
  };
  for await (const found of collect(request.paths, options)) {
    if (context.signal.aborted) break;
    if (found.type === 'problem') problems.push(found.problem);
    else if (found.type === 'settings') await applySettings(inquiry, found.settings);
    else {
      progress.advance();
      const key = acquisitionKey(found.acquisition);
      if (known.has(key)) {
        unchanged += 1;
        continue;
      }
      known.add(key);
      batch.push(found);
      bytesInBatch += found.acquisition.size;
      if (batch.length >= batchItems || bytesInBatch >= batchBytes) await flush();
    }
  }
  await flush();
  progress.done(`${added} collected${unchanged > 0 ? `, ${unchanged} unchanged` : ''}`);
  return { added, unchanged, problems };
}

/** What was withdrawn is not taken in again, nor what holds it. */
function notWithdrawn(inquiry: Case, open: OpenFile): OpenFile {
  const { withdrawn } = inquiry;
  if (withdrawn.withdrawals.length === 0) return open;
  return leavingOutWithdrawn(open, (hash) => withdrawn.refuses({ kind: 'evidence', hash }));
}

/** The same bytes from the same place, found to be of the same kind, with the same sidecar row are one acquisition, whenever they were looked at. */
function acquisitionKey({ item, mediaType, path, container, how, sidecar }: Acquisition): string {
  // Canonical: what comes back from disk has its keys in another order than what was just collected.
  return canonicalJson([item, mediaType, path, container, how, sidecar && { ...sidecar, from: '' }]);
}
