import type { Metadata, Problem } from '@inquest/model';
import type { Budget } from '../archive/read-zip.ts';
import type { Caps } from '../caps.ts';
import { errorProblem, warningProblem } from '../problem.ts';
import { Allowance } from './allowance.ts';
import { captureName } from './capture-name.ts';
import { type Captured, captureOf } from './captured.ts';
import { GzipTooLarge } from './gzip-members.ts';
import { type WarcDamage, type WarcRecord, warcRecords } from './warc-records.ts';

/** A document taken out of a web archive. */
export interface Capture {
  readonly type: 'capture';
  /** When it was captured and its address: `20120103100000/https://example.org/fire`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Encoding that the server named. */
  readonly charset: string | null;
  readonly metadata: readonly Metadata[];
}

export interface WarcFile {
  readonly bytes: Uint8Array;
  /** Names the file in problems. */
  readonly path: string;
  readonly caps: Caps;
  readonly budget: Budget;
}

/** So many problems of one archive are told one by one, the rest are counted. */
const maxNamedProblems = 50;

/**
 * The documents (pages, PDF, office files) that a WARC file (ISO 28500) holds as sound answers, one at a time. Digests are checked: one that
 * does not fit is a problem, and the document is taken all the same. Every other record is counted by what it is, and the count is told.
 */
export async function* readWarc(file: WarcFile): AsyncGenerator<Capture | Problem> {
  const allowance = new Allowance(file.bytes.length, file.caps, file.budget);
  const left = new Map<string, number>();
  const usedNames = new Set<string>();
  let taken = 0;
  let told = 0;
  try {
    for (const record of warcRecords(file.bytes, allowance)) {
      const found = record.type === 'damage' ? damaged(record) : await captureOf(record, allowance);
      if (found.type === 'capture' && taken >= file.caps.maxEntries) {
        count(left, `documents beyond the first ${file.caps.maxEntries}`);
      } else if (found.type === 'capture') {
        taken += 1;
        const path = captureName(found, { number: taken, usedNames, caps: file.caps });
        yield { type: 'capture', path, bytes: found.bytes, charset: found.charset, metadata: found.metadata };
      } else if (found.leftAs !== null) count(left, found.leftAs);
      for (const reason of found.problems) {
        told += 1;
        if (told <= maxNamedProblems) yield recordProblem(file.path, record, reason);
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof GzipTooLarge)) throw thrown;
    yield stopped(file.path, 'it unpacks to more than is allowed (size or ratio)');
  }
  if (told > maxNamedProblems) yield furtherProblems(file.path, told - maxNamedProblems);
  if (left.size > 0) yield summary(file.path, taken, left);
}

function damaged({ reason }: WarcDamage): Captured {
  return { type: 'left', leftAs: null, problems: [reason] };
}

function count(left: Map<string, number>, what: string): void {
  // An archive may name thousands of kinds; they are counted together from there on.
  const key = left.size < maxKinds || left.has(what) ? what : 'records of other kinds';
  left.set(key, (left.get(key) ?? 0) + 1);
}

const maxKinds = 20;

function summary(where: string, taken: number, left: ReadonlyMap<string, number>): Problem {
  const kinds = [...left].map(([what, number]) => `${number} ${what}`).join(', ');
  return warningProblem({
    code: 'web-archive-partly-taken',
    where,
    message: `${taken} documents were taken as items. What else it holds stays in the archive, which is kept whole: ${kinds}.`,
    remedy: null,
  });
}

function recordProblem(path: string, record: WarcRecord | WarcDamage, reason: string): Problem {
  const place = record.type === 'record' ? `record ${record.number}` : `after record ${record.after}`;
  return warningProblem({
    code: 'web-archive-damaged',
    where: `${path} ${place}`,
    message: `In this web archive ${reason}.`,
    remedy: 'The archive is kept as it is. Ask whoever made it for a sound copy, and compare.',
  });
}

function furtherProblems(path: string, number: number): Problem {
  return warningProblem({
    code: 'web-archive-damaged',
    where: path,
    message: `${number} more records of this web archive have faults like these.`,
    remedy: 'The archive is kept as it is. Ask whoever made it for a sound copy, and compare.',
  });
}

function stopped(path: string, reason: string): Problem {
  return errorProblem({
    code: 'archive-refused',
    where: path,
    message: `It is kept as it is, but what it holds from here on was not collected: ${reason}.`,
    remedy: 'If you trust it, take the pages out with a web archive player and collect those.',
  });
}
