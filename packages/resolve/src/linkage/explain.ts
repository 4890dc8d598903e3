// What every comparison adds to the weight of a pair.
import type { Records } from './encode.ts';
import { recordOf, refOf } from './record-refs.ts';
import { probabilityOf, type Scorer } from './scorer.ts';
import type { LinkageModel, LinkageResult, LinkTable } from './types.ts';

export type Explain = LinkageResult['explain'];

/** Explains pairs of records by `model`. */
export function explainer(by: {
  readonly tables: readonly LinkTable[];
  readonly records: Records;
  readonly model: LinkageModel;
  readonly scorer: Scorer;
}): Explain {
  const { tables, records, model, scorer } = by;
  return (left, right) => {
    const [a, b] = [recordOf(tables, left), recordOf(tables, right)];
    const weight = scorer.weight(a, b);
    const reasons = scorer.parts(a, b).map(({ level, weight: bits }, c) => ({
      comparison: model.comparisons[c]?.name ?? '',
      level: model.comparisons[c]?.levels[level]?.label ?? 'not known in both',
      weight: bits,
    }));
    const held = scorer.heldBack(a, b);
    if (held > 0)
      reasons.push({ comparison: 'names in two scripts', level: 'nothing else speaks for it', weight: -held });
    return {
      left: refOf(records, a),
      right: refOf(records, b),
      prior: scorer.prior(a, b),
      weight,
      probability: probabilityOf(weight),
      reasons,
    };
  };
}
