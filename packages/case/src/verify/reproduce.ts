import type { Claim, Item, PublishBody, Sha256, TextLayer, Tool } from '@inquest/model';
import type { Case } from '../folder/case.ts';

export interface TextToReproduce {
  readonly item: Sha256;
  /** The item as its imports described it when the text was made, without anything a text said. */
  readonly received: Item;
  readonly bytes: Uint8Array;
  /** The tool that made the text. */
  readonly tool: Tool;
}

/**
 * How derived things are made again: given by the caller, because the case knows neither texts nor
 * dossiers. Null means that this build cannot make it (another tool or version made it): a warning, not an error.
 */
export interface Reproduce {
  text?(made: TextToReproduce): Promise<TextLayer | null>;
  claimId?(claim: Claim): Sha256;
  /** The hash of the manifest of the dossier that follows from the case as it was when `body` was signed. */
  published?(inquiry: Case, body: PublishBody): Promise<Sha256 | null>;
}
