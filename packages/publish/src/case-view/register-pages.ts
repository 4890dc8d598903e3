import type { Entity } from '@inquest/model';
import { type ListPage, paginate } from './paging.ts';

/** Entries of the register on one page. */
const entitiesPerPage = 100;

const pathOf: Readonly<Record<Entity['kind'], string>> = {
  person: 'people.html',
  organisation: 'organisations.html',
  place: 'places.html',
};

function reportsNaming(entity: Entity): number {
  return new Set(entity.aliases.map(({ item }) => item)).size;
}

/** The register's pages of one kind: those named by the most reports first. */
export function registerPages(entities: readonly Entity[], kind: Entity['kind']): ListPage<Entity>[] {
  const ofKind = entities
    .filter((entity) => entity.kind === kind)
    .map((entity) => ({ entity, reports: reportsNaming(entity) }))
    .sort((a, b) => {
      if (a.reports !== b.reports) return b.reports - a.reports;
      return a.entity.name < b.entity.name
        ? -1
        : a.entity.name > b.entity.name
          ? 1
          : a.entity.id < b.entity.id
            ? -1
            : 1;
    })
    .map(({ entity }) => entity);
  return paginate(ofKind, entitiesPerPage, pathOf[kind]);
}
