import type { ReactElement } from 'react';
import type { LinkageWords } from '../words/linkage.ts';
import { plainWords } from '../written-words/plain-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/** A row of a cluster: its number in the picture stands before its words beside it. */
export interface ClusterNode {
  readonly id: string;
  readonly words: string;
}

/** Two rows of a cluster and the weight between them in bits. */
export interface ClusterEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

export interface ClusterGraphProps {
  readonly nodes: readonly ClusterNode[];
  readonly edges: readonly ClusterEdge[];
  readonly threshold: number;
  readonly words: LinkageWords;
}

const size = 240;
const radius = 92;
const dot = 13;
/** Bits from which a line has its full width. */
const fullBits = 20;

/**
 * The rows of one cluster on a circle, each pair joined by a line: thick where the evidence is heavy, dashed where by itself it would not have
 * been taken. The list beside it says the same in words.
 */
export function ClusterGraph({ nodes, edges, threshold, words }: ClusterGraphProps): ReactElement {
  const places = new Map(nodes.map(({ id }, at) => [id, placeOf(at, nodes.length)]));
  const numbers = new Map(nodes.map(({ id }, at) => [id, at + 1]));
  const sorted = [...edges].sort((a, b) => a.weight - b.weight);
  return (
    <div className="linkage-cluster">
      <svg
        role="img"
        aria-label={words.clusterLabel(nodes.length, edges.length)}
        viewBox={`0 0 ${size} ${size}`}
        focusable="false"
      >
        {sorted.map(({ from, to, weight }) => {
          const [[x1, y1], [x2, y2]] = [places.get(from) ?? [0, 0], places.get(to) ?? [0, 0]];
          return (
            <line
              key={`${from} ${to}`}
              className={weight >= threshold ? 'linkage-edge' : 'linkage-edge-weak'}
              strokeWidth={1 + Math.max(0, Math.min(1, weight / fullBits)) * 4}
              {...{ x1, y1, x2, y2 }}
            >
              <title>{`${numbers.get(from)} - ${numbers.get(to)}: ${words.bits(weight)}`}</title>
            </line>
          );
        })}
        {nodes.map(({ id, words: said }, at) => {
          const [x, y] = placeOf(at, nodes.length);
          return (
            <g key={id} className="linkage-node">
              <circle cx={x} cy={y} r={dot} />
              <text x={x} y={y} textAnchor="middle" dominantBaseline="central">
                {at + 1}
              </text>
              <title>{plainWords(said)}</title>
            </g>
          );
        })}
      </svg>
      <ol>
        {nodes.map(({ id, words: said }) => (
          <li key={id}>
            <WrittenWords words={said} />
          </li>
        ))}
      </ol>
      <details>
        <summary>{words.clusterLabel(nodes.length, edges.length)}</summary>
        <ul className="small">
          {[...sorted].reverse().map(({ from, to, weight }) => (
            <li key={`${from} ${to}`}>
              {numbers.get(from)} - {numbers.get(to)}: {words.bits(weight)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** The first stands at the top, the others follow as the hand of a clock goes. */
function placeOf(at: number, of: number): readonly [number, number] {
  const angle = (at / Math.max(1, of)) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(size / 2 + radius * Math.cos(angle)), round(size / 2 + radius * Math.sin(angle))];
}
