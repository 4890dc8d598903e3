import { isDataFile, type Question } from '@inquest/model';
import {
  AccountLadder,
  deniersOf,
  EnvelopeLine,
  GlanceLadder,
  LadderKey,
  SituationMap,
  WrittenWords,
} from '@inquest/views';
import type { ReactElement } from 'react';
import { mapPlaces } from '../case-view/map-places.ts';
import { ContradictionList } from '../page-parts/contradiction-list.tsx';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';
import { answersOf, FindingView } from '../page-parts/finding-view.tsx';
import { Silences } from '../page-parts/silences.tsx';
import { Warnings } from '../page-parts/warnings.tsx';
import { EstimateVerdict } from './estimate-page.tsx';
import { inPublicationOrder, ReportTable } from './reports-page.tsx';

/** Questions with rival accounts drawn in a few lines each; the others stand in a table. */
const mostDrawn = 12;
/** Accounts of the question whose whole ladder stands here: a larger one stands in a few lines and is left to its page. */
const mostMainAccounts = 12;
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
      {answersOf(question, view).map((each) => (
        <FindingView key={each.said.statement} {...each} context={context} root="" />
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
      <EnvelopeLine question={question} words={words} />
      <AccountLadder
        question={question}
        href={(account) => view.accountPath(account)}
        reportName={(account) => view.items.get(account.item)?.title ?? null}
        allAccountsHref={`${view.questionPath(question.id)}#words`}
        caption="hidden"
        words={words.pictures}
      />
    </article>
  );
}

/** A question in a few lines. */
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
      <p className="small">
        <a href={view.questionPath(question.id)}>{words.glance.everyAccount(question.accounts.length)}</a>
      </p>
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
              {deniersOf(question.accounts) > 0 && `; ${words.pictures.ladder.outside(deniersOf(question.accounts))}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Shares {
  /** The question that most origins answer; null when no question has a figure. */
  readonly main: Question | null;
  readonly drawn: readonly Question[];
  readonly others: readonly Question[];
}

function shareOut(questions: readonly Question[]): Shares {
  const [main = null, ...rest] = withFigures(questions);
  const drawn = rest.filter(({ accounts }) => accounts.length > 1).slice(0, mostDrawn);
  const shown = new Set([main, ...drawn]);
  return { main, drawn, others: questions.filter((question) => !shown.has(question)) };
}

/** What the case is about, before anything else: its main question and how far its figures lie apart. */
function MainFigures({ main, context }: { readonly main: Question | null; readonly context: PageContext }) {
  const { words, view } = context;
  const asked = view.input.weighing.questions.length > 0;
  return (
    <section>
      <h2>{words.glance.figures}</h2>
      {main === null && <p>{asked ? words.glance.noFigures : words.glance.noQuestions}</p>}
      {main !== null && main.accounts.length <= mostMainAccounts && <MainQuestion question={main} context={context} />}
      {main !== null && main.accounts.length > mostMainAccounts && <DrawnQuestion question={main} context={context} />}
      {main !== null && <LadderKey words={words.pictures} />}
    </section>
  );
}

function OtherFigures({ shares, context }: { readonly shares: Shares; readonly context: PageContext }) {
  const { words } = context;
  const { drawn, others } = shares;
  if (drawn.length === 0 && others.length === 0) return null;
  const listed = others.slice(0, mostQuestions);
  return (
    <section>
      <h2>{words.glance.moreQuestions}</h2>
      {drawn.map((question) => (
        <DrawnQuestion key={question.id} question={question} context={context} />
      ))}
      {listed.length > 0 && <QuestionTable questions={listed} context={context} />}
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

/** What overlapping lists document, and whether they say how many nobody listed. */
function OnLists({ context }: { readonly context: PageContext }): ReactElement | null {
  const { estimates } = context.view.input;
  if (estimates.length === 0) return null;
  return (
    <section>
      <h2>{context.words.nav.lists}</h2>
      {estimates.map((estimate) => (
        <EstimateVerdict key={estimate.id} estimate={estimate} root="" />
      ))}
    </section>
  );
}

/** The case at a glance: the dossier's first page. */
export function GlancePage({ context }: { readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const { state, weighing } = view.input;
  const dataFiles = state.items.filter(isDataFile).length;
  const shares = shareOut(weighing.questions);
  const claims = [...view.claimsOfItem.values()].reduce((sum, list) => sum + list.length, 0);
  return (
    <DossierPage context={context} title={state.title} path="index.html" under="index.html">
      <h1>
        <WrittenWords words={state.title} />
      </h1>
      <p className="lead">
        {words.glance.numbers(state.items.length - dataFiles, dataFiles, claims, weighing.questions.length)}{' '}
        {words.glance.howToRead} {view.decisions.size === 0 && <b>{words.glance.notReviewedYet}</b>}{' '}
        <a href="#warnings">{words.glance.warnings}</a>
      </p>
      <MainFigures main={shares.main} context={context} />
      <Warnings context={context} />
      <OtherFigures shares={shares} context={context} />
      <OnLists context={context} />
      <Contradictions context={context} />
      <Silences context={context} />
      <Where context={context} />
      <Reports context={context} />
    </DossierPage>
  );
}
