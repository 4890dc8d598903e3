export { decodeBytes } from './decode.ts';
export type { ExtractInput } from './draft.ts';
export { extractText } from './extract-text.ts';
export { mainText } from './main-text.ts';
export { textHash } from './text-hash.ts';
export { textTool, toolWith } from './text-tool.ts';
