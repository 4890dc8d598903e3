export { gazetteerAttribution } from './attribution.ts';
export { foldName } from './fold.ts';
export { type GazetteerOptions, openGazetteer } from './open-gazetteer.ts';
export { GazetteerDataError } from './places-file.ts';
