// Annotated sentences ([[token, BIO label], ...]) put back into running text, with the names as spans.
import { readFileSync } from 'node:fs';

const sentencesInText = 20;

const kinds = new Map([
  ['PER', 'person'],
  ['PERSON', 'person'],
  ['LOC', 'place'],
  ['LOCATION', 'place'],
  ['GPE', 'place'],
  ['ORG', 'organisation'],
  ['ORGANISATION', 'organisation'],
  ['GROUP', 'organisation'],
  ['CORPORATION', 'organisation'],
]);

const joinsLeft = /^(?:[.,;:!?)\]%”’]|'s|n't|'re|'m|'ve|'ll|'d|\.\.\.)$/;
const joinsRight = /^[([“$]$/;

/** The texts of an annotated file, a few sentences together, as reports are read: `{ text, sentences, names }` each. */
export function readNameTexts(path, language) {
  return nameTexts(JSON.parse(readFileSync(path, 'utf8')), language);
}

export function nameTexts(sentences, language) {
  const texts = [];
  for (let at = 0; at < sentences.length; at += sentencesInText)
    texts.push(textOf(sentences.slice(at, at + sentencesInText), language));
  return texts;
}

function textOf(sentences, language) {
  const names = [];
  const spans = [];
  let string = '';
  for (const sentence of sentences) {
    const start = string.length;
    string = withSentence(string, sentence, { names, language });
    spans.push({ start, end: string.length });
    string += '\n\n';
  }
  return { text: { id: '', item: '', string, boilerplate: [], language }, sentences: spans, names };
}

// In the English files a hyphen within a word is a token of its own; in the others one that stands alone is a dash.
function withSentence(text, sentence, { names, language }) {
  let string = text;
  let open = null;
  sentence.forEach(([word, tag], index) => {
    const previous = sentence[index - 1]?.[0] ?? '';
    const isHyphenated = language === 'en' && (word === '-' || previous === '-');
    if (index > 0 && !joinsLeft.test(word) && !joinsRight.test(previous) && !isHyphenated) string += ' ';
    const start = string.length;
    string += word;
    if (tag.startsWith('B-')) {
      const kind = tag.slice(2).toUpperCase();
      open = { kind: kinds.get(kind) ?? kind, start, end: string.length };
      names.push(open);
    } else if (tag.startsWith('I-') && open !== null) open.end = string.length;
    else open = null;
  });
  return string;
}

/** Five parts of what lies together, so that sentences of one report are not on both sides. */
export function folds(texts, count = 5) {
  return Array.from({ length: count }, (_, fold) => {
    const from = Math.floor((texts.length * fold) / count);
    const to = Math.floor((texts.length * (fold + 1)) / count);
    return { tested: texts.slice(from, to), trained: [...texts.slice(0, from), ...texts.slice(to)] };
  });
}
