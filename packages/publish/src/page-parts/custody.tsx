import type { Item } from '@inquest/model';
import { custodyLines, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import type { PageContext } from './dossier-page.tsx';

interface CustodyProps {
  readonly item: Item;
  readonly context: PageContext;
}

/** Where a report was and what was done with it: each question with its answer, the facts and the test, folded until somebody opens or prints it. */
export function Custody({ item, context }: CustodyProps): ReactElement | null {
  const { view, words } = context;
  const facts = view.input.custody(item.id);
  if (facts === null) return null;
  return (
    <section>
      <h2 id="custody">{words.custody.title}</h2>
      <p>{words.custody.intro}</p>
      {custodyLines(facts, 'public').map(({ id, question, result, answer, details, test }) => (
        <details key={id} className="custody">
          <summary>
            {question}{' '}
            <span className={result === 'yes' ? 'badge' : 'badge badge-warn'}>{words.custody.results[result]}</span>
          </summary>
          <p>
            <WrittenWords words={answer} />
          </p>
          {details.length > 0 && (
            <ul>
              {details.map((detail) => (
                <li key={detail}>
                  <WrittenWords words={detail} />
                </li>
              ))}
            </ul>
          )}
          <p className="soft small">
            {words.custody.test} <WrittenWords words={test} />
          </p>
        </details>
      ))}
    </section>
  );
}
