import type { Claim } from '@inquest/model';
import { holderName, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import type { CaseView } from '../case-view/case-view.ts';
import { itemName } from '../case-view/in-words.ts';
import { type ListPage, paginate } from '../case-view/paging.ts';
import { DossierPage, type PageContext, Quoted } from '../page-parts/dossier-page.tsx';
import { Pager } from '../page-parts/pager.tsx';

const claimsPerPage = 300;

interface Unplaced {
  readonly claim: Claim;
  readonly reason: string;
}

/** Claims without an incident, those with the same reason together; figures first, boilerplate last. */
function unplacedClaims(view: CaseView): Unplaced[] {
  const byReason = new Map<string, Unplaced[]>();
  for (const [id, reason] of view.unplaced) {
    const claim = view.claims.get(id);
    if (claim === undefined) continue;
    const known = byReason.get(reason);
    if (known === undefined) byReason.set(reason, [{ claim, reason }]);
    else known.push({ claim, reason });
  }
  const outside = (claims: readonly Unplaced[]): number => (claims[0]?.claim.boilerplate === null ? 0 : 1);
  const groups = [...byReason].sort(
    ([a, some], [b, others]) => outside(some) - outside(others) || others.length - some.length || (a < b ? -1 : 1),
  );
  return groups.flatMap(([, claims]) => [
    ...claims.filter(({ claim }) => claim.quantity !== null),
    ...claims.filter(({ claim }) => claim.quantity === null),
  ]);
}

function ClaimLine({ claim, context }: { readonly claim: Claim; readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const item = view.items.get(claim.item);
  return (
    <li>
      <a href={view.claimPath(claim.id)}>
        <Quoted words={claim.anchor.quote} />
      </a>{' '}
      <span className="small soft">
        {words.pictures.claimKind(claim.kind)}
        {claim.quantity !== null && `, ${words.pictures.figure(claim.quantity)}`};{' '}
        <WrittenWords words={holderName(claim.holder, item?.publisher ?? null, words)} />;{' '}
        <WrittenWords words={itemName(item)} />
      </span>
    </li>
  );
}

function OtherClaimsPage({
  page,
  context,
}: {
  readonly page: ListPage<Unplaced>;
  readonly context: PageContext;
}): ReactElement {
  const { words } = context;
  const groups = new Map<string, Claim[]>();
  for (const { claim, reason } of page.entries) {
    const known = groups.get(reason);
    if (known === undefined) groups.set(reason, [claim]);
    else known.push(claim);
  }
  return (
    <DossierPage context={context} title={words.other.title} path={page.path} under="other-claims.html">
      <h1>{words.other.title}</h1>
      <p className="lead">{words.other.intro}</p>
      {page.total === 0 && <p>{words.other.none}</p>}
      {[...groups].map(([reason, claims]) => (
        <section key={reason}>
          <h2 className="reason">
            <WrittenWords words={reason} />
          </h2>
          <ul className="claim-lines">
            {claims.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} context={context} />
            ))}
          </ul>
        </section>
      ))}
      <Pager page={page} words={words} />
    </DossierPage>
  );
}

/** Claims that are in no figure, each with the reason: nothing is hidden. */
export function* otherClaimsPages(context: PageContext): Generator<[string, ReactElement]> {
  for (const page of paginate(unplacedClaims(context.view), claimsPerPage, 'other-claims.html')) {
    yield [page.path, <OtherClaimsPage key={page.path} page={page} context={context} />];
  }
}
