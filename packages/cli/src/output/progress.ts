import { printable, type Terminal } from './terminal.ts';

const redrawEveryMs = 100;
/** Leaves room for the bar on a line of 80. */
const remarkCharacters = 36;

/** Progress of one step, on one redrawn line of a screen, or as a single closing line elsewhere. */
export interface Progress {
  advance(count?: number): void;
  /** Says on a screen what is being done, where one step of it takes long; gone with the next advance. */
  remark(words: string): void;
  /** Ends the line. `summary` says what was done: "12 read, 3 unchanged". */
  done(summary: string): void;
}

/** Starts a progress line. `total` is null while it is not known. */
export function startProgress(terminal: Terminal, label: string, total: number | null): Progress {
  let count = 0;
  let drawnAt = 0;
  let remark = '';
  const draw = (): void => {
    const now = performance.now();
    if (!terminal.interactive || now - drawnAt < redrawEveryMs) return;
    drawnAt = now;
    terminal.err(
      `\r\u001b[2K${label.padEnd(9)} ${total === null ? count : `${bar(count, total)} ${count}/${total}`}${remark}`,
    );
  };
  draw();
  return {
    advance(by = 1) {
      count += by;
      remark = '';
      draw();
    },
    remark(words) {
      remark = `  ${printable(words).slice(0, remarkCharacters)}`;
      draw();
    },
    done(summary) {
      terminal.err(`${terminal.interactive ? '\r\u001b[2K' : ''}${label.padEnd(9)} ${summary}\n`);
    },
  };
}

function bar(count: number, total: number): string {
  const width = 24;
  const filled = total === 0 ? width : Math.min(width, Math.floor((count / total) * width));
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
}

/** Progress for `--json`: says nothing. */
export const silentProgress: Progress = { advance() {}, remark() {}, done() {} };
