import { type NavigationEntry, Page, type PageWords, rootFrom, WrittenWords } from '@inquest/views';
import type { ReactElement, ReactNode } from 'react';
import { listsPath } from '../case-view/addresses.ts';
import type { CaseView } from '../case-view/case-view.ts';

/** What every page is rendered with. */
export interface PageContext {
  readonly view: CaseView;
  readonly words: PageWords;
}

function navigation({ view, words }: PageContext): NavigationEntry[] {
  const { nav } = words;
  const lists = listsPath(view.input);
  return [
    { path: 'index.html', label: nav.glance },
    { path: 'timeline.html', label: nav.timeline },
    { path: 'map.html', label: nav.map },
    { path: 'matrix.html', label: nav.matrix },
    { path: 'people.html', label: nav.people },
    { path: 'organisations.html', label: nav.organisations },
    { path: 'places.html', label: nav.places },
    { path: 'demands.html', label: nav.demands },
    ...(lists === null ? [] : [{ path: lists, label: nav.lists }]),
    { path: 'reports/index.html', label: nav.reports },
    { path: 'other-claims.html', label: nav.otherClaims },
    { path: 'method.html', label: nav.method },
    { path: 'verify.html', label: nav.verify },
  ];
}

export interface DossierPageProps {
  readonly context: PageContext;
  readonly title: string;
  readonly path: string;
  /** The entry of the navigation it belongs under; null for none. */
  readonly under: string | null;
  readonly children: ReactNode;
}

/** A page of the dossier in its frame, with what it was computed from at its foot. */
export function DossierPage({ context, title, path, under, children }: DossierPageProps): ReactElement {
  const { view, words } = context;
  const { state, generator } = view.input;
  return (
    <Page
      title={title}
      caseTitle={state.title}
      notice={state.notice}
      path={path}
      navigation={navigation(context)}
      under={under}
      words={words}
      footer={
        <>
          <p>{words.page.footer(state.statements.total, `${generator.name} ${generator.version}`)}</p>
          <p>
            {words.page.caseId} <span className="hash">{state.id}</span>.{' '}
            <a href={`${rootFrom(path)}verify.html`}>{words.page.verify}</a>.
          </p>
        </>
      }
    >
      {children}
    </Page>
  );
}

/** Words of a report as a quotation. */
export function Quoted({ words }: { readonly words: string }): ReactElement {
  return (
    <q>
      <WrittenWords words={words} />
    </q>
  );
}
