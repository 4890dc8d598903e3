import { plainWords } from '@inquest/views';

/** Where a command writes: results to `out`, progress and remarks to `err`. Tests pass their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True when `err` is a screen on which a line can be redrawn. */
  readonly interactive: boolean;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

/** The terminal of this process. Honours NO_COLOR (https://no-color.org). */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true && process.env.CI === undefined,
    color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
    width: Math.max(60, Math.min(process.stdout.columns ?? 100, 160)),
  };
}

/**
 * Text from a report made safe for a terminal, on one line: escape sequences and control characters would move
 * the cursor or hide words, and bidirectional controls would reorder them, so they are shown as
 * their code points instead; a word that could pass for another is followed by the letters that make it pass. The stored words are never touched.
 */
export function printable(words: string): string {
  return plainWords(words).replace(/\s+/gu, ' ');
}
