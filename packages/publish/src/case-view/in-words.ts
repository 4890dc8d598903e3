import type { Claim, Decision, Item, Said, Sha256 } from '@inquest/model';
import { type ClaimNoteContext, confidenceOf, type NoteLink, type PageWords } from '@inquest/views';
import { accountAnchor, shortHash } from './addresses.ts';
import type { CaseView } from './case-view.ts';
import { accountsPerPage, numberedPath } from './paging.ts';

/** What to call an item in a line: publisher and title, so that reports with one title can be told apart. */
export function itemName(item: Item | undefined): string {
  if (item === undefined) return '?';
  return item.publisher === null || item.title.includes(item.publisher)
    ? item.title
    : `${item.publisher}: ${item.title}`;
}

/** Who signs with a key: the roster's name, or the start of the key. */
export function signer(view: CaseView, key: string): string {
  return view.keyNames.get(key) ?? shortHash(key);
}

/** A decision in one line. */
export function decisionLine(view: CaseView, words: PageWords, said: Said<Decision>): string {
  const { verdict, reason } = said.body;
  return words.claim.decided(words.claim.verdicts[verdict], signer(view, said.author), said.at, reason);
}

function contradictionLinks(view: CaseView, claim: Sha256, root: string): NoteLink[] {
  const links = new Map<string, NoteLink>();
  for (const { claims, reason } of view.contradictions.get(claim) ?? []) {
    const other = claims[0] === claim ? claims[1] : claims[0];
    const href = `${root}${view.claimPath(other)}`;
    if (!links.has(href)) links.set(href, { href, words: reason });
  }
  return [...links.values()];
}

/** How sure a program was of a claim's words, which it recognised in a picture; null when nobody had to. */
export function recognisedConfidence(view: CaseView, { text, anchor }: Claim): number | null {
  return confidenceOf(view.texts.get(text) ?? {}, anchor);
}

/** Contradictions listed in one note; a flood of copies would make it endless. */
const mostInNote = 10;

/** A claim as one item makes it: items with the same text share their claims. */
export interface ClaimInItem {
  readonly claim: Claim;
  readonly item: Sha256;
}

/** What the case makes of a claim, as its note in the reader says it. */
export function noteContext(view: CaseView, words: PageWords, { claim, item }: ClaimInItem): ClaimNoteContext {
  const root = '../';
  const incident = view.incidentOfClaim.get(claim.id);
  const questions = new Map<string, NoteLink>();
  for (const { question, account, position } of view.shownIn.get(claim.id) ?? []) {
    if (account.item !== item) continue;
    const page = numberedPath(view.questionPath(question.id), 1 + Math.floor(position / accountsPerPage));
    questions.set(question.id, { href: `${root}${page}#${accountAnchor(position)}`, words: question.words });
  }
  const entered = view.enteredBy.get(claim.id);
  return {
    publisher: view.items.get(item)?.publisher ?? null,
    incident: incident === undefined ? null : { href: `${root}timeline.html`, words: incident.title },
    unplaced: view.unplaced.get(claim.id) ?? null,
    questions: [...questions.values()],
    decisions: (view.decisions.get(claim.id) ?? []).map((said) => decisionLine(view, words, said)),
    contested: view.contested.has(claim.id),
    contradictions: contradictionLinks(view, claim.id, root).slice(0, mostInNote),
    enteredBy: entered === undefined ? null : signer(view, entered.author),
    recognised: recognisedConfidence(view, claim),
  };
}
