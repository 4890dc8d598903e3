export { drawBinomial } from './draw-binomial.ts';
export { drawGamma, drawLogGamma } from './draw-gamma.ts';
export { drawNormal } from './draw-normal.ts';
export { drawNegativeBinomial, drawPoisson } from './draw-poisson.ts';
export { logGamma } from './log-gamma.ts';
export { quantile } from './quantile.ts';
export { Random } from './random.ts';
