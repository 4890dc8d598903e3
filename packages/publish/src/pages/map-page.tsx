import { SituationMap } from '@inquest/views';
import type { ReactElement } from 'react';
import { mapPlaces } from '../case-view/map-places.ts';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';

/** Every place that a claim names, on a map drawn without a request to anyone. */
export function MapPage({ context }: { readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  return (
    <DossierPage context={context} title={words.map.title} path="map.html" under="map.html">
      <h1>{words.map.title}</h1>
      <p className="lead">{words.map.intro}</p>
      <SituationMap places={mapPlaces(view)} words={words.pictures} />
    </DossierPage>
  );
}
