import type { LatentClassSummary } from '@inquest/estimate';
import type { ReactElement } from 'react';
import { type EstimateShown, whole } from './estimate-view.ts';
import { TotalAxis, type TotalScale, totalScale } from './total-scale.tsx';

/** Units of a picture that is stretched to its width. */
const unit = 100;

/** How probable each total is under the main method, with the interval and the number on the lists. */
export function DensityPlot({ result, words }: EstimateShown): ReactElement | null {
  const latent = result.latentClasses;
  if (latent === null) return null;
  const { observed } = result.table;
  const first = latent.density[0]?.from ?? observed;
  const last = latent.density.at(-1)?.to ?? observed;
  // From nobody where the count would fall out of the picture otherwise is a waste of width: from the count.
  const scale = totalScale(Math.min(observed, first), last);
  const high = Math.max(...latent.density.map(({ probability, from, to }) => probability / (to - from)));
  const alternative = words.posterior.densityWords(whole(latent.median), whole(latent.low), whole(latent.high));
  return (
    <figure className="estimate-figure">
      <svg width="100%" height="180" role="img" aria-label={alternative}>
        <Stretched height={180}>
          <path className="estimate-area" d={areaOf(latent, scale, high)} />
        </Stretched>
        <Upright at={scale.position(latent.low)} className="estimate-end" />
        <Upright at={scale.position(latent.high)} className="estimate-end" />
        <Upright at={scale.position(latent.median)} className="estimate-middle" />
        <Upright at={scale.position(observed)} className="estimate-seen" />
      </svg>
      <TotalAxis scale={scale} />
      <figcaption className="small">{words.posterior.densityCaption(alternative)}</figcaption>
    </figure>
  );
}

function areaOf({ density }: LatentClassSummary, scale: TotalScale, high: number): string {
  const at = (total: number) => scale.position(total).toFixed(2);
  const steps = density.map(({ from, to, probability }) => {
    const y = (unit - (94 * probability) / (to - from) / high).toFixed(2);
    return `L${at(from)} ${y} L${at(to)} ${y}`;
  });
  const [start, end] = [density[0]?.from ?? 0, density.at(-1)?.to ?? 0];
  return `M${at(start)} ${unit} ${steps.join(' ')} L${at(end)} ${unit} Z`;
}

/** The course of each chain, one under the other on one scale: chains that agree look alike. */
export function TracePlots({ result, words }: EstimateShown): ReactElement | null {
  const latent = result.latentClasses;
  if (latent === null) return null;
  const chains = latent.trace.map((draws, index) => {
    return { number: index + 1, draws, mean: latent.chainMeans[index] ?? 0 };
  });
  const least = Math.min(...latent.trace.flat());
  const most = Math.max(...latent.trace.flat());
  return (
    <figure className="estimate-figure">
      <ol className="estimate-traces">
        {chains.map(({ number, draws, mean }) => (
          <li key={number}>
            <p className="small soft">{words.posterior.chain(number, whole(mean))}</p>
            <svg
              width="100%"
              height="72"
              role="img"
              aria-label={words.posterior.traceWords(number, whole(Math.min(...draws)), whole(Math.max(...draws)))}
            >
              <Stretched height={72}>
                <path className="estimate-trace" d={traceOf(draws, least, most)} />
              </Stretched>
            </svg>
          </li>
        ))}
      </ol>
      <figcaption className="small">{words.posterior.tracesCaption(whole(least), whole(most))}</figcaption>
    </figure>
  );
}

function traceOf(chain: readonly number[], least: number, most: number): string {
  return chain
    .map((total, index) => {
      const x = ((unit * index) / Math.max(1, chain.length - 1)).toFixed(2);
      const y = (98 - (96 * (total - least)) / Math.max(1, most - least)).toFixed(1);
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join(' ');
}

function Stretched({ height, children }: { readonly height: number; readonly children: ReactElement }): ReactElement {
  return (
    <svg width="100%" height={height} viewBox={`0 0 ${unit} ${unit}`} preserveAspectRatio="none" aria-hidden="true">
      {children}
    </svg>
  );
}

function Upright({ at, className }: { readonly at: number; readonly className: string }): ReactElement {
  return <line className={className} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />;
}
