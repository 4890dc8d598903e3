import type { Step } from '../disk/power-loss-disk.test.fixture.ts';
import { type Act, playPowerCuts } from './power-cuts.test.fixture.ts';

/** A step of care in the product, and how the simulated disk leaves it out. */
export interface Tooth {
  readonly name: string;
  readonly skips: (step: Step) => boolean;
  /** What histories begin with, so that the step comes up in each. */
  readonly begin?: readonly Act[];
}

const isFolder =
  (pattern: RegExp): Tooth['skips'] =>
  ({ kind, path }) =>
    kind === 'sync of a folder' && pattern.test(path.replaceAll('\\', '/'));

/** Each sync and each step that puts a case in order, taken out alone. */
export const teeth: readonly Tooth[] = [
  {
    name: 'sync of payloads and evidence before they get their names',
    skips: ({ kind, path }) => kind === 'sync of a new file' && /torn/.test(path),
  },
  { name: 'sync of the log before a statement is acknowledged', skips: ({ kind }) => kind === 'sync of a log' },
  {
    name: 'sync of the folders payloads and evidence stand in',
    skips: isFolder(/\/(?:payloads|evidence)\/[0-9a-f]{2}$/),
  },
  { name: 'sync of payloads/ and evidence/ when a folder is new in them', skips: isFolder(/\/(?:payloads|evidence)$/) },
  { name: 'sync of the folder of a new log', skips: isFolder(/\/statements\/[0-9a-f]{64}$/) },
  { name: 'sync of statements/ when a device is new in it', skips: isFolder(/\/statements$/) },
  { name: 'sync of the case folder itself', skips: isFolder(/\/here(?:\.[0-9a-f]+\.new\/?\.?)?$/) },
  { name: 'sync of the folder above a new case', skips: isFolder(/^\/?$/) },
  { name: 'cutting off what was not finished', skips: ({ kind }) => kind === 'truncation' },
  {
    name: 'giving files their names only when they are whole',
    skips: ({ kind, path }) => kind === 'rename' && /\/(?:payloads|evidence)\//.test(path),
  },
  {
    name: 'setting apart files that no statement speaks of',
    skips: ({ kind, path }) => kind === 'rename' && /\/torn\//.test(path),
  },
  {
    name: 'deleting what was withdrawn',
    skips: ({ kind, path }) => kind === 'removal' && /\/(?:payloads|evidence)\//.test(path),
    begin: ['report', 'withdraw'],
  },
  {
    name: 'removing derived/ when something was withdrawn',
    skips: ({ kind, path }) => kind === 'removal' && /derived/.test(path),
    begin: ['report', 'withdraw'],
  },
  {
    name: 'leaving word of a writer that did not finish',
    skips: ({ kind, path }) => kind === 'sync of a new file' && /\/lock/.test(path),
  },
];

export interface Bite {
  readonly tooth: string;
  /** After how many power cuts the run went red; null when it did not within the limit. */
  readonly after: number | null;
  readonly fault: string | null;
}

/** Leaves the step out and plays histories until one goes wrong. */
export async function bite(tooth: Tooth, limits: { readonly seed: number; readonly cuts: number }): Promise<Bite> {
  let cuts = 0;
  for (let seed = limits.seed; cuts < limits.cuts; seed += 1) {
    try {
      const history = await playPowerCuts({ seed, luck: 2, verifyEvery: 1, ...tooth });
      cuts += history.cuts;
      if (history.fault !== null) return { tooth: tooth.name, after: cuts, fault: history.fault };
    } catch (error) {
      // Without the step the work itself cannot go on.
      return { tooth: tooth.name, after: cuts, fault: error instanceof Error ? error.message : String(error) };
    }
  }
  return { tooth: tooth.name, after: null, fault: null };
}
