import type { TextLayer } from '@inquest/model';
import type { Language } from '../languages/language.ts';
import { languageFor, primaryTag } from '../languages/languages.ts';
import { findPassages, onlyPassages } from './find-passages.ts';

/** What stands in a text in one language. */
export interface TextPart {
  /** Null where nothing reads it. */
  readonly language: Language | null;
  readonly tag: string | null;
  /** The text with everything else blank, so that it is read as if nothing else stood there and every offset stays. */
  readonly text: TextLayer;
}

/** A text taken apart by language, `main` being the one that it is in as a whole; one part for most texts. */
export function partsOfText(text: TextLayer, main: string | null): readonly TextPart[] {
  const passages = findPassages(text.string, primaryTag(main));
  if (passages.length < 2) return [{ language: languageFor(main), tag: main, text }];
  const tags = [...new Set(passages.map(({ language }) => language))];
  return tags.map((tag) => {
    const own = passages.filter((passage) => passage.language === tag);
    return { language: languageFor(tag), tag, text: { ...text, string: onlyPassages(text.string, own) } };
  });
}
