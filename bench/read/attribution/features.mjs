// What the tagger knows of each token: its words and those beside it, word classes, names, quotation marks, words of
// saying in its sentence, and what the rules say of it. A sequence is a paragraph, so that speech over several
// sentences stays in one piece.
import { openGazetteer } from '@inquest/gazetteer';
import { languageFor } from '@inquest/read';
import { combine, FeatureWriter, hashOf } from '@inquest/read/tagger';
import { analyse } from '../../../packages/read/dist/analyse.js';
import { foundAt } from '../../../packages/read/dist/lexicon/marked-text.js';
import { roles } from './corpus.mjs';
import { partsOfSpeech } from './parts-of-speech.mjs';
import { byRules } from './rules.mjs';

const gazetteer = openGazetteer();
const english = languageFor('en');
const hashes = new Map();

function hashed(word) {
  let hash = hashes.get(word);
  if (hash === undefined) {
    hash = hashOf(word);
    hashes.set(word, hash);
  }
  return hash;
}

/** The paragraphs of a text: tokens `from` to before `to` and their feature rows. */
export function sequencesOf(text) {
  const analysis = analyse(english, text, gazetteer);
  const { tokens } = analysis.marked;
  const columns = columnsOf(analysis, text);
  const sequences = [];
  let from = 0;
  for (let at = 1; at <= tokens.count; at += 1) {
    if (at < tokens.count && !startsParagraph(analysis, at)) continue;
    sequences.push({ from, to: at, rows: rowsOf(columns, from, at) });
    from = at;
  }
  return { tokens, sequences };
}

/** A blank line, not within a quotation that goes on. */
function startsParagraph({ marked, quotationOf }, at) {
  const within = quotationOf[at] !== -1 && quotationOf[at] === quotationOf[at - 1];
  return (marked.tokens.breaks[at] ?? 0) > 1 && !within;
}

/** Per token, what the templates combine, as hashes. */
function columnsOf(analysis, text) {
  const { marked, mentions, mentionOf, quotationOf, quotations, sentenceOf, sentences, timeOf, quantityOf } = analysis;
  const { key, count, kind } = marked.tokens;
  const columns = {
    word: new Uint32Array(count),
    suffix: new Uint32Array(count),
    shape: new Uint32Array(count),
    class: new Uint32Array(count),
    name: new Uint32Array(count),
    known: new Uint32Array(count),
    quote: new Uint32Array(count),
    rule: new Uint32Array(count),
    before: new Uint32Array(count),
    after: new Uint32Array(count),
    frame: new Uint32Array(count),
    pos: new Uint32Array(count),
    lemma: new Uint32Array(count),
    verbBefore: new Uint32Array(count),
    verbAfter: new Uint32Array(count),
  };
  const { pos, lemma } = partsOfSpeech(marked.tokens);
  const rule = marksOf(marked.tokens, byRules(text));
  for (let at = 0; at < count; at += 1) {
    const word = key[at];
    const whole = text.string.slice(marked.tokens.start[at], marked.tokens.end[at]);
    columns.word[at] = hashed(word);
    columns.suffix[at] = hashed(`-${word.slice(-3)}`);
    columns.shape[at] = hashed(shapeOf(whole, kind[at]));
    columns.class[at] = combine(marked.classes[at] ?? 0, kind[at]);
    const mention = mentionOf[at];
    const other = timeOf[at] !== -1 ? 'time' : quantityOf[at] !== -1 ? 'quantity' : '';
    const starts = mention !== -1 && mentionOf[at - 1] !== mention ? 'B' : '';
    columns.name[at] = hashed(mention === -1 ? other : starts + mentions[mention].kind);
    columns.known[at] = knownAt(marked, at);
    columns.quote[at] = quoteAt(quotations[quotationOf[at]], at);
    columns.rule[at] = hashed(rule[at]);
    columns.pos[at] = hashed(pos[at]);
    columns.lemma[at] = hashed(lemma[at]);
  }
  spreadSentences(columns, { marked, sentences, sentenceOf, quotationOf, rule, pos });
  return columns;
}

function shapeOf(whole, kind) {
  if (kind === 1) return 'number';
  if (kind === 2) return `mark${whole}`;
  if (whole.length > 1 && whole === whole.toUpperCase()) return 'capitals';
  return whole[0] === whole[0].toLowerCase() ? 'small' : 'capital';
}

/** What the language file knows of the phrase that starts here. */
function knownAt(marked, at) {
  const cue = foundAt(marked, at, 'reporting');
  if (cue !== null) return hashed(`cue ${cue.entry.cue.type} ${cue.entry.cue.factivity}`);
  const speaker = foundAt(marked, at, 'speaker');
  if (speaker !== null) return hashed(`speaker ${speaker.entry.kind}`);
  const noun = foundAt(marked, at, 'noun');
  if (noun !== null) return hashed(`noun ${noun.entry.unit}`);
  return foundAt(marked, at, 'trigger') === null ? 0 : hashed('trigger');
}

function quoteAt(quotation, at) {
  if (quotation === undefined) return 0;
  const place = at === quotation.from ? 'open' : at === quotation.to - 1 ? 'close' : 'in';
  return hashed(`${place} ${quotation.to - quotation.from > 7 ? 'speech' : 'words'}`);
}

/** Per token the roles of spans over it, with whether one starts there. */
function marksOf({ count, start, end }, spans) {
  const marks = new Array(count).fill('');
  for (const role of roles) {
    let at = 0;
    for (const span of spans[role]) {
      while (at < count && end[at] <= span.start) at += 1;
      for (let first = true; at < count && start[at] < span.end; at += 1, first = false)
        marks[at] += `${first ? 'B' : ''}${role[0]}${role[1]}`;
    }
  }
  return marks;
}

/** Words of saying before and after each token in its sentence, and how the sentence stands to quotations. */
function spreadSentences(columns, { marked, sentences, sentenceOf, quotationOf, rule, pos }) {
  const { key } = marked.tokens;
  for (const { from, to } of sentences) {
    let last = none;
    let verb = none;
    for (let at = from; at < to; at += 1) {
      columns.before[at] = last;
      columns.verbBefore[at] = verb;
      if (isCue(rule[at])) last = hashed(key[at]);
      if (pos[at] === 'VERB') verb = columns.lemma[at];
    }
    last = none;
    verb = none;
    for (let at = to - 1; at >= from; at -= 1) {
      columns.after[at] = last;
      columns.verbAfter[at] = verb;
      if (isCue(rule[at])) last = hashed(key[at]);
      if (pos[at] === 'VERB') verb = columns.lemma[at];
    }
    const opens = quotationOf[from] !== -1 ? 'quoted' : 'plain';
    const closes = quotationOf[to - 1] !== -1 ? 'quoted' : 'plain';
    const holds = hashed(`${opens} ${closes} ${(sentenceOf[from] ?? 0) === 0}`);
    for (let at = from; at < to; at += 1) columns.frame[at] = combine(holds, hashed(key[from]));
  }
}

const none = hashOf('none');
const isCue = (mark) => mark.includes('cu');

function rowsOf(columns, from, to) {
  const writer = new FeatureWriter();
  for (let at = from; at < to; at += 1) {
    addToken(writer, columns, at, from, to);
    writer.next();
  }
  return writer.rows();
}

const edge = 0x5bd1e995;

function addToken(writer, columns, at, from, to) {
  let template = 0;
  const value = (column, offset) => {
    const place = at + offset;
    return place < from || place >= to ? edge : columns[column][place];
  };
  const add = (...parts) => {
    template += 1;
    let hash = template;
    for (const part of parts) hash = combine(hash, part);
    writer.add(hash);
  };
  for (let offset = -3; offset <= 3; offset += 1) add(value('word', offset));
  for (const column of ['suffix', 'shape', 'class', 'known', 'rule'])
    for (let offset = -1; offset <= 1; offset += 1) add(value(column, offset));
  for (const column of ['name', 'quote', 'pos'])
    for (let offset = -2; offset <= 2; offset += 1) add(value(column, offset));
  for (let offset = -2; offset <= 1; offset += 1) add(value('word', offset), value('word', offset + 1));
  for (let offset = -3; offset <= 2; offset += 1) add(value('pos', offset), value('pos', offset + 1));
  for (let offset = -3; offset <= 1; offset += 1)
    add(value('pos', offset), value('pos', offset + 1), value('pos', offset + 2));
  for (let offset = -1; offset <= 1; offset += 1) add(value('lemma', offset), value('pos', offset));
  add(value('lemma', 0), value('pos', 1), value('word', 1));
  add(value('lemma', 0), value('pos', -1), value('name', -1));
  add(value('lemma', 0), value('pos', 1), value('pos', 2));
  add(value('pos', 0), value('verbBefore', 0));
  add(value('pos', 0), value('verbAfter', 0));
  add(value('verbBefore', 0), value('verbAfter', 0));
  add(value('name', 0), value('verbAfter', 0));
  for (let offset = -1; offset <= 1; offset += 1) add(value('rule', offset), value('word', 0));
  add(value('word', -1), value('word', 0), value('word', 1));
  add(value('class', -1), value('class', 0), value('class', 1));
  add(value('name', -1), value('name', 0), value('name', 1));
  add(value('name', -1), value('word', 0));
  add(value('name', 1), value('word', 0));
  add(value('rule', -1), value('rule', 0), value('rule', 1));
  add(value('quote', -1), value('quote', 0), value('quote', 1));
  add(value('quote', 0), value('rule', 0), value('word', 0));
  add(value('before', 0), value('quote', 0));
  add(value('after', 0), value('quote', 0));
  add(value('before', 0), value('after', 0), value('rule', 0));
  add(value('before', 0), value('word', 0));
  add(value('after', 0), value('word', 0));
  add(value('before', 0), value('class', 0));
  add(value('after', 0), value('class', 0));
  add(value('frame', 0));
  add(value('frame', 0), value('rule', 0));
}
