import type { SourceKind } from '@inquest/model';
import type { Run } from '../analysis.ts';
import type { Factivity } from '../languages/language.ts';

/** A speaker: the tokens that name them, and of what kind they are. */
export interface Speaker extends Run {
  readonly kind: SourceKind;
}

/** Words given to a speaker. All runs are tokens. */
export interface Frame {
  readonly cue: Run;
  /** Null when the text does not say who speaks. */
  readonly speaker: Speaker | null;
  /**
   * Where the words beside the cue name the speaker, with their description; of "he said" the pronoun, where `speaker` is
   * whom it stands for. Null when nothing beside the cue names them.
   */
  readonly named: Run | null;
  /** Whom the speaker has it from, when their description says so: "reporters who spoke to people there". */
  readonly contact: Speaker | null;
  readonly content: Run;
  readonly factivity: Factivity;
  /** Index of the time at which it was said, -1 when the text gives none. */
  readonly saidTime: number;
  readonly sentence: number;
  /** Speaker, cue and content stand in one stretch: where it starts and ends. */
  readonly extent: Run;
}
