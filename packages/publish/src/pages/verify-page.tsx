import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { decisionLine, signer } from '../case-view/in-words.ts';
import { DossierPage, type PageContext, Quoted } from '../page-parts/dossier-page.tsx';

const mostProblems = 300;

function Command({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <pre>
      <code>{lines.join('\n')}</code>
    </pre>
  );
}

function Steps({ context }: { readonly context: PageContext }): ReactElement {
  const { words, view } = context;
  const { verify } = words;
  const item = view.input.state.items.find(({ id }) => view.release(id).kind === 'whole');
  return (
    <ol className="steps">
      <li>
        <p>
          <b>{verify.wholeTitle}</b> {verify.whole}
        </p>
        <Command lines={['sha256sum --check --quiet SHA256SUMS && echo OK']} />
        <p className="small">{verify.otherSystems}</p>
      </li>
      <li>
        <p>
          <b>{verify.quotesTitle}</b> {verify.quotes}
        </p>
        <Command lines={['python3 check.py']} />
      </li>
      <li>
        <p>
          <b>{verify.figureTitle}</b> {verify.figure}
        </p>
      </li>
      <li>
        <p>
          <b>{verify.evidenceTitle}</b> {verify.evidence}
        </p>
        {item !== undefined && <Command lines={[`sha256sum evidence/${item.id}.bin`]} />}
      </li>
      <li>
        <p>
          <b>{verify.caseTitle}</b> {verify.case}
        </p>
        <Command lines={['inquest verify --case FOLDER']} />
        <p>{verify.rebuild}</p>
      </li>
    </ol>
  );
}

/** How much of the case others' clocks bound, device by device. */
function OutsideTime({ context }: { readonly context: PageContext }): ReactElement {
  const { words, view } = context;
  const { shown } = view.input;
  const bounded = shown.some(({ notLaterThan }) => notLaterThan.length > 0);
  return (
    <section>
      <h2 id="time">{words.verify.timeTitle}</h2>
      <p>{bounded ? words.verify.timeIntro : words.verify.timeNone}</p>
      {bounded && (
        <ul>
          {shown.map(({ device, here, shown: first, notLaterThan }) => (
            <li key={device}>
              <WrittenWords words={signer(view, device)} />:{' '}
              {notLaterThan.length === 0 ? words.verify.timeNotShown(here) : words.verify.timeShown(first, here)}
              {notLaterThan.map(({ at, by, voucher }) => {
                const who = voucher === 'partner' ? signer(view, by) : by;
                return (
                  <span key={`${voucher} ${by} ${at}`} className="note-line">
                    <WrittenWords words={words.verify.timeBound[voucher](at, who)} />
                  </span>
                );
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function State({ context }: { readonly context: PageContext }): ReactElement {
  const { words, view } = context;
  const { state, verification, generator } = view.input;
  return (
    <section>
      <h2>{words.verify.stateTitle}</h2>
      <dl className="facts">
        <dt>{words.page.caseId}</dt>
        <dd className="hash">{state.id}</dd>
        <dt>{words.verify.frontier}</dt>
        <dd>
          {state.frontier.map((id) => (
            <span key={id} className="hash note-line">
              {id}
            </span>
          ))}
        </dd>
        <dt>{words.verify.generator}</dt>
        <dd>
          {generator.name} {generator.version}
        </dd>
        <dt>{words.verify.checked}</dt>
        <dd>
          {words.verify.checkedStatements(verification.statements)}
          {verification.checkedAt !== undefined && `, ${verification.checkedAt}`}
        </dd>
        <dt>{words.verify.byKind}</dt>
        <dd>
          {Object.entries(state.statements.byKind)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([kind, count]) => `${kind} ${words.pictures.number(count)}`)
            .join(', ')}
        </dd>
      </dl>
      <h3>{words.verify.roster}</h3>
      {state.roster.length === 0 ? (
        <p>{words.verify.noRoster}</p>
      ) : (
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">{words.verify.name}</th>
              <th scope="col">{words.verify.roles}</th>
              <th scope="col">{words.verify.key}</th>
            </tr>
          </thead>
          <tbody>
            {state.roster.map(({ key, name, roles }) => (
              <tr key={key}>
                <td>
                  <WrittenWords words={name} />
                </td>
                <td>{roles.join(', ')}</td>
                <td className="hash">{key}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{words.verify.quorum(state.quorum.roster, state.quorum.publish, state.quorum.withdraw)}</p>
      {state.waiting > 0 && <p>{words.verify.waiting(state.waiting)}</p>}
      {state.held > 0 && <p>{words.verify.held(state.held)}</p>}
    </section>
  );
}

function Problems({ context }: { readonly context: PageContext }): ReactElement {
  const { words, view } = context;
  const { problems } = view.input.verification;
  return (
    <section>
      <h2 id="problems">{words.verify.problemsTitle}</h2>
      {problems.length === 0 ? (
        <p>{words.verify.noProblems}</p>
      ) : (
        <ul>
          {problems.slice(0, mostProblems).map(({ severity, code, where, message, remedy }) => (
            <li key={`${code} ${where} ${message}`}>
              <span className={severity === 'error' ? 'badge badge-warn' : 'badge'}>
                {words.verify.severity[severity]}
              </span>{' '}
              <WrittenWords words={where} />: <WrittenWords words={message} />
              {remedy !== null && (
                <>
                  {' '}
                  <WrittenWords words={remedy} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {problems.length > mostProblems && <p>{words.verify.moreProblems(problems.length - mostProblems)}</p>}
    </section>
  );
}

function Contested({ context }: { readonly context: PageContext }): ReactElement | null {
  const { words, view } = context;
  const { contested } = view.input;
  if (contested.length === 0) return null;
  return (
    <section>
      <h2 id="contested">{words.verify.contestedTitle}</h2>
      <p>{words.verify.contestedIntro}</p>
      <ul className="cards">
        {contested.map(({ claim, decisions }) => {
          const quote = view.claims.get(claim)?.anchor.quote;
          return (
            <li key={claim}>
              <p>
                <a href={view.claimPath(claim)}>{quote === undefined ? claim : <Quoted words={quote} />}</a>
              </p>
              <ul>
                {decisions.map((said) => (
                  <li key={said.statement}>{decisionLine(view, words, said)}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How a stranger checks the dossier, and what checking it gave when it was made. */
export function VerifyPage({ context }: { readonly context: PageContext }): ReactElement {
  const { words } = context;
  return (
    <DossierPage context={context} title={words.verify.title} path="verify.html" under="verify.html">
      <h1>{words.verify.title}</h1>
      <p className="lead">{words.verify.intro}</p>
      <Steps context={context} />
      <section>
        <h2>{words.verify.provesTitle}</h2>
        <ul>
          {words.verify.proves.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h3>{words.verify.notProvenTitle}</h3>
        <ul>
          {words.verify.notProven.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <OutsideTime context={context} />
      <State context={context} />
      <Problems context={context} />
      <Contested context={context} />
      <section>
        <h2>{words.verify.filesTitle}</h2>
        <table className="stack">
          <tbody>
            {words.verify.files.map(([file, what]) => (
              <tr key={file}>
                <th scope="row">
                  <code>{file}</code>
                </th>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </DossierPage>
  );
}
