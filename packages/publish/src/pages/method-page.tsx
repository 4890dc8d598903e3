import type { Tool } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { codebookEntries, rulesUsed, toolsUsed } from '../case-view/method-facts.ts';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';

function Codebook({ context }: { readonly context: PageContext }): ReactElement {
  const { words, view } = context;
  const entries = codebookEntries(view);
  return (
    <section>
      <h2 id="codebook">{words.method.codebookTitle}</h2>
      <p>{words.method.codebookIntro}</p>
      {entries.length === 0 ? (
        <p>{words.method.noCodebook}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.method.entry}</th>
              <th scope="col">{words.method.readAs}</th>
              <th scope="col">{words.method.asWritten}</th>
              <th scope="col">{words.method.used}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ entry, readAs, written, used }) => (
              <tr key={`${entry} ${readAs.low} ${readAs.high}`}>
                <th scope="row">{entry}</th>
                <td>{words.pictures.figure(readAs)}</td>
                <td>
                  <WrittenWords words={written.join('; ')} />
                </td>
                <td>{words.method.times(used)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function toolLines(tools: readonly { readonly tool: Tool; readonly used: number }[], context: PageContext): string {
  return tools
    .map(({ tool, used }) => `${tool.name} ${tool.version} (${context.words.pictures.number(used)})`)
    .join('; ');
}

function Tools({ context }: { readonly context: PageContext }): ReactElement {
  const { words, view } = context;
  const tools = toolsUsed(view);
  return (
    <section>
      <h2>{words.method.toolsTitle}</h2>
      <dl className="facts">
        <dt>{words.method.collectedBy}</dt>
        <dd>{tools.collectors.map(({ name, used }) => `${name} (${words.pictures.number(used)})`).join('; ')}</dd>
        <dt>{words.method.textsBy}</dt>
        <dd>{toolLines(tools.texts, context)}</dd>
        <dt>{words.method.readBy}</dt>
        <dd>{toolLines(tools.readers, context)}</dd>
        <dt>{words.method.languages}</dt>
        <dd>
          {tools.languages.length === 0 ? words.method.noLanguage : tools.languages.map(words.languageName).join(', ')}
        </dd>
        <dt>{words.method.publishedBy}</dt>
        <dd>
          {view.input.generator.name} {view.input.generator.version}
        </dd>
      </dl>
    </section>
  );
}

function Rules({ context }: { readonly context: PageContext }): ReactElement {
  const { words, view } = context;
  const rules = rulesUsed(view);
  return (
    <section>
      <h2>{words.method.rulesTitle}</h2>
      <p>{words.method.rulesIntro}</p>
      <details>
        <summary>{words.method.rulesCount(rules.length)}</summary>
        <ul>
          {rules.map(({ rule, used }) => (
            <li key={rule}>
              <code>{rule}</code>: {words.pictures.number(used)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** How the figures came about, and what they cannot say. */
export function MethodPage({ context }: { readonly context: PageContext }): ReactElement {
  const { words } = context;
  return (
    <DossierPage context={context} title={words.method.title} path="method.html" under="method.html">
      <h1>{words.method.title}</h1>
      <p className="lead">{words.method.intro}</p>
      <section>
        <h2>{words.method.limitsTitle}</h2>
        <ul>
          {words.method.limits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.method.stepsTitle}</h2>
        <dl>
          {words.method.steps.map(([step, what]) => (
            <div key={step} className="method-step">
              <dt>
                <b>{step}</b>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Codebook context={context} />
      <Tools context={context} />
      <Rules context={context} />
    </DossierPage>
  );
}
