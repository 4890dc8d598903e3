import type { Gazetteer, Mention } from '@inquest/model';
import { averageTaggers } from '../../tagger/average-taggers.ts';
import type { TaggerModel } from '../../tagger/tagger-model.ts';
import { type TaggedExample, type TrainOptions, trainTagger } from '../../tagger/train-tagger.ts';
import { nameKinds } from '../candidate.ts';
import { mentionsOf, ruledNames } from '../find-mentions.ts';
import type { NameSource } from './name-examples.ts';
import { nameFeatures } from './name-features.ts';
import { withProposals } from './propose-names.ts';

export { packClusters } from '../clusters/word-clusters.ts';
export { type KnownName, type NameSource, nameExamples } from './name-examples.ts';

const nameTraining: TrainOptions = {
  features: nameFeatures,
  kinds: nameKinds,
  bits: 18,
  rounds: 8,
  seed: 1,
  leastWeight: 0.05,
};

/** Orders of the examples that are averaged. */
const seeds = [2, 3, 4];

/** A tagger of names from examples. How it learns was chosen by cross-validation: more bits, rounds or orders gain nothing. */
export function trainNameTagger(examples: readonly TaggedExample[]): TaggerModel {
  const others = seeds.map((seed) => trainTagger(examples, { ...nameTraining, seed }));
  return averageTaggers(trainTagger(examples, nameTraining), others);
}

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
