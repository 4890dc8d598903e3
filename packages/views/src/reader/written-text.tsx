import type { ReactNode } from 'react';
import { hiddenCharacter } from '../written-words/hidden-characters.ts';
import { mayHoldLookalikes } from '../written-words/lookalikes.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/** A stretch of a report: as it stands, or with what is hidden in it named. */
export function writtenText(words: string): ReactNode {
  return hiddenCharacter.test(words) || mayHoldLookalikes(words) ? <WrittenWords words={words} /> : words;
}
