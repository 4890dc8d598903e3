import type { Entity, IdentityProposal } from '@inquest/model';
import type { ReactElement } from 'react';
import type { PageWords } from '../words/en.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

export interface ProposalListProps {
  readonly proposals: readonly IdentityProposal[];
  readonly entity: (id: string) => Entity | null;
  /** The entity's entry in the register. */
  readonly href: (entity: Entity) => string;
  readonly words: PageWords;
}

/** Pairs that may be one, for people to decide: the program never merges them. */
export function ProposalList({ proposals, entity, href, words }: ProposalListProps): ReactElement {
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">{words.register.pair}</th>
          <th scope="col">{words.register.reason}</th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <tr key={proposal.entities.join(' ')}>
            <td>
              {proposal.entities.map((id, index) => {
                const found = entity(id);
                return (
                  <span key={id}>
                    {index > 0 && ` ${words.register.or} `}
                    {found === null ? (
                      id
                    ) : (
                      <a href={href(found)}>
                        <WrittenWords words={found.name} />
                      </a>
                    )}
                  </span>
                );
              })}
            </td>
            <td>
              <WrittenWords words={proposal.reason} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
