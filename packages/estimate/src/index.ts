export {
  type CombinedEstimate,
  mixtureOfLinkages,
  type Part,
  type PartSummary,
  partsInDoubt,
  sumOfStrata,
} from './combine.ts';
export {
  type DecomposableOptions,
  type DecomposableResult,
  decomposableAveraging,
  decomposableLists,
} from './decomposable/decomposable-averaging.ts';
export {
  type EstimateOptions,
  type EstimateProgress,
  type EstimateResult,
  estimate,
  estimateFormat,
  estimateWith,
  type LatentClassSummary,
} from './estimate.ts';
export {
  estimateOverLinkages,
  estimateStrata,
  type PartsOptions,
  partsInThreads,
  partsOf,
} from './estimate-strata.ts';
export type { Convergence } from './latent-classes/convergence.ts';
export { convergenceOf } from './latent-classes/convergence.ts';
export { latentClassesInThreads } from './latent-classes/in-threads.ts';
export {
  type LatentClassOptions,
  type LatentClassProgress,
  type LatentClassResult,
  latentClasses,
} from './latent-classes/latent-classes.ts';
export type { CheckedCount, PredictiveSummary } from './latent-classes/predictive-summary.ts';
export { type LeftOut, leaveOneOutRun, maxLeaveOneOutLists, tablesWithoutEach } from './leave-one-out.ts';
export type { FittedModel, RefusedModel } from './log-linear/fit-model.ts';
export { independence, type LogLinear, logLinear, maxLogLinearLists } from './log-linear/log-linear.ts';
export type { ProfileInterval } from './log-linear/profile-interval.ts';
export { modelName, termsOf } from './log-linear/terms.ts';
export { type Existence, existenceOf } from './look-first/existence.ts';
export { type Overlap, overlapOf } from './look-first/overlap.ts';
export {
  type BandPoint,
  maxNoHighestOrderLists,
  type NoHighestOrderOptions,
  noHighestOrder,
} from './no-highest-order/no-highest-order.ts';
export * from './numerics/index.ts';
export { type MethodId, type MethodRow, sideBySide } from './side-by-side.ts';
export { chaoLowerBound, chaoLowerBoundByList, type LowerBound } from './simple/chao-lower-bound.ts';
export * from './table/index.ts';
export type { Shape } from './unequal-chances/mixed-logit.ts';
export { normalScale, twoGroups } from './unequal-chances/shapes.ts';
export { type UnequalChances, unequalChances } from './unequal-chances/unequal-chances.ts';
export { type ShapeName, type Widening, widen } from './unequal-chances/widen.ts';
export { type AssumptionForm, type AssumptionName, assumptions, type Signature } from './verdict/assumptions.ts';
export { thresholds } from './verdict/thresholds.ts';
export type { Reason, Verdict, VerdictKind } from './verdict/verdict.ts';
export { packageVersion } from './version.ts';
