import type { Question } from '@inquest/model';
import { layMatrix, QuestionMatrix } from '@inquest/views';
import type { ReactElement } from 'react';
import { type ListPage, paginate } from '../case-view/paging.ts';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';
import { Pager } from '../page-parts/pager.tsx';

const questionsPerPage = 120;
/** Publishers get columns of their own while the table can still be read. */
const mostPublishers = 12;

function MatrixPage({
  page,
  context,
}: {
  readonly page: ListPage<Question>;
  readonly context: PageContext;
}): ReactElement {
  const { view, words } = context;
  const { items } = view.input.state;
  const publishers = new Set(items.map(({ publisher }) => publisher));
  const table = (by: 'kind' | 'publisher', caption: string): ReactElement => (
    <section>
      <h2>{caption}</h2>
      <QuestionMatrix
        layout={layMatrix({ questions: page.entries, items, by })}
        caption={caption}
        questionHref={(question) => view.questionPath(question.id)}
        accountHref={(account) => view.accountPath(account)}
        words={words.pictures}
      />
    </section>
  );
  return (
    <DossierPage context={context} title={words.matrix.title} path={page.path} under="matrix.html">
      <h1>{words.matrix.title}</h1>
      <p className="lead">{words.matrix.intro}</p>
      {table('kind', words.matrix.byKind)}
      {publishers.size <= mostPublishers && table('publisher', words.matrix.byPublisher)}
      <Pager page={page} words={words} />
    </DossierPage>
  );
}

/** Each question against each kind of source, and against each publisher where they are few. */
export function* matrixPages(context: PageContext): Generator<[string, ReactElement]> {
  for (const page of paginate(context.view.input.weighing.questions, questionsPerPage, 'matrix.html')) {
    yield [page.path, <MatrixPage key={page.path} page={page} context={context} />];
  }
}
