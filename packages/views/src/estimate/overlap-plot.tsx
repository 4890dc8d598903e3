import type { CaptureTable, Overlap } from '@inquest/estimate';
import type { ReactElement } from 'react';
import { ScrollingRegion } from '../page/scrolling-region.tsx';
import { plainWords } from '../written-words/plain-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import { type EstimateShown, inARow, listsOf, whole } from './estimate-view.ts';

/** Patterns drawn, the largest first; the table of the data has all. */
const mostPatterns = 31;
/** The dots of more lists are wider than a narrow screen. */
const mostListsInSight = 8;
/** Distance of two dots. */
const dotStep = 18;

/** What is drawn of lists before anything is estimated. */
export interface OverlapShown {
  readonly table: CaptureTable;
  readonly overlap: Overlap;
  readonly words: EstimateShown['words'];
}

/** How the lists overlap: each combination of lists with the people on exactly those (an UpSet plot on its side). */
export function OverlapPlot({ table, words }: OverlapShown): ReactElement {
  const rows = table.rows.toSorted((a, b) => b.count - a.count || a.pattern - b.pattern);
  const shown = rows.slice(0, mostPatterns);
  const left = rows.slice(mostPatterns);
  const largest = shown[0]?.count ?? 1;
  const plot = (
    <table className="estimate-upset">
      <caption className="hidden">{words.lists.overlapCaption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">{words.lists.exactlyOn}</span>
            <Numbers count={table.lists.length} />
          </th>
          <th scope="col" className="number">
            {words.lists.people}
          </th>
          <th scope="col" className="estimate-wide">
            <span className="hidden">{words.lists.bar}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ pattern, count }) => (
          <tr key={pattern}>
            <th scope="row">
              <span className="hidden">
                <WrittenWords words={inARow(listsOf(pattern, table.lists))} />
              </span>
              <Dots pattern={pattern} count={table.lists.length} />
            </th>
            <td className="number">{whole(count)}</td>
            <td className="estimate-wide">
              <Bar share={count / largest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      {table.lists.length > mostListsInSight ? (
        <ScrollingRegion className="table-wide" name={words.lists.overlapCaption}>
          {plot}
        </ScrollingRegion>
      ) : (
        plot
      )}
      {left.length > 0 && (
        <p className="small">
          {words.lists.furtherPatterns(left.length, whole(left.reduce((sum, { count }) => sum + count, 0)))}
        </p>
      )}
    </>
  );
}

function Numbers({ count }: { readonly count: number }): ReactElement {
  return (
    <svg width={count * dotStep} height="18" aria-hidden="true">
      {numbersTo(count).map((list) => (
        <text key={list} x={(list + 0.5) * dotStep} y="13" textAnchor="middle">
          {list + 1}
        </text>
      ))}
    </svg>
  );
}

/** 0, 1, … for so many lists. */
function numbersTo(count: number): number[] {
  return [...new Array(count).keys()];
}

function Dots({ pattern, count }: { readonly pattern: number; readonly count: number }): ReactElement {
  const on = numbersTo(count).filter((list) => ((pattern >> list) & 1) === 1);
  const at = (list: number) => (list + 0.5) * dotStep;
  return (
    <svg width={count * dotStep} height="18" aria-hidden="true">
      <line className="estimate-dot-line" x1={at(on[0] ?? 0)} x2={at(on.at(-1) ?? 0)} y1="9" y2="9" />
      {numbersTo(count).map((list) => (
        <circle
          key={list}
          className={on.includes(list) ? 'estimate-dot' : 'estimate-no-dot'}
          cx={at(list)}
          cy="9"
          r="5.5"
        />
      ))}
    </svg>
  );
}

/** A bar that takes its share of the width. */
function Bar({ share }: { readonly share: number }): ReactElement {
  return (
    <svg width="100%" height="14" aria-hidden="true">
      <rect className="estimate-seen-bar" x="0" y="1" height="12" width={`${Math.max(0.5, 100 * share)}%`} />
    </svg>
  );
}

/** The lists by number with their sizes, and what each pair shares. */
export function ListsTable({ table, overlap, words }: OverlapShown): ReactElement {
  return (
    <>
      <table className="estimate-lists">
        <thead>
          <tr>
            <th scope="col">{words.lists.list}</th>
            <th scope="col" className="number">
              {words.lists.people}
            </th>
            <th scope="col" className="number">
              {words.lists.onlyHere}
            </th>
            <th scope="col" className="estimate-wide">
              <span className="hidden">{words.lists.bar}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.lists.map((list, index) => (
            <tr key={list}>
              <th scope="row">
                {index + 1}. <WrittenWords words={list} />
              </th>
              <td className="number">{whole(overlap.sizes[index] ?? 0)}</td>
              <td className="number">{whole(onlyOn(index, table))}</td>
              <td className="estimate-wide">
                <Bar share={(overlap.sizes[index] ?? 0) / table.observed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PairsTable table={table} overlap={overlap} words={words} />
    </>
  );
}

function PairsTable({ table, overlap, words }: OverlapShown): ReactElement {
  return (
    <details>
      <summary>{words.lists.pairs}</summary>
      <ScrollingRegion className="table-wide" name={words.lists.pairs}>
        <table className="estimate-pairs">
          <thead>
            <tr>
              <th scope="col">{words.lists.list}</th>
              {table.lists.map((list, index) => (
                <th key={list} scope="col" className="number" aria-label={plainWords(list)}>
                  {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lists.map((list, row) => (
              <tr key={list}>
                <th scope="row">
                  {row + 1}. <WrittenWords words={list} />
                </th>
                {table.lists.map((other, column) => (
                  <td key={other} className="number">
                    {whole(overlap.pairs[row]?.[column] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingRegion>
    </details>
  );
}

function onlyOn(list: number, table: CaptureTable): number {
  return table.rows.find(({ pattern }) => pattern === 1 << list)?.count ?? 0;
}
