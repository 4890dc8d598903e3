import type { Origin, Quantity, Sha256, SourceKind } from '@inquest/model';
import { listAt, unique } from '../compare.ts';
import { fold, hash32 } from '../fold.ts';
import type { Report } from '../incidents/report.ts';
import { figureKey, hasFigure, isExact } from '../questions/figure.ts';
import type { DraftAccount } from '../questions/gather-accounts.ts';
import { countWords, sourceKindWords } from '../words/en.ts';
import { type Outlet, outletsOfClaim } from './citations.ts';
import { Groups, type Tie } from './union.ts';

/** What is known of the case's texts as a whole, for finding origins. */
export interface TextTies {
  rootOf(item: Sha256): Sha256;
  isExactCopy(item: Sha256): boolean;
  citedBy(report: Report): readonly Outlet[];
  ownKeysOf(report: Report): readonly string[];
  /** The key of a publisher of this case whose name stands in a speaker's name; null when none does. */
  publisherIn(speaker: string): string | null;
}

export interface FoundOrigins {
  readonly origins: readonly Omit<Origin, 'accounts'>[];
  /** For each account, the index of its origin in `origins`. */
  readonly originOf: readonly number[];
  /** For each account, its group when ties that are only possible are not believed. */
  readonly surerGroupOf: readonly number[];
}

/**
 * The roots behind the accounts of one question. Only accounts of one figure and one sense are ever
 * tied. Ties are found by looking up keys, never by comparing all pairs. What only agrees in hedge and
 * number is tied last and marked `possible`.
 */
export function findOrigins(accounts: readonly DraftAccount[], ties: TextTies): FoundOrigins {
  const groups = new Groups(accounts.length);
  const bySameness = sameness(accounts);
  for (const members of bySameness.values()) {
    if (members.length === 1) continue;
    tieOneVoice(members, groups);
    tieSameTexts(members, groups, ties);
    tieSameSentences(members, groups);
    tieSpeakers(members, groups);
  }
  const citing = tieCitations([...bySameness.values()], groups, ties);
  const surerGroupOf = accounts.map((_, index) => groups.find(index));
  for (const members of bySameness.values()) if (members.length > 1) tieSameFigures(members, groups);
  return { ...named(accounts, groups, citing), surerGroupOf };
}

interface Numbered {
  readonly index: number;
  readonly account: DraftAccount;
}

/** Accounts of one figure that say the same of it. Only these can have one root. */
function sameness(accounts: readonly DraftAccount[]): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  for (const [index, account] of accounts.entries()) {
    const { negated, stance } = account.claim;
    const key = `${negated || stance === 'denied'}|${figureKey(account.quantity)}`;
    listAt(groups, key).push({ index, account });
  }
  return groups;
}

/** Joins every member to the first of its key. */
function tieByKey(
  members: readonly Numbered[],
  groups: Groups,
  tieOf: (member: Numbered) => { key: string; tie: Tie } | null,
): void {
  const firsts = new Map<string, number>();
  for (const member of members) {
    const found = tieOf(member);
    if (found === null) continue;
    const first = firsts.get(found.key);
    if (first === undefined) firsts.set(found.key, member.index);
    else groups.join(first, member.index, found.tie);
  }
}

/** One voice in one report: two people it tells of one by one, with the figure 1 each. */
function tieOneVoice(members: readonly Numbered[], groups: Groups): void {
  const tie: Tie = { reason: 'same-speaker', confidence: 'certain', words: 'one voice in one report' };
  tieByKey(members, groups, ({ account }) => ({ key: `${account.report.item.id}|${account.voice.key}`, tie }));
}

/** The same voice in copies of one text. */
function tieSameTexts(members: readonly Numbered[], groups: Groups, ties: TextTies): void {
  tieByKey(members, groups, ({ account }) => {
    const { item } = account.report;
    const confidence = ties.isExactCopy(item.id) ? 'certain' : 'likely';
    const tie: Tie = { reason: 'same-text', confidence, words: 'same text' };
    return { key: `${ties.rootOf(item.id)}|${account.voice.key}`, tie };
  });
}

const wordsPerTie = 7;
const fewestSentenceWords = 6;
/** Characters on each side of a claim that are compared: a text without full stops is one sentence. */
const nearClaim = 600;

/** The same sentence, or one that shares a long run of words around the claim. */
function tieSameSentences(members: readonly Numbered[], groups: Groups): void {
  const firsts = new Map<string, number>();
  for (const { index, account } of members) {
    const { passages, text } = account.report;
    const { start } = account.claim.anchor;
    const span = passages.sentenceSpan(passages.sentence(start));
    const from = Math.max(span.start, start - nearClaim);
    const sentence = fold(text.string.slice(from, Math.min(span.end, start + nearClaim)));
    const words = sentence.split(' ');
    if (words.length < fewestSentenceWords) continue;
    const keys = [`=${sentence}`, ...runs(fold(account.claim.anchor.quote.slice(0, nearClaim)).split(' '))];
    for (const wordsKey of keys) {
      const key = `${account.voice.key}|${wordsKey}`;
      const first = firsts.get(key);
      const whole = wordsKey.startsWith('=');
      const words = whole ? 'same sentence' : 'nearly the same sentence';
      if (first === undefined) firsts.set(key, index);
      else groups.join(first, index, { reason: 'same-sentence', confidence: 'likely', words });
    }
  }
}

/** Runs of words long enough that two writers seldom hit on them apart. */
function runs(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let index = 0; index + wordsPerTie <= words.length; index += 1) {
    found.push(hash32(words.slice(index, index + wordsPerTie).join(' ')).toString(36));
  }
  return found;
}

/** One speaker who says the same figure in two items. */
function tieSpeakers(members: readonly Numbered[], groups: Groups): void {
  tieByKey(members, groups, ({ account }) => {
    const { name, words } = account.voice;
    if (name === null) return null;
    const tie: Tie = { reason: 'same-speaker', confidence: 'likely', words: `same speaker: ${words}` };
    return { key: name, tie };
  });
}

/** What an account cites: outlets among its speakers, a speaker who publishes in this case, the outlet of the whole text. */
function citedFor(account: DraftAccount, ties: TextTies): Outlet[] {
  const { claim, voice, report } = account;
  const publisher = publisherSpeaking(account, ties);
  const speaker = publisher === null ? [] : [{ key: publisher, name: voice.words }];
  const own = ties.ownKeysOf(report);
  return [...speaker, ...outletsOfClaim(claim), ...ties.citedBy(report)].filter(({ key }) => !own.includes(key));
}

/** The publisher of this case whose name the speaker bears; null for the author and for anybody else. */
function publisherSpeaking({ claim, voice }: DraftAccount, ties: TextTies): string | null {
  return claim.holder === 'author' || voice.name === null ? null : ties.publisherIn(voice.words);
}

/** The report's own account: in its own voice, or in its publisher's name ("Corrow House has confirmed"). */
function speaksForItself(account: DraftAccount, ties: TextTies): boolean {
  if (account.claim.holder === 'author') return true;
  const publisher = publisherSpeaking(account, ties);
  return publisher !== null && ties.ownKeysOf(account.report).includes(publisher);
}

/** Ties to the outlet a report or claim cites; gives for each account the first outlet it cites. */
function tieCitations(
  sets: readonly (readonly Numbered[])[],
  groups: Groups,
  ties: TextTies,
): ReadonlyMap<number, Outlet> {
  const citing = new Map<number, Outlet>();
  for (const members of sets) {
    const ownAccount = new Map<string, number>();
    for (const { index, account } of members) {
      if (!speaksForItself(account, ties)) continue;
      for (const key of ties.ownKeysOf(account.report)) if (!ownAccount.has(key)) ownAccount.set(key, index);
    }
    const firstCiting = new Map<string, number>();
    for (const { index, account } of members) {
      for (const outlet of citedFor(account, ties)) {
        if (!citing.has(index)) citing.set(index, outlet);
        const own = ownAccount.get(outlet.key);
        const words = `cites ${outlet.name}`;
        if (own !== undefined && own !== index)
          groups.join(own, index, { reason: 'cites-item', confidence: 'likely', words });
        const first = firstCiting.get(outlet.key);
        if (first === undefined) firstCiting.set(outlet.key, index);
        else groups.join(first, index, { reason: 'cites-outlet', confidence: 'likely', words });
      }
    }
  }
  return citing;
}

/** Kinds of source that may speak through several mouths. */
const institutions = new Set<SourceKind>(['state', 'company', 'union', 'parliament']);

/**
 * Several speakers of one kind of institution with one figure ("the ministry", "the authorities": 6) may
 * pass on one count. Voices that name no source of their own and agree in hedge and number ("at least seventy"), in
 * reports of one kind of source. An exact figure, a word of the codebook and a named speaker never tie
 * so.
 */
function tieSameFigures(members: readonly Numbered[], groups: Groups): void {
  tieByKey(members, groups, ({ account }) => {
    const { quantity, claim, voice } = account;
    const { kind } = voice;
    if (hasFigure(quantity) && institutions.has(kind)) {
      const words = `several speakers for ${sourceKindWords[kind]} give the same figure`;
      return { key: `speakers for ${kind}`, tie: { reason: 'same-figure', confidence: 'possible', words } };
    }
    if (!isHedgedFigure(quantity)) return null;
    if (claim.holder !== 'author' && voice.name !== null) return null;
    const words = `same hedge and number, nothing else shows a tie ("${quantity.words}")`;
    return { key: account.report.item.sourceKind, tie: { reason: 'same-figure', confidence: 'possible', words } };
  });
}

function isHedgedFigure(quantity: Quantity | null): quantity is Quantity {
  return hasFigure(quantity) && quantity.codebook === null && !isExact(quantity);
}

const weakness: Readonly<Record<Origin['confidence'], number>> = { certain: 0, likely: 1, possible: 2 };

function named(
  accounts: readonly DraftAccount[],
  groups: Groups,
  citing: ReadonlyMap<number, Outlet>,
): Pick<FoundOrigins, 'origins' | 'originOf'> {
  const indexOfRoot = new Map<number, number>();
  const sizes = new Map<number, Set<Sha256>>();
  for (const [index, account] of accounts.entries()) {
    const root = groups.find(index);
    const items = sizes.get(root) ?? new Set();
    sizes.set(root, items.add(account.report.item.id));
  }
  const origins: Omit<Origin, 'accounts'>[] = [];
  const originOf = accounts.map((_, index) => {
    const root = groups.find(index);
    const known = indexOfRoot.get(root);
    if (known !== undefined) return known;
    const id = `o${origins.length + 1}`;
    const ties = groups.tiesOf(index);
    const outlet = citing.get(index);
    origins.push(ties.length === 0 ? alone(id, outlet) : tied({ id, ties, reports: sizes.get(root)?.size ?? 1 }));
    indexOfRoot.set(root, origins.length - 1);
    return origins.length - 1;
  });
  return { origins, originOf };
}

/** A single account: its own root as far as anyone can tell, unless it says where it has it from. */
function alone(id: string, outlet: Outlet | undefined): Omit<Origin, 'accounts'> {
  if (outlet === undefined) return { id, reason: 'single', words: '', confidence: 'certain' };
  return {
    id,
    reason: 'cites-outlet',
    words: `cites ${outlet.name}, which gives no such account in this case`,
    confidence: 'likely',
  };
}

interface TiedGroup {
  readonly id: string;
  readonly ties: readonly Tie[];
  readonly reports: number;
}

/** A group is as sure as its weakest tie, and is named by it. */
function tied({ id, ties, reports }: TiedGroup): Omit<Origin, 'accounts'> {
  const [weakest] = ties.toSorted((a, b) => weakness[b.confidence] - weakness[a.confidence]);
  const confidence = weakest?.confidence ?? 'possible';
  const reason = weakest?.reason ?? 'same-figure';
  const root = confidence === 'possible' ? 'perhaps one root' : 'one root';
  const words = unique(ties.map((tie) => tie.words)).join('; ');
  return { id, reason, words: `${countWords(reports, 'report')}, ${root}: ${words}`, confidence };
}
