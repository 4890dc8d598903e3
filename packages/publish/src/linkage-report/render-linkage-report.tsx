import '../production.ts';
import {
  ClusterGraph,
  englishLinkageWords,
  englishPageWords,
  linkageCss,
  ModelChart,
  Page,
  pageCss,
  RowComparison,
  WeightHistogram,
  WeightWaterfall,
  WrittenWords,
} from '@inquest/views';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DossierFile } from '../dossier-input.ts';
import type { LinkageReportInput, ReportedPair } from './linkage-report.ts';

const words = englishLinkageWords;
const navigation = [
  { path: 'index.html', label: 'Summary' },
  { path: 'review.html', label: 'For review' },
  { path: 'persons.html', label: 'Persons' },
];
const mostProblems = 40;

/** The pages of a linkage's report: what was linked and how surely, the pairs to look at, the persons. Static, without script. */
export function* renderLinkageReport(input: LinkageReportInput): Generator<DossierFile> {
  yield { path: 'style.css', content: `${pageCss}${linkageCss}` };
  yield page('index.html', <LinkageSummary key="summary" input={input} />, input);
  yield page('review.html', <Review key="review" input={input} />, input);
  yield page('persons.html', <LinkagePersons key="persons" input={input} />, input);
}

function page(path: string, children: ReactNode, input: LinkageReportInput): DossierFile {
  const label = navigation.find((entry) => entry.path === path)?.label ?? input.title;
  const html = renderToStaticMarkup(
    <Page
      title={path === 'index.html' ? input.title : label}
      caseTitle={input.title}
      notice="Links are proposed by a model from the rows alone. Nothing here was decided by a person unless it says so."
      path={path}
      navigation={navigation}
      under={null}
      words={englishPageWords}
      footer={<p>{input.generator}</p>}
    >
      {children}
    </Page>,
  );
  return { path, content: `<!doctype html>\n${html}\n` };
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What a model expects is never said to be the whole. */
function share(value: number | null): string {
  if (value === null) return 'not known';
  return value > 0.999 ? 'more than 99.9 %' : `${(value * 100).toFixed(1)} %`;
}

/** What was linked and how surely: counts, weights, the model, the columns and what each is taken to hold. */
export function LinkageSummary({ input }: { readonly input: LinkageReportInput }): ReactElement {
  const { lists, persons, overlaps, expected, threshold, comparisons, histogram, problems } = input;
  return (
    <>
      <h1>{englishPageWords.links.title}</h1>
      <p className="lead">
        {counted(persons, 'person')} behind{' '}
        {lists.map(({ name, rows }, at) => (
          <span key={name}>
            {at > 0 && ', '}
            <WrittenWords words={name} /> ({counted(rows, 'row')})
          </span>
        ))}
        .
      </p>
      {lists.length > 1 && (
        <table>
          <thead>
            <tr>
              <th scope="col">In</th>
              <th scope="col" className="linkage-bits">
                Persons
              </th>
            </tr>
          </thead>
          <tbody>
            {overlaps.map(({ lists: names, persons: count }) => (
              <tr key={names.join(' ')}>
                <td>
                  <WrittenWords words={names.length === 1 ? `${names[0] ?? ''} alone` : names.join(' and ')} />
                </td>
                <td className="linkage-bits">{count.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className="facts">
        <dt>Pairs compared</dt>
        <dd>{input.pairsCompared.toLocaleString('en')}</dd>
        <dt>Expected precision</dt>
        <dd>{share(expected.precision)} of the pairs that were taken</dd>
        <dt>Expected recall</dt>
        <dd>{share(expected.recall)} of the pairs that are one person</dd>
        <dt>Compared at all</dt>
        <dd>{share(expected.blockingRecall)} of the pairs that are one person</dd>
      </dl>
      <p className="soft small">These are the model's own expectations, without any truth: a guide, not a proof.</p>
      <h2>Weights of the pairs</h2>
      <WeightHistogram bins={histogram} threshold={threshold} words={words} />
      <Swings input={input} />
      <h2>The model</h2>
      <p>
        A pair begins at {words.bits(input.prior)} and each comparison adds the bits of the level that is found;
        agreement on a rare value adds more. {words.bitsMean}
      </p>
      <ModelChart comparisons={comparisons} words={words} />
      <Columns input={input} />
      <SaidOfColumns said={input.said} />
      {problems.length > 0 && (
        <section>
          <h2>What is strange in the lists</h2>
          <ul>
            {problems.slice(0, mostProblems).map(({ where, message, remedy }) => (
              <li key={`${where}${message}`}>
                <WrittenWords words={`${where}: ${message}${remedy === null ? '' : ` ${remedy}`}`} />
              </li>
            ))}
          </ul>
          {problems.length > mostProblems && <p>And {problems.length - mostProblems} more.</p>}
        </section>
      )}
    </>
  );
}

function Swings({ input }: { readonly input: LinkageReportInput }): ReactElement | null {
  const { swings } = input;
  if (swings.length === 0) return null;
  return (
    <section>
      <h2>What would change the number of persons most</h2>
      <p>
        Kinds of pairs near the threshold, and how many persons more or fewer there are if all of a kind were judged the
        other way.
      </p>
      {swings.map(({ change, pairs, taken, pair }) => (
        <div className="linkage-pair" key={`${pair.left} ${pair.right}`}>
          <p>
            <strong>
              {change > 0 ? '+' : '−'}
              {counted(Math.abs(change), 'person')}
            </strong>{' '}
            if {counted(pairs, 'pair')} like this {pairs === 1 ? 'is' : 'are'}{' '}
            {taken ? 'not one person' : 'one person after all'}:
          </p>
          <LinkagePair pair={pair} threshold={input.threshold} open={false} />
        </div>
      ))}
    </section>
  );
}

function comparedFirst(columns: LinkageReportInput['columns']) {
  const isCompared = ({ kind }: { readonly kind: string }) => kind !== 'ignored';
  return [...columns.filter(isCompared), ...columns.filter((column) => !isCompared(column))];
}

function Columns({ input }: { readonly input: LinkageReportInput }): ReactElement {
  return (
    <section>
      <h2>The columns</h2>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Taken to hold</th>
            <th scope="col">Also called</th>
            <th scope="col">Values taken for the same</th>
          </tr>
        </thead>
        <tbody>
          {comparedFirst(input.columns).map(({ column, kind, others, sameValues }) => (
            <tr key={column}>
              <td>
                <WrittenWords words={column} />
              </td>
              <td data-heading="Taken to hold">{kind === 'ignored' ? 'not compared' : kind.replace('-', ' ')}</td>
              <td>
                <WrittenWords words={others.join(', ')} />
              </td>
              <td>
                <WrittenWords words={sameValues.map((group) => group.join(' = ')).join(', ')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Which columns people set, who, and why. */
function SaidOfColumns({ said }: { readonly said: LinkageReportInput['said'] }): ReactElement | null {
  if (said.length === 0) return null;
  return (
    <section>
      <h2>What people said of the columns</h2>
      <ul>
        {said.map(({ list, words: heard, signed, counts }) => (
          <li key={`${list} ${heard} ${signed?.statement ?? ''}`}>
            <WrittenWords words={`${list}: ${heard}`} />
            {signed === null ? (
              ', on the command line.'
            ) : (
              <>
                , <WrittenWords words={signed.by} />, {signed.at}, <span className="hash">{signed.statement}</span>.{' '}
                <WrittenWords words={signed.reason} />
              </>
            )}
            {!counts && ' It does not count any more: it was taken back, or something else was said since.'}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two rows with differing letters marked, and the waterfall of their weight behind a line to open. */
export function LinkagePair({
  pair,
  threshold,
  open,
}: {
  readonly pair: ReportedPair;
  readonly threshold: number;
  readonly open: boolean;
}): ReactElement {
  const { left, right, cells, reasons, weight, prior } = pair;
  return (
    <>
      <RowComparison left={left} right={right} cells={cells} words={words} />
      <details open={open}>
        <summary>
          {words.bits(weight)}: {weight >= threshold ? words.joined : words.apart}
        </summary>
        <WeightWaterfall prior={prior} reasons={reasons} threshold={threshold} words={words} />
      </details>
    </>
  );
}

function Review({ input }: { readonly input: LinkageReportInput }): ReactElement {
  return (
    <>
      <h1>Nearest the threshold</h1>
      <p className="lead">
        The {counted(input.review.length, 'pair')} of which the model is least sure, the least sure first. Write
        verdicts into the file that <code>--review</code> makes, and pass it back with <code>--labels</code>.{' '}
        {words.bitsMean}
      </p>
      {input.review.map((pair) => (
        <section className="linkage-pair" key={`${pair.left} ${pair.right}`}>
          <h2 className="linkage-pair-name">
            <WrittenWords words={`${pair.left} and ${pair.right}`} />
          </h2>
          <LinkagePair pair={pair} threshold={input.threshold} open />
        </section>
      ))}
    </>
  );
}

/** Persons of several rows, with the weights between these. */
export function LinkagePersons({ input }: { readonly input: LinkageReportInput }): ReactElement {
  const { clusters } = input;
  return (
    <>
      <h1>Persons of several rows</h1>
      <p className="lead">
        {clusters.length === 0
          ? 'No person has more than two rows.'
          : `The ${counted(clusters.length, 'person')} of three rows and more of whom the model is least sure. A thick line is heavy evidence; a dashed one would not have been taken by itself.`}
      </p>
      {clusters.map(({ rows, edges, confidence }) => (
        <section className="linkage-pair" key={rows[0]?.id ?? ''}>
          <h2 className="linkage-pair-name">
            <WrittenWords words={rows[0]?.words ?? ''} />{' '}
            <span className="soft small">{words.clusterChance(confidence)}</span>
          </h2>
          <ClusterGraph nodes={rows} edges={edges} threshold={input.threshold} words={words} />
        </section>
      ))}
    </>
  );
}
