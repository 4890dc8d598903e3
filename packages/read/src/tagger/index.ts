export { averageTaggers } from './average-taggers.ts';
export { combine, type FeatureRows, FeatureWriter, hashOf } from './feature-rows.ts';
export { labelsOf, spansOf, type TaggedSpan } from './labels.ts';
export { tagSequence, tagSpans } from './tag-sequence.ts';
export { loadTagger, saveTagger, TaggerFileError } from './tagger-file.ts';
export type { TaggerModel } from './tagger-model.ts';
export { type TaggedExample, type TrainOptions, trainTagger } from './train-tagger.ts';
