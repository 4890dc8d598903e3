import type { ClaimHolder, Holder } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { Frame, Speaker } from '../attribution/frame.ts';
import { phraseOf } from '../lexicon/marked-text.ts';

/** Who a claim is given to, the frames that say so outermost first. */
export interface Attribution {
  readonly holder: ClaimHolder;
  readonly chain: readonly Holder[];
  readonly frames: readonly Frame[];
}

/** All frames of a text, sorted so that those around a token are found without looking at every one. */
export interface FrameIndex {
  around(at: number): readonly Frame[];
}

/** Frames reach over a sentence or a quotation: the sentences each touches lead to it. */
export function indexFrames(analysis: Analysis, frames: readonly Frame[]): FrameIndex {
  const bySentence = new Map<number, Frame[]>();
  for (const frame of frames) {
    const first = analysis.sentenceOf[frame.content.from] ?? 0;
    const last = analysis.sentenceOf[frame.content.to - 1] ?? first;
    for (let sentence = first; sentence <= last; sentence += 1) {
      const list = bySentence.get(sentence) ?? [];
      list.push(frame);
      bySentence.set(sentence, list);
    }
  }
  return {
    around: (at) =>
      (bySentence.get(analysis.sentenceOf[at] ?? -1) ?? []).filter(
        ({ content, cue, speaker }) =>
          at >= content.from && at < content.to && !within(cue, at) && (speaker === null || !within(speaker, at)),
      ),
  };
}

function within(run: Run, at: number): boolean {
  return at >= run.from && at < run.to;
}

/** Holder and chain of the words at a token: the outermost speaker holds them, those within are behind. */
export function attribute(analysis: Analysis, frames: FrameIndex, at: number): Attribution {
  const around = [...frames.around(at)].sort((one, other) => order(one, other));
  const named = around.filter((frame) => frame.speaker !== null);
  if (around.length === 0) return { holder: 'author', chain: [], frames: [] };
  const [outer] = named;
  if (outer?.speaker == null) return { holder: 'unnamed', chain: [], frames: around };
  const chain: Holder[] = [];
  const seen = new Set<string>([key(outer.speaker)]);
  const add = (speaker: Speaker | null): void => {
    if (speaker === null || seen.has(key(speaker))) return;
    seen.add(key(speaker));
    chain.push(holderOf(analysis, speaker));
  };
  add(outer.contact);
  for (const frame of named.slice(1)) {
    add(frame.speaker);
    add(frame.contact);
  }
  return { holder: holderOf(analysis, outer.speaker), chain, frames: named };
}

/** The frame that holds the other's cue within its content is the outer one. */
function order(one: Frame, other: Frame): number {
  const oneHolds = within(one.content, other.cue.from);
  const otherHolds = within(other.content, one.cue.from);
  if (oneHolds !== otherHolds) return oneHolds ? -1 : 1;
  const size = other.content.to - other.content.from - (one.content.to - one.content.from);
  return size !== 0 ? size : one.cue.from - other.cue.from;
}

function key(speaker: Speaker): string {
  return `${speaker.from}-${speaker.to}`;
}

/** A speaker as a claim shows it. */
export function holderOf({ marked }: Analysis, speaker: Speaker): Holder {
  const { words, start, end } = phraseOf(marked, speaker.from, speaker.to);
  return { words, kind: speaker.kind, anchor: { start, end } };
}
