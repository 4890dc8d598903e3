import type { Finding, Question, Said, Sha256 } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { shortHash } from '../case-view/addresses.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { signer } from '../case-view/in-words.ts';
import { type PageContext, Quoted } from './dossier-page.tsx';

/** The inquiry's answers to a question, in causal order: a later one does not hide an earlier one. */
export function findingsOf(question: Question, view: CaseView): Said<Finding>[] {
  return view.input.state.findings.filter(({ body }) => body.question === question.id);
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

interface FindingViewProps {
  readonly said: Said<Finding>;
  readonly context: PageContext;
  readonly root: string;
}

/** One answer of the inquiry with its grade, reasons, what it rests on and who signed. */
export function FindingView({ said, context, root }: FindingViewProps): ReactElement {
  const { view, words } = context;
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
        <dd>
          <WrittenWords words={signer(view, said.author)} /> <span className="hash">{said.author}</span>, {said.at}
        </dd>
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
