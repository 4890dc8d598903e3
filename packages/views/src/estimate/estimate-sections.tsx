import type { ReactElement } from 'react';
import { WrittenWords } from '../written-words/written-words.tsx';
import { type EstimateShown, inARow, percent, whole } from './estimate-view.ts';
import { MethodsPlot } from './methods-plot.tsx';
import { ModelTables } from './model-tables.tsx';
import { ListsTable, OverlapPlot, type OverlapShown } from './overlap-plot.tsx';
import { DensityPlot, TracePlots } from './posterior-plots.tsx';
import { PredictiveTable } from './predictive-table.tsx';
import { Sensitivity } from './sensitivity.tsx';
import { VerdictBox } from './verdict-box.tsx';

/** Everything that is shown of an estimate, from the verdict to the settings, for a page of its own. */
export function EstimateSections(shown: EstimateShown): ReactElement {
  const { result, words } = shown;
  const { table, overlap } = result;
  return (
    <>
      <p className="lead">{words.lead(table.lists.length, whole(table.observed), whole(overlap.onTwoOrMore))}</p>
      <VerdictBox {...shown} />
      <section>
        <h2>{words.methods.heading}</h2>
        <p>{words.methods.intro}</p>
        <MethodsPlot {...shown} />
        <p className="small">{words.methods.independenceNote}</p>
        {result.logLinear !== null && <p className="small">{words.methods.bracketsNote}</p>}
        {result.skipped.map(({ method, reason }) => (
          <p key={method} className="small">
            {words.methods.notRun(method, reason)}
          </p>
        ))}
      </section>
      <section>
        <h2>{words.form.heading}</h2>
        <AssumptionTable {...shown} />
      </section>
      <ListsSection table={table} overlap={overlap} words={words} />
      <PosteriorSection {...shown} />
      <section>
        <h2>{words.sensitivity.heading}</h2>
        <Sensitivity {...shown} />
      </section>
      {(result.logLinear !== null || result.decomposable !== null) && (
        <section>
          <h2>{words.models.heading}</h2>
          <ModelTables {...shown} />
        </section>
      )}
      <MethodSection {...shown} />
    </>
  );
}

function AssumptionTable({ result, assumptions, words }: EstimateShown): ReactElement {
  const form = result.settings.assumptions;
  return (
    <>
      <p>{words.form.intro}</p>
      <table className="stack estimate-form">
        <thead>
          <tr>
            <th scope="col">{words.form.assumption}</th>
            <th scope="col">{words.form.by}</th>
            <th scope="col">{words.form.reason}</th>
          </tr>
        </thead>
        <tbody>
          {assumptions.map(({ name, words: assumption }) => (
            <tr key={name}>
              <th scope="row">
                {assumption} <span className="small soft">{words.form.consequences[name]}</span>
              </th>
              <td data-heading={words.form.by}>
                <Voucher by={form[name]?.by ?? null} words={words} />
              </td>
              <td data-heading={words.form.reason}>
                <WrittenWords words={form[name]?.reason ?? ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.form.outOfReach}</p>
    </>
  );
}

type VoucherProps = Pick<EstimateShown, 'words'> & { readonly by: string | null };

function Voucher({ by, words }: VoucherProps): ReactElement {
  if (by === null) return <span className="estimate-unsigned">{words.form.nobody}</span>;
  return <WrittenWords words={by} />;
}

/** Who stands on which lists: what can be said before anything is estimated. */
export function ListsSection(shown: OverlapShown): ReactElement {
  const { overlap, words } = shown;
  const apart = overlap.emptyPairs.map((pair) => pair.map((list) => list + 1).join(' – '));
  return (
    <section>
      <h2>{words.lists.heading}</h2>
      <p>{words.lists.intro(whole(overlap.onTwoOrMore), percent(overlap.shareOnTwoOrMore))}</p>
      <ListsTable {...shown} />
      {apart.length > 0 && <p>{words.lists.shareNobody(inARow(apart))}</p>}
      <h3>{words.lists.overlapHeading}</h3>
      <p>{words.lists.overlapIntro}</p>
      <OverlapPlot {...shown} />
    </section>
  );
}

function PosteriorSection(shown: EstimateShown): ReactElement {
  const { result, words } = shown;
  const { latentClasses: latent, settings } = result;
  const { thresholds } = settings;
  if (latent === null) {
    return (
      <section>
        <h2>{words.posterior.heading}</h2>
        <p>{words.posterior.none}</p>
      </section>
    );
  }
  const { rHat, effective, tailEffective } = latent.convergence;
  const agrees = rHat <= thresholds.rHat && Math.min(effective, tailEffective) >= thresholds.effectiveDraws;
  const { chains, classes, cap } = latent.settings;
  return (
    <section>
      <h2>{words.posterior.heading}</h2>
      <DensityPlot {...shown} />
      <p>
        {words.posterior.settings(
          classes,
          latent.meanOccupiedClasses.toFixed(1),
          whole(cap),
          percent(latent.massAtCap),
        )}
      </p>
      <h3>{words.posterior.tracesHeading}</h3>
      <p>{words.posterior.traces(chains, rHat.toFixed(3), whole(effective), whole(tailEffective), agrees)}</p>
      <TracePlots {...shown} />
      <h3>{words.posterior.checkHeading}</h3>
      <PredictiveTable predictive={latent.predictive} words={words} />
    </section>
  );
}

function MethodSection({ result, words }: EstimateShown): ReactElement {
  const { unequalChances: unequal } = result;
  return (
    <section>
      <h2>{words.method.heading}</h2>
      <p>{words.method.intro}</p>
      <dl className="estimate-method">
        {words.method.methods.map(([name, text, source]) => (
          <div key={name}>
            <dt>
              <b>{name}</b>
            </dt>
            <dd>
              {text} <span className="small soft">{source}.</span>
            </dd>
          </div>
        ))}
      </dl>
      {unequal !== null && <p>{unequal.widened ? words.method.speaksOfWidened : words.method.notWidened}</p>}
      <p>{words.method.limits}</p>
    </section>
  );
}
