import type { Contradiction, Sha256 } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { itemName } from '../case-view/in-words.ts';
import { type PageContext, Quoted } from './dossier-page.tsx';

interface ContradictionListProps {
  readonly contradictions: readonly Contradiction[];
  /** How many are not in the list. */
  readonly more: number;
  readonly context: PageContext;
  /** `../` or nothing: the way to the dossier's root. */
  readonly root: string;
}

function Side({ id, context, root }: { readonly id: Sha256; readonly context: PageContext; readonly root: string }) {
  const { view } = context;
  const claim = view.claims.get(id);
  if (claim === undefined) return <li className="hash">{id}</li>;
  return (
    <li>
      <a href={`${root}${view.claimPath(id)}`}>
        <Quoted words={claim.anchor.quote} />
      </a>{' '}
      <span className="soft small">
        <WrittenWords words={itemName(view.items.get(claim.item))} />
      </span>
    </li>
  );
}

/** Pairs of claims set against each other, each with both its words. */
export function ContradictionList({ contradictions, more, context, root }: ContradictionListProps): ReactElement {
  const { words } = context;
  return (
    <>
      <ul className="cards">
        {contradictions.map(({ claims, reason, scope }) => (
          <li key={`${claims.join(' ')} ${reason}`}>
            <p>
              <span className="badge">
                {scope === 'within-item' ? words.glance.withinReport : words.glance.betweenReports}
              </span>{' '}
              <WrittenWords words={reason} />
            </p>
            <ul>
              {claims.map((id, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the two sides of a pair; a claim may stand on both.
                <Side key={`${index}${id}`} id={id} context={context} root={root} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{words.glance.moreContradictions(more)}</p>}
    </>
  );
}
