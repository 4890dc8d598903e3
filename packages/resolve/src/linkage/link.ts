// Links lists: which rows are the same person, how surely, and what the answer rests on.
import { RangeComparer } from './compare-range.ts';
import { finishLinkage, prepareLinkage } from './link-steps.ts';
import type { LinkageResult, LinkOptions, LinkTable } from './types.ts';

/**
 * Links the rows of `tables` into clusters, one a person, by probabilistic record linkage. Without a model in the options
 * one is proposed from the columns and estimated from the rows alone.
 * @throws UnknownRecordError when `same` or `different` name a row that is not there.
 */
export function link(tables: readonly LinkTable[], options: LinkOptions = {}): LinkageResult {
  const prepared = prepareLinkage(tables, options);
  const comparer = new RangeComparer(prepared.comparables, prepared.meetings);
  return finishLinkage(prepared, [comparer.compare(0, prepared.records.count)], options);
}
