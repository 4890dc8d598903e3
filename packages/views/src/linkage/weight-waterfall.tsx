import type { ReactElement } from 'react';
import type { LinkageWords } from '../words/linkage.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/** What one comparison adds to a pair, in bits. */
export interface WeightReason {
  readonly comparison: string;
  readonly level: string;
  readonly weight: number;
}

export interface WeightWaterfallProps {
  /** Bits from which every pair starts. */
  readonly prior: number;
  readonly reasons: readonly WeightReason[];
  /** Bits from which a pair is taken. */
  readonly threshold: number;
  readonly words: LinkageWords;
}

interface Step extends WeightReason {
  /** Bits before and after. */
  readonly from: number;
  readonly to: number;
}

/**
 * The weight of a pair as a waterfall: each comparison begins where the one before ended. A table to a screen reader, which says
 * every step in words and bits.
 */
export function WeightWaterfall({ prior, reasons, threshold, words }: WeightWaterfallProps): ReactElement {
  const steps = stepsOf(prior, reasons, words);
  const total = steps.at(-1)?.to ?? prior;
  const position = scaleOf([0, threshold, ...steps.flatMap(({ from, to }) => [from, to])]);
  const isTaken = total >= threshold;
  return (
    <table className="linkage-waterfall">
      <caption className="hidden">{words.waterfallCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.comparison}</th>
          <th scope="col">{words.level}</th>
          <th scope="col" className="linkage-bits">
            {words.weight}
          </th>
          <td className="linkage-track" aria-hidden="true">
            <svg focusable="false" aria-hidden="true">
              <text x={percent(position(threshold))} y="1em" textAnchor={anchorAt(position(threshold))}>
                {words.threshold}
              </text>
            </svg>
          </td>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.comparison}>
            <th scope="row">
              <WrittenWords words={step.comparison} />
            </th>
            <td>
              <WrittenWords words={step.level} />
            </td>
            <td className="linkage-bits">{words.bits(step.weight)}</td>
            <Track step={step} threshold={threshold} position={position} />
          </tr>
        ))}
        <tr className="linkage-sum">
          <th scope="row">{words.sum}</th>
          <td>
            {isTaken ? words.joined : words.apart}, {words.chance(1 / (1 + 2 ** -total))}
          </td>
          <td className="linkage-bits">{words.bits(total)}</td>
          <Track
            step={{ comparison: words.sum, level: '', weight: total, from: 0, to: total }}
            threshold={threshold}
            position={position}
          />
        </tr>
      </tbody>
    </table>
  );
}

function stepsOf(prior: number, reasons: readonly WeightReason[], words: LinkageWords): Step[] {
  let at = 0;
  return [{ comparison: words.prior, level: words.priorWhy, weight: prior }, ...reasons].map((reason) => {
    const from = at;
    at += reason.weight;
    return { ...reason, from, to: at };
  });
}

function Track({
  step: { from, to },
  threshold,
  position,
}: {
  readonly step: Step;
  readonly threshold: number;
  readonly position: (bits: number) => number;
}): ReactElement {
  const [left, right] = [Math.min(position(from), position(to)), Math.max(position(from), position(to))];
  return (
    <td className="linkage-track" aria-hidden="true">
      <svg focusable="false" aria-hidden="true">
        <line className="linkage-zero" x1={percent(position(0))} x2={percent(position(0))} y1="0" y2="100%" />
        <line
          className="linkage-threshold"
          x1={percent(position(threshold))}
          x2={percent(position(threshold))}
          y1="0"
          y2="100%"
        />
        <rect
          className={to >= from ? 'linkage-for' : 'linkage-against'}
          x={percent(left)}
          width={percent(Math.max(0.4, right - left))}
          y="18%"
          height="64%"
        />
      </svg>
    </td>
  );
}

/** Bits to per cent of the track, a little room at both ends. */
function scaleOf(bits: readonly number[]): (bits: number) => number {
  const low = Math.min(...bits);
  const span = Math.max(...bits) - low || 1;
  return (at) => 3 + ((at - low) / span) * 94;
}

function anchorAt(position: number): 'start' | 'middle' | 'end' {
  return position < 15 ? 'start' : position > 85 ? 'end' : 'middle';
}

function percent(position: number): string {
  return `${Math.round(position * 100) / 100}%`;
}
