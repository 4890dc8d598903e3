import type { Sha256, Weighing } from '@inquest/model';
import type { Report } from '../incidents/report.ts';
import { shinglesOf } from './shingles.ts';

type Copy = Weighing['copies'][number];

/** From this share of its words on, a text counts as another's. */
const copyShare = 0.6;
/** Shorter texts are compared only as a whole. */
const fewestShingles = 16;
const fewestWords = 8;

export interface Copies {
  readonly copies: readonly Copy[];
  /** The first text of the family each item's text belongs to; the item itself when it copies nothing. */
  rootOf(item: Sha256): Sha256;
  /** Word for word another's, from the first word to the last. */
  isExactCopy(item: Sha256): boolean;
}

/**
 * Texts that are another's, or mostly so. Each word shingle belongs to the first report that has it,
 * reports taken in order of publication; a report that takes most of its shingles from one other is
 * its copy, and one whose shingles are mostly found in a later report stands inside that one. Linear in
 * the total length, however many copies there are.
 */
export function findCopies(reports: readonly Report[]): Copies {
  const index = new CopyIndex();
  for (const report of reports) index.add(report);
  return { copies: index.copies, rootOf: (item) => index.rootOf(item), isExactCopy: (item) => index.isExactCopy(item) };
}

interface Known {
  readonly report: Report;
  readonly shingles: number;
}

class CopyIndex {
  readonly copies: Copy[] = [];
  readonly #owners = new Map<number, number>();
  readonly #known: Known[] = [];
  readonly #wholes = new Map<string, Report>();
  readonly #exact = new Set<Sha256>();
  readonly #roots = new Map<Sha256, Sha256>();

  add(report: Report): void {
    const { sample, whole, words } = shinglesOf(report.text);
    if (words < fewestWords) return;
    const twin = this.#wholes.get(whole);
    if (twin !== undefined) {
      this.#exact.add(report.item.id);
      this.#note(report, twin, { share: 1, reason: 'the same words throughout' });
      return;
    }
    this.#wholes.set(whole, report);
    const number = this.#known.length;
    this.#known.push({ report, shingles: sample.length });
    const shared = this.#claimShingles(sample, number);
    if (sample.length >= fewestShingles) this.#compare(report, sample.length, shared);
  }

  /** Counts how many shingles each earlier report owns; takes the rest. */
  #claimShingles(sample: readonly number[], number: number): Map<number, number> {
    const shared = new Map<number, number>();
    for (const shingle of sample) {
      const owner = this.#owners.get(shingle);
      if (owner === undefined) this.#owners.set(shingle, number);
      else shared.set(owner, (shared.get(owner) ?? 0) + 1);
    }
    return shared;
  }

  #compare(report: Report, size: number, shared: ReadonlyMap<number, number>): void {
    let best: { readonly known: Known; readonly count: number } | null = null;
    for (const [owner, count] of shared) {
      const known = this.#known[owner];
      if (known !== undefined && count > (best?.count ?? 0)) best = { known, count };
    }
    if (best === null) return;
    const ofThis = best.count / size;
    const ofOther = best.known.shingles === 0 ? 0 : best.count / best.known.shingles;
    if (ofThis >= copyShare) {
      const reason =
        ofOther < copyShare ? 'most of its words stand in a longer text' : 'most of its words are the same';
      this.#note(report, best.known.report, { share: ofThis, reason });
    } else if (ofOther >= copyShare && best.known.shingles >= fewestShingles) {
      this.#noteContained(best.known.report, report, ofOther);
    }
  }

  #note(report: Report, of: Report, found: { readonly share: number; readonly reason: string }): void {
    if (report.item.id === of.item.id) return;
    this.copies.push({ item: report.item.id, of: of.item.id, share: rounded(found.share), reason: found.reason });
    this.#roots.set(report.item.id, this.rootOf(of.item.id));
  }

  /** An earlier text inside a later, longer one: one family, the earlier is its root. */
  #noteContained(inner: Report, outer: Report, share: number): void {
    if (inner.item.id === outer.item.id) return;
    const reason = share === 1 ? 'it stands whole in a longer text' : 'most of it stands in a longer text';
    this.copies.push({ item: inner.item.id, of: outer.item.id, share: rounded(share), reason });
    this.#roots.set(outer.item.id, this.rootOf(inner.item.id));
  }

  isExactCopy(item: Sha256): boolean {
    return this.#exact.has(item);
  }

  rootOf(item: Sha256): Sha256 {
    return this.#roots.get(item) ?? item;
  }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
