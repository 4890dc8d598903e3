import type { ReactElement } from 'react';
import type { LinkageWords } from '../words/linkage.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import { differingLetters, type LetterRun } from './differing-letters.ts';

/** One column of two rows, as both lists have it. */
export interface ComparedCell {
  readonly column: string;
  readonly left: string;
  readonly right: string;
}

export interface RowComparisonProps {
  /** Where each row stands: "ours.csv, line 12". */
  readonly left: string;
  readonly right: string;
  readonly cells: readonly ComparedCell[];
  readonly words: LinkageWords;
}

/** Two rows side by side. Letters that the other does not have are marked; nothing of what was written is changed or left out. */
export function RowComparison({ left, right, cells, words }: RowComparisonProps): ReactElement {
  return (
    <table className="linkage-rows">
      <caption className="hidden">{words.rowsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">
            <WrittenWords words={left} />
          </th>
          <th scope="col">
            <WrittenWords words={right} />
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => {
          const bothFilled = cell.left !== '' && cell.right !== '';
          const [a, b] = bothFilled
            ? differingLetters(cell.left, cell.right)
            : [[{ text: cell.left, differs: false }], [{ text: cell.right, differs: false }]];
          return (
            <tr key={cell.column}>
              <th scope="row">
                <WrittenWords words={cell.column} />
              </th>
              <Cell runs={a} words={words} />
              <Cell runs={b} words={words} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What differs by signs nobody sees is whole in one run, so that these are named beside the letters they hide in. */
function Cell({ runs, words }: { readonly runs: readonly LetterRun[]; readonly words: LinkageWords }): ReactElement {
  let at = 0;
  const text = runs.map((run) => run.text).join('');
  if (text === '') return <td className="soft">{words.empty}</td>;
  return (
    <td>
      <bdi>
        {runs.map((run) => {
          const key = at;
          at += run.text.length;
          return run.differs ? (
            <mark key={key}>
              <WrittenWords words={run.text} />
            </mark>
          ) : (
            <WrittenWords key={key} words={run.text} />
          );
        })}
      </bdi>
    </td>
  );
}
