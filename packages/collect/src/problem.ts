import type { Problem } from '@inquest/model';

/** What is wrong, where, and what to do, without the severity. */
export type ProblemParts = Omit<Problem, 'severity'>;

/** The thing named is not usable. */
export function errorProblem(parts: ProblemParts): Problem {
  return { severity: 'error', ...parts };
}

/** The thing named is used, with this reservation. */
export function warningProblem(parts: ProblemParts): Problem {
  return { severity: 'warning', ...parts };
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
