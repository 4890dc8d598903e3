import type { Appeal, Gazetteer, Mention, TextLayer } from '@inquest/model';
import { findAppeals } from '../appeals/find-appeals.ts';
import type { Language } from '../languages/language.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { findSentences } from '../sentences/find-sentences.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { findMentions } from './find-mentions.ts';

/** A language of which nothing is known: sentences still end at stops and empty lines. */
const anyLanguage: Language = { tag: 'und' };

/** Whom a text names and where it asks to write, for a text in a language whose claims nothing reads yet. */
export function readNames(
  text: TextLayer,
  language: string | null,
  gazetteer: Gazetteer,
): { mentions: Mention[]; appeals: Appeal[] } {
  const tokens = tokenise(text.string);
  const sentences = findSentences(tokens, lexiconOf(anyLanguage));
  const spans = sentences.map(({ from, to }) => ({ start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }));
  const tag = language === null ? null : { tag: language };
  return { mentions: findMentions(text, spans, tag, gazetteer), appeals: findAppeals(text, spans) };
}
