export * from './numerics/index.ts';
export * from './table/index.ts';
