export { type Copies, findCopies } from './origins/find-copies.ts';
export type { AskedByPeople } from './questions/ask-questions.ts';
export { envelopeOf, type Weighed } from './questions/envelope.ts';
export { type WeighInput, weigh } from './weigh.ts';
