import type { Appeal, Claim, ClaimHolder, Mention, Phrase } from '@inquest/model';

/** Words that must stand in a text exactly there. */
export interface AnchoredWords {
  /** What they are, for messages: `claim 3f…, quantity`. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Every anchored word of a claim. */
export function* wordsOfClaim(claim: Claim): Generator<AnchoredWords> {
  const at = (part: string, phrase: Phrase): AnchoredWords => ({ ...phrase, what: `claim ${claim.id}, ${part}` });
  yield at('quote', { ...claim.anchor, words: claim.anchor.quote });
  for (const part of ['subject', 'actor', 'addressee', 'cue'] as const) {
    const phrase = claim[part];
    if (phrase !== null) yield at(part, phrase);
  }
  for (const part of ['quantity', 'time', 'place', 'said'] as const) {
    const reading = claim[part];
    if (reading !== null && reading.anchor !== null) yield at(part, { ...reading.anchor, words: reading.words });
  }
  for (const holder of [claim.holder, ...claim.chain]) {
    const named = namedHolder(holder);
    if (named !== null) yield at('holder', named);
  }
}

export function* wordsOfMention(mention: Mention): Generator<AnchoredWords> {
  const what = `mention “${mention.words}”`;
  yield { start: mention.start, end: mention.end, words: mention.words, what };
  for (const role of mention.roles) yield { ...role, what: `${what}, role` };
}

export function* wordsOfAppeal(appeal: Appeal): Generator<AnchoredWords> {
  const what = `appeal “${appeal.value}”`;
  yield { start: appeal.start, end: appeal.end, words: appeal.words, what };
  if (appeal.addressee !== null) yield { ...appeal.addressee, what: `${what}, addressee` };
  if (appeal.request !== null) yield { ...appeal.request, what: `${what}, request` };
}

function namedHolder(holder: ClaimHolder): Phrase | null {
  return typeof holder === 'string' ? null : { ...holder.anchor, words: holder.words };
}
