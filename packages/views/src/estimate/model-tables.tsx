import type { ReactElement } from 'react';
import { type EstimateShown, percent, whole } from './estimate-view.ts';
import { Rows } from './sensitivity.tsx';

/** Graphs listed. */
const mostGraphs = 10;

/** The log-linear models and the graphs with what they say by themselves. */
export function ModelTables({ result, words }: EstimateShown): ReactElement {
  const { logLinear, decomposable } = result;
  return (
    <>
      {logLinear !== null && (
        <>
          <h3>{words.models.logLinear}</h3>
          <p>{words.models.logLinearIntro(logLinear.fitted, logLinear.refused.length, logLinear.search)}</p>
          <Rows
            head={[
              words.models.model,
              'BIC',
              words.models.weight,
              words.methods.total,
              words.models.error,
              words.models.deviance,
            ]}
          >
            {logLinear.models.map(({ name, bic, weight, total, standardError, deviance, degreesOfFreedom }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{bic.toFixed(1)}</td>
                <td className="number">{percent(weight)}</td>
                <td className="number">{whole(total)}</td>
                <td className="number">{whole(standardError)}</td>
                <td className="number">
                  {deviance.toFixed(1)} ({degreesOfFreedom})
                </td>
              </tr>
            ))}
          </Rows>
        </>
      )}
      {decomposable !== null && (
        <>
          <h3>{words.models.graphs}</h3>
          <p>{words.models.graphsIntro(decomposable.graphCount)}</p>
          <Rows head={[words.models.graph, words.models.probability, words.models.mean]}>
            {decomposable.graphs.slice(0, mostGraphs).map(({ name, probability, mean }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{percent(probability)}</td>
                <td className="number">{whole(mean)}</td>
              </tr>
            ))}
          </Rows>
        </>
      )}
    </>
  );
}
