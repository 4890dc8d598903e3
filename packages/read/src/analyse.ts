import type { Gazetteer, TextLayer } from '@inquest/model';
import { type Analysis, analysisOf } from './analysis.ts';
import type { Language } from './languages/language.ts';
import { lexiconOf } from './lexicon/lexicon.ts';
import { markText } from './lexicon/marked-text.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { findQuotations } from './sentences/find-quotations.ts';
import { findSentences } from './sentences/find-sentences.ts';
import { findTimes } from './times/find-times.ts';
import { tokenise } from './tokens/tokenise.ts';

/** Everything that is found in a text before who says what, and what happened. Linear in the text's length. */
export function analyse(language: Language, text: TextLayer, gazetteer: Gazetteer): Analysis {
  const tokens = tokenise(text.string);
  const lexicon = lexiconOf(language);
  const marked = markText(tokens, lexicon);
  const sentences = findSentences(tokens, lexicon);
  const spans = sentences.map(({ from, to }) => ({ start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }));
  return analysisOf({
    marked,
    sentences,
    quotations: findQuotations(tokens, lexicon),
    quantities: findQuantities(marked, sentences),
    times: findTimes(marked, sentences),
    mentions: findMentions(text, spans, language, gazetteer),
  });
}
