import { describe, expect, it } from 'vitest';
import { languageFor } from '../languages/languages.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { markText } from '../lexicon/marked-text.ts';
import { findSentences } from '../sentences/find-sentences.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { findTimes } from './find-times.ts';

function days(text: string, tag: string): readonly string[] {
  const tokens = tokenise(text);
  const lexicon = lexiconOf(languageFor(tag) ?? { tag });
  return findTimes(markText(tokens, lexicon), findSentences(tokens, lexicon)).map(({ from, to, spec }) => {
    const words = text.slice(tokens.start[from], tokens.end[to - 1]);
    return spec.type === 'day' ? `${words}: ${spec.day}-${spec.lastDay}/${spec.month}` : `${words}: ${spec.type}`;
  });
}

describe('a day written as an ordinal', () => {
  it.each([
    ['ru', 'Двадцать первого января погибли трое.', ['Двадцать первого января: 21-21/1']],
    ['ru', 'Это было тридцать первого декабря 2011 года.', ['тридцать первого декабря 2011 года: 31-31/12']],
    ['ru', 'Шестнадцатого декабря погибли трое.', ['Шестнадцатого декабря: 16-16/12']],
    ['ru', 'Двадцать первого и двадцать второго мая', ['Двадцать первого и двадцать второго мая: 21-22/5']],
    ['kk', 'Он алтыншы желтоқсанда үш адам қаза тапты.', ['Он алтыншы желтоқсанда: 16-16/12']],
    ['uk', 'Двадцять першого січня загинули троє.', ['Двадцять першого січня: 21-21/1']],
    ['en', 'On the twenty-first of January three died.', ['the twenty-first of January: 21-21/1']],
  ])('in %s: %s', (tag, text, expected) => {
    expect(days(text, tag)).toEqual(expected);
  });
});
