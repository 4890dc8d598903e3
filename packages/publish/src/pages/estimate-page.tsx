import { createHash } from 'node:crypto';
import { type AssumptionName, assumptions } from '@inquest/estimate';
import {
  EstimateSections,
  englishEstimateWords,
  ListsSection,
  Reproduce,
  VerdictBox,
  WrittenWords,
} from '@inquest/views';
import type { ReactElement } from 'react';
import { estimatePath, linksPath, listsPath, shortHash } from '../case-view/addresses.ts';
import { itemName, signer } from '../case-view/in-words.ts';
import type { ListEstimate } from '../dossier-input.ts';
import { estimateShown, numberedParts } from '../estimate-report/estimate-report.tsx';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';

const words = englishEstimateWords;

interface EstimateProps {
  readonly estimate: ListEstimate;
  readonly context: PageContext;
  /** From the page to the dossier's root. */
  readonly root: string;
}

/** The page of each set of lists, and one that names them all where there are several. */
export function* estimatePages(context: PageContext): Generator<[string, ReactElement]> {
  const { estimates } = context.view.input;
  for (const estimate of estimates) {
    const path = estimatePath(estimate);
    yield [path, <EstimatePage key={path} estimate={estimate} context={context} />];
  }
  if (estimates.length > 1) yield ['lists/index.html', <ListsPage key="lists" context={context} />];
}

/** What each set of lists documents, and whether it carries a number. */
function ListsPage({ context }: Pick<EstimateProps, 'context'>): ReactElement {
  const { estimates } = context.view.input;
  return (
    <DossierPage context={context} title={words.inCase.title} path="lists/index.html" under="lists/index.html">
      <h1>{words.inCase.title}</h1>
      <p className="lead">{words.inCase.intro}</p>
      {estimates.map((estimate) => (
        <section key={estimate.id}>
          <h2 className="small">{words.inCase.listsOf}</h2>
          <Lists estimate={estimate} context={context} root="../" />
          <EstimateVerdict estimate={estimate} root="../" />
        </section>
      ))}
    </DossierPage>
  );
}

/** What is documented, the verdict with its reasons, and the way to the whole page. */
export function EstimateVerdict({ estimate, root }: Omit<EstimateProps, 'context'>): ReactElement {
  const { result, strata } = estimate;
  return (
    <>
      {result === null ? <NotSigned estimate={estimate} /> : <VerdictBox {...estimateShown(result, strata)} />}
      <p>
        <a href={`${root}${estimatePath(estimate)}`}>{words.inCase.more}</a>
      </p>
    </>
  );
}

function EstimatePage({ estimate, context }: Omit<EstimateProps, 'root'>): ReactElement {
  const { result, table, overlap, strata } = estimate;
  const under = listsPath(context.view.input);
  return (
    <DossierPage context={context} title={words.title} path={estimatePath(estimate)} under={under}>
      <h1>{words.title}</h1>
      <Lists estimate={estimate} context={context} root="../../" />
      {result === null ? (
        <>
          <NotSigned estimate={estimate} />
          <Form />
          <ListsSection table={table} overlap={overlap} words={words} />
        </>
      ) : (
        <>
          <EstimateSections {...estimateShown(result, strata)} />
          <Signed estimate={estimate} context={context} />
          <Reproduce
            {...estimateShown(result, strata)}
            command={commandAgain(estimate)}
            files={strata === null ? filesBeside : [...filesBeside, words.reproduce.parts]}
          />
        </>
      )}
    </DossierPage>
  );
}

const filesBeside = [...words.reproduce.fileNames.filter(([file]) => file !== 'SHA256SUMS'), words.reproduce.people];

/** The command that gives the result again from the files beside the page. */
function commandAgain({ result, linkages, strata }: ListEstimate): string {
  const files = {
    linkages: [...linkages.keys()],
    strata: strata === null ? [] : [...numberedParts(strata).keys()],
  };
  const more = (['strata', 'linkages'] as const).flatMap((kind) =>
    files[kind].length === 0 ? [] : [`--${kind}`, ...files[kind].map((name) => `'${kind}/${name}.csv'`)],
  );
  const seed = result?.settings.seed ?? 1;
  return ['inquest', 'estimate', 'table.csv', '--seed', seed, ...more, '--assumptions', 'assumptions.json'].join(' ');
}

/** The lists as they were received, and whom they are said to be of. */
function Lists({ estimate, context, root }: EstimateProps): ReactElement {
  const { view } = context;
  const populations = [...new Set(estimate.signed.map(({ body }) => body.population))];
  return (
    <>
      <p className="lead">
        {populations.length === 0 ? (
          words.inCase.unnamed
        ) : (
          <WrittenWords words={words.inCase.of(populations.join(' / '))} />
        )}
      </p>
      <ol>
        {estimate.lists.map(({ item, sheet }, index) => {
          const known = view.items.get(item);
          return (
            <li key={`${item} ${sheet}`}>
              <a href={`${root}${view.reportPath(item)}`}>
                <WrittenWords words={known === undefined ? (estimate.table.lists[index] ?? '') : itemName(known)} />
              </a>
              {sheet !== null && <WrittenWords words={`: ${sheet}`} />}
            </li>
          );
        })}
      </ol>
      {context.view.input.linkage !== null && (
        <p>
          <a href={`${root}${linksPath}`}>{words.inCase.links}</a>
        </p>
      )}
    </>
  );
}

function NotSigned({ estimate }: Pick<EstimateProps, 'estimate'>): ReactElement {
  return (
    <section className="estimate-verdict estimate-verdict-refused">
      <h2>{words.inCase.notSigned}</h2>
      <p>
        <b>{words.verdict.documented(whole(estimate.table.observed))}</b>
      </p>
      <p>{words.inCase.howToSign}</p>
    </section>
  );
}

function whole(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

const names: readonly AssumptionName[] = ['closedPopulation', 'sameDefinition', 'linkageReviewed', 'noListFeeds'];

/** The assumptions before anybody has signed one. */
function Form(): ReactElement {
  return (
    <section>
      <h2>{words.form.heading}</h2>
      <p>{words.form.intro}</p>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>
              <b>{assumptions[name]}</b>
            </dt>
            <dd>{words.form.consequences[name]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.form.outOfReach}</p>
    </section>
  );
}

/** The statements behind the form: who signed them, and what of them does not count any more. */
function Signed({ estimate, context: { view } }: Omit<EstimateProps, 'root'>): ReactElement {
  const { signed, people } = estimate;
  const linkage = createHash('sha256').update(people).digest('hex');
  const stale = signed.some(({ body }) => body.linkageReviewed !== null && body.linkage !== linkage);
  return (
    <section>
      <ul>
        {signed.map(({ statement, author, at }) => (
          <li key={statement}>
            <WrittenWords words={words.inCase.signedIn(shortHash(statement), signer(view, author), at)} />
          </li>
        ))}
      </ul>
      {signed.length > 1 && <p>{words.inCase.disagree}</p>}
      {stale && <p>{words.inCase.otherTable}</p>}
    </section>
  );
}
