import { englishMentionWords } from './en.ts';
import { kazakhMentionWords } from './kk.ts';
import type { MentionWords } from './mention-words.ts';
import { russianMentionWords } from './ru.ts';

const files: readonly MentionWords[] = [englishMentionWords, russianMentionWords, kazakhMentionWords];
const byTag: ReadonlyMap<string, MentionWords> = new Map(files.map((words) => [words.tag, words]));

/** Used for a language without a file: English titles and organisations are met everywhere, and shapes do the rest. */
const fallback = englishMentionWords;
const sampled = 4000;

/** The words for a language tag; without one, of the script most of the text's beginning is in. */
export function mentionWordsOf(tag: string | null, text: string): MentionWords {
  const known = byTag.get(tag?.split('-')[0] ?? '');
  if (known !== undefined) return known;
  const sample = text.slice(0, sampled);
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin ? russianMentionWords : fallback;
}
