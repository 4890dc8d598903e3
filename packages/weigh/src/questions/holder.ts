import type { Claim, ClaimHolder, Item, SourceKind } from '@inquest/model';
import { fold } from '../fold.ts';

/** Who gives an account, as weighing tells voices apart. */
export interface Voice {
  /** The same key: the same voice, within an item. */
  readonly key: string;
  /**
   * What the voice is called across items, folded; null for one that is not the same from report to
   * report ("some eyewitnesses", "other sources").
   */
  readonly name: string | null;
  readonly kind: SourceKind;
  /** To show. */
  readonly words: string;
}

/** Kinds of source that are institutions: "the government" in two reports is one speaker. */
const institutions: ReadonlySet<SourceKind> = new Set<SourceKind>(['state', 'company', 'parliament', 'union']);

/** Plurals of people who need not be the same people in two reports, folded; first words first. */
const changingCrowd =
  /\b(?:sources?|witness(?:es)?|eyewitness(?:es)?|residents?|locals?|people|reporters?|journalists?|activists?|workers|strikers|protesters|relatives|observers|others|rumours?|rumors?|reports|some|several|many|источники|источник|очевидцы|свидетели|жители|активисты|журналисты)\b/u;

const leadingArticles = /^(?:the|a|an|this|that|its|their|his|her)\s+/;

/** The key of speakers a text does not name: they need not be one voice, even within an item. */
export const unnamedKey = 'unnamed';

export function voiceOf(claim: Claim, item: Item): Voice {
  const { holder } = claim;
  if (holder === 'author') {
    const name = item.publisher === null ? null : fold(item.publisher);
    return { key: 'author', name, kind: item.sourceKind, words: item.publisher ?? 'the report' };
  }
  if (holder === 'unnamed') return { key: unnamedKey, name: null, kind: 'other', words: 'a source not named' };
  const folded = fold(holder.words).replace(leadingArticles, '');
  const kind = isPublisher(holder.words, folded, item) ? item.sourceKind : holder.kind;
  return { key: `holder:${folded}`, name: speakerName(folded, holder), kind, words: holder.words };
}

/** "the Federation" in a bulletin of the National Federation of Dockers: who publishes speaks of itself. */
function isPublisher(words: string, folded: string, { publisher }: Item): boolean {
  if (publisher === null || folded === '' || !isProperName(words)) return false;
  const own = new Set(fold(publisher).split(/[^\p{L}\p{N}]+/u));
  return folded.split(/[^\p{L}\p{N}]+/u).every((word) => own.has(word));
}

/** The folded name of a speaker that is the same in every report, else null. */
export function speakerName(folded: string, holder: Exclude<ClaimHolder, string>): string | null {
  if (folded === '') return null;
  const crowd = changingCrowd.test(folded);
  if (institutions.has(holder.kind)) return crowd && !isProperName(holder.words) ? null : folded;
  return isProperName(holder.words) && !startsAsCrowd(holder.words) ? folded : null;
}

/** A capital letter that does not only begin the phrase: "Askhat Daulbayev", "the Interior Ministry". */
export function isProperName(words: string): boolean {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part)).length;
  const firstIsCapital = /^\p{Lu}/u.test(parts[0] ?? '');
  return firstIsCapital && parts.length > 1 ? capitals > 1 : capitals > 0;
}

function startsAsCrowd(words: string): boolean {
  const [first = ''] = fold(words).split(' ');
  return /^(?:some|several|many|other|most|all|few)$/.test(first);
}
