import type { Appeal, Claim, Item } from '@inquest/model';
import { holderName, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { appealAnchor, claimAnchor } from '../case-view/addresses.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { itemName } from '../case-view/in-words.ts';
import { type ListPage, paginate } from '../case-view/paging.ts';
import { DossierPage, type PageContext, Quoted } from '../page-parts/dossier-page.tsx';
import { Pager } from '../page-parts/pager.tsx';

const entriesPerPage = 300;

/** Something put to somebody: a demand, or an address that readers are asked to use. */
type Asked =
  | { readonly kind: 'demand'; readonly claim: Claim; readonly addressee: string }
  | { readonly kind: 'appeal'; readonly appeal: Appeal; readonly item: Item | undefined; readonly itemId: string };

/** Demands by addressee, those who are asked most first and the unnamed last; then the appeals by report. */
function askedIn(view: CaseView): Asked[] {
  const demands = [...view.claimsOfItem.values()].flat().filter(({ kind }) => kind === 'demand');
  const byAddressee = new Map<string, Claim[]>();
  for (const claim of demands) {
    const addressee = claim.addressee?.words ?? '';
    const known = byAddressee.get(addressee);
    if (known === undefined) byAddressee.set(addressee, [claim]);
    else known.push(claim);
  }
  const groups = [...byAddressee].sort(([a, some], [b, others]) => {
    if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
    return others.length - some.length || (a < b ? -1 : 1);
  });
  const appeals = view.input.state.readings.flatMap(({ item, appeals }) =>
    appeals.map((appeal) => ({ kind: 'appeal' as const, appeal, item: view.items.get(item), itemId: item })),
  );
  return [
    ...groups.flatMap(([addressee, claims]) => claims.map((claim) => ({ kind: 'demand' as const, claim, addressee }))),
    ...appeals,
  ];
}

function Demand({ claim, context }: { readonly claim: Claim; readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const item = view.items.get(claim.item);
  return (
    <li>
      <p>
        <a href={`${view.reportPath(claim.item)}#${claimAnchor(claim.id)}`}>
          <Quoted words={claim.anchor.quote} />
        </a>
      </p>
      <p className="small soft">
        {words.demands.by} <WrittenWords words={holderName(claim.holder, item?.publisher ?? null, words)} />
        {'; '}
        <WrittenWords words={itemName(item)} />
      </p>
    </li>
  );
}

function Demands({
  asked,
  context,
}: {
  readonly asked: readonly Asked[];
  readonly context: PageContext;
}): ReactElement | null {
  const { words } = context;
  const groups = new Map<string, Claim[]>();
  for (const one of asked) {
    if (one.kind === 'demand') groups.set(one.addressee, [...(groups.get(one.addressee) ?? []), one.claim]);
  }
  if (groups.size === 0) return null;
  return (
    <section>
      <h2>{words.demands.demands}</h2>
      {[...groups].map(([addressee, claims]) => (
        <section key={addressee}>
          <h3>{addressee === '' ? words.demands.noAddressee : <WrittenWords words={words.demands.of(addressee)} />}</h3>
          <ul className="cards">
            {claims.map((claim) => (
              <Demand key={claim.item + claim.id} claim={claim} context={context} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Appeals({
  asked,
  context,
}: {
  readonly asked: readonly Asked[];
  readonly context: PageContext;
}): ReactElement | null {
  const { view, words } = context;
  const appeals = asked.filter((one) => one.kind === 'appeal');
  if (appeals.length === 0) return null;
  return (
    <section>
      <h2>{words.demands.appeals}</h2>
      <p>{words.demands.appealsIntro}</p>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{words.demands.channel}</th>
            <th scope="col">{words.demands.address}</th>
            <th scope="col">{words.demands.addressee}</th>
            <th scope="col">{words.demands.request}</th>
            <th scope="col">{words.demands.report}</th>
          </tr>
        </thead>
        <tbody>
          {appeals.map(({ appeal, item, itemId }) => (
            <tr key={`${itemId} ${appeal.start} ${appeal.channel}`}>
              <td className="channel">{words.demands.channels[appeal.channel]}</td>
              <td className="address">
                <WrittenWords words={appeal.value} />
              </td>
              <td>
                {appeal.addressee === null ? (
                  <span className="soft">{words.demands.notNamed}</span>
                ) : (
                  <WrittenWords words={appeal.addressee.words} />
                )}
              </td>
              <td>{appeal.request !== null && <Quoted words={appeal.request.words} />}</td>
              <td>
                <a href={`${view.reportPath(itemId)}#${appealAnchor(appeal.start)}`}>
                  <WrittenWords words={itemName(item)} />
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DemandsPage({
  page,
  context,
}: {
  readonly page: ListPage<Asked>;
  readonly context: PageContext;
}): ReactElement {
  const { words } = context;
  return (
    <DossierPage context={context} title={words.demands.title} path={page.path} under="demands.html">
      <h1>{words.demands.title}</h1>
      <p className="lead">{words.demands.intro}</p>
      {page.total === 0 && <p>{words.demands.none}</p>}
      <Demands asked={page.entries} context={context} />
      <Appeals asked={page.entries} context={context} />
      <Pager page={page} words={words} />
    </DossierPage>
  );
}

/** What is demanded of whom, and the addresses of appeals. */
export function* demandsPages(context: PageContext): Generator<[string, ReactElement]> {
  for (const page of paginate(askedIn(context.view), entriesPerPage, 'demands.html')) {
    yield [page.path, <DemandsPage key={page.path} page={page} context={context} />];
  }
}
