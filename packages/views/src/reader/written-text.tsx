import type { ReactNode } from 'react';
import { WrittenWords } from '../written-words/written-words.tsx';

/** Any character that `WrittenWords` would name, found fast: most stretches have none and stand as they are. */
const hiddenCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** A stretch of a report: as it stands, or with hidden control characters named. */
export function writtenText(words: string): ReactNode {
  return hiddenCharacter.test(words) ? <WrittenWords words={words} /> : words;
}
