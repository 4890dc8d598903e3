import type { CommandContext } from './command-context.ts';
import { exitCode } from './exit-code.ts';
import { openOcr } from './ocr.ts';
import { defaultLimits, type ReaderLimits } from './sandbox/limits.ts';
import { ReaderPool } from './sandbox/reader-pool.ts';
import { UserError } from './user-error.ts';

/** Options of every command that looks into received files, as they are typed. */
export interface ReaderOptions {
  readonly readerMemory?: string;
  readonly readerSeconds?: string;
  /** False leaves writing in pictures alone. */
  readonly ocr?: boolean;
  /** A folder of language data. */
  readonly ocrData?: string;
}

/** Hands readers of received files to `work`, and ends them whatever happens. */
export async function withReaders<T>(
  options: ReaderOptions,
  context: CommandContext,
  work: (readers: ReaderPool) => Promise<T>,
): Promise<T> {
  const ocr = options.ocr === false ? null : await openOcr(options.ocrData ?? null);
  const readers = new ReaderPool({ limits: readerLimits(options), signal: context.signal, ocr });
  try {
    return await work(readers);
  } finally {
    await readers.close();
  }
}

/** Less memory than this and no reader starts. */
const leastMemoryMiB = 256;

/** What one reader may use, as typed. Throws `UserError`. */
export function readerLimits({ readerMemory, readerSeconds }: ReaderOptions): ReaderLimits {
  return {
    memoryMiB: wholeNumber('--reader-memory', readerMemory, {
      fallback: defaultLimits.memoryMiB,
      least: leastMemoryMiB,
    }),
    seconds: wholeNumber('--reader-seconds', readerSeconds, { fallback: defaultLimits.seconds, least: 1 }),
  };
}

function wholeNumber(
  name: string,
  words: string | undefined,
  { fallback, least }: { readonly fallback: number; readonly least: number },
): number {
  if (words === undefined) return fallback;
  const number = Number(words);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UserError(`${name} takes a whole number, ${least} or more, not “${words}”.`, {
    remedy: `Leave it out for ${fallback}.`,
    exitCode: exitCode.usage,
  });
}
