import type { Entity, IdentityProposal, IdentityWord } from '@inquest/model';
import { EntityList, namesThatLookAlike, ProposalList, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { nameAnchor, shortHash } from '../case-view/addresses.ts';
import { itemName, signer } from '../case-view/in-words.ts';
import { type ListPage, paginate } from '../case-view/paging.ts';
import { LinkagePair } from '../linkage-report/render-linkage-report.tsx';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';
import { Pager } from '../page-parts/pager.tsx';

/** Proposals that stand on the register's own page; all of them stand on pages of their own. */
const mostProposals = 10;
const proposalsPerPage = 200;

const sections = {
  person: { title: 'people', intro: 'peopleIntro', path: 'people.html' },
  organisation: { title: 'organisations', intro: 'organisationsIntro', path: 'organisations.html' },
  place: { title: 'places', intro: 'placesIntro', path: 'places.html' },
} as const;

/** What the gazetteer says of a place, in one line. */
function placeWords(entity: Entity, context: PageContext): string | null {
  if (entity.kind !== 'place') return null;
  const { view, words } = context;
  const place = entity.place === null ? null : view.input.places.get(entity.place);
  if (place === null) return words.register.notInGazetteer;
  const position = words.register.position(place.latitude.toFixed(4), place.longitude.toFixed(4));
  return [place.name, place.region, place.country, position, place.id].filter((part) => part !== '').join(', ');
}

function proposalsOf(kind: Entity['kind'], context: PageContext): IdentityProposal[] {
  const { entities, input } = context.view;
  return input.register.proposals
    .filter(({ entities: [first] }) => entities.get(first)?.kind === kind)
    .sort((a, b) => b.score - a.score);
}

function Proposals({
  proposals,
  context,
}: {
  readonly proposals: readonly IdentityProposal[];
  readonly context: PageContext;
}) {
  const { view, words } = context;
  return (
    <ProposalList
      proposals={proposals}
      entity={(id) => view.entities.get(id) ?? null}
      href={(entity) => view.entityPath(entity.id)}
      words={words}
    />
  );
}

function Decided({
  kind,
  context,
}: {
  readonly kind: Entity['kind'];
  readonly context: PageContext;
}): ReactElement | null {
  const { view, words } = context;
  const { identities } = view.input.state;
  const line = (said: IdentityWord): ReactElement | null => {
    const names = said.body.entities.map((id) => view.entities.get(id)?.name ?? id);
    const kinds = said.body.entities.map((id) => view.entities.get(id)?.kind).filter((found) => found !== undefined);
    if (kinds.length > 0 && !kinds.includes(kind)) return null;
    return (
      <li key={said.statement}>
        <WrittenWords words={names.join(' / ')} />: {words.register[said.verdict]},{' '}
        <WrittenWords words={signer(view, said.author)} />, {said.at},{' '}
        <span className="hash">{shortHash(said.statement)}</span>. <WrittenWords words={said.body.reason} />
        {!said.stands && ` ${words.register.notStanding}`}
      </li>
    );
  };
  if (identities.length === 0) return null;
  return (
    <section>
      <h2>{words.register.decided}</h2>
      <ul>{identities.map(line)}</ul>
    </section>
  );
}

/** Why rows of lists are taken for this person. */
function RowPairs({
  entity,
  context,
}: {
  readonly entity: Entity;
  readonly context: PageContext;
}): ReactElement | null {
  const { linkage, rowPairs } = context.view.input;
  const pairs = rowPairs.get(entity.id) ?? [];
  if (linkage === null || pairs.length === 0) return null;
  return (
    <details>
      <summary>{context.words.register.rowPairs(pairs.length)}</summary>
      {pairs.map((pair) => (
        <div className="linkage-pair" key={`${pair.left} ${pair.right}`}>
          <LinkagePair pair={pair} threshold={linkage.threshold} open={false} />
        </div>
      ))}
    </details>
  );
}

interface RegisterPageProps {
  readonly kind: Entity['kind'];
  readonly page: ListPage<Entity>;
  readonly alike: (entity: Entity) => readonly string[];
  readonly context: PageContext;
}

function RegisterPage({ kind, page, alike, context }: RegisterPageProps): ReactElement {
  const { view, words } = context;
  const section = sections[kind];
  const proposals = page.number === 1 ? proposalsOf(kind, context) : [];
  return (
    <DossierPage context={context} title={words.register[section.title]} path={page.path} under={section.path}>
      <h1>{words.register[section.title]}</h1>
      <p className="lead">{words.register[section.intro]}</p>
      {kind === 'person' && <p className="warnings caution">{words.register.safety}</p>}
      {proposals.length > 0 && (
        <section>
          <h2>{words.register.proposals}</h2>
          <p>{words.register.proposalsIntro}</p>
          <Proposals proposals={proposals.slice(0, mostProposals)} context={context} />
          {proposals.length > mostProposals && (
            <p>
              <a href={`proposals-${section.path}`}>{words.register.allProposals(proposals.length)}</a>
            </p>
          )}
        </section>
      )}
      {page.number === 1 && <Decided kind={kind} context={context} />}
      <section>
        <h2>{words.register[section.title]}</h2>
        <EntityList
          entities={page.entries}
          href={(alias) => `${view.reportPath(alias.item)}#${nameAnchor(alias.start)}`}
          reportName={(alias) => itemName(view.items.get(alias.item))}
          placeWords={(entity) => placeWords(entity, context)}
          alike={alike}
          more={(entity) => <RowPairs entity={entity} context={context} />}
          words={words}
        />
        <Pager page={page} words={words} />
      </section>
    </DossierPage>
  );
}

function* proposalPages(kind: Entity['kind'], context: PageContext): Generator<[string, ReactElement]> {
  const { words } = context;
  const proposals = proposalsOf(kind, context);
  if (proposals.length <= mostProposals) return;
  const { path: under } = sections[kind];
  for (const page of paginate(proposals, proposalsPerPage, `proposals-${under}`)) {
    yield [
      page.path,
      <DossierPage key={page.path} context={context} title={words.register.proposals} path={page.path} under={under}>
        <h1>{words.register.proposals}</h1>
        <p className="lead">{words.register.proposalsIntro}</p>
        <Proposals proposals={page.entries} context={context} />
        <Pager page={page} words={words} />
      </DossierPage>,
    ];
  }
}

/** The register: people, organisations and places, and which of them may be one. */
export function* registerPagesOf(kind: Entity['kind'], context: PageContext): Generator<[string, ReactElement]> {
  const alike = namesThatLookAlike([...context.view.entities.values()]);
  for (const page of context.view.registerPages[kind]) {
    yield [page.path, <RegisterPage key={page.path} kind={kind} page={page} alike={alike} context={context} />];
  }
  yield* proposalPages(kind, context);
}
