import { type CombinedEstimate, mixtureOfLinkages, type Part, sumOfStrata } from './combine.ts';
import { latentClassesInThreads } from './latent-classes/in-threads.ts';
import { type LatentClassOptions, type LatentClassProgress, latentClasses } from './latent-classes/latent-classes.ts';
import type { CaptureTable } from './table/capture-table.ts';

/**
 * Latent classes in each stratum (region, period), each with random streams of its own, and the sum of their totals.
 * @throws RangeError for no table
 */
export function estimateStrata(
  strata: ReadonlyMap<string, CaptureTable>,
  options: Omit<LatentClassOptions, 'stratum'>,
): CombinedEstimate {
  return sumOfStrata(partsOf(strata, options));
}

/**
 * Latent classes over several linkages of the same lists (draws of a linkage model, or a grid of thresholds), taken as
 * equally likely: one interval that holds the doubt about who is who as well.
 * @throws RangeError for no table
 */
export function estimateOverLinkages(
  linkages: ReadonlyMap<string, CaptureTable>,
  options: Omit<LatentClassOptions, 'stratum'>,
): CombinedEstimate {
  return mixtureOfLinkages(partsOf(linkages, options));
}

/** What is run in threads for several tables. */
export type PartsOptions = Omit<LatentClassOptions, 'stratum'> & {
  readonly worker?: URL;
  readonly signal?: AbortSignal;
  readonly onProgress?: (name: string, progress: LatentClassProgress) => void;
};

/** As `partsOf`, with chains in threads: the parts, to be given to `sumOfStrata` or `mixtureOfLinkages`. */
export async function partsInThreads(
  tables: ReadonlyMap<string, CaptureTable>,
  options: PartsOptions,
): Promise<Part[]> {
  const { onProgress, ...settings } = options;
  const parts: Part[] = [];
  for (const [name, table] of tables) {
    const result = await latentClassesInThreads(table, { ...settings, stratum: parts.length + 1 }, (progress) =>
      onProgress?.(name, progress),
    );
    parts.push({ name, table, result });
  }
  return parts;
}

/** Latent classes of several tables, one after another, each with random streams of its own. */
export function partsOf(
  tables: ReadonlyMap<string, CaptureTable>,
  options: Omit<LatentClassOptions, 'stratum'>,
): Part[] {
  return [...tables].map(([name, table], index) => ({
    name,
    table,
    result: latentClasses(table, { ...options, stratum: index + 1 }),
  }));
}
