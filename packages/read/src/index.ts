export { findAppeals } from './appeals/find-appeals.ts';
export { claimId } from './claims/claim-id.ts';
export { englishCodebook } from './languages/codebook-en.ts';
export type { Codebook, CodebookProfile, Language, VagueWord } from './languages/language.ts';
export { languageFor } from './languages/languages.ts';
export { findMentions } from './mentions/find-mentions.ts';
export { type ReadContext, readClaims } from './read-claims.ts';
export * from './text/index.ts';
export { readerTool } from './tool.ts';
