import type { Problem } from '@inquest/model';
import type { ReaderLimits } from './limits.ts';

/** Why a reader process ended before it had answered. */
export type StopReason = 'memory' | 'time' | 'died' | 'misled';

const codes: Readonly<Record<StopReason, string>> = {
  memory: 'reader-out-of-memory',
  time: 'reader-too-slow',
  died: 'reader-died',
  misled: 'reader-misled',
};

/** A reader process that was stopped or ended on one file. The program goes on with another. */
export class ReaderStopped extends Error {
  override readonly name = 'ReaderStopped';
  readonly reason: StopReason;
  readonly code: string;
  readonly remedy: string;

  constructor(reason: StopReason, limits: ReaderLimits, detail = '') {
    super(describe(reason, limits, detail));
    this.reason = reason;
    this.code = codes[reason];
    this.remedy = remedyOf(reason, limits);
  }

  /** As a problem of the file or item at `where`. */
  problemAt(where: string): Problem {
    return {
      severity: 'error',
      code: this.code,
      where,
      message: `The reader was stopped on this item, which is kept as evidence: ${this.message}.`,
      remedy: this.remedy,
    };
  }
}

function describe(reason: StopReason, { memoryMiB, seconds }: ReaderLimits, detail: string): string {
  switch (reason) {
    case 'memory':
      return `it took more than ${memoryMiB} MiB of memory`;
    case 'time':
      return `it took longer than ${seconds} seconds`;
    case 'died':
      return `it ended without an answer${detail === '' ? '' : ` (${detail})`}`;
    case 'misled':
      return 'it gave an answer that has not the form of one';
  }
}

function remedyOf(reason: StopReason, { memoryMiB, seconds }: ReaderLimits): string {
  switch (reason) {
    case 'memory':
      return `If you trust the file, allow more with --reader-memory ${memoryMiB * 2}, or save it in a simpler format and add that too.`;
    case 'time':
      return `If you trust the file, allow more with --reader-seconds ${seconds * 5}, or save it in a simpler format and add that too.`;
    case 'died':
    case 'misled':
      return 'Save it in a simpler format and add that too; please report it together with its media type.';
  }
}
