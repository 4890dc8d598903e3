import type { Problem } from '@inquest/model';
import type { ExtractInput } from './draft.ts';

/** A reservation about an item's text. */
export function textWarning(
  input: ExtractInput,
  parts: { code: string; message: string; remedy: string | null },
): Problem {
  return { severity: 'warning', where: `item ${input.item}`, ...parts };
}

/** An item of which no text, or only a part, could be read. */
export function textError(
  input: ExtractInput,
  parts: { code: string; message: string; remedy: string | null },
): Problem {
  return { severity: 'error', where: `item ${input.item}`, ...parts };
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
