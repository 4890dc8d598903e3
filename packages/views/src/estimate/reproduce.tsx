import type { ReactElement } from 'react';
import type { EstimateShown } from './estimate-view.ts';
import { whole } from './estimate-view.ts';

export interface ReproduceProps extends EstimateShown {
  /** The command that does it again; null where there is none beside the case's own. */
  readonly command: string | null;
  /** Files beside the page, from the page; empty where the page stands in a dossier. */
  readonly files: readonly (readonly [string, string])[];
}

/** What fixes every digit: table, seed, version, settings, and where they lie. */
export function Reproduce({ result, words, command, files }: ReproduceProps): ReactElement {
  const { tool, tableHash, settings, latentClasses: latent, decomposable } = result;
  const delta = decomposable === null ? null : decomposable.delta.toPrecision(3);
  return (
    <section>
      <h2>{words.reproduce.heading}</h2>
      <p>{words.reproduce.intro}</p>
      {command !== null && <pre>{command}</pre>}
      <dl className="facts">
        <dt>{words.reproduce.table}</dt>
        <dd className="hash">{tableHash}</dd>
        <dt>{words.reproduce.seed}</dt>
        <dd>{settings.seed}</dd>
        <dt>{words.reproduce.version}</dt>
        <dd>
          {tool.name} {tool.version}
        </dd>
        {latent !== null && (
          <>
            <dt>{words.reproduce.sweeps}</dt>
            <dd>
              {words.reproduce.sweepsOf(
                whole(latent.settings.drawsPerChain),
                latent.settings.thin,
                whole(latent.settings.burnIn),
              )}
            </dd>
            <dt>{words.reproduce.priors}</dt>
            <dd>{words.reproduce.priorsOf(latent.settings.shape, latent.settings.rate, delta)}</dd>
          </>
        )}
      </dl>
      {files.length > 0 && (
        <>
          <p>{words.reproduce.files}</p>
          <ul>
            {files.map(([file, what]) => (
              <li key={file}>
                <a href={file}>{file}</a>: {what}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
