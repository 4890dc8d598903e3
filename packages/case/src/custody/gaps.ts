import type { CustodyFacts, CustodyGap, Item } from '@inquest/model';

interface Described {
  readonly described: Item;
  readonly containersMissing: boolean;
}

/** Metadata in which whoever captured a page says when. */
const captureTimes: readonly string[] = ['captured'];

/** What is not there and ought to be, in the order of `custodyGaps`. */
export function gapsOf(
  facts: Omit<CustodyFacts, 'gaps'>,
  { described, containersMissing }: Described,
): readonly CustodyGap[] {
  const { file, collected, handovers, copies, claims, decided } = facts;
  const bounded = collected.every(({ notLaterThan }) => notLaterThan.length > 0);
  const oneSided = handovers.some(
    ({ gives, receives, misfit }) => gives === null || receives === null || misfit !== null,
  );
  const captured = described.metadata.some(({ name }) => captureTimes.includes(name));
  const missing: readonly (readonly [CustodyGap, boolean])[] = [
    ['evidence', file !== 'same'],
    ['publisher', described.publisher === null],
    ['source-address', described.url === null],
    ['publication-date', described.published === null],
    ['capture-time', !captured],
    ['outside-time', !bounded],
    ['handovers', handovers.length === 0],
    ['one-sided-handover', oneSided],
    ['container', containersMissing],
    ['text', !copies.some(({ kind }) => kind === 'text')],
    ['reading', !copies.some(({ kind }) => kind === 'reading')],
    ['decisions', claims > 0 && decided.length < claims],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([gap]) => gap);
}
