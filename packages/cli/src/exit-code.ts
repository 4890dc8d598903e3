/** Exit codes of `inquest`, as documented in docs/cli.md. */
export const exitCode = {
  /** Done. Problems with single inputs are listed, and everything else went on. */
  done: 0,
  /** `verify` found something wrong. */
  notVerified: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The case or the input cannot be used: missing, locked, not a case, nothing to read. */
  unusable: 3,
  /** A fault in Inquest itself. */
  fault: 70,
  /** Stopped with Ctrl-C; the case is consistent and the next run goes on from there. */
  interrupted: 130,
} as const;
