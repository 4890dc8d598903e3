export { AccountLadder, type AccountLadderProps } from './account-ladder/account-ladder.tsx';
export { ladderCss } from './account-ladder/ladder-css.ts';
export { LadderKey } from './account-ladder/ladder-key.tsx';
export { englishPictureWords } from './picture-words/english.ts';
export type { PictureWords } from './picture-words/picture-words.ts';
export { codePointName, plainWords, type WrittenPart, writtenParts } from './written-words/plain-words.ts';
export { QuotedWords, WrittenWords, writtenWordsCss } from './written-words/written-words.tsx';
