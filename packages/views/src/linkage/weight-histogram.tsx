import type { ReactElement } from 'react';
import type { LinkageWords } from '../words/linkage.ts';

/** Pairs that weigh `from` bits and less than one more. */
export interface WeightBin {
  readonly from: number;
  readonly pairs: number;
}

export interface WeightHistogramProps {
  readonly bins: readonly WeightBin[];
  readonly threshold: number;
  readonly words: LinkageWords;
}

/** Beyond so many bits either way, pairs stand in the last bar. */
const mostBits = 30;
const height = 160;
const tickEvery = 10;

/** How many pairs have which weight. Matches are few beside the others, so the height of a bar is the logarithm of its pairs. */
export function WeightHistogram({ bins, threshold, words }: WeightHistogramProps): ReactElement {
  const shown = gathered(bins);
  const low = Math.min(-1, Math.floor(threshold) - 1, ...shown.map(({ from }) => from));
  const high = Math.max(1, Math.ceil(threshold) + 1, ...shown.map(({ from }) => from + 1));
  const x = (bits: number) => `${Math.round(((bits - low) / (high - low)) * 10_000) / 100}%`;
  const tallest = Math.log10(1 + Math.max(1, ...shown.map(({ pairs }) => pairs)));
  const tall = (pairs: number) => Math.max(2, (Math.log10(1 + pairs) / tallest) * height);
  const said = ({ from, pairs, open }: Gathered) => words.histogramBin(from, pairs, open);
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => low + at).filter((bits) => bits % tickEvery === 0);
  return (
    <figure className="linkage-histogram">
      <svg role="img" aria-label={words.histogramLabel} height={height + 30} focusable="false">
        {shown.map((bin) => (
          <rect
            key={bin.from}
            className={bin.from >= threshold ? 'linkage-for' : 'linkage-against'}
            x={x(bin.from)}
            width={`${95 / (high - low)}%`}
            y={height - tall(bin.pairs)}
            height={tall(bin.pairs)}
          >
            <title>{said(bin)}</title>
          </rect>
        ))}
        <line className="linkage-axis" x1="0" x2="100%" y1={height} y2={height} />
        <line className="linkage-threshold" x1={x(threshold)} x2={x(threshold)} y1="0" y2={height + 6} />
        {ticks.map((bits) => (
          <text key={bits} x={x(bits)} y={height + 18} textAnchor="middle">
            {bits > 0 ? `+${bits}` : String(bits).replace('-', '−')}
          </text>
        ))}
      </svg>
      <figcaption className="soft small">
        {words.histogramLabel}. <span className="linkage-swatch linkage-swatch-for" /> {words.joined},{' '}
        <span className="linkage-swatch linkage-swatch-against" /> {words.apart}; {words.threshold}:{' '}
        {words.bits(threshold)}. {shown.some(({ open }) => open !== null) && words.histogramOutside}
      </figcaption>
      <details>
        <summary>{words.histogramTable}</summary>
        <ul className="linkage-bins small">
          {shown.map((bin) => (
            <li key={bin.from}>{said(bin)}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

/** A bar; the outermost may hold pairs from further out. */
type Gathered = WeightBin & { readonly open: 'less' | 'more' | null };

function gathered(bins: readonly WeightBin[]): Gathered[] {
  const counts = new Map<number, number>();
  for (const { from, pairs } of bins) {
    const at = Math.max(-mostBits, Math.min(mostBits - 1, from));
    counts.set(at, (counts.get(at) ?? 0) + pairs);
  }
  const hasBelow = bins.some(({ from }) => from < -mostBits);
  const hasAbove = bins.some(({ from }) => from >= mostBits);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([from, pairs]) => {
      const open = from === -mostBits && hasBelow ? 'less' : from === mostBits - 1 && hasAbove ? 'more' : null;
      return { from, pairs, open };
    });
}
