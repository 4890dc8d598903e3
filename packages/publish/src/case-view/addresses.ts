import { createHash } from 'node:crypto';
import type { Item, Question, Sha256 } from '@inquest/model';
import type { DossierInput, ListEstimate } from '../dossier-input.ts';

/** Hex digits of a hash that stand in addresses of pages and anchors. */
export const shortHashLength = 12;

export function shortHash(hash: Sha256): string {
  return hash.slice(0, shortHashLength);
}

/** The anchor of a claim in its report's page. */
export function claimAnchor(claim: Sha256): string {
  return `claim-${shortHash(claim)}`;
}

/** The anchor of a name at an offset of the text, in its report's page. */
export function nameAnchor(start: number): string {
  return `at-${start}`;
}

/** The anchor of an appeal at an offset of the text, in its report's page. */
export function appealAnchor(start: number): string {
  return `appeal-${start}`;
}

/**
 * A name for a file that every file system and address takes: the id itself where it is plain, else
 * its start with a hash of all of it.
 */
export function fileName(id: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,118}[a-z0-9])?$/.test(id)) return id;
  const plain = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return `${plain === '' ? 'x' : plain}-${createHash('sha256').update(id).digest('hex').slice(0, shortHashLength)}`;
}

/** The page of every item. Twelve digits of its hash, all of them where two items share those. */
export function reportPaths(items: readonly Item[]): Map<Sha256, string> {
  const taken = new Map<string, number>();
  for (const { id } of items) taken.set(shortHash(id), (taken.get(shortHash(id)) ?? 0) + 1);
  return new Map(items.map(({ id }) => [id, `reports/${taken.get(shortHash(id)) === 1 ? shortHash(id) : id}.html`]));
}

/** Where the page of an estimate and what gives it again lie. */
export function estimateFolder({ id }: ListEstimate): string {
  return `lists/${id}`;
}

/** The page of lists that overlap and what they say of those who are on none. */
export function estimatePath(estimate: ListEstimate): string {
  return `${estimateFolder(estimate)}/index.html`;
}

/** How the rows of lists were linked. */
export const linksPath = 'lists/links.html';

/** Where lists begin: the page of the only set of them, or a page that names every set, or how rows were linked; null when there are no lists. */
export function listsPath({ estimates, linkage }: Pick<DossierInput, 'estimates' | 'linkage'>): string | null {
  const [first] = estimates;
  if (first === undefined) return linkage === null ? null : linksPath;
  return estimates.length === 1 ? estimatePath(first) : 'lists/index.html';
}

/** The anchor of an account on the pages of its question; `position` counts from 0 in the question's order. */
export function accountAnchor(position: number): string {
  return `account-${position + 1}`;
}

/** The page of every question. */
export function questionPaths(questions: readonly Question[]): Map<string, string> {
  return new Map(questions.map(({ id }) => [id, `questions/${fileName(id)}.html`]));
}
