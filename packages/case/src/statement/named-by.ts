import type { Sha256, StatementBodies } from '@inquest/model';
import { isSha256 } from '../hash.ts';
import { importTargets } from './import-targets.ts';
import type { BodyKind } from './payload.ts';

const namings: { readonly [K in BodyKind]?: (body: StatementBodies[K]) => readonly Sha256[] } = {
  import: importTargets,
  derive: ({ item, id }) => [item, id],
  run: ({ reading }) => [reading.item, reading.text],
  claim: ({ id, item, text }) => [id, item, text],
  decide: ({ decisions }) => decisions.flatMap(({ claim, item }) => [claim, item]),
  find: ({ reliesOn, setsAside }) => [...reliesOn, ...setsAside],
  same: ({ entities }) => entities.filter(isSha256),
  different: ({ entities }) => entities.filter(isSha256),
  unsure: ({ entities }) => entities.filter(isSha256),
  retract: ({ statements }) => statements,
  columns: ({ list }) => [list.item],
  assume: ({ lists }) => lists.map(({ item }) => item),
  withdraw: ({ items, statements }) => [...items, ...statements],
  erased: ({ withdraw }) => [withdraw],
  custody: ({ items, handover }) => [...items, ...(handover === null ? [] : [handover])],
  'revoke-key': ({ key, frontier }) => [key, ...frontier],
  cosign: ({ statements }) => statements,
};

/**
 * What a body of this kind speaks of, which its statement's head must name among its targets: what a withdrawal reaches, what several keys agree to
 * and what a revocation leaves standing follow from heads alone.
 */
export function namedBy<K extends BodyKind>(kind: K, body: StatementBodies[K]): readonly Sha256[] {
  return namings[kind]?.(body) ?? [];
}
