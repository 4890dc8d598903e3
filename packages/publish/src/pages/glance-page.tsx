import type { Question } from '@inquest/model';
import { AccountLadder, GlanceLadder, LadderKey, SituationMap, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { mapPlaces } from '../case-view/map-places.ts';
import { ContradictionList } from '../page-parts/contradiction-list.tsx';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';
import { FindingView, findingsOf } from '../page-parts/finding-view.tsx';
import { Silences } from '../page-parts/silences.tsx';
import { Warnings } from '../page-parts/warnings.tsx';
import { inPublicationOrder, ReportTable } from './reports-page.tsx';

/** Questions with rival accounts drawn in a few lines each; the others stand in a table. */
const mostDrawn = 12;
/** Accounts of the question whose whole ladder stands here: a larger one is left to its page. */
const mostMainAccounts = 60;
const mostQuestions = 300;
const mostContradictions = 12;
const mostReports = 60;
const mostMapPlaces = 12;

/** Questions with figures, those answered from the most origins first; equals in the case's own order. */
function withFigures(questions: readonly Question[]): Question[] {
  return questions.filter(({ envelope }) => envelope !== null).toSorted((a, b) => b.origins.length - a.origins.length);
}

interface QuestionProps {
  readonly question: Question;
  readonly context: PageContext;
}

function QuestionHead({ question, context }: QuestionProps): ReactElement {
  const { view } = context;
  return (
    <>
      <h3>
        <a href={view.questionPath(question.id)}>{question.words}</a>
      </h3>
      {findingsOf(question, view).map((said) => (
        <FindingView key={said.statement} said={said} context={context} root="" />
      ))}
    </>
  );
}

/** The question that most origins answer, with its whole ladder. */
function MainQuestion({ question, context }: QuestionProps): ReactElement {
  const { view, words } = context;
  return (
    <article className="glance-question">
      <QuestionHead question={question} context={context} />
      <AccountLadder
        question={question}
        href={(account) => view.accountPath(account)}
        reportName={(account) => view.items.get(account.item)?.title ?? null}
        allAccountsHref={`${view.questionPath(question.id)}#words`}
        caption="hidden"
        words={words.pictures}
      />
      <LadderKey words={words.pictures} />
    </article>
  );
}

function DrawnQuestion({ question, context }: QuestionProps): ReactElement {
  const { view, words } = context;
  return (
    <article className="glance-question">
      <QuestionHead question={question} context={context} />
      <GlanceLadder
        question={question}
        href={(account) => view.accountPath(account)}
        questionHref={view.questionPath(question.id)}
        words={words}
      />
    </article>
  );
}

function QuestionTable({
  questions,
  context,
}: {
  readonly questions: readonly Question[];
  readonly context: PageContext;
}) {
  const { view, words } = context;
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">{words.glance.question}</th>
          <th scope="col">{words.glance.envelope}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.id}>
            <th scope="row">
              <a href={view.questionPath(question.id)}>{question.words}</a>
            </th>
            <td>
              {question.envelope === null
                ? words.glance.onlyAccounts(question.accounts.length)
                : question.envelope.words}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ context }: { readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const { questions } = view.input.weighing;
  const [first, ...rest] = withFigures(questions);
  const main = first !== undefined && first.accounts.length <= mostMainAccounts ? first : null;
  const drawn = (main === null && first !== undefined ? [first, ...rest] : rest)
    .filter(({ accounts }) => accounts.length > 1)
    .slice(0, mostDrawn);
  const shown = new Set([main, ...drawn]);
  const others = questions.filter((question) => !shown.has(question));
  const listed = others.slice(0, mostQuestions);
  return (
    <section>
      <h2>{words.glance.figures}</h2>
      {questions.length === 0 && <p>{words.glance.noQuestions}</p>}
      {main !== null && <MainQuestion question={main} context={context} />}
      {drawn.map((question) => (
        <DrawnQuestion key={question.id} question={question} context={context} />
      ))}
      {listed.length > 0 && (
        <>
          <h3>{words.glance.moreQuestions}</h3>
          <QuestionTable questions={listed} context={context} />
        </>
      )}
      {others.length > listed.length && <p>{words.glance.notListedQuestions(others.length - listed.length)}</p>}
    </section>
  );
}

function Contradictions({ context }: { readonly context: PageContext }): ReactElement | null {
  const { contradictions } = context.view.input.weighing;
  if (contradictions.length === 0) return null;
  return (
    <section>
      <h2 id="contradictions">{context.words.glance.contradictionsTitle}</h2>
      <ContradictionList
        contradictions={contradictions.slice(0, mostContradictions)}
        more={Math.max(0, contradictions.length - mostContradictions)}
        context={context}
        root=""
      />
    </section>
  );
}

function Where({ context }: { readonly context: PageContext }): ReactElement | null {
  const { words, view } = context;
  const places = mapPlaces(view)
    .filter(({ place }) => place !== null && place.kind !== 'country')
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, mostMapPlaces);
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{words.glance.map}</h2>
      <div className="glance-map">
        <SituationMap places={places} words={words.pictures} />
      </div>
      <p>
        <a href="map.html">{words.glance.mapLink}</a>
      </p>
    </section>
  );
}

function Reports({ context }: { readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const items = inPublicationOrder(view.input.state.items);
  return (
    <section>
      <h2>{words.glance.reports}</h2>
      <ReportTable items={items.slice(0, mostReports)} root="" context={context} />
      {items.length > mostReports && (
        <p>
          <a href="reports/index.html">{words.glance.allReports(items.length)}</a>
        </p>
      )}
    </section>
  );
}

/** The case at a glance: the dossier's first page. */
export function GlancePage({ context }: { readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const { state, weighing } = view.input;
  const claims = [...view.claimsOfItem.values()].reduce((sum, list) => sum + list.length, 0);
  return (
    <DossierPage context={context} title={state.title} path="index.html" under="index.html">
      <h1>
        <WrittenWords words={state.title} />
      </h1>
      <p className="lead">
        {words.glance.numbers(state.items.length, claims, weighing.questions.length, weighing.incidents.length)}{' '}
        {words.glance.howToRead}
      </p>
      <Warnings context={context} />
      <Figures context={context} />
      <Contradictions context={context} />
      <Silences context={context} />
      <Where context={context} />
      <Reports context={context} />
    </DossierPage>
  );
}
