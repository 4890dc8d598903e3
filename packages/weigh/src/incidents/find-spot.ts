import type { Claim } from '@inquest/model';
import type { Report } from './report.ts';
import { contains, isContainer, type Spot, type Spots } from './spot.ts';

/** Where a claim is put, and why, in words. */
export interface FoundSpot {
  readonly spot: Spot;
  readonly why: string;
}

/** Finds the place of each claim of a report, asked in order of position. */
export function spotFinder(report: Report, spots: Spots): (claim: Claim) => FoundSpot | null {
  const { mainSpot } = report;
  let last: { readonly paragraph: number; readonly spot: Spot } | null = null;
  return (claim) => {
    const paragraph = report.passages.paragraph(claim.anchor.start);
    const own = claim.place === null ? null : spots.of(claim.place);
    if (own !== null) {
      const found = ownSpot(own, mainSpot);
      last = { paragraph, spot: found.spot };
      return found;
    }
    const near = sentenceSpot(report, claim);
    if (near === 'several') return null;
    if (near !== null) return near;
    if (last !== null && last.paragraph === paragraph && last.spot.key !== mainSpot?.key) {
      return { spot: last.spot, why: `${last.spot.name} is named before it in the paragraph` };
    }
    return mainSpot === null ? null : { spot: mainSpot, why: `the report is about ${mainSpot.name}` };
  };
}

function ownSpot(own: Spot, mainSpot: Spot | null): FoundSpot {
  if (mainSpot !== null && own.key !== mainSpot.key && isContainer(own) && contains(own, mainSpot)) {
    return { spot: mainSpot, why: `names ${own.name}, and the report is about ${mainSpot.name} in it` };
  }
  return { spot: own, why: `names ${own.name}` };
}

/** A place named in the claim's sentence; `several` when it names more than one and the report is about none of them. */
function sentenceSpot(report: Report, claim: Claim): FoundSpot | 'several' | null {
  const { mainSpot } = report;
  const sentence = report.passages.sentence(claim.anchor.start);
  const named = report.spotsBySentence.get(sentence) ?? [];
  if (mainSpot !== null && named.some((spot) => spot.key === mainSpot.key)) {
    return { spot: mainSpot, why: `${mainSpot.name} is named in the sentence` };
  }
  const settlements = distinct(named.filter((spot) => !isContainer(spot)));
  if (settlements.length > 1) return 'several';
  const [settlement] = settlements;
  if (settlement !== undefined) return { spot: settlement, why: `${settlement.name} is named in the sentence` };
  const elsewhere = distinct(named.filter((spot) => mainSpot === null || !contains(spot, mainSpot)));
  if (elsewhere.length > 1) return 'several';
  const [container] = elsewhere;
  return container === undefined ? null : { spot: container, why: `${container.name} is named in the sentence` };
}

function distinct(list: readonly Spot[]): Spot[] {
  return [...new Map(list.map((spot) => [spot.key, spot])).values()];
}
