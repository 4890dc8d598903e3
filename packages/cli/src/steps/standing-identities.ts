import type { CaseState, IdentityBody, IdentityKind } from '@inquest/model';

/** What people said of who is one with whom and what still stands, by what they said. */
export function standing({ identities }: Pick<CaseState, 'identities'>): Record<IdentityKind, IdentityBody[]> {
  const bodies = (kind: IdentityKind) =>
    identities.filter(({ verdict, stands }) => stands && verdict === kind).map(({ body }) => body);
  return { same: bodies('same'), different: bodies('different'), unsure: bodies('unsure') };
}
