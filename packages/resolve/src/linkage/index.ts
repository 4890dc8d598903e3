export { proposeColumns } from './columns.ts';
export { roleOf } from './headers.ts';
export { inspectHolds } from './inspect-holds.ts';
export { type InspectOptions, inspectTables } from './inspect-tables.ts';
export { link } from './link.ts';
export { linkInThreads, type ThreadOptions } from './link-in-threads.ts';
export { linkageModelSchema } from './model-schema.ts';
export { UnknownRecordError } from './record-refs.ts';
export { type SharedColumn, type SharedTables, shareColumns } from './share-columns.ts';
export type {
  BlockingKey,
  BlockingPass,
  Cluster,
  ColumnKind,
  Comparison,
  ComparisonKind,
  Level,
  Link,
  LinkageModel,
  LinkageResult,
  LinkOptions,
  LinkStep,
  LinkTable,
  PassReport,
  RecordRef,
  SameValues,
  ScoredPair,
  Swing,
  WeightBin,
} from './types.ts';
