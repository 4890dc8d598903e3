import type { Gazetteer, Mention } from '@inquest/model';
import type { TaggerModel } from '../../tagger/tagger-model.ts';
import type { TrainOptions } from '../../tagger/train-tagger.ts';
import { nameKinds } from '../candidate.ts';
import { mentionsOf, ruledNames } from '../find-mentions.ts';
import type { NameSource } from './name-examples.ts';
import { nameFeatures } from './name-features.ts';
import { withProposals } from './propose-names.ts';

export { type KnownName, type NameSource, nameExamples } from './name-examples.ts';

/** How the taggers of names are trained. Chosen by cross-validation: more bits or rounds gain nothing. */
export const nameTraining: TrainOptions = {
  features: nameFeatures,
  kinds: nameKinds,
  bits: 17,
  rounds: 8,
  seed: 1,
  leastWeight: 0.1,
};

/** As `findMentions`, with a given tagger, or by the rules alone: to measure what a tagger adds. */
export function mentionsWith(
  tagger: TaggerModel | null,
  { text, sentences }: Pick<NameSource, 'text' | 'sentences'>,
  tag: string,
  gazetteer: Gazetteer,
): Mention[] {
  const ruled = ruledNames(text, sentences, { tag }, gazetteer);
  return mentionsOf(text, ruled, tagger === null ? ruled.settled : withProposals(ruled, tagger));
}
