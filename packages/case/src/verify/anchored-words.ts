import type { Appeal, Claim, ClaimHolder, Mention, Phrase, Span } from '@inquest/model';

/** Takes words that must stand in a text exactly there. `part` says what they are: `quote`, `quantity`, `role`. */
export type CheckWords = (part: string, span: Span, words: string) => void;

/** Every anchored word of a claim. Called back and not listed: a case has millions. */
export function wordsOfClaim(claim: Claim, check: CheckWords): void {
  const { anchor, subject, actor, addressee, cue, quantity, time, place, said } = claim;
  check('quote', anchor, anchor.quote);
  checkPhrase('subject', subject, check);
  checkPhrase('actor', actor, check);
  checkPhrase('addressee', addressee, check);
  checkPhrase('cue', cue, check);
  checkReading('quantity', quantity, check);
  checkReading('time', time, check);
  checkReading('place', place, check);
  checkReading('said', said, check);
  checkHolder(claim.holder, check);
  for (const holder of claim.chain) checkHolder(holder, check);
}

export function wordsOfMention(mention: Mention, check: CheckWords): void {
  check('words', mention, mention.words);
  for (const role of mention.roles) check('role', role, role.words);
}

export function wordsOfAppeal(appeal: Appeal, check: CheckWords): void {
  check('words', appeal, appeal.words);
  checkPhrase('addressee', appeal.addressee, check);
  checkPhrase('request', appeal.request, check);
}

function checkPhrase(part: string, phrase: Phrase | null, check: CheckWords): void {
  if (phrase !== null) check(part, phrase, phrase.words);
}

function checkReading(
  part: string,
  reading: { readonly words: string; readonly anchor: Span | null } | null,
  check: CheckWords,
): void {
  if (reading !== null && reading.anchor !== null) check(part, reading.anchor, reading.words);
}

function checkHolder(holder: ClaimHolder, check: CheckWords): void {
  if (typeof holder !== 'string') check('holder', holder.anchor, holder.words);
}
