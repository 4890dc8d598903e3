import type { Proposer } from '@inquest/read';

/** A proposer with a life: whoever opened it closes it. */
export interface OpenedProposer extends Proposer {
  close(): Promise<void>;
}
