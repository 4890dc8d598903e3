import type { Phrase } from '@inquest/model';
import { FeatureWriter } from '../../tagger/feature-rows.ts';
import { tagSpans } from '../../tagger/tag-sequence.ts';
import type { TaggerModel } from '../../tagger/tagger-model.ts';
import { type Candidate, type NameKind, nameKinds, newCandidate } from '../candidate.ts';
import type { PlaceLookup } from '../gazetteer-names.ts';
import { type NameText, shapes, wordsOf } from '../name-text.ts';
import type { Settled } from '../settle.ts';
import { nameRows, nameSigns } from './name-features.ts';

/** Votes of a place that is believed against the tagger: a country or large town with a word that places have beside it. */
const surelyMeant = 5;

/** What found a name that no rule found. */
export const taggerRule = 'tagger';

export interface RuledNames {
  readonly name: NameText;
  readonly settled: readonly Settled[];
  readonly lookup: PlaceLookup;
}

/**
 * Sets the proposals of a tagger beside what the rules found. The tagger knows what the rules found, and how far
 * to trust them: where both find a name, its bounds and kind are the tagger's and its roles the rules'; what only
 * the rules found stays when it needs no context (listed names, places that are surely meant) or the text names it elsewhere.
 * Linear in the text's length.
 */
export function withProposals(ruled: RuledNames, tagger: TaggerModel): Settled[] {
  const { name, settled } = ruled;
  if (!name.sentences.some((sentence) => hasCapital(name, sentence))) return [...settled];
  const signs = nameSigns(name, settled, ruled.lookup);
  const writer = new FeatureWriter();
  const result: Settled[] = [];
  const doubted: Settled[] = [];
  let next = 0;
  const passUntil = (end: number): void => {
    for (let one = settled[next]; one !== undefined && one.candidate.to <= end; one = settled[next]) {
      (standsAlone(ruled, one) ? result : doubted).push(one);
      next++;
    }
  };
  for (const sentence of name.sentences) {
    if (!hasCapital(name, sentence)) continue;
    for (const span of tagSpans(tagger, nameRows(name, signs, sentence, writer))) {
      const kind = nameKinds[span.kind];
      if (kind === undefined) continue;
      const from = sentence.from + span.from;
      const to = sentence.from + span.to;
      passUntil(from);
      const touched: Settled[] = [];
      for (let one = settled[next]; one !== undefined && one.candidate.from < to; one = settled[next]) {
        touched.push(one);
        next++;
      }
      result.push({ candidate: proposed(name, { from, to, kind }, touched), kind });
    }
  }
  passUntil(name.tokens.count);
  return withNamedElsewhere(ruled, result, doubted);
}

/** Whether a sentence may name anything: without a capital it is not worth the tagger's time. */
function hasCapital({ shape }: NameText, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let at = from; at < to; at++) if (shape[at] !== shapes.small) return true;
  return false;
}

/** What only the rules found is one after all when the text has the same name, or another form of the same place's, elsewhere. */
function withNamedElsewhere(
  { name, lookup }: RuledNames,
  sure: readonly Settled[],
  doubted: readonly Settled[],
): Settled[] {
  const idOf = ({ candidate }: Settled): string | null =>
    lookup.find(wordsOf(name, candidate.from, candidate.to).words)[0]?.id ?? null;
  const keys = new Map(sure.map(({ candidate, kind }) => [candidate.key, kind]));
  const places = new Set(sure.flatMap((one) => (one.kind === 'place' ? [idOf(one)] : [])));
  places.delete(null);
  const again = doubted.filter(
    (one) => keys.get(one.candidate.key) === one.kind || (one.kind === 'place' && places.has(idOf(one))),
  );
  return [...sure, ...again].sort((a, b) => a.candidate.from - b.candidate.from);
}

/** Found by the rules alone, and to be believed without the words around it. */
function standsAlone({ name, lookup }: RuledNames, { candidate, kind }: Settled): boolean {
  if (candidate.rule.startsWith('known-')) return true;
  if (kind !== 'place') return false;
  if (candidate.votes.place >= surelyMeant) return true;
  const [place] = lookup.find(wordsOf(name, candidate.from, candidate.to).words);
  return place?.id.startsWith('case:') ?? false;
}

interface Proposal {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
}

/**
 * The rules' own candidate where its bounds are the same, or where the tagger has only put small words before an
 * organisation («пресс-служба Министерства …»); else a new one, with the roles of the persons it covers.
 */
function proposed(name: NameText, { from, to, kind }: Proposal, touched: readonly Settled[]): Candidate {
  const same = touched.find(({ candidate }) => candidate.from === from && candidate.to === to);
  if (same !== undefined) return same.candidate;
  const last = touched.at(-1);
  if (last?.kind === 'organisation' && kind === 'organisation' && last.candidate.to === to && touched.length === 1) {
    if (name.shape.subarray(from, last.candidate.from).every((shape) => shape === shapes.small)) return last.candidate;
  }
  const candidate = newCandidate(name, from, to, taggerRule);
  if (kind === 'person') {
    const { start, end } = wordsOf(name, from, to);
    const isOutside = (role: Phrase): boolean => role.end <= start || role.start >= end;
    for (const one of touched) candidate.roles.push(...one.candidate.roles.filter(isOutside));
  }
  return candidate;
}
