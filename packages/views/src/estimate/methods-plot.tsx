import type { MethodRow } from '@inquest/estimate';
import type { ReactElement } from 'react';
import { type EstimateShown, whole } from './estimate-view.ts';
import { TotalAxis, type TotalScale, totalScale } from './total-scale.tsx';

/** Intervals are drawn up to this many times the largest total: beyond, an arrow says that they go on. */
const farthest = 1.6;

/** Every method's interval in one picture beside the number on the lists; a table for whoever does not see it. */
export function MethodsPlot({ result, methods, words }: EstimateShown): ReactElement {
  const { observed } = result.table;
  const scale = scaleOf(observed, methods);
  return (
    <table className="estimate-methods">
      <caption className="hidden">{words.methods.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.methods.method}</th>
          <th scope="col">{words.methods.total}</th>
          <th scope="col">{words.methods.interval}</th>
          <th scope="col" className="estimate-track">
            <span className="hidden">{words.methods.picture}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="estimate-documented">
          <th scope="row">{words.methods.documented}</th>
          <td className="number">{whole(observed)}</td>
          <td className="small">{words.methods.counted}</td>
          <td className="estimate-track">
            <Track scale={scale} observed={observed} row={null} />
          </td>
        </tr>
        {methods.map((row) => (
          <tr key={row.id} className={row.main ? 'estimate-main' : ''}>
            <th scope="row">
              {words.methods.names[row.id](row.method)}{' '}
              {row.main && <span className="badge">{words.methods.main}</span>}
            </th>
            <td className="number">{row.bound ? words.methods.atLeast(whole(row.total)) : whole(row.total)}</td>
            <td className="small">
              {row.bound
                ? words.methods.boundFrom(whole(row.low))
                : words.methods.fromTo(whole(row.low), row.high === null ? null : whole(row.high))}
              <br />
              <span className="soft">{words.methods.kinds[row.id]}</span>
            </td>
            <td className="estimate-track">
              <Track scale={scale} observed={observed} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td />
          <td />
          <td className="estimate-track">
            <TotalAxis scale={scale} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function scaleOf(observed: number, methods: readonly MethodRow[]): TotalScale {
  const totals = Math.max(observed, ...methods.map(({ total }) => total));
  const ends = Math.max(totals, ...methods.map(({ high, bound }) => (bound ? 0 : (high ?? 0))));
  return totalScale(0, Math.min(ends, farthest * totals));
}

interface TrackProps {
  readonly scale: TotalScale;
  readonly observed: number;
  /** Null for the line of the number on the lists. */
  readonly row: MethodRow | null;
}

function Track({ scale, observed, row }: TrackProps): ReactElement {
  const seen = `${scale.position(observed)}%`;
  return (
    <svg width="100%" height="22" aria-hidden="true" className="estimate-bar">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className="estimate-grid"
          x1={`${scale.position(tick)}%`}
          x2={`${scale.position(tick)}%`}
          y1="0"
          y2="22"
        />
      ))}
      {row === null ? (
        <rect
          className="estimate-seen-bar"
          x={`${scale.position(0)}%`}
          y="5"
          height="12"
          width={`${scale.position(observed) - scale.position(0)}%`}
        />
      ) : (
        <Interval scale={scale} row={row} />
      )}
      <line className="estimate-seen" x1={seen} x2={seen} y1="0" y2="22" />
    </svg>
  );
}

function Interval({ scale, row }: { readonly scale: TotalScale; readonly row: MethodRow }): ReactElement {
  const open = row.bound || row.high === null || row.high > scale.largest;
  const end = open ? 97 : scale.position(row.high ?? 0);
  return (
    <>
      <line
        className={row.bound ? 'estimate-line estimate-bound' : 'estimate-line'}
        x1={`${scale.position(row.low)}%`}
        x2={`${end}%`}
        y1="11"
        y2="11"
      />
      {open && (
        <svg x={`${end}%`} y="5" width="8" height="12" overflow="visible" aria-hidden="true">
          <path className="estimate-arrow" d="M0 0 L8 6 L0 12 Z" />
        </svg>
      )}
      <circle
        className={row.bound ? 'estimate-point estimate-hollow' : 'estimate-point'}
        cx={`${scale.position(row.total)}%`}
        cy="11"
        r="5"
      />
    </>
  );
}
