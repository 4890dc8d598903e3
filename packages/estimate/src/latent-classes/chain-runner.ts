import { Random } from '../numerics/random.ts';
import type { CaptureTable } from '../table/capture-table.ts';
import { LatentClassChain } from './chain.ts';
import { flatten, type LatentClassModel } from './model.ts';
import type { Replicate } from './predictive-check.ts';

/** All that makes one chain: the same data give the same draws on any machine and thread. */
export type ChainSetting = {
  readonly table: CaptureTable;
  readonly model: LatentClassModel;
  readonly seed: number;
  readonly chain: number;
  readonly stratum: number;
  readonly burnIn: number;
  readonly thin: number;
};

/** Draws of one chain, in order, and some tables simulated along the way. */
export type ChainDraws = {
  readonly totals: Float64Array;
  readonly occupied: Float64Array;
  readonly replicates: readonly Replicate[];
};

/** Simulated tables in each piece of each chain, at even steps. Ours: four chains give 200 at least, enough to see p < 0.01. */
const replicatesOfPiece = 50;

/** Streams of simulated tables, apart from those of chains (which count from 0). */
const streamOfReplicates = 2_000_001;

/** A chain that is run in pieces and remembers where it was. Burn-in is done with the first piece. */
export class ChainRunner {
  readonly #chain: LatentClassChain;
  readonly #setting: ChainSetting;
  readonly #replicating: Random;
  #started = false;

  constructor(setting: ChainSetting) {
    const { table, model, seed, chain, stratum } = setting;
    this.#setting = setting;
    this.#replicating = new Random([seed, streamOfReplicates, chain, stratum]);
    const start = chain % 2 === 0 ? 'everybody seen' : 'from the prior';
    this.#chain = new LatentClassChain(flatten(table), { model, random: new Random([seed, chain, stratum]), start });
  }

  run(draws: number): ChainDraws {
    const { burnIn, thin } = this.#setting;
    if (!this.#started) for (let i = 0; i < burnIn; i++) this.#chain.sweep();
    this.#started = true;
    const totals = new Float64Array(draws);
    const occupied = new Float64Array(draws);
    const replicates: Replicate[] = [];
    const every = Math.ceil(draws / replicatesOfPiece);
    for (let i = 0; i < draws; i++) {
      for (let step = 0; step < thin; step++) this.#chain.sweep();
      totals[i] = this.#chain.total;
      occupied[i] = this.#chain.occupied;
      if (i % every === 0) replicates.push(this.#chain.replicate(this.#replicating));
    }
    return { totals, occupied, replicates };
  }
}
