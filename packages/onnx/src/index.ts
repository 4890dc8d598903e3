export { ModelError, type ModelFile, modelFiles } from './model-error.ts';
export type { SpanProposal } from './spans.ts';
export { loadTokenModel, type TokenModel } from './token-model.ts';
