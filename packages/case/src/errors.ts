/**
 * Something that stops work on a case. The message says what is wrong, `where` names the file or
 * thing, `remedy` what to do next. Everything that need not stop the work is a `Problem` instead.
 */
export class CaseError extends Error {
  readonly where: string;
  readonly remedy: string | null;

  constructor(message: string, options: { where: string; remedy: string | null; cause?: unknown }) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = new.target.name;
    this.where = options.where;
    this.remedy = options.remedy;
  }
}

export class CaseNotFoundError extends CaseError {
  constructor(folder: string) {
    super(`There is no folder ${folder}.`, { where: folder, remedy: 'Check the path, or make a case there first.' });
  }
}

export class NotACaseError extends CaseError {
  constructor(folder: string, what: string) {
    super(`${folder} is not a case: ${what}.`, {
      where: folder,
      remedy: 'Give the folder that holds case.json, statements/ and evidence/.',
    });
  }
}

export class UnknownFormatError extends CaseError {
  constructor(folder: string, format: unknown) {
    super(`${folder} is a case of format ${String(format)}; this version reads format 1.`, {
      where: `${folder}/case.json`,
      remedy: 'Use a newer version of Inquest.',
    });
  }
}

export class CaseExistsError extends CaseError {
  constructor(folder: string) {
    super(`${folder} exists and is not empty.`, {
      where: folder,
      remedy: 'Choose a new folder for the case, or open the case that is there.',
    });
  }
}

/** Who holds the lock of a case. */
export interface LockHolder {
  readonly pid: number;
  /** On this machine. */
  readonly here: boolean;
  /** UTC. */
  readonly since: string;
}

export class CaseLockedError extends CaseError {
  readonly holder: LockHolder | null;

  constructor(lockPath: string, holder: LockHolder | null) {
    super(
      holder === null
        ? `The case is being opened for writing by another process (${lockPath}).`
        : `Process ${holder.pid} on ${holder.here ? 'this' : 'another'} machine has been writing to the case since ${holder.since}.`,
      {
        where: lockPath,
        remedy: `Wait until it is done or end it. If you are certain that it no longer runs, delete ${lockPath}.`,
      },
    );
    this.holder = holder;
  }
}

export class CaseDamagedError extends CaseError {}

export class NotInRosterError extends CaseError {
  constructor(folder: string, publicKey: string) {
    super(`The key of this device, ${publicKey}, is not in the roster of the case.`, {
      where: folder,
      remedy: 'Ask someone with the role admin to add it; reading needs no key.',
    });
  }
}

export class CaseReadOnlyError extends CaseError {
  constructor(folder: string) {
    super('The case was opened for reading.', { where: folder, remedy: 'Open it with mode "write" and a device key.' });
  }
}

export class CaseClosedError extends CaseError {
  constructor(folder: string) {
    super('The case is closed.', { where: folder, remedy: 'Open it again.' });
  }
}

/** A write failed half way: what was acknowledged is safe, but nothing more may be appended before the case is opened again. */
export class WriteFailedError extends CaseError {
  constructor(where: string, cause: unknown) {
    super(`Writing to the case failed: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      where,
      remedy:
        'Mend the cause (disk full, stick removed, permissions), then open the case again: it sets apart what is unfinished.',
      cause,
    });
  }
}

/** A statement that may not be written: wrong body, too large, too many references, a role that the key lacks. */
export class UnfitStatementError extends CaseError {
  constructor(kind: string, what: string, remedy: string | null) {
    super(`The ${kind} statement cannot be written: ${what}.`, { where: kind, remedy });
  }
}

export class EvidenceMissingError extends CaseError {
  constructor(path: string) {
    super('The evidence is not in the case folder.', {
      where: path,
      remedy: 'Copy the file from another copy of the case, or collect the item again.',
    });
  }
}

/** Something was taken back by the person who gave it: it is neither read nor taken in again. */
export class WithdrawnError extends CaseError {
  constructor(where: string, what: string) {
    super(`${what} was withdrawn from the case.`, {
      where,
      remedy: 'Leave it out. `inquest status` lists what was withdrawn and when.',
    });
  }
}

export class EvidenceDamagedError extends CaseError {
  constructor(path: string) {
    super('The bytes of the evidence no longer have the hash they are named by.', {
      where: path,
      remedy: 'Replace the file from another copy of the case.',
    });
  }
}

export class NoDeviceKeyError extends CaseError {
  constructor(path: string) {
    super('This device has no key yet.', { where: path, remedy: 'Make one with `inquest init`.' });
  }
}

export class UnusableDeviceKeyError extends CaseError {
  constructor(path: string, what: string) {
    super(`The key of this device cannot be used: ${what}.`, {
      where: path,
      remedy: 'Restore the file from a backup, or move it away to have a new key made.',
    });
  }
}

/** A file is there, but the disk does not give its bytes. */
export class FileUnreadableError extends CaseError {
  constructor(path: string, cause: unknown) {
    super(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      where: path,
      remedy:
        'Check the permissions of the file and the health of the disk, or copy the file from another copy of the case.',
      cause,
    });
  }
}

/** What was to be merged belongs to another case, or is the case itself. */
export class NotACopyError extends CaseError {
  constructor(from: string, what: string) {
    super(`${from} cannot be merged: ${what}.`, { where: from, remedy: 'Give another copy of the same case.' });
  }
}

/** A bundle that cannot be read at all. One that is cut short or damaged further on is used as far as it verifies. */
export class BundleUnusableError extends CaseError {
  constructor(path: string, what: string) {
    super(`${path} is not a bundle that can be read: ${what}.`, {
      where: path,
      remedy: 'Have it sent again, or ask for a copy of the case folder.',
    });
  }
}

export class BundleExistsError extends CaseError {
  constructor(path: string) {
    super(`${path} exists already.`, { where: path, remedy: 'Choose another name for the bundle.' });
  }
}

/** A note that cannot be taken as a checkpoint, or does not fit what is here. */
export class NoteUnusableError extends CaseError {
  constructor(where: string, what: string, remedy: string | null) {
    super(`The note cannot be used: ${what.replace(/\.$/, '')}.`, {
      where,
      remedy: remedy ?? 'Have it sent again, exactly as it was printed.',
    });
  }
}

/** A response of a time-stamping authority that cannot be believed, or is over nothing that is here. */
export class TimestampRefusedError extends CaseError {
  constructor(what: string) {
    super(`The time stamp is refused: ${what}.`, {
      where: 'the response',
      remedy: 'Nothing was stored. Make a new request with `inquest checkpoint --request` and ask the authority again.',
    });
  }
}

/** One side of a hand-over that this device may not sign. */
export class HandoverRefusedError extends CaseError {
  constructor(where: string, what: string) {
    super(`The hand-over of ${where.slice(0, 12)} is not signed: ${what}.`, {
      where,
      remedy: 'Nothing was signed. Bring the evidence as it was collected (inquest merge), or name another statement.',
    });
  }
}

const remedyOfCode: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk or stick, then run the command again; nothing acknowledged was lost.',
  EDQUOT: 'Make room within your quota, then run the command again; nothing acknowledged was lost.',
  EIO: 'The disk or stick may be failing: copy the case to another one, then run the command again there.',
  EROFS: 'The disk or stick can only be read: copy the case to one that can be written to.',
  EACCES: 'Check who may write to the folder, then run the command again.',
  EPERM: 'Check who may write to the folder, then run the command again.',
};

/** The disk refused a call. `code` is the operating system's. */
export class DiskFailedError extends CaseError {
  readonly code: string;

  constructor(path: string, code: string, cause: unknown) {
    super(`The disk failed at ${path}: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      where: path,
      remedy: remedyOfCode[code] ?? 'Mend the cause, then run the command again; nothing acknowledged was lost.',
      cause,
    });
    this.code = code;
  }
}
