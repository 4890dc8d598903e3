import { combine, type FeatureRows, type FeatureWriter, hashOf } from '../../tagger/feature-rows.ts';
import { tokenKinds } from '../../tokens/tokenise.ts';
import { nameKinds } from '../candidate.ts';
import { wordClustersOf } from '../clusters/word-clusters.ts';
import { longestPlace, type PlaceLookup } from '../gazetteer-names.ts';
import { isNameWord, type NameText, shapes } from '../name-text.ts';
import type { Settled } from '../settle.ts';
import { cyrillicGivenNames } from '../words/cyrillic-given-names.ts';

/** Changes whenever the features below do: weights trained with others are refused. */
export const nameFeatures = 'names 3';

/** What is known of the tokens of a text before any two of them are combined; made once a text. */
export interface NameSigns {
  readonly word: Uint32Array;
  /** How the word is written, where it stands, and whether the text writes it small too. */
  readonly form: Uint8Array;
  readonly classes: Int32Array;
  /** What the rules found here: 0, or the kind and whether it begins. */
  readonly rule: Uint8Array;
  /** 1 where the word, or a form it may be of, is a given name in Cyrillic. */
  readonly given: Uint8Array;
  /** The longest name of the gazetteer over the token: 0, or its kind, its size, and whether it begins. */
  readonly place: Uint8Array;
  /** Which cluster of words of like use it is in, 0 for none; null when the language has no clusters. */
  readonly cluster: Uint16Array | null;
}

/** The signs of every token of a text. Linear in its length. */
export function nameSigns(name: NameText, settled: readonly Settled[], lookup: PlaceLookup): NameSigns {
  const { count, key } = name.tokens;
  const word = new Uint32Array(count);
  const form = new Uint8Array(count);
  const given = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    word[at] = hashOf(key[at] ?? '');
    form[at] = formOf(name, at);
    given[at] = isGivenName(name, at) ? 1 : 0;
  }
  const rule = ruleSigns(settled, count);
  return {
    word,
    form,
    given,
    classes: name.classes,
    rule,
    place: placeSigns(name, lookup),
    cluster: clusterSigns(name, word),
  };
}

function clusterSigns({ lexicon }: NameText, word: Uint32Array): Uint16Array | null {
  const clusters = wordClustersOf(lexicon.words.tag);
  return clusters === null ? null : Uint16Array.from(word, (hash) => clusters.clusterOf(hash));
}

function isGivenName({ shape, tokens, lexicon }: NameText, at: number): boolean {
  if (shape[at] === shapes.small) return false;
  const key = tokens.key[at] ?? '';
  if (cyrillicGivenNames.has(key)) return true;
  return lexicon.words.uninflected?.(key).some((form) => cyrillicGivenNames.has(form)) ?? false;
}

function formOf(name: NameText, at: number): number {
  const kind = name.tokens.kind[at] ?? 0;
  if (kind !== tokenKinds.word) return kind === tokenKinds.number ? 1 : 2;
  const isWrittenSmall = name.small.has(name.tokens.key[at] ?? '') ? 1 : 0;
  const where = (name.opens[at] ?? 0) + 2 * (name.shouted[at] ?? 0);
  return 3 + (name.shape[at] ?? 0) + 8 * where + 32 * isWrittenSmall;
}

function ruleSigns(settled: readonly Settled[], count: number): Uint8Array {
  const signs = new Uint8Array(count);
  for (const { candidate, kind } of settled) {
    const sign = 1 + nameKinds.indexOf(kind);
    signs.fill(sign * 2, candidate.from, candidate.to);
    signs[candidate.from] = sign * 2 + 1;
  }
  return signs;
}

function placeSigns(name: NameText, lookup: PlaceLookup): Uint8Array {
  const signs = new Uint8Array(name.tokens.count);
  for (const { from, to } of name.sentences) {
    let at = from;
    while (at < to) {
      const place = isNameWord(name, at) ? longestPlace(name, lookup, at, to) : null;
      const first = place?.places[0];
      if (place === null || first === undefined) {
        at++;
        continue;
      }
      const size = first.kind === 'settlement' ? Math.min(5, Math.floor(Math.log10(first.population + 1)) - 1) : 6;
      const sign = 1 + Math.max(0, size) + (first.kind === 'country' ? 1 : 0);
      signs.fill(sign * 2, at, place.to);
      signs[at] = sign * 2 + 1;
      at = place.to;
    }
  }
  return signs;
}

/** Every hash begins with the number of what it says, so that "Baku" before is not "Baku" here. */
const template = {
  word: 1,
  wordBefore: 2,
  wordAfter: 3,
  secondBefore: 4,
  secondAfter: 5,
  ending: 6,
  beginning: 7,
  endingBefore: 8,
  endingAfter: 9,
  form: 10,
  forms: 11,
  formAndEnding: 12,
  classHere: 13,
  classBefore: 14,
  classAfter: 15,
  classesHere: 16,
  classesBefore: 17,
  rule: 18,
  rules: 19,
  ruleAndForm: 20,
  ruleAndEnding: 21,
  place: 22,
  places: 23,
  placeAndForm: 24,
  placeAndRule: 25,
  placeAndBefore: 26,
  formAndBefore: 27,
  formAndAfter: 28,
  classSecondBefore: 29,
  quoted: 30,
  given: 31,
  givens: 32,
  givenAndForm: 33,
  cluster: 34,
  clusterBefore: 35,
  clusterAfter: 36,
  clusterAndForm: 37,
  clusterAndBefore: 38,
  clusterAndAfter: 39,
  clusterSecondBefore: 40,
  clusterSecondAfter: 41,
} as const;

/** The features of the tokens `from` to before `to`, which should be one sentence. */
export function nameRows(
  name: NameText,
  signs: NameSigns,
  { from, to }: { readonly from: number; readonly to: number },
  writer: FeatureWriter,
): FeatureRows {
  const row = new Row(name, signs, from, to, writer);
  for (let at = from; at < to; at++) {
    row.addWords(at);
    row.addForms(at);
    row.addClasses(at);
    row.addGivenNames(at);
    row.addRulesAndPlaces(at);
    row.addClusters(at);
    writer.next();
  }
  return writer.rows();
}

const openQuotes = new Set(['«', '“', '„']);
const closeQuotes = new Set(['»', '”']);
const longestEnding = 5;
const longestBeginning = 4;
const usualEnding = 3;

/** Adds the features of one token after the other; what lies outside the sentence reads as its beginning or end. */
class Row {
  readonly #name: NameText;
  readonly #signs: NameSigns;
  readonly #from: number;
  readonly #to: number;
  readonly #writer: FeatureWriter;
  #quoted = 0;

  constructor(name: NameText, signs: NameSigns, from: number, to: number, writer: FeatureWriter) {
    this.#name = name;
    this.#signs = signs;
    this.#from = from;
    this.#to = to;
    this.#writer = writer;
  }

  #add(number: number, value: number): void {
    this.#writer.add(combine(number, value));
  }

  #of(signs: ArrayLike<number>, at: number, outside: number): number {
    return at < this.#from || at >= this.#to ? outside : (signs[at] ?? outside);
  }

  #word(at: number): number {
    return this.#of(this.#signs.word, at, at < this.#from ? 1 : 2);
  }

  #form(at: number): number {
    return this.#of(this.#signs.form, at, 255);
  }

  #key(at: number): string {
    return at < this.#from || at >= this.#to ? '' : (this.#name.tokens.key[at] ?? '');
  }

  /** The word itself, its beginnings and endings, the words around it. */
  addWords(at: number): void {
    const words = this.#key(at);
    this.#add(template.word, this.#word(at));
    this.#add(template.wordBefore, this.#word(at - 1));
    this.#add(template.wordAfter, this.#word(at + 1));
    this.#add(template.secondBefore, this.#word(at - 2));
    this.#add(template.secondAfter, this.#word(at + 2));
    for (let length = 1; length <= longestEnding && length < words.length; length++)
      this.#add(template.ending, combine(length, hashOf(words, words.length - length)));
    for (let length = 1; length <= longestBeginning && length < words.length; length++)
      this.#add(template.beginning, combine(length, hashOf(words, 0, length)));
    this.#add(template.endingBefore, this.#ending(at - 1));
    this.#add(template.endingAfter, this.#ending(at + 1));
  }

  #ending(at: number): number {
    const words = this.#key(at);
    return hashOf(words, Math.max(0, words.length - usualEnding));
  }

  /** How it is written, beside what; whether in quotation marks. */
  addForms(at: number): void {
    const words = this.#key(at);
    if (openQuotes.has(words)) this.#quoted = 1;
    else if (closeQuotes.has(words)) this.#quoted = 0;
    const form = this.#form(at);
    this.#add(template.form, form);
    this.#add(template.forms, (this.#form(at - 1) << 16) | (form << 8) | this.#form(at + 1));
    this.#add(template.formAndEnding, combine(form, this.#ending(at)));
    this.#add(template.formAndBefore, combine(form, this.#word(at - 1)));
    this.#add(template.formAndAfter, combine(form, this.#word(at + 1)));
    this.#add(template.quoted, this.#quoted);
  }

  /** What the lists of the language say of it and of the words around it: titles, given names, heads of organisations. */
  addClasses(at: number): void {
    const { classes } = this.#signs;
    const here = this.#of(classes, at, 0);
    const before = this.#of(classes, at - 1, 0);
    this.#addEach(template.classHere, here);
    this.#addEach(template.classBefore, before);
    this.#addEach(template.classAfter, this.#of(classes, at + 1, 0));
    this.#addEach(template.classSecondBefore, this.#of(classes, at - 2, 0));
    const classesAndForm = combine(here, this.#form(at));
    this.#add(template.classesHere, classesAndForm);
    this.#add(template.classesBefore, combine(before, classesAndForm));
  }

  /** Whether it and the words around it are listed given names. */
  addGivenNames(at: number): void {
    const { given } = this.#signs;
    const here = this.#of(given, at, 0);
    this.#add(template.given, here);
    this.#add(template.givens, this.#of(given, at - 1, 2) + 3 * here + 9 * this.#of(given, at + 1, 2));
    this.#add(template.givenAndForm, combine(here + 2 * this.#of(given, at - 1, 0), this.#form(at)));
  }

  #addEach(number: number, classes: number): void {
    for (let rest = classes; rest !== 0; rest &= rest - 1) this.#add(number, rest & -rest);
  }

  /** What the rules and the gazetteer found here and beside it. */
  addRulesAndPlaces(at: number): void {
    const { rule, place } = this.#signs;
    const form = this.#form(at);
    const ruleHere = this.#of(rule, at, 0);
    const placeHere = this.#of(place, at, 0);
    this.#add(template.rule, ruleHere);
    this.#add(template.rules, (this.#of(rule, at - 1, 0) << 16) | (ruleHere << 8) | this.#of(rule, at + 1, 0));
    this.#add(template.ruleAndForm, combine(ruleHere, form));
    this.#add(template.ruleAndEnding, combine(ruleHere, this.#ending(at)));
    this.#add(template.place, placeHere);
    this.#add(template.places, (this.#of(place, at - 1, 0) << 16) | (placeHere << 8) | this.#of(place, at + 1, 0));
    this.#add(template.placeAndForm, combine(placeHere, form));
    this.#add(template.placeAndRule, combine(placeHere, ruleHere));
    this.#add(template.placeAndBefore, combine(placeHere, this.#word(at - 1)));
  }

  /** Which words it is used like, and which those around it: a word that no example had is known by others that some had. */
  addClusters(at: number): void {
    const { cluster } = this.#signs;
    if (cluster === null) return;
    const form = this.#form(at);
    const outside = 257;
    const here = this.#of(cluster, at, 0);
    const before = this.#of(cluster, at - 1, outside);
    const after = this.#of(cluster, at + 1, outside);
    this.#add(template.cluster, here);
    this.#add(template.clusterBefore, combine(before, form));
    this.#add(template.clusterAfter, combine(after, form));
    this.#add(template.clusterAndForm, combine(here, form));
    this.#add(template.clusterAndBefore, combine(here, before));
    this.#add(template.clusterAndAfter, combine(here, after));
    this.#add(template.clusterSecondBefore, this.#of(cluster, at - 2, outside));
    this.#add(template.clusterSecondAfter, this.#of(cluster, at + 2, outside));
  }
}
