import { createHash, type Hash } from 'node:crypto';
import type { Problem, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashPath, layout, logNumber, within } from '../disk/layout.ts';
import { type CaseFileReading, readCaseFile } from '../disk/read-case-file.ts';
import { isSha256 } from '../hash.ts';
import { admitLine, KeyRing } from '../statement/admit-line.ts';
import type { AdmittedLines } from '../statement/admitted-lines.ts';
import { placeText, type Statement } from '../statement/statement.ts';

/** A log as it was read. */
export interface LogFile {
  readonly device: string;
  /** Relative to the case. */
  readonly path: string;
  readonly number: number;
  readonly size: number;
  /** Bytes up to and with the last line end. */
  readonly wholeSize: number;
  /** Whole lines, sound or not. */
  readonly lines: number;
  /** SHA-256 over the whole lines; copy it before asking for the digest. */
  readonly hash: Hash;
  /** Every whole line verified. */
  readonly sound: boolean;
  /** Offsets of the whole lines that did not. */
  readonly refusedAt: readonly number[];
}

export interface ReadLogs {
  readonly statements: readonly Statement[];
  readonly files: readonly LogFile[];
  readonly problems: readonly Problem[];
}

export interface ReadLogsOptions {
  readonly caseId: Sha256;
  /** True when this device has verified these first bytes of a log before. */
  readonly verifiedBefore: (path: string, bytes: Uint8Array) => number;
  /** Lines that this process has verified: they are not verified again, and what is verified now is added. */
  readonly admitted?: AdmittedLines | undefined;
  /** Reads the logs of this device alone. */
  readonly only?: string;
  /** Signatures verified so far, for progress. */
  readonly onStatement?: () => void;
  /** Called with each statement that was admitted and its line, without the line end; the bytes are not copied. */
  readonly onAdmitted?: (statement: Statement, line: Uint8Array) => void;
}

const lineEnd = 0x0a;

/** Reads every log of a case. What does not verify becomes a problem that names file, line and byte; everything else goes on. */
export async function readLogs(disk: Disk, folder: string, options: ReadLogsOptions): Promise<ReadLogs> {
  const reader = new LogReader(options);
  for (const device of await disk.list(within(folder, layout.statements))) {
    if (options.only !== undefined && device.name !== options.only) continue;
    const path = `${layout.statements}/${device.name}`;
    if (device.kind !== 'folder' || !isSha256(device.name)) {
      reader.problems.push(fileUnknown(path));
      continue;
    }
    let expected = 1;
    for (const entry of await disk.list(within(folder, path))) {
      const number = entry.kind === 'file' ? logNumber(entry.name) : null;
      if (number === null) {
        reader.problems.push(fileUnknown(`${path}/${entry.name}`));
        continue;
      }
      if (number !== expected) reader.problems.push(logMissing(path, expected));
      expected = number + 1;
      const log = { device: device.name, path: `${path}/${entry.name}`, number };
      reader.readLog(log, await readCaseFile(disk, folder, log.path));
    }
  }
  return reader;
}

class LogReader implements ReadLogs {
  readonly statements: Statement[] = [];
  readonly files: LogFile[] = [];
  readonly problems: Problem[] = [];
  readonly #options: ReadLogsOptions;
  readonly #keys = new KeyRing();
  readonly #places = new Map<Sha256, string>();

  constructor(options: ReadLogsOptions) {
    this.#options = options;
  }

  readLog(log: { device: string; path: string; number: number }, reading: CaseFileReading): void {
    const bytes = ('bytes' in reading ? reading.bytes : null) ?? new Uint8Array();
    if ('problem' in reading) {
      this.problems.push(reading.problem);
      const nothing = { size: 0, wholeSize: 0, lines: 0, hash: createHash('sha256'), sound: false, refusedAt: [] };
      this.files.push({ ...log, ...nothing });
      return;
    }
    const verified = this.#options.verifiedBefore(log.path, bytes);
    const problemsBefore = this.problems.length;
    const refusedAt: number[] = [];
    let offset = 0;
    let line = 1;
    for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, offset)) {
      const place = { file: log.path, line, offset };
      const isAdmitted = this.#readLine(bytes.subarray(offset, end), log.device, place, end < verified);
      if (!isAdmitted) refusedAt.push(offset);
      offset = end + 1;
      line += 1;
    }
    const sound = this.problems.length === problemsBefore;
    if (offset < bytes.length) {
      this.problems.push({
        severity: 'error',
        code: 'line-unfinished',
        where: placeText({ file: log.path, line, offset }),
        message: `The last line has no end (${bytes.length - offset} bytes): it was being written, or the file was cut off.`,
        remedy:
          'The device that writes this log sets it apart when it next opens the case; else restore the file from another copy.',
      });
    }
    const hash = createHash('sha256').update(bytes.subarray(0, offset));
    this.files.push({ ...log, size: bytes.length, wholeSize: offset, lines: line - 1, hash, sound, refusedAt });
  }

  /** False when the line is no statement of this case. */
  #readLine(line: Uint8Array, device: string, place: Statement['place'], verifiedBefore: boolean): boolean {
    const { caseId, onStatement, admitted } = this.#options;
    const admission = admitLine(line, { caseId, device, keys: this.#keys, place, verifiedBefore, admitted });
    onStatement?.();
    const where = placeText(place);
    if ('fault' in admission) {
      const { code, message } = admission.fault;
      const remedy = 'The line is kept, but not used. Restore the file from another copy of the case.';
      this.problems.push({ severity: 'error', code, where, message, remedy });
      return false;
    }
    const { statement } = admission;
    const first = this.#places.get(statement.id);
    if (first !== undefined) {
      const message = `The line repeats the statement of ${first}.`;
      this.problems.push({
        severity: 'error',
        code: 'statement-repeated',
        where,
        message,
        remedy: 'Restore the file from another copy of the case.',
      });
      return true;
    }
    this.#places.set(statement.id, where);
    this.statements.push(statement);
    this.#options.onAdmitted?.(statement, line);
    return true;
  }
}

export function fileUnknown(path: string): Problem {
  return {
    severity: 'error',
    code: 'file-unknown',
    where: path,
    message: 'The file does not belong to a case.',
    remedy: 'Move it out of the case folder.',
  };
}

/** The log that a device's next line goes to; null when it has none yet. */
export function lastLog(logs: ReadLogs, device: string): LogFile | null {
  return logs.files.filter((log) => log.device === device).at(-1) ?? null;
}

/** The end of a log that was never acknowledged: from a byte on. */
export interface LogTail {
  readonly log: LogFile;
  readonly from: number;
}

/**
 * Ends of logs that no writer acknowledged: a line without its end; and, of what was written since a writer began that then ended
 * early (`begunAt`, sizes by path), everything from the first line that does not verify. A line is acknowledged only after the whole
 * log up to it was on the disk, so behind such a line nothing was. What stood there before is never part of a tail.
 */
export function unacknowledgedTails(logs: ReadLogs, begunAt: ReadonlyMap<string, number> | null): readonly LogTail[] {
  return logs.files.flatMap((log) => {
    const begun = begunAt === null ? log.wholeSize : (begunAt.get(log.path) ?? 0);
    const from = log.refusedAt.find((offset) => offset >= begun) ?? log.wholeSize;
    return from < log.size ? [{ log, from }] : [];
  });
}

/** A payload's place in the case, for messages. */
export function payloadPath(statement: Statement): string {
  return hashPath('payloads', statement.head.payload.commitment);
}

function logMissing(device: string, number: number): Problem {
  return {
    severity: 'error',
    code: 'log-missing',
    where: device,
    message: `Log number ${number} of the device is missing.`,
    remedy: 'Copy it from another copy of the case.',
  };
}
