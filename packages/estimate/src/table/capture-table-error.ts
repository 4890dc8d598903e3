/** One thing wrong with a table: what, where, and what to do about it. */
export type TableProblem = {
  readonly code: string;
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
};

/** A table that cannot be used, with all its problems. */
export class CaptureTableError extends Error {
  override readonly name = 'CaptureTableError';
  readonly problems: readonly TableProblem[];

  constructor(problems: readonly TableProblem[]) {
    const shown = problems.slice(0, 5).map(({ where, message, remedy }) => `${where}: ${message}; ${remedy}`);
    const rest = problems.length > 5 ? `\nand ${problems.length - 5} more` : '';
    super(`the capture table cannot be used:\n${shown.join('\n')}${rest}`);
    this.problems = problems;
  }
}
