import {
  type AssumptionForm,
  type CaptureTable,
  type CombinedEstimate,
  type EstimateResult,
  estimateWith,
  type LatentClassProgress,
  latentClassesInThreads,
  leaveOneOutRun,
  mixtureOfLinkages,
  type Part,
  partsInThreads,
  sumOfStrata,
  tableHash,
  tablesWithoutEach,
  thresholds,
} from '@inquest/estimate';

export interface EstimateRequest {
  readonly table: CaptureTable;
  readonly seed: number;
  readonly assumptions: AssumptionForm;
  /** Parts of the population, to be held against the whole. */
  readonly strata: ReadonlyMap<string, CaptureTable>;
  /** The same lists linked otherwise; with any, the interval is over all of them and the table. */
  readonly linkages: ReadonlyMap<string, CaptureTable>;
  readonly signal?: AbortSignal;
  /** What is being done, and for the main method how far its chains agree after each round. */
  readonly onProgress?: (step: string, round: LatentClassProgress | null) => void;
}

/** All methods on a table, the chains of the main one in threads. @throws the signal's reason when it is given */
export async function estimateStep(request: EstimateRequest): Promise<EstimateResult> {
  const { table, seed, assumptions, signal, onProgress = () => {} } = request;
  const stop = signal === undefined ? {} : { signal };
  const latent =
    table.lists.length < thresholds.lists
      ? null
      : await latentClassesInThreads(table, { seed, ...stop }, (round) => onProgress('latent classes', round));
  const onPart = (name: string, round: LatentClassProgress) => onProgress(name, round);
  const withoutEach = await partsInThreads(latent === null ? new Map() : tablesWithoutEach(table), {
    ...leaveOneOutRun,
    seed,
    ...stop,
    onProgress: (list, round) => onProgress(`without ${list}`, round),
  });
  const others: { strata?: CombinedEstimate; linkages?: CombinedEstimate } = {};
  if (latent !== null && request.strata.size > 0) {
    others.strata = sumOfStrata(await partsInThreads(request.strata, { seed, ...stop, onProgress: onPart }));
  }
  if (latent !== null && request.linkages.size > 0) {
    const own = { name: 'the table', table, result: latent };
    const further = await linkageParts(request, own, (tables) =>
      partsInThreads(tables, { seed, ...stop, onProgress: onPart }),
    );
    others.linkages = mixtureOfLinkages([own, ...further]);
  }
  return estimateWith(
    table,
    { seed, assumptions, withoutEach, ...others, onProgress: ({ step }) => onProgress(step, null) },
    latent,
  );
}

/** Linkages that give the same counts as the table or as one another are run once and count each. */
async function linkageParts(
  { table, linkages }: EstimateRequest,
  own: Part,
  run: (tables: ReadonlyMap<string, CaptureTable>) => Promise<Part[]>,
): Promise<Part[]> {
  const distinct = new Map([[tableHash(table), table]]);
  for (const other of linkages.values()) if (!distinct.has(tableHash(other))) distinct.set(tableHash(other), other);
  const names = new Map([...linkages].map(([name, other]) => [tableHash(other), name]));
  const toRun = [...distinct].slice(1).map(([hash, other]) => [names.get(hash) ?? hash, other] as const);
  const parts = await run(new Map(toRun));
  const byHash = new Map([[tableHash(table), own]]);
  for (const [index, [, other]] of toRun.entries()) byHash.set(tableHash(other), parts[index] ?? own);
  return [...linkages].map(([name, other]) => ({ ...(byHash.get(tableHash(other)) ?? own), name }));
}
