import { type Item, isDataFile } from '@inquest/model';
import { rootFrom, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { type ListPage, paginate } from '../case-view/paging.ts';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';
import { Pager } from '../page-parts/pager.tsx';

const reportsPerPage = 250;

/** Items by date of publication, the undated last; those of one day by title, then by hash. */
export function inPublicationOrder(items: readonly Item[]): Item[] {
  const key = (item: Item): string => item.published?.start ?? item.published?.end ?? '9999';
  return items
    .map((item) => ({ item, key: `${key(item)} ${item.title} ${item.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

interface ReportTableProps {
  readonly items: readonly Item[];
  readonly root: string;
  readonly context: PageContext;
}

function Badges({
  item,
  context,
  root,
}: {
  readonly item: Item;
  readonly context: PageContext;
  readonly root: string;
}) {
  const { view, words } = context;
  const copy = view.copiesOfItem.get(item.id)?.[0];
  return (
    <>
      {isDataFile(item) && <span className="badge">{words.reports.dataFile}</span>}
      {view.unreadItems.has(item.id) && <span className="badge badge-warn">{words.reports.notRead}</span>}
      {(view.textOfItem.get(item.id)?.recognised ?? []).length > 0 && (
        <span className="badge">{words.reports.recognised}</span>
      )}
      {view.textlessItems.has(item.id) && <span className="badge badge-warn">{words.reports.noText}</span>}
      {copy !== undefined && (
        <span className="small soft">
          {words.reports.copyOf}{' '}
          <a href={`${root}${view.reportPath(copy.of)}`}>
            <WrittenWords words={view.items.get(copy.of)?.title ?? copy.of} />
          </a>
        </span>
      )}
    </>
  );
}

/** Reports as rows: title, who published it and when, how many claims. */
export function ReportTable({ items, root, context }: ReportTableProps): ReactElement {
  const { view, words } = context;
  return (
    <table className="stack reports">
      <thead>
        <tr>
          <th scope="col">{words.reports.report}</th>
          <th scope="col">{words.reports.publisher}</th>
          <th scope="col">{words.reports.published}</th>
          <th scope="col" className="number">
            {words.reports.claims}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <a href={`${root}${view.reportPath(item.id)}`}>
                <WrittenWords words={item.title} />
              </a>{' '}
              <Badges item={item} context={context} root={root} />
            </td>
            <td>
              {item.publisher !== null && (
                <>
                  <WrittenWords words={item.publisher} />{' '}
                </>
              )}
              <span className="soft small">{words.pictures.sourceKind(item.sourceKind)}</span>
            </td>
            <td>{item.published === null ? words.reports.undated : words.pictures.time(item.published)}</td>
            <td className="number">
              {words.pictures.number(view.claimsOfItem.get(item.id)?.length ?? 0)}
              <span className="narrow-only"> {words.reports.claims.toLowerCase()}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** That something was withdrawn, and when; never what it was. */
function Withdrawals({ context }: { readonly context: PageContext }): ReactElement | null {
  const { view, words } = context;
  const { withdrawals } = view.input;
  if (withdrawals.length === 0) return null;
  return (
    <section>
      <h2>{words.reports.withdrawnTitle}</h2>
      <ul>
        {withdrawals.map(({ statement, at, items, figures }) => (
          <li key={statement}>{words.reports.withdrawn(at.slice(0, 10), items, figures)}</li>
        ))}
      </ul>
    </section>
  );
}

function ReportsPage({
  page,
  context,
}: {
  readonly page: ListPage<Item>;
  readonly context: PageContext;
}): ReactElement {
  const { words } = context;
  return (
    <DossierPage context={context} title={words.reports.title} path={page.path} under="reports/index.html">
      <h1>{words.reports.title}</h1>
      <p className="lead">{words.reports.intro}</p>
      <ReportTable items={page.entries} root={rootFrom(page.path)} context={context} />
      <Withdrawals context={context} />
      <Pager page={page} words={words} />
    </DossierPage>
  );
}

/** The list of all reports. */
export function* reportsPages(context: PageContext): Generator<[string, ReactElement]> {
  const items = inPublicationOrder(context.view.input.state.items);
  for (const page of paginate(items, reportsPerPage, 'reports/index.html')) {
    yield [page.path, <ReportsPage key={page.path} page={page} context={context} />];
  }
}
