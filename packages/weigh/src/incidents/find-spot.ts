import type { Claim } from '@inquest/model';
import { isLocated } from './located.ts';
import type { Report } from './report.ts';
import { contains, isContainer, type Spot, type Spots } from './spot.ts';

/** Where a claim is put, and why, in words; without a spot, why none is safe. */
export interface FoundSpot {
  readonly spot: Spot | null;
  readonly why: string;
}

/** More places than this of one sentence are not listed in a reason. */
const mostNamed = 5;

/** Finds the place of each claim of a report, asked in order of position. */
export function spotFinder(report: Report, spots: Spots): (claim: Claim) => FoundSpot {
  const { mainSpot } = report;
  const nearOf = new Map<number, FoundSpot | null>();
  let last: { readonly paragraph: number; readonly spot: Spot } | null = null;
  return (claim) => {
    const paragraph = report.passages.paragraph(claim.anchor.start);
    const own =
      claim.place === null || !isLocated(claim.place.id, claim.place.anchor.start, report.text)
        ? null
        : spots.of(claim.place);
    if (own !== null) {
      const found = ownSpot(own, mainSpot);
      last = { paragraph, spot: found.spot ?? own };
      return found;
    }
    const sentence = report.passages.sentence(claim.anchor.start);
    if (!nearOf.has(sentence)) nearOf.set(sentence, sentenceSpot(report, sentence));
    const near = nearOf.get(sentence) ?? null;
    if (near !== null) return near;
    if (last !== null && last.paragraph === paragraph && last.spot.key !== mainSpot?.key) {
      return { spot: last.spot, why: `${last.spot.name} is named before it in the paragraph` };
    }
    if (mainSpot === null)
      return { spot: null, why: 'no place is named near it, and the report is not about one place' };
    const why =
      report.isPlacedByDay === true
        ? `the report names no place the case knows; other reports put the violence of its day at ${mainSpot.name} alone`
        : `the report is about ${mainSpot.name}`;
    return { spot: mainSpot, why };
  };
}

function ownSpot(own: Spot, mainSpot: Spot | null): FoundSpot {
  if (mainSpot !== null && own.key !== mainSpot.key && isContainer(own) && contains(own, mainSpot)) {
    return { spot: mainSpot, why: `names ${own.name}, and the report is about ${mainSpot.name} in it` };
  }
  if (mainSpot !== null && own.kind === 'unknown' && own.key !== mainSpot.key && own.id === null) {
    return { spot: null, why: `names ${own.name}, which the gazetteer lacks; the report is about ${mainSpot.name}` };
  }
  return { spot: own, why: `names ${own.name}` };
}

/**
 * What the places named in the claim's sentence say of it. A sentence that names the report's place is about
 * it; one that names only another place, without the reader having tied the claim to it, is not safe.
 */
function sentenceSpot(report: Report, sentence: number): FoundSpot | null {
  const { mainSpot } = report;
  const named = report.spotsBySentence.get(sentence) ?? [];
  if (mainSpot !== null && named.some((spot) => spot.key === mainSpot.key)) {
    return { spot: mainSpot, why: `${mainSpot.name} is named in the sentence` };
  }
  const others = distinct(named.filter((spot) => mainSpot === null || !contains(spot, mainSpot)));
  const [only] = others;
  if (only === undefined) return null;
  const names = others
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join(', ');
  if (others.length > 1) return { spot: null, why: `its sentence names several places (${names})` };
  if (mainSpot !== null)
    return { spot: null, why: `its sentence names ${names}, the report is about ${mainSpot.name}` };
  return { spot: only, why: `${only.name} is named in the sentence` };
}

function distinct(list: readonly Spot[]): Spot[] {
  return [...new Map(list.map((spot) => [spot.key, spot])).values()];
}
