import { exitCode } from './exit-code.ts';

/** A mistake the user can mend: printed as one line, never with a stack trace. */
export class UserError extends Error {
  readonly remedy: string | null;
  readonly exitCode: number;

  constructor(message: string, options: { remedy?: string; exitCode?: number } = {}) {
    super(message);
    this.name = 'UserError';
    this.remedy = options.remedy ?? null;
    this.exitCode = options.exitCode ?? exitCode.unusable;
  }
}
