export { type ResolveInput, resolve } from './resolve.ts';
