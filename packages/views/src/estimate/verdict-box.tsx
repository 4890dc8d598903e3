import type { MethodRow, VerdictKind } from '@inquest/estimate';
import type { ReactElement } from 'react';
import { WrittenWords } from '../written-words/written-words.tsx';
import { type EstimateShown, whole } from './estimate-view.ts';

const looks: Readonly<Record<VerdictKind, string>> = {
  number: '',
  'number with warnings': 'estimate-verdict-warned',
  'lower bound only': 'estimate-verdict-bound',
  refused: 'estimate-verdict-refused',
};

/** The verdict in words, what is documented before what is estimated, and every reason. */
export function VerdictBox({ result, methods, words }: EstimateShown): ReactElement {
  const { verdict, table } = result;
  return (
    <section className={`estimate-verdict ${looks[verdict.kind]}`}>
      <h2>{words.verdict.title[verdict.kind]}</h2>
      <p>
        <b>{words.verdict.documented(whole(table.observed))}</b>
      </p>
      <Statement result={result} methods={methods} words={words} />
      {verdict.reasons.length > 0 && (
        <>
          <h3>{words.verdict.reasons}</h3>
          <ul>
            {verdict.reasons.map((reason) => (
              <li key={reason.words}>
                <WrittenWords words={reason.words} />
              </li>
            ))}
          </ul>
        </>
      )}
      {verdict.warnings.length > 0 && (
        <>
          <h3>{words.verdict.warnings}</h3>
          <ul>
            {verdict.warnings.map((warning) => (
              <li key={warning.words}>
                <WrittenWords words={warning.words} />
              </li>
            ))}
          </ul>
        </>
      )}
      {verdict.reasons.length + verdict.warnings.length === 0 && <p>{words.verdict.nothingMore}</p>}
    </section>
  );
}

type StatementProps = Pick<EstimateShown, 'result' | 'methods' | 'words'>;

function Statement({ result, methods, words }: StatementProps): ReactElement {
  const { estimate, table, verdict } = result;
  if (estimate === null) return <p>{words.verdict.refused}</p>;
  const { total, low, high } = estimate;
  const others = envelopeOf(methods);
  const widened = result.unequalChances?.widened === true;
  if (verdict.kind === 'lower bound only' || high === null) {
    return (
      <>
        <p className="estimate-figures">{words.verdict.bound(whole(low), widened)}</p>
        {others !== null && <p>{words.verdict.boundOfOthers(whole(others.low))}</p>}
      </>
    );
  }
  return (
    <>
      <p className="estimate-figures">
        {words.verdict.number(whole(total), whole(total - table.observed))}{' '}
        {words.verdict.interval(whole(low), whole(high), widened)}
      </p>
      {others !== null && (
        <p>{words.verdict.allMethods(whole(others.low), others.high === null ? null : whole(others.high))}</p>
      )}
      <p>{verdict.kind === 'number' ? words.verdict.hiddenRule : words.verdict.atLeastRule}</p>
    </>
  );
}

/** From the lowest to the highest end of all methods but the bounds and plain independence. */
function envelopeOf(methods: readonly MethodRow[]): { readonly low: number; readonly high: number | null } | null {
  const rivals = methods.filter(({ id, bound, main }) => !bound && !main && id !== 'independence');
  if (rivals.length === 0) return null;
  const highs = rivals.map(({ high }) => high);
  return {
    low: Math.min(...rivals.map(({ low }) => low)),
    high: highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0)),
  };
}
