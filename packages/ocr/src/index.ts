export { findLanguageData, type LanguageData, languageData } from './language-data.ts';
export { languagesFor } from './languages.ts';
export { createRecogniser, recogniserTool } from './recogniser.ts';
