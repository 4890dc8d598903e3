import type { Account, Claim, Contradiction, Incident, Question, Sha256 } from '@inquest/model';
import { AccountLadder, countedFrom, EnvelopeLine, figureWords, LadderKey, lookOf, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { accountAnchor, shortHash } from '../case-view/addresses.ts';
import { decisionLine, itemName, recognisedConfidence } from '../case-view/in-words.ts';
import { accountsPerPage, type ListPage, paginate } from '../case-view/paging.ts';
import { ContradictionList } from '../page-parts/contradiction-list.tsx';
import { DossierPage, type PageContext, Quoted } from '../page-parts/dossier-page.tsx';
import { answersOf, FindingView, findingsOf, NotReady } from '../page-parts/finding-view.tsx';
import { Origins } from '../page-parts/origins.tsx';
import { Pager } from '../page-parts/pager.tsx';
import { SpeakerChanges } from '../page-parts/speaker-changes.tsx';

const mostContradictions = 100;
/** Further claims of one account listed beside it. */
const mostAlso = 20;

function AlsoClaims({ account, context }: { readonly account: Account; readonly context: PageContext }) {
  const { view, words } = context;
  if (account.alsoClaims.length === 0) return null;
  return (
    <p className="small">
      {words.question.also(account.alsoClaims.length)}{' '}
      {account.alsoClaims.slice(0, mostAlso).map((id, index) => {
        const quote = view.claims.get(id)?.anchor.quote;
        return (
          <span key={id}>
            {index > 0 && '; '}
            <a href={`../${view.claimPath(id)}`}>{quote === undefined ? shortHash(id) : <Quoted words={quote} />}</a>
          </span>
        );
      })}
    </p>
  );
}

function accountBadges(account: Account, claim: Claim | undefined, context: PageContext): string[] {
  const { view, words } = context;
  const badges: string[] = [];
  const none = lookOf(account) === 'none';
  if (none) badges.push(words.pictures.ladder.none);
  else if (account.stance !== 'asserted' && account.stance !== 'reported')
    badges.push(words.claim.stances[account.stance]);
  if (account.negated && !none) badges.push(words.claim.negated);
  if (account.setAside) badges.push(words.question.setAside);
  if (claim !== undefined && claim.boilerplate !== null) {
    badges.push(words.question.boilerplate(words.boilerplate[claim.boilerplate]));
  }
  const recognised = claim === undefined ? null : recognisedConfidence(view, claim);
  if (recognised !== null) badges.push(words.claim.recognised(recognised));
  if (view.contested.has(account.claim)) badges.push(words.claim.contested);
  return badges;
}

interface AccountWordsProps {
  readonly account: Account;
  /** From 0, in the question's order. */
  readonly position: number;
  readonly context: PageContext;
}

function AccountWords({ account, position, context }: AccountWordsProps): ReactElement {
  const { view, words } = context;
  const claim = view.claims.get(account.claim);
  const counted = countedFrom(account);
  const decisions = view.decisions.get(account.claim) ?? [];
  return (
    <li id={accountAnchor(position)} className="account">
      <p>
        <a className="account-words" href={`../${view.accountPath(account)}`}>
          <Quoted words={account.quote} />
        </a>
      </p>
      <p className="small">
        <b>{account.holderName === '' ? words.claim.unnamed : <WrittenWords words={account.holderName} />}</b> (
        {words.pictures.sourceKind(account.holderKind)})
        {account.chain.map((holder) => (
          <span key={holder.anchor.start}>
            {' '}
            {words.question.citing} <WrittenWords words={holder.words} />
          </span>
        ))}
        , {words.pictures.asOf(account.asOf)}. <b>{figureWords(account, words.pictures)}</b>
        {account.quantity !== null && account.quantity.codebook !== null && (
          <> ({words.claim.codebook(account.quantity.codebook)})</>
        )}
        {counted !== null && <> ({words.pictures.ladder.counted(counted)})</>}
        {'. '}
        {words.question.report}:{' '}
        <a href={`../${view.reportPath(account.item)}`}>
          <WrittenWords words={itemName(view.items.get(account.item))} />
        </a>
        {'. '}
        {accountBadges(account, claim, context).map((badge) => (
          <span key={badge}>
            <span className="badge">{badge}</span>{' '}
          </span>
        ))}
        {decisions.length === 0 ? (
          <span className="soft">{words.claim.notReviewed}.</span>
        ) : (
          decisions.map((said) => <span key={said.statement}>{decisionLine(view, words, said)}. </span>)
        )}
      </p>
      <AlsoClaims account={account} context={context} />
    </li>
  );
}

function AccountWordsList({ page, context }: { readonly page: ListPage<Account>; readonly context: PageContext }) {
  const before = (page.number - 1) * accountsPerPage;
  return (
    <>
      <ol className="cards" start={before + 1}>
        {page.entries.map((account, index) => (
          <AccountWords key={account.id} account={account} position={before + index} context={context} />
        ))}
      </ol>
      <Pager page={page} words={context.words} />
    </>
  );
}

function Placing({ incident, context }: { readonly incident: Incident; readonly context: PageContext }) {
  const { words } = context;
  return (
    <section>
      <h2>{words.question.placing}</h2>
      <ul>
        {incident.reasons.map((reason) => (
          <li key={reason}>
            <WrittenWords words={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function contradictionsOf(question: Question, context: PageContext): Contradiction[] {
  const mine = new Set<Sha256>(question.accounts.flatMap((account) => [account.claim, ...account.alsoClaims]));
  const found = new Set<Contradiction>();
  for (const claim of mine) {
    for (const contradiction of context.view.contradictions.get(claim) ?? []) found.add(contradiction);
  }
  return [...found];
}

function QuestionHead({ question, context }: { readonly question: Question; readonly context: PageContext }) {
  const { view, words } = context;
  const incident = view.incidents.get(question.incident);
  return (
    <>
      <h1>{question.words}</h1>
      {question.envelope === null && <p className="lead">{words.question.noEnvelope}</p>}
      <EnvelopeLine question={question} words={words} />
      <p className="soft">
        {incident !== undefined && (
          <>
            {words.question.of}: <WrittenWords words={incident.title} />.{' '}
          </>
        )}
        {question.askedBy === 'program' ? (
          words.question.askedByProgram
        ) : (
          <>
            {words.question.askedByPeople} <span className="hash">{question.askedBy}</span>.
          </>
        )}
      </p>
    </>
  );
}

function FirstPage({ question, page, context }: QuestionPageProps): ReactElement {
  const { view, words } = context;
  const incident = view.incidents.get(question.incident);
  const contradictions = contradictionsOf(question, context);
  const findings = findingsOf(question, view);
  const answers = answersOf(question, view);
  return (
    <>
      <QuestionHead question={question} context={context} />
      <section>
        <h2>{words.question.finding}</h2>
        {answers.length === 0 ? (
          <p>{words.question.noFinding}</p>
        ) : (
          answers.map((each) => <FindingView key={each.said.statement} {...each} context={context} root="../" />)
        )}
        <NotReady findings={findings.filter(({ status }) => !status.ready)} context={context} />
      </section>
      <section>
        <h2>{words.question.accounts}</h2>
        <AccountLadder
          question={question}
          href={(account) => `../${view.accountPath(account)}`}
          reportName={(account) => view.items.get(account.item)?.title ?? null}
          allAccountsHref="#words"
          caption="hidden"
          words={words.pictures}
        />
        <LadderKey words={words.pictures} />
      </section>
      <section>
        <h2 id="words">{words.question.words}</h2>
        <AccountWordsList page={page} context={context} />
      </section>
      <Origins question={question} context={context} />
      {contradictions.length > 0 && (
        <section>
          <h2>{words.question.contradictions}</h2>
          <ContradictionList
            contradictions={contradictions.slice(0, mostContradictions)}
            more={Math.max(0, contradictions.length - mostContradictions)}
            context={context}
            root="../"
          />
        </section>
      )}
      <SpeakerChanges question={question} context={context} />
      {incident !== undefined && incident.reasons.length > 0 && <Placing incident={incident} context={context} />}
    </>
  );
}

interface QuestionPageProps {
  readonly question: Question;
  readonly page: ListPage<Account>;
  readonly context: PageContext;
}

function QuestionPage(props: QuestionPageProps): ReactElement {
  const { question, page, context } = props;
  const { words } = context;
  return (
    <DossierPage context={context} title={question.words} path={page.path} under="index.html">
      {page.number === 1 ? (
        <FirstPage {...props} />
      ) : (
        <>
          <h1>{question.words}</h1>
          <h2 id="words">{words.question.wordsPage}</h2>
          <AccountWordsList page={page} context={context} />
        </>
      )}
    </DossierPage>
  );
}

/** The pages of one question: its ladder and all that belongs to it, then the words of further accounts. */
export function* questionPages(question: Question, context: PageContext): Generator<[string, ReactElement]> {
  for (const page of paginate(question.accounts, accountsPerPage, context.view.questionPath(question.id))) {
    yield [page.path, <QuestionPage key={page.path} question={question} page={page} context={context} />];
  }
}
