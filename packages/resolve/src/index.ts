export {
  type BlockingKey,
  type BlockingPass,
  type Cluster,
  type ColumnKind,
  type Comparison,
  type ComparisonKind,
  type Level,
  type LinkageModel,
  type LinkageResult,
  type LinkOptions,
  type LinkTable,
  link,
  type PassReport,
  type RecordRef,
  type ScoredPair,
  UnknownRecordError,
} from './linkage/index.ts';
export {
  compareNames,
  type NameComparison,
  type NamedKind,
  sameNameFrom,
  wordLikeness,
} from './names/compare-names.ts';
export { fold } from './names/fold.ts';
export { mentionIds } from './occurrences.ts';
export { type ResolveInput, resolve } from './resolve.ts';
