import type { Analysis, Run } from '../analysis.ts';
import type { Frame } from './frame.ts';

/** Shorter quotations, unless someone is said to say them, are single words held at a distance, not speech. */
const shortestSpeech = 6;
/** How far the verb of saying may stand from the quotation marks. */
const reach = 14;

/**
 * Gives every quotation that is speech a speaker: named in the same sentence before or after it, or
 * the speaker of the quotation before when nobody else has spoken since; otherwise nobody.
 */
export function quotationFrames(analysis: Analysis, frames: readonly Frame[]): readonly Frame[] {
  const { quotations, sentences, sentenceOf } = analysis;
  const found: Frame[] = [];
  let nextFrame = 0;
  let previous: Frame | null = null;
  for (const quotation of quotations) {
    while (nextFrame > 0 && (frames[nextFrame]?.cue.from ?? 0) > quotation.from - reach * 3) nextFrame -= 1;
    while (nextFrame < frames.length && (frames[nextFrame]?.cue.to ?? 0) < quotation.from - reach * 3) nextFrame += 1;
    const near =
      nearest(frames, nextFrame, quotation, sentenceOf) ?? insertedCue(analysis, frames, nextFrame, quotation);
    if (near === null && quotation.to - quotation.from - 2 < shortestSpeech) continue;
    const first = sentenceOf[quotation.from] ?? 0;
    const frame = near ?? continued(previous, first, analysis);
    const made: Frame = {
      cue: near?.cue ?? { from: quotation.from, to: quotation.from },
      speaker: frame?.speaker ?? null,
      named: near?.named ?? null,
      contact: frame?.contact ?? null,
      content: quotation,
      factivity: near?.factivity ?? 'says',
      saidTime: frame?.saidTime ?? -1,
      sentence: first,
      extent: near === null ? quotation : join(near, quotation),
    };
    found.push(made);
    previous = sentences[first] === undefined ? null : made;
  }
  return found;
}

function join(near: Frame, quotation: Run): Run {
  const isNear = near.speaker !== null && near.speaker.from >= near.extent.from;
  const speaker = isNear && near.speaker !== null ? near.speaker : near.cue;
  return {
    from: Math.min(quotation.from, near.cue.from, speaker.from),
    to: Math.max(quotation.to, near.cue.to, speaker.to),
  };
}

/** The frame whose cue stands closest outside the quotation, in the sentence it starts or ends in. */
function nearest(frames: readonly Frame[], from: number, quotation: Run, sentenceOf: Int32Array): Frame | null {
  let best: Frame | null = null;
  let bestDistance = reach + 1;
  const first = sentenceOf[quotation.from] ?? -1;
  const last = sentenceOf[quotation.to - 1] ?? -1;
  for (let index = from; index < frames.length; index += 1) {
    const frame = frames[index];
    if (frame === undefined || frame.cue.from > quotation.to + reach) break;
    if (frame.speaker === null || (frame.sentence !== first && frame.sentence !== last && frame.sentence !== last + 1))
      continue;
    const isBefore = frame.cue.to <= quotation.from;
    const isAfter = frame.cue.from >= quotation.to;
    if (!isBefore && !isAfter) continue;
    if (frame.sentence === last + 1 && frame.cue.from > quotation.to + 2) continue;
    const distance = isBefore ? quotation.from - frame.cue.to : frame.cue.from - quotation.to;
    if (distance < bestDistance) {
      best = frame;
      bestDistance = distance;
    }
  }
  return best;
}

/** «Список закрыт, – сказал он. – Порт работает»: who speaks is said within the quotation marks, between dashes. */
function insertedCue({ marked }: Analysis, frames: readonly Frame[], from: number, quotation: Run): Frame | null {
  for (let index = from; index < frames.length; index += 1) {
    const frame = frames[index];
    if (frame === undefined || frame.cue.from >= quotation.to) break;
    if (frame.speaker === null || frame.cue.from <= quotation.from) continue;
    const dash = marked.tokens.key[frame.cue.from - 1] ?? '';
    if (dash === '–' || dash === '—') return frame;
  }
  return null;
}

/** The same speaker goes on within the paragraph or in the next. */
function continued(previous: Frame | null, sentence: number, { sentences, sentenceOf }: Analysis): Frame | null {
  if (previous?.speaker == null) return null;
  const lastSentence = sentenceOf[previous.extent.to - 1] ?? 0;
  const before = sentences[lastSentence];
  const here = sentences[sentence];
  if (before === undefined || here === undefined) return null;
  return here.paragraph === before.paragraph || sentence === lastSentence + 1 ? previous : null;
}
