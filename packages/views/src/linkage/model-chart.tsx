import type { ReactElement } from 'react';
import type { LinkageWords } from '../words/linkage.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/** A comparison of a model: how often each level is found among rows of one person (`m`) and of two (`u`). */
export interface ModelComparison {
  readonly name: string;
  readonly levels: readonly { readonly label: string; readonly m: number; readonly u: number }[];
}

export interface ModelChartProps {
  readonly comparisons: readonly ModelComparison[];
  readonly words: LinkageWords;
}

/** The model, a table a comparison: m and u of each level as bars, and the bits that follow. */
export function ModelChart({ comparisons, words }: ModelChartProps): ReactElement {
  return (
    <div className="linkage-model">
      {comparisons.map(({ name, levels }) => (
        <table key={name}>
          <caption>
            <WrittenWords words={name} />
            <span className="hidden">
              {' '}
              <WrittenWords words={words.modelCaption(name)} />
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.among.m}</th>
              <th scope="col">{words.among.u}</th>
              <th scope="col" className="linkage-bits">
                {words.weight}
              </th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ label, m, u }) => (
              <tr key={label}>
                <th scope="row">
                  <WrittenWords words={label} />
                </th>
                <Share value={m} name="linkage-for" words={words} />
                <Share value={u} name="linkage-against" words={words} />
                <td className="linkage-bits">{words.bits(Math.log2(m / u))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Share({
  value,
  name,
  words,
}: {
  readonly value: number;
  readonly name: string;
  readonly words: LinkageWords;
}): ReactElement {
  return (
    <td className="linkage-share">
      <span>{words.chance(value)}</span>
      <svg aria-hidden="true" focusable="false">
        <rect className={name} x="0" y="0" width={`${Math.max(0.5, value * 100)}%`} height="100%" />
      </svg>
    </td>
  );
}
