import { openGazetteer } from '@inquest/gazetteer';
import type { Gazetteer, Item, Place, Problem } from '@inquest/model';
import { admitProposals, type Proposal, type Proposer, parseProposals, type Refusal } from '@inquest/read';
import { readContextOf } from '../sandbox/read-one.ts';
import type { ReadResult } from '../sandbox/reader-pool.ts';

/** What is asked about at once, in characters: within the least context that local models have. */
const passageCharacters = 6000;
/** So many failures on end and nobody is asked any more: the address is down, or no model. */
const failuresInARow = 3;

/** Puts questions about texts to a proposer and lets in what the texts bear out. Reading goes on whatever it answers. */
export class ProposedReadings {
  readonly #proposer: Proposer;
  readonly #gazetteer: Gazetteer;
  readonly #signal: AbortSignal;
  #failures = 0;
  admitted = 0;
  readonly refused = new Map<Refusal, number>();

  constructor(
    proposer: Proposer,
    { places, signal }: { readonly places: readonly Place[]; readonly signal: AbortSignal },
  ) {
    this.#proposer = proposer;
    this.#gazetteer = openGazetteer({ extra: places });
    this.#signal = signal;
  }

  /** A result with the claims that the model adds to it, and what went wrong. */
  async add(
    received: Item,
    result: ReadResult,
  ): Promise<{ readonly result: ReadResult; readonly problems: readonly Problem[] }> {
    const { text, reading } = result;
    if (reading.languages.length === 0) return { result, problems: [] };
    const problems: Problem[] = [];
    const proposals: Proposal[] = [];
    for (const passage of passagesOf(text.string)) {
      if (this.#failures >= failuresInARow) break;
      this.#signal.throwIfAborted();
      try {
        const parsed = parseProposals(await this.#proposer.propose(passage.words), passage.start);
        proposals.push(...parsed.proposals);
        this.#count('malformed', parsed.malformed);
        this.#failures = 0;
      } catch (thrown) {
        this.#signal.throwIfAborted();
        this.#failures++;
        problems.push(this.#problemOf(result, thrown));
      }
    }
    const context = readContextOf(received, text, this.#gazetteer);
    const { model, version } = this.#proposer;
    const proposed = admitProposals(text, { reading, context }, { model, version, proposals });
    this.admitted += proposed.admitted;
    for (const { why } of proposed.refused) this.#count(why, 1);
    return { result: { ...result, reading: proposed.reading }, problems };
  }

  #count(why: Refusal, by: number): void {
    if (by > 0) this.refused.set(why, (this.refused.get(why) ?? 0) + by);
  }

  #problemOf({ item }: ReadResult, thrown: unknown): Problem {
    const isLast = this.#failures >= failuresInARow;
    return {
      severity: 'warning',
      code: 'no-proposals',
      where: `item ${item}`,
      message: `${this.#proposer.model} proposed nothing for a passage: ${reasonOf(thrown)}.${isLast ? ' It is asked no more in this run.' : ''}`,
      remedy: 'See whether the model that was named is right and runs, then read again.',
    };
  }
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.cause instanceof Error ? `${thrown.message} (${thrown.cause.message})` : thrown.message;
}

/** A piece of a text and where it begins there. */
export interface AskedPassage {
  readonly start: number;
  readonly words: string;
}

/** A text in pieces, cut where a paragraph or line ends. Linear. */
export function passagesOf(text: string): AskedPassage[] {
  const passages: AskedPassage[] = [];
  let at = 0;
  while (at < text.length) {
    const window = text.slice(at, at + passageCharacters);
    const isRest = at + window.length === text.length;
    const paragraph = isRest ? -1 : window.lastIndexOf('\n\n');
    const cut = paragraph > 0 ? paragraph : isRest ? -1 : window.lastIndexOf('\n');
    const words = cut > 0 ? window.slice(0, cut) : window;
    if (words.trim() !== '') passages.push({ start: at, words });
    at += words.length;
  }
  return passages;
}
