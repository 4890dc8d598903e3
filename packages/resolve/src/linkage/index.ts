export { link, UnknownRecordError } from './link.ts';
export type {
  BlockingKey,
  BlockingPass,
  Cluster,
  ColumnKind,
  Comparison,
  ComparisonKind,
  Level,
  LinkageModel,
  LinkageResult,
  LinkOptions,
  LinkTable,
  PassReport,
  RecordRef,
  ScoredPair,
} from './types.ts';
