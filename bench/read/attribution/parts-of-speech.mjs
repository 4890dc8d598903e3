// Part of speech and base form of each of our tokens, by wink-nlp. Only the tagger that is trained in the benchmark uses
// them: what ships knows the word classes of its language file alone.
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const nlp = winkNlp(model, ['sbd', 'pos']);

/** Of each token, by the first of wink's tokens that overlaps it: wink cuts "didn't" in two, we do not. */
export function partsOfSpeech({ text, count, start, end }) {
  const parts = { pos: new Array(count).fill(''), lemma: new Array(count).fill('') };
  const found = nlp.readDoc(text).tokens();
  const words = found.out();
  const pos = found.out(nlp.its.pos);
  const lemma = found.out(nlp.its.lemma);
  let at = 0;
  let offset = 0;
  for (const [index, word] of words.entries()) {
    const from = text.indexOf(word, offset);
    if (from === -1) continue;
    offset = from + word.length;
    while (at < count && end[at] <= from) at += 1;
    for (let token = at; token < count && start[token] < offset; token += 1) {
      if (parts.pos[token] !== '') continue;
      parts.pos[token] = pos[index];
      parts.lemma[token] = lemma[index];
    }
  }
  return parts;
}
