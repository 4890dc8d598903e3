import type { Alias } from '@inquest/model';
import { hasOtherScript, type ScriptName, scriptNameOf } from './names/across/script-name.ts';
import { foldName } from './names/fold-name.ts';

/** One spelling of an entity: as written, and folded. */
export interface Spelling {
  readonly written: string;
  readonly folded: string;
  /** Its words by script where it is in another than Latin and Cyrillic; else null. */
  readonly script: ScriptName | null;
}

const maxSpellings = 8;

/** The spellings of an entity that fold differently, each as first written; a few at most. */
export function spellingsOf(aliases: readonly Pick<Alias, 'words'>[]): Spelling[] {
  const spellings = new Map<string, string>();
  let previous = '';
  for (const { words } of aliases) {
    if (words === previous) continue;
    previous = words;
    const folded = foldName(words);
    if (!spellings.has(folded)) spellings.set(folded, words);
    if (spellings.size >= maxSpellings) break;
  }
  return [...spellings].map(([folded, written]) => ({
    written,
    folded,
    script: hasOtherScript(written) ? scriptNameOf(written) : null,
  }));
}
