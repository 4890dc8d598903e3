import type { Question } from '@inquest/model';
import { SpeakerChangeView } from '@inquest/views';
import type { ReactElement } from 'react';
import type { PageContext } from './dossier-page.tsx';

/** Speakers whose figures for this question changed over time, each with the words of each time. */
export function SpeakerChanges({
  question,
  context,
}: {
  readonly question: Question;
  readonly context: PageContext;
}): ReactElement | null {
  const { view, words } = context;
  const changes = view.input.weighing.speakerChanges.filter((change) => change.question === question.id);
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>{words.question.changes}</h2>
      {changes.map((change, index) => (
        <SpeakerChangeView
          key={change.holder}
          id={`change-${index + 1}`}
          change={change}
          question={question}
          href={(account) => `../${view.accountPath(account)}`}
          reportName={(account) => view.items.get(account.item)?.title ?? null}
          words={words.pictures}
        />
      ))}
    </section>
  );
}
