export { type Alignment, alignColumns, type ListColumns, roleOf } from './align-columns.ts';
export { proposeColumns } from './columns.ts';
export { type InspectOptions, inspectTables } from './inspect-tables.ts';
export { link } from './link.ts';
export { linkInThreads, type ThreadOptions } from './link-in-threads.ts';
export { linkageModelSchema } from './model-schema.ts';
export { UnknownRecordError } from './record-refs.ts';
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
  ScoredPair,
  Swing,
  WeightBin,
} from './types.ts';
