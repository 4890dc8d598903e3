import type { PredictiveSummary } from '@inquest/estimate';
import type { ReactElement } from 'react';
import { WrittenWords } from '../written-words/written-words.tsx';
import { type EstimateShown, percent, whole } from './estimate-view.ts';
import { Rows } from './sensitivity.tsx';

/** Pairs of lists that are shown: those that the model explains worst. */
const pairsShown = 5;

type PredictiveShown = Pick<EstimateShown, 'words'> & { readonly predictive: PredictiveSummary };

/** Counts of the real lists beside those that the fitted model would produce. */
export function PredictiveTable({ predictive, words }: PredictiveShown): ReactElement {
  const { posterior, methods } = words;
  const rows = [
    ...predictive.onExactly.map(({ lists, ...count }) => ({ name: posterior.checkExactly(lists), ...count })),
    ...predictive.pairs
      .toSorted((a, b) => a.p - b.p)
      .slice(0, pairsShown)
      .map(({ lists: [one, other], ...count }) => ({ name: posterior.checkPair(one, other), ...count })),
  ];
  return (
    <>
      <p>{posterior.check(whole(predictive.replicates), percent(predictive.deviance))}</p>
      <Rows head={[posterior.checkCount, posterior.checkReal, posterior.checkRange]}>
        {rows.map(({ name, observed, low, high }) => (
          <tr key={name}>
            <th scope="row">
              <WrittenWords words={name} />
            </th>
            <td className="number">{whole(observed)}</td>
            <td className="number">{methods.fromTo(whole(low), whole(high))}</td>
          </tr>
        ))}
      </Rows>
    </>
  );
}
