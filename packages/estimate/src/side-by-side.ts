import type { EstimateResult } from './estimate.ts';

/** Which method a row is of. */
export type MethodId =
  | 'lower-bound'
  | 'lower-bound-by-list'
  | 'independence'
  | 'log-linear-best'
  | 'log-linear-averaged'
  | 'decomposable-graphs'
  | 'no-highest-order'
  | 'latent-classes'
  | 'over-linkages'
  | 'unequal-normal'
  | 'unequal-two-groups'
  | 'widened';

/** One method's answer, as it stands in a table or picture beside the others. Totals are of people, seen and unseen. */
export type MethodRow = {
  readonly id: MethodId;
  /** The method by name, with the model where one was chosen. */
  readonly method: string;
  readonly total: number;
  /** Ends of the 95 % interval; `high` is null where none can be given. */
  readonly low: number;
  readonly high: number | null;
  /** The total is a bound from below, not an estimate of how many there were. */
  readonly bound: boolean;
  /** The method that the verdict speaks of. */
  readonly main: boolean;
};

/** Every method that gave an answer, the plainest first and the one that the verdict speaks of last. */
export function sideBySide(result: EstimateResult): MethodRow[] {
  return [
    ...boundRows(result),
    ...logLinearRows(result),
    ...otherRows(result),
    ...unequalRows(result),
    ...latentRows(result),
  ];
}

const plain = { bound: false, main: false };

function* boundRows({ lowerBound, lowerBoundByList, table }: EstimateResult): Generator<MethodRow> {
  const observed = table.observed;
  if (lowerBound !== null) {
    const interval = aroundUnseen({ ...lowerBound, observed });
    yield { id: 'lower-bound', method: 'Lower bound (Chao)', ...interval, bound: true, main: false };
  }
  if (lowerBoundByList !== null) {
    const interval = aroundUnseen({ ...lowerBoundByList, observed });
    yield { id: 'lower-bound-by-list', method: 'Lower bound, lists unlike', ...interval, bound: true, main: false };
  }
}

function* logLinearRows({ independence, logLinear, table }: EstimateResult): Generator<MethodRow> {
  if (independence !== null && !('reason' in independence)) {
    const interval = aroundUnseen({ ...independence, observed: table.observed });
    yield { id: 'independence', method: 'Independent lists', ...interval, ...plain };
  }
  if (logLinear === null) return;
  const { best, averaged } = logLinear;
  const method = `Best log-linear model ${best.name}`;
  yield { id: 'log-linear-best', method, total: best.total, ...best.interval, ...plain };
  const { median, low, high } = averaged;
  yield { id: 'log-linear-averaged', method: 'Log-linear models averaged', total: median, low, high, ...plain };
}

function* otherRows({ decomposable, noHighestOrder }: EstimateResult): Generator<MethodRow> {
  if (decomposable !== null) {
    const { median, low, high } = decomposable;
    yield { id: 'decomposable-graphs', method: 'Graphs averaged', total: median, low, high, ...plain };
  }
  const point = noHighestOrder?.find(({ factor }) => factor === 1);
  if (point === undefined) return;
  const { median, low, high } = point;
  yield { id: 'no-highest-order', method: 'No highest-order interaction', total: median, low, high, ...plain };
}

/** Shapes that do not describe the lists are not in the interval and would only mislead. */
function* unequalRows({ unequalChances }: EstimateResult): Generator<MethodRow> {
  for (const { shape, total, low, high, describes } of unequalChances?.shapes ?? []) {
    if (!describes) continue;
    const normal = shape === 'normal scale';
    const method = normal ? 'Unequal chances, normal scale' : 'Unequal chances, two groups';
    yield { id: normal ? 'unequal-normal' : 'unequal-two-groups', method, total, low, high, ...plain };
  }
}

function* latentRows({ latentClasses, linkages, unequalChances }: EstimateResult): Generator<MethodRow> {
  if (latentClasses === null) return;
  const { median, low, high } = latentClasses;
  const widened = unequalChances?.widened === true;
  const row = { method: 'Latent classes', total: median, low, high, bound: false };
  yield { id: 'latent-classes', ...row, main: linkages === null && !widened };
  if (linkages !== null) {
    const over = { total: linkages.median, low: linkages.low, high: linkages.high, bound: false, main: !widened };
    yield { id: 'over-linkages', method: `Latent classes, ${linkages.parts.length} linkages`, ...over };
  }
  if (unequalChances === null || !widened) return;
  const ends = { low: unequalChances.low, high: unequalChances.high, bound: false, main: true };
  yield { id: 'widened', method: 'Widened for unequal chances', total: linkages?.median ?? median, ...ends };
}

/** 97.5 % point of the standard normal. */
const z = 1.959963984540054;

type FromError = {
  readonly total: number;
  readonly unseen: number;
  readonly standardError: number;
  readonly observed: number;
};

/** From a standard error: log-normal about the number unseen, so that the lower end is never below the count (Chao 1987). */
function aroundUnseen({ total, unseen, standardError, observed }: FromError) {
  const relative = standardError / unseen;
  const spread = Math.exp(z * Math.sqrt(Math.log(1 + relative * relative)));
  return { total, low: observed + unseen / spread, high: observed + unseen * spread };
}
