import { createHash } from 'node:crypto';
import type { Problem } from '@inquest/model';
import { errorProblem } from '../problem.ts';
import type { FoundItem, Opened, OpenFile, ReceivedFile } from './opened.ts';

/**
 * Opens files, but gives nothing of what was withdrawn: not the item, not what is found in it, and not the archive or message that
 * holds its bytes. What else is in such an archive is given. `isWithdrawn` answers by the SHA-256 of bytes.
 */
export function leavingOutWithdrawn(open: OpenFile, isWithdrawn: (item: string) => boolean): OpenFile {
  return async function* openRest(file: ReceivedFile): AsyncGenerator<Opened> {
    const top = createHash('sha256').update(file.bytes).digest('hex');
    if (isWithdrawn(top)) {
      yield leftOut(file.path);
      return;
    }
    // Looked through once without keeping anything: what stands first may hold what comes last.
    const { gone, holders } = await lookThrough(open(file), isWithdrawn);
    for await (const opened of open(file)) {
      if (opened.type === 'problem') yield opened;
      else if (holders.has(opened.found.item)) yield notKept(opened.found);
      else if (!isIn(opened.found, gone)) yield opened;
      else if (isWithdrawn(opened.found.item)) yield leftOut(opened.found.path);
    }
  };
}

interface Withdrawn {
  /** Withdrawn items and what was found in them. */
  readonly gone: ReadonlySet<string>;
  /** What holds a withdrawn item, directly or not. */
  readonly holders: ReadonlySet<string>;
}

async function lookThrough(opened: AsyncIterable<Opened>, isWithdrawn: (item: string) => boolean): Promise<Withdrawn> {
  const gone = new Set<string>();
  const containers = new Map<string, string>();
  const holders = new Set<string>();
  for await (const one of opened) {
    if (one.type === 'problem') continue;
    const { item, container } = one.found;
    if (container !== null) containers.set(item, container.item);
    if (isWithdrawn(item)) {
      for (let outer = container?.item; outer !== undefined && !gone.has(outer); outer = containers.get(outer)) {
        if (holders.has(outer)) break;
        holders.add(outer);
      }
    }
    if (isWithdrawn(item) || isIn(one.found, gone)) gone.add(item);
  }
  return { gone, holders };
}

function isIn({ item, container }: FoundItem, gone: ReadonlySet<string>): boolean {
  return gone.has(item) || (container !== null && gone.has(container.item));
}

/** That something was withdrawn and stays out. */
export function withdrawnProblem(path: string): Problem {
  return errorProblem({
    code: 'withdrawn',
    where: path,
    message: 'This was withdrawn from the case and was not taken in again.',
    remedy: 'Take it out of the folder.',
  });
}

function leftOut(path: string): Opened {
  return { type: 'problem', problem: withdrawnProblem(path) };
}

function notKept({ path }: FoundItem): Opened {
  return problem({
    code: 'holds-withdrawn',
    where: path,
    message: 'It holds something that was withdrawn from the case: it was not kept, but what else is in it was.',
    remedy: 'Take it out of the folder.',
  });
}

function problem(parts: Parameters<typeof errorProblem>[0]): Opened {
  return { type: 'problem', problem: errorProblem(parts) };
}
