import type { Disk } from '../disk/disk.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { randomFrom } from '../merge/random-histories.test.fixture.ts';
import { newKey } from '../small-case.test.fixture.ts';
import { calledDisk } from './called-disk.test.fixture.ts';
import { type Acknowledged, nothingAcknowledged, Worker } from './case-work.test.fixture.ts';
import { pick } from './chance.test.fixture.ts';
import { SimulatedDisk, type Survivor } from './simulated-disk.test.fixture.ts';
import { endWriters, faultFound } from './soundness.test.fixture.ts';

/** Survivors looked at for one moment of the work. */
const luck = 3;
/** Of so many survivors, one has the power cut again while it recovers. */
const cutAgainEvery = 6;
/** And of the moments of that recovery, one in so many. */
const cutAgainMomentEvery = 8;
const deepestCut = 3;
const stepsPerWork = 8;

/** A fault that was found, and what brings it back. */
export interface FoundFault {
  readonly seed: number;
  readonly what: string;
}

export interface DeepCuts {
  /** Power cuts after which the case was opened, checked, written to and verified; what chance made the same twice counts once. */
  readonly cuts: number;
  /** Of those, cuts that came while the case recovered from another. */
  readonly whileRecovering: number;
  readonly works: number;
  readonly fault: FoundFault | null;
}

export interface DeepCutOptions {
  readonly seed: number;
  readonly count: number;
  /** Called at the start of each work, so that keys and salts can follow from its seed. */
  readonly onWork?: (seed: number, cuts: number) => void;
}

/** Cuts the power at every change of random work, over and over with other seeds, until `count` cuts were made or a fault was found. */
export async function cutDeeply(options: DeepCutOptions): Promise<DeepCuts> {
  const { seed, count, onWork } = options;
  let cuts = 0;
  let whileRecovering = 0;
  let works = 0;
  while (cuts < count) {
    const workSeed = seed + works;
    works += 1;
    onWork?.(workSeed, cuts);
    const cutter = new Cutter(randomFrom(workSeed), count - cuts);
    const what = await cutter.work();
    cuts += cutter.cuts;
    whileRecovering += cutter.whileRecovering;
    if (what !== null) return { cuts, whileRecovering, works, fault: { seed: workSeed, what } };
  }
  return { cuts, whileRecovering, works, fault: null };
}

class ProcessEnded extends Error {}

interface Moment {
  readonly survivors: readonly Survivor[];
  readonly acknowledged: Acknowledged;
}

class Cutter {
  readonly #random: () => number;
  readonly #most: number;
  readonly #key: DeviceKey = newKey();
  readonly #colleague: DeviceKey = newKey();
  cuts = 0;
  whileRecovering = 0;

  constructor(random: () => number, most: number) {
    this.#random = random;
    this.#most = most;
  }

  /** Random work with cuts at every change, in some of which the work then goes on. Returns the first fault. */
  async work(): Promise<string | null> {
    let disk = new SimulatedDisk();
    let worker = this.#worker(disk, nothingAcknowledged);
    const steps = [
      (each: Worker) => each.create(),
      ...Array.from({ length: stepsPerWork }, () => (each: Worker) => each.step()),
    ];
    for (const [number, step] of steps.entries()) {
      const moments = await this.#cutsWithin(disk, worker, () => step(worker));
      const fault = await this.#check(moments, `step ${number}`);
      if (fault !== null || this.cuts >= this.#most) return fault;
      if (this.#random() < 0.2) worker = await this.#kill(disk, worker);
      // One cut in which the work goes on: what follows builds on what was recovered.
      const survivor = number > 0 && this.#random() < 0.3 ? moments[pick(this.#random, moments.length)] : undefined;
      const chosen = survivor?.survivors[0];
      if (survivor === undefined || chosen === undefined || !survivor.acknowledged.created) continue;
      disk = chosen.disk.copy();
      worker = this.#worker(disk, survivor.acknowledged);
      await endWriters(disk);
    }
    return null;
  }

  /** The process ends within a step, and another goes on with what is on the disk and in its cache. */
  async #kill(disk: SimulatedDisk, worker: Worker): Promise<Worker> {
    await worker.close();
    let callsLeft = 5 + pick(this.#random, 40);
    const before = async (): Promise<void> => {
      callsLeft -= 1;
      if (callsLeft < 0) throw new ProcessEnded();
    };
    const dying = this.#worker(disk, worker.acknowledged, calledDisk(disk, { before }));
    try {
      await dying.step();
      callsLeft = 0;
      await dying.step();
    } catch {
      // Whatever it is told: nothing of it reaches anyone.
    }
    await endWriters(disk);
    return this.#worker(disk, dying.acknowledged);
  }

  #worker(disk: SimulatedDisk, acknowledged: Acknowledged, called: Disk = disk): Worker {
    const options = { disk: called, key: this.#key, colleague: this.#colleague, random: this.#random };
    return new Worker(options, acknowledged);
  }

  /** What the disk may be found to hold at every change while `act` runs. */
  async #cutsWithin(disk: SimulatedDisk, worker: Worker, act: () => Promise<void>): Promise<Moment[]> {
    const moments: Moment[] = [];
    disk.onChange = () => {
      moments.push({ survivors: survivorsOf(disk, this.#random), acknowledged: worker.acknowledged });
    };
    await act();
    disk.onChange = null;
    return moments;
  }

  async #check(moments: readonly Moment[], where: string): Promise<string | null> {
    for (const [number, { survivors, acknowledged }] of moments.entries()) {
      for (const { disk } of survivors) {
        const given = { acknowledged, depth: 1 };
        const fault = await this.#checkOne(disk.copy(), given);
        if (fault !== null) return `${where}, change ${number + 1}: ${fault}`;
        if (this.cuts >= this.#most) return null;
      }
    }
    return null;
  }

  async #checkOne(disk: SimulatedDisk, given: { acknowledged: Acknowledged; depth: number }): Promise<string | null> {
    const { acknowledged, depth } = given;
    this.cuts += 1;
    if (depth > 1) this.whileRecovering += 1;
    await endWriters(disk);
    const again: Survivor[] = [];
    if (depth < deepestCut && pick(this.#random, cutAgainEvery) === 0) {
      disk.onChange = () => {
        if (pick(this.#random, cutAgainMomentEvery) === 0) again.push(disk.survivor(this.#random));
      };
    }
    const fault = await faultFound({ disk, key: this.#key, acknowledged });
    disk.onChange = null;
    if (fault !== null) return `cut ${depth}: ${fault}`;
    for (const survivor of again) {
      const deeper = await this.#checkOne(survivor.disk, { acknowledged, depth: depth + 1 });
      if (deeper !== null) return deeper;
      if (this.cuts >= this.#most) return null;
    }
    return null;
  }
}

/** Different survivors of this moment. */
function survivorsOf(disk: SimulatedDisk, random: () => number): Survivor[] {
  const found = new Map<string, Survivor>();
  for (let draw = 0; draw < luck; draw += 1) {
    const survivor = disk.survivor(random);
    if (!found.has(survivor.choices)) found.set(survivor.choices, survivor);
  }
  return [...found.values()];
}
