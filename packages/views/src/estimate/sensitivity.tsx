import { type CombinedEstimate, partsInDoubt } from '@inquest/estimate';
import type { ReactElement, ReactNode } from 'react';
import { ScrollingRegion } from '../page/scrolling-region.tsx';
import { WrittenWords } from '../written-words/written-words.tsx';
import { type EstimateShown, percent, whole } from './estimate-view.ts';

/** What the answer hangs on: each list, the interaction nobody can see, who is who, and the parts against the whole. */
export function Sensitivity(shown: EstimateShown): ReactElement {
  const { words, result } = shown;
  return (
    <>
      <h3>{words.sensitivity.leaveOneOut}</h3>
      <LeaveOneOut {...shown} />
      <h3>{words.sensitivity.oddsFactor}</h3>
      <OddsFactor {...shown} />
      <h3>{words.sensitivity.linkage}</h3>
      {result.linkages === null ? (
        <p>{words.sensitivity.oneLinkage}</p>
      ) : (
        <Parts combined={result.linkages} intro={words.sensitivity.linkageIntro} words={words} />
      )}
      <h3>{words.sensitivity.strata}</h3>
      {result.strata === null ? <p>{words.sensitivity.noStrata}</p> : <Strata {...shown} strata={result.strata} />}
    </>
  );
}

function LeaveOneOut({ result, words }: EstimateShown): ReactElement {
  const { leaveOneOut, latentClasses } = result;
  if (leaveOneOut.length === 0 || latentClasses === null) return <p>{words.sensitivity.noLeaveOneOut}</p>;
  const { sensitivity, methods } = words;
  return (
    <>
      <p>{sensitivity.leaveOneOutIntro(whole(latentClasses.median))}</p>
      <Rows head={[sensitivity.without, methods.documented, methods.total, sensitivity.change, methods.interval]}>
        {leaveOneOut.map(({ list, observed, total, low, high, change, agrees }) => (
          <tr key={list}>
            <th scope="row">
              <WrittenWords words={list} />
            </th>
            <td className="number">{whole(observed)}</td>
            <td className="number">{whole(total)}</td>
            <td className="number">
              {change > 0 ? '+' : change < 0 ? '−' : ''}
              {percent(Math.abs(change))}
            </td>
            <td className="number">
              {agrees ? '' : '* '}
              {methods.fromTo(whole(low), whole(high))}
            </td>
          </tr>
        ))}
      </Rows>
      {leaveOneOut.some(({ agrees }) => !agrees) && <p className="small">{sensitivity.leaveOneOutUnsure}</p>}
    </>
  );
}

function OddsFactor({ result, words }: EstimateShown): ReactElement {
  if (result.noHighestOrder === null) return <p>{words.sensitivity.noOddsFactor}</p>;
  return (
    <>
      <p>{words.sensitivity.oddsFactorIntro}</p>
      <Rows head={['ξ', words.methods.total, words.methods.interval]}>
        {result.noHighestOrder.map(({ factor, median, low, high }) => (
          <tr key={factor}>
            <th scope="row">{factor}</th>
            <td className="number">{whole(median)}</td>
            <td className="number">{words.methods.fromTo(whole(low), whole(high))}</td>
          </tr>
        ))}
      </Rows>
    </>
  );
}

type PartsProps = Pick<EstimateShown, 'words'> & { readonly combined: CombinedEstimate; readonly intro: string };

function Parts({ combined, intro, words }: PartsProps): ReactElement {
  return (
    <>
      <p>{intro}</p>
      <Rows
        head={[words.sensitivity.part, words.methods.documented, words.methods.total, words.methods.interval, 'R-hat']}
      >
        {combined.parts.map(({ name, observed, median, low, high, rHat }) => (
          <tr key={name}>
            <th scope="row">
              <WrittenWords words={name} />
            </th>
            <td className="number">{whole(observed)}</td>
            <td className="number">{whole(median)}</td>
            <td className="number">{words.methods.fromTo(whole(low), whole(high))}</td>
            <td className="number">{rHat.toFixed(3)}</td>
          </tr>
        ))}
        <tr className="estimate-main">
          <th scope="row">{words.sensitivity.together}</th>
          <td />
          <td className="number">{whole(combined.median)}</td>
          <td className="number">{words.methods.fromTo(whole(combined.low), whole(combined.high))}</td>
          <td />
        </tr>
      </Rows>
    </>
  );
}

/** The parts, their sum, and all undivided: what is to be compared stands in the last two rows. */
function Strata({
  strata,
  dividedBy,
  result,
  words,
}: EstimateShown & { readonly strata: CombinedEstimate }): ReactElement {
  const { sensitivity, methods } = words;
  const inDoubt = partsInDoubt(strata);
  const { latentClasses: pooled, settings } = result;
  const difference = pooled === null ? 0 : strata.median / pooled.median - 1;
  const sumOf = (count: 'observed' | 'onTwoOrMore') => strata.parts.reduce((sum, part) => sum + part[count], 0);
  const { median, low, high } = strata;
  const sums = [
    { title: sensitivity.sum, observed: sumOf('observed'), onTwoOrMore: sumOf('onTwoOrMore'), median, low, high },
    ...(pooled === null
      ? []
      : [
          {
            title: sensitivity.undivided,
            observed: result.table.observed,
            onTwoOrMore: result.overlap.onTwoOrMore,
            median: pooled.median,
            low: pooled.low,
            high: pooled.high,
          },
        ]),
  ];
  return (
    <>
      <p>{dividedBy === null ? sensitivity.strataIntro : <WrittenWords words={sensitivity.strataBy(dividedBy)} />}</p>
      <Rows head={[sensitivity.part, methods.documented, sensitivity.onTwo, methods.total, methods.interval, 'R-hat']}>
        {strata.parts.map(({ name, observed, onTwoOrMore, median, low, high, rHat }) => (
          <tr key={name}>
            <th scope="row">
              <WrittenWords words={name} />
              {inDoubt.includes(name) ? ' *' : ''}
            </th>
            <td className="number">{whole(observed)}</td>
            <td className="number">{whole(onTwoOrMore)}</td>
            <td className="number">{whole(median)}</td>
            <td className="number">{methods.fromTo(whole(low), whole(high))}</td>
            <td className="number">{rHat.toFixed(3)}</td>
          </tr>
        ))}
        {sums.map((row) => (
          <tr key={row.title} className="estimate-main">
            <th scope="row">{row.title}</th>
            <td className="number">{whole(row.observed)}</td>
            <td className="number">{whole(row.onTwoOrMore)}</td>
            <td className="number">{whole(row.median)}</td>
            <td className="number">{methods.fromTo(whole(row.low), whole(row.high))}</td>
            <td />
          </tr>
        ))}
      </Rows>
      {inDoubt.length > 0 && <p className="small">{sensitivity.strataInDoubt}</p>}
      {pooled !== null && (
        <p>
          {Math.abs(difference) < 0.005
            ? sensitivity.strataAgree
            : sensitivity.strataDiffer(percent(Math.abs(difference)), difference > 0)}
          {Math.abs(difference) > settings.thresholds.strata && <b> {sensitivity.strataFar}</b>}
        </p>
      )}
    </>
  );
}

/** A table whose first column is of names and whose others are of numbers. */
export function Rows({
  head,
  children,
}: {
  readonly head: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <ScrollingRegion className="table-wide" name={head.join(', ')}>
      <table className="estimate-sensitivity">
        <thead>
          <tr>
            {head.map((title, index) => (
              <th key={title} scope="col" className={index === 0 ? '' : 'number'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollingRegion>
  );
}
