import { CaseError } from '@inquest/case';
import { exitCode } from './exit-code.ts';
import { printable } from './output/terminal.ts';
import { UserError } from './user-error.ts';

/** One line for people and the exit code for an error that ended a command. Faults of our own keep their stack. */
export function describeError(error: unknown): { readonly line: string; readonly code: number } {
  if (error instanceof UserError || error instanceof CaseError) {
    const remedy = error.remedy === null ? '' : ` ${error.remedy}`;
    const code = error instanceof UserError ? error.exitCode : exitCode.unusable;
    return { line: printable(`${error.message}${remedy}`), code };
  }
  const system = systemErrorLine(error);
  if (system !== null) return { line: system, code: exitCode.unusable };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { line: `a fault in Inquest, please report it:\n${detail}`, code: exitCode.fault };
}

function systemErrorLine(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null;
  const path = printable(String(error.path));
  switch (error.code) {
    case 'ENOENT':
      return `there is no ${path}. Check the path.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be read or written by this user. Change its permissions.`;
    case 'EISDIR':
      return `${path} is a folder. Name a file.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} cannot be made: a file of that name, or of one on the way, is there. Name another folder.`;
    case 'ENOSPC':
      return `the disk is full at ${path}. Make room and run the command again: what was done is kept.`;
    case 'EROFS':
      return `${path} is on a disk that cannot be written. Copy the case elsewhere.`;
    default:
      return null;
  }
}
