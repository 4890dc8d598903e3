import type { Finding, FindingStatus, Question, Said, Sha256, Voice } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { shortHash } from '../case-view/addresses.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { signer } from '../case-view/in-words.ts';
import { type PageContext, Quoted } from './dossier-page.tsx';

/** A finding and whether it may be shown as an answer. */
export interface JudgedFinding {
  readonly said: Said<Finding>;
  readonly status: FindingStatus;
}

/** Answers to a question, in causal order: a later one does not hide an earlier one. */
export function findingsOf(question: Question, view: CaseView): JudgedFinding[] {
  const { findings, findingStatus } = view.input.state;
  const statuses = new Map(findingStatus.map((status) => [status.statement, status]));
  return findings.flatMap((said) => {
    const status = statuses.get(said.statement);
    return said.body.question === question.id && status !== undefined ? [{ said, status }] : [];
  });
}

/** Those that enough reviewers have signed and that rest on nothing disputed: the inquiry's own answers. */
export function answersOf(question: Question, view: CaseView): JudgedFinding[] {
  return findingsOf(question, view).filter(({ status }) => status.ready);
}

interface ClaimLinesProps {
  readonly claims: readonly Sha256[];
  readonly context: PageContext;
  readonly root: string;
}

function ClaimLines({ claims, context, root }: ClaimLinesProps): ReactElement {
  return (
    <ul>
      {claims.map((id) => {
        const quote = context.view.claims.get(id)?.anchor.quote;
        return (
          <li key={id}>
            <a href={`${root}${context.view.claimPath(id)}`}>
              {quote === undefined ? shortHash(id) : <Quoted words={quote} />}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Who signed or disagreed, each with the key. */
function Voices({
  voices,
  context,
}: {
  readonly voices: readonly Voice[];
  readonly context: PageContext;
}): ReactElement {
  const { view, words } = context;
  return (
    <>
      {voices.map(({ key, statement, at, reason }) => (
        <dd key={statement}>
          <WrittenWords words={words.question.voice(signer(view, key), at, reason)} />{' '}
          <span className="hash">{key}</span>
        </dd>
      ))}
    </>
  );
}

/** Findings that are no answers yet, or any more: named with the reason, without their figures. */
export function NotReady({
  findings,
  context,
}: {
  readonly findings: readonly JudgedFinding[];
  readonly context: PageContext;
}): ReactElement | null {
  const { view, words } = context;
  const { question } = words;
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{question.notReady}</h3>
      {findings.map(({ said, status }) => (
        <div key={said.statement}>
          <p>
            <WrittenWords words={question.notReadyFinding(signer(view, said.author), said.at)} />
          </p>
          <ul>
            {status.missing > 0 && <li>{question.needsReviewers(status.missing)}</li>}
            {status.contested.length > 0 && <li>{question.restsOnContested}</li>}
            {status.rejected.length > 0 && <li>{question.restsOnRejected}</li>}
            {status.stale && <li>{question.isStale}</li>}
          </ul>
          {status.dissent.length > 0 && (
            <dl className="facts">
              <dt>{question.dissent}</dt>
              <Voices voices={status.dissent} context={context} />
            </dl>
          )}
        </div>
      ))}
    </>
  );
}

interface FindingViewProps extends JudgedFinding {
  readonly context: PageContext;
  readonly root: string;
}

/** One answer of the inquiry with its grade, reasons, what it rests on and who signed. */
export function FindingView({ said, status, context, root }: FindingViewProps): ReactElement {
  const { words } = context;
  const { low, best, high, grade, reasons, reliesOn, setsAside } = said.body;
  const figure = (value: number | null): string =>
    value === null ? words.question.unbounded : words.pictures.number(value);
  return (
    <div className="finding">
      <p className="lead">{words.question.findingFigure(figure(low), figure(best), figure(high))}</p>
      <dl className="facts">
        <dt>{words.question.grade}</dt>
        <dd>{words.question.grades[grade]}</dd>
        <dt>{words.question.reasons}</dt>
        <dd>
          <WrittenWords words={reasons} />
        </dd>
        <dt>{words.question.signedBy}</dt>
        <Voices voices={status.signed} context={context} />
        {status.dissent.length > 0 && (
          <>
            <dt>{words.question.dissent}</dt>
            <Voices voices={status.dissent} context={context} />
          </>
        )}
        {reliesOn.length > 0 && (
          <>
            <dt>{words.question.reliesOn}</dt>
            <dd>
              <ClaimLines claims={reliesOn} context={context} root={root} />
            </dd>
          </>
        )}
        {setsAside.length > 0 && (
          <>
            <dt>{words.question.setsAside}</dt>
            <dd>
              <ClaimLines claims={setsAside} context={context} root={root} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
