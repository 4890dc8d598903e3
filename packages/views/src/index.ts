export { AccountLadder, type AccountLadderProps } from './account-ladder/account-ladder.tsx';
export { ladderCss } from './account-ladder/ladder-css.ts';
export { LadderKey } from './account-ladder/ladder-key.tsx';
export { type LadderTextOptions, ladderText } from './account-ladder/ladder-text.ts';
export { countedFrom, deniersOf, figureWords, lookOf } from './account-ladder/look-of.ts';
export { estimateCss } from './estimate/estimate-css.ts';
export { EstimateSections, ListsSection } from './estimate/estimate-sections.tsx';
export type { EstimateShown } from './estimate/estimate-view.ts';
export { Reproduce, type ReproduceProps } from './estimate/reproduce.tsx';
export { VerdictBox } from './estimate/verdict-box.tsx';
export { EnvelopeLine, GlanceLadder, type GlanceLadderProps, glanceLadderCss } from './glance-ladder/glance-ladder.tsx';
export { type ClusterEdge, ClusterGraph, type ClusterGraphProps, type ClusterNode } from './linkage/cluster-graph.tsx';
export { differingLetters, type LetterRun } from './linkage/differing-letters.ts';
export { linkageCss } from './linkage/linkage-css.ts';
export { ModelChart, type ModelChartProps, type ModelComparison } from './linkage/model-chart.tsx';
export { type ComparedCell, RowComparison, type RowComparisonProps } from './linkage/row-comparison.tsx';
export { type WeightBin, WeightHistogram, type WeightHistogramProps } from './linkage/weight-histogram.tsx';
export { type WeightReason, WeightWaterfall, type WeightWaterfallProps } from './linkage/weight-waterfall.tsx';
export { layMatrix, type MatrixLayout, type MatrixSources } from './matrix/lay-matrix.ts';
export { matrixCss } from './matrix/matrix-css.ts';
export { QuestionMatrix, type QuestionMatrixProps } from './matrix/question-matrix.tsx';
export {
  contentSecurityPolicy,
  type NavigationEntry,
  Page,
  type PageProps,
  rootFrom,
} from './page/page.tsx';
export { pageCss } from './page/page-css.ts';
export { englishPictureWords } from './picture-words/english.ts';
export type { PictureWords } from './picture-words/picture-words.ts';
export { ClaimNote, type ClaimNoteContext, holderName, type NoteLink } from './reader/claim-note.tsx';
export { claimMark, layReader, type ReaderBlock, type ReaderPiece, type ReaderSpan } from './reader/lay-reader.ts';
export { readerCss } from './reader/reader-css.ts';
export { confidenceOf } from './reader/recognised-as.ts';
export { type ReaderName, ReportText, type ReportTextProps } from './reader/report-text.tsx';
export { EntityList, type EntityListProps, registerCss } from './register/entity-list.tsx';
export { namesThatLookAlike } from './register/names-alike.ts';
export { ProposalList, type ProposalListProps } from './register/proposal-list.tsx';
export { mapCss } from './situation-map/map-css.ts';
export type { MapPlace } from './situation-map/map-places.ts';
export { SituationMap, type SituationMapProps } from './situation-map/situation-map.tsx';
export { SpeakerChangeView, type SpeakerChangeViewProps } from './speaker-change/speaker-change.tsx';
export { Timeline, type TimelineProps } from './timeline/timeline.tsx';
export { timelineCss } from './timeline/timeline-css.ts';
export { type TimelineSources, timelineEntries } from './timeline/timeline-entries.ts';
export type { TimelineEntry } from './timeline/timeline-layout.ts';
export { type CustodyAudience, custodyLines } from './words/custody.ts';
export { englishPageWords, type PageWords } from './words/en.ts';
export { type EstimateWords, englishEstimateWords } from './words/estimate.ts';
export { englishLinkageWords, type LinkageWords } from './words/linkage.ts';
export { codePointName, plainWords, type WrittenPart, writtenParts } from './written-words/plain-words.ts';
export { QuotedWords, WrittenWords, writtenWordsCss } from './written-words/written-words.tsx';
