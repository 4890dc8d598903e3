import type { Claim, Item } from '@inquest/model';
import { unique } from '../compare.ts';
import { fold, wordsOf } from '../fold.ts';
import type { Report } from '../incidents/report.ts';
import { isProperName } from '../questions/holder.ts';

/** A publisher, agency or blog as a text names it. */
export interface Outlet {
  /** Folded: the same for every way of writing it. */
  readonly key: string;
  readonly name: string;
}

/** Words after which a text names where all of it comes from, lower case. */
const wholeTextCues = [
  'took the news from',
  'taken from',
  'originally published',
  'first published',
  'first appeared',
  'republished from',
  'reprinted from',
  'reposted from',
  'source:',
  'sources:',
  'via:',
  'перепечатано',
  'впервые опубликовано',
  'оригинал опубликован',
  'источник:',
  'по материалам',
  'дереккөз:',
  'дереккөзі:',
];

/** Words that say the same of the outlet named before them. */
const backwardCues = [
  'from which we took',
  'from which we take',
  'from whom we took',
  'откуда взята',
  'откуда мы взяли',
];

/** Words that cite for the whole text when their sentence makes no claim of its own. */
const reportedCues = [
  'reported by',
  'according to',
  'as reported in',
  'со ссылкой на',
  'по сообщению',
  'по данным',
  'сообщает',
];

const leadingArticle = /^(?:the|a|an)\s+/i;
const maxNameWords = 6;
/** A text that uses a cue more often than this says nothing with it. */
const maxCueHits = 20;
const shortestKey = 3;

/** Outlets a report names as where it has its news from, for the whole text. */
export function citedOutlets(report: Report): Outlet[] {
  const found: Outlet[] = [];
  const sentences = sentencesWithCues(report);
  for (const { text, cue, at, backward } of sentences) {
    const outlet = backward ? nameBefore(text, at) : nameAfter(text, at + cue.length);
    if (outlet !== null) found.push(outlet);
  }
  const own = new Set(ownKeys(report.item));
  return [...new Map(found.filter(({ key }) => !own.has(key)).map((outlet) => [outlet.key, outlet])).values()];
}

/** Outlets a claim names as speaker or further source. */
export function outletsOfClaim(claim: Claim): Outlet[] {
  const speakers = typeof claim.holder === 'string' ? claim.chain : [claim.holder, ...claim.chain];
  return speakers.flatMap(({ kind, words }) =>
    kind === 'media' && isProperName(words) ? (outletOf(words) ?? []) : [],
  );
}

/** The keys under which an item's own publisher and address are known. */
export function ownKeys(item: Item): string[] {
  const names: string[] = [];
  if (item.publisher !== null) {
    names.push(item.publisher);
    const [name = '', ...asides] = item.publisher.split(/[(),]/);
    names.push(name, ...asides.filter((aside) => /^\S+\.\S+$/.test(aside.trim())));
  }
  if (item.url !== null) names.push(hostOf(item.url));
  return unique(names.flatMap((name) => outletOf(name)?.key ?? []));
}

/**
 * Finds publishers of the case inside names of speakers: "the independent union Zhelken" is the
 * publisher "Zhelken", but "Financial Times" is not the publisher "Times".
 */
export function publisherFinder(items: readonly Item[]): (speaker: string) => string | null {
  const keys = new Set(items.flatMap(ownKeys));
  return (speaker) => {
    const words = wordsOf(speaker.replace(leadingArticle, ''));
    const firstName = words.findIndex((word) => /^\p{Lu}/u.test(word));
    if (firstName === -1) return null;
    const name = words.slice(firstName, firstName + maxNameWords);
    for (let length = name.length; length > 0; length -= 1) {
      const key = fold(name.slice(0, length).join(' '));
      const rest = words.slice(firstName + length);
      if (keys.has(key) && !rest.some((word) => /^\p{Lu}/u.test(word))) return key;
    }
    return null;
  };
}

function outletOf(name: string): Outlet | null {
  const bare = name.trim().replace(leadingArticle, '');
  const key = fold(bare.replace(/^www\./i, ''));
  return key.length < shortestKey ? null : { key, name: bare };
}

/** The host of an address, without `www.`. */
function hostOf(url: string): string {
  const host = /^[a-z]+:\/\/([^/?#\s]+)/i.exec(url)?.[1] ?? '';
  return host.replace(/^www\./i, '');
}

interface CueFound {
  readonly text: string;
  readonly cue: string;
  readonly at: number;
  readonly backward: boolean;
}

function sentencesWithCues(report: Report): CueFound[] {
  const { string, boilerplate } = report.text;
  const lower = string.toLowerCase();
  if (lower.length !== string.length) return [];
  const claiming = new Set(report.claims.filter(isFactual).map(({ anchor }) => report.passages.sentence(anchor.start)));
  const found: CueFound[] = [];
  const look = (cues: readonly string[], { backward, alone }: { backward: boolean; alone: boolean }): void => {
    for (const cue of cues) {
      let left = maxCueHits;
      for (let at = lower.indexOf(cue); at !== -1 && left > 0; at = lower.indexOf(cue, at + cue.length)) {
        left -= 1;
        const sentence = report.passages.sentence(at);
        if (alone && claiming.has(sentence)) continue;
        if (boilerplate.some(({ start, end }) => at >= start && at < end)) continue;
        const { start, end } = report.passages.sentenceSpan(sentence);
        if (alone && !speaksOfAll(lower.slice(start, end))) continue;
        found.push({ text: string.slice(start, end), cue, at: at - start, backward });
      }
    }
  };
  look(wholeTextCues, { backward: false, alone: false });
  look(backwardCues, { backward: true, alone: false });
  look(reportedCues, { backward: false, alone: true });
  return found;
}

/** "This is what we know, as reported by …": the sentence is about the report, not about an event. */
function speaksOfAll(sentence: string): boolean {
  return /\b(?:this is what|all this|what we know|this report|this article|the above|this account)\b|это всё|это все/u.test(
    sentence,
  );
}

function isFactual({ kind, quantity }: Claim): boolean {
  return quantity !== null || (kind !== 'statement' && kind !== 'other');
}

/** An address or a run of capitalised words within a few words after the cue. */
function nameAfter(sentence: string, from: number): Outlet | null {
  const rest = sentence.slice(from, from + 200);
  const address = /^[^\p{Lu}]{0,40}?((?:https?:\/\/|www\.)[^\s)>\]]+)/u.exec(rest)?.[1];
  if (address !== undefined) return outletOf(hostOf(address.startsWith('www.') ? `http://${address}` : address));
  const tokens = rest.match(/[\p{L}\p{N}.'’&-]+/gu) ?? [];
  const first = tokens.findIndex((token) => /^\p{Lu}/u.test(token));
  return first === -1 || first > 3 ? null : capitalRun(tokens.slice(first));
}

/** The last run of capitalised words before the cue. */
function nameBefore(sentence: string, at: number): Outlet | null {
  const tokens = sentence.slice(Math.max(0, at - 200), at).match(/[\p{L}\p{N}.'’&-]+/gu) ?? [];
  let end = tokens.length - 1;
  while (end >= 0 && !/^\p{Lu}/u.test(tokens[end] ?? '')) end -= 1;
  let start = end;
  while (start > 0 && end - start + 1 < maxNameWords && /^\p{Lu}/u.test(tokens[start - 1] ?? '')) start -= 1;
  return end < 0 ? null : outletOf(tokens.slice(start, end + 1).join(' '));
}

function capitalRun(tokens: readonly string[]): Outlet | null {
  const run: string[] = [];
  for (const token of tokens) {
    if (!/^\p{Lu}/u.test(token) || run.length === maxNameWords) break;
    run.push(token.replace(/[.'’-]+$/, ''));
  }
  return outletOf(run.join(' '));
}
