import type {
  Claim,
  ClaimHolder,
  ClaimKind,
  Holder,
  Phrase,
  PlaceReading,
  Quantity,
  Stance,
  TextLayer,
  TimeReading,
} from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { EventQuantity } from '../events/event.ts';
import { phraseOf } from '../lexicon/marked-text.ts';
import { readerTool } from '../tool.ts';
import { type BoilerplateIndex, boilerplateAt } from './boilerplate.ts';
import { claimId } from './claim-id.ts';

/** The parts of a claim, in tokens. What is left out is null, empty or false. */
export interface ClaimParts {
  readonly kind: ClaimKind;
  readonly rule: string;
  readonly anchor: Run;
  readonly quantity?: EventQuantity | null;
  readonly subject?: Run | null;
  readonly actor?: Run | null;
  readonly addressee?: Run | null;
  readonly time?: TimeReading | null;
  readonly place?: PlaceReading | null;
  readonly holder: ClaimHolder;
  readonly chain?: readonly Holder[];
  readonly cue?: Run | null;
  readonly said?: TimeReading | null;
  readonly stance: Stance;
  readonly negated?: boolean;
}

/** Turns tokens into offsets and words, and gives the claim its id. */
export function makeClaim(
  text: TextLayer,
  analysis: Analysis,
  boilerplate: BoilerplateIndex,
  parts: ClaimParts,
): Claim {
  const { marked } = analysis;
  const phrase = (run: Run | null | undefined): Phrase | null => {
    if (run == null || run.to <= run.from) return null;
    const { start, end, words } = phraseOf(marked, run.from, run.to);
    return { start, end, words };
  };
  const { start, end, words } = phraseOf(marked, parts.anchor.from, parts.anchor.to);
  const claim: Omit<Claim, 'id'> = {
    item: text.item,
    text: text.id,
    kind: parts.kind,
    anchor: { start, end, quote: words },
    boilerplate: boilerplateAt(boilerplate, start, end),
    quantity: quantityOf(analysis, parts.quantity ?? null),
    subject: phrase(parts.subject),
    actor: phrase(parts.actor),
    addressee: phrase(parts.addressee),
    time: parts.time ?? null,
    place: parts.place ?? null,
    holder: parts.holder,
    chain: parts.chain ?? [],
    cue: phrase(parts.cue),
    said: parts.said ?? null,
    stance: parts.stance,
    negated: parts.negated ?? false,
    reader: { name: readerTool.name, version: readerTool.version, rule: parts.rule },
  };
  return { id: claimId(claim), ...claim };
}

function quantityOf({ marked }: Analysis, quantity: EventQuantity | null): Quantity | null {
  if (quantity === null) return null;
  const { low, high, lowOpen, highOpen, approximate, unit, codebook } = quantity;
  const { start, end, words } = phraseOf(marked, quantity.from, quantity.to);
  return { low, high, lowOpen, highOpen, approximate, unit, words, anchor: { start, end }, codebook };
}
