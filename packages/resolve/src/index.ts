export {
  type BlockingKey,
  type BlockingPass,
  type Cluster,
  type ColumnKind,
  type Comparison,
  type ComparisonKind,
  type InspectOptions,
  inspectHolds,
  inspectTables,
  type Level,
  type Link,
  type LinkageModel,
  type LinkageResult,
  type LinkOptions,
  type LinkStep,
  type LinkTable,
  link,
  linkageModelSchema,
  linkInThreads,
  type PassReport,
  proposeColumns,
  type RecordRef,
  roleOf,
  type SameValues,
  type ScoredPair,
  type SharedColumn,
  type SharedTables,
  type Swing,
  shareColumns,
  type ThreadOptions,
  UnknownRecordError,
  type WeightBin,
} from './linkage/index.ts';
export { spellingWeight } from './names/alignment/align-words.ts';
export {
  compareNames,
  type NameComparison,
  type NamedKind,
  sameNameFrom,
  wordLikeness,
} from './names/compare-names.ts';
export {
  compareOrganisations,
  type OrganisationComparison,
  type OrganisationOptions,
} from './names/compare-organisations.ts';
export { comparePlaces, type FindPlaces, type PlaceComparison } from './names/compare-places.ts';
export { fold } from './names/fold.ts';
export { type NameHit, NameIndex, type NameIndexOptions } from './names/name-index.ts';
export { organisationWeights } from './names/organisation-weights.ts';
export { aliasId, mentionIds } from './occurrences.ts';
export { type ResolveInput, resolve, resolveEntities } from './resolve.ts';
export { type LinkedRows, type RowOccurrence, type RowPair, rowId } from './rows.ts';
