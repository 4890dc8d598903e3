import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';

/** A seed as it was typed. @throws UserError unless it is a whole number */
export function readSeed(words: string): number {
  const seed = Number(words);
  if (words.trim() !== '' && Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw new UserError(`the seed ${words} is no whole number.`, {
    remedy: 'Give --seed 1, or any other whole number.',
    exitCode: exitCode.usage,
  });
}
