import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { linksPath, listsPath } from '../case-view/addresses.ts';
import type { LinkageReportInput } from '../linkage-report/linkage-report.ts';
import { LinkagePair, LinkagePersons, LinkageSummary } from '../linkage-report/render-linkage-report.tsx';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';

/** How the rows of the case's lists were linked: the model and its columns, the pairs it is least sure of, the persons of several rows. */
export function* linksPages(context: PageContext): Generator<[string, ReactElement]> {
  const { linkage } = context.view.input;
  if (linkage === null) return;
  const words = context.words.links;
  const parts: readonly (readonly [string, string, ReactElement])[] = [
    [linksPath, words.title, <LinkageSummary key="summary" input={linkage} />],
    ['lists/review.html', words.review, <Review key="review" linkage={linkage} words={words} />],
    ['lists/persons.html', words.persons, <LinkagePersons key="persons" input={linkage} />],
  ];
  const under = listsPath(context.view.input);
  for (const [path, title, content] of parts) {
    yield [
      path,
      <DossierPage key={path} context={context} title={title} path={path} under={under}>
        <p className="warnings caution">{words.notice}</p>
        {content}
        <nav aria-label={words.title}>
          <ul>
            {parts.map(([other, name]) => (
              <li key={other}>{other === path ? name : <a href={other.slice('lists/'.length)}>{name}</a>}</li>
            ))}
          </ul>
        </nav>
      </DossierPage>,
    ];
  }
}

type ReviewProps = { readonly linkage: LinkageReportInput; readonly words: PageContext['words']['links'] };

function Review({ linkage, words }: ReviewProps): ReactElement {
  return (
    <>
      <h1>{words.review}</h1>
      <p className="lead">{words.reviewIntro}</p>
      {linkage.review.map((pair) => (
        <section className="linkage-pair" key={`${pair.left} ${pair.right}`}>
          <h2 className="linkage-pair-name">
            <WrittenWords words={`${pair.left} / ${pair.right}`} />
          </h2>
          <LinkagePair pair={pair} threshold={linkage.threshold} open={false} />
        </section>
      ))}
    </>
  );
}
