export { findLanguageData, type LanguageData } from './language-data.ts';
export { languagesFor } from './languages.ts';
export { createRecogniser, readablePictures } from './recogniser.ts';
