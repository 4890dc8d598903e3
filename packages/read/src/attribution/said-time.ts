import type { Analysis, Run } from '../analysis.ts';

/** A time this close to the verb of saying dates the saying: "said Friday", "said on Friday". */
const reach = 2;

/**
 * The time at which something was said: directly after the verb of saying, or opening the sentence
 * before the speaker ("In a response on 17 December, X stated"). Index of the time, -1 for none.
 */
export function saidTimeOf({ timeOf }: Analysis, cue: Run, speaker: Run, sentence: Run): number {
  for (let at = cue.to; at <= cue.to + reach && at < sentence.to; at += 1) {
    const time = timeOf[at] ?? -1;
    if (time !== -1) return time;
  }
  const first = Math.min(cue.from, speaker.from);
  if (cue.from < speaker.from) {
    for (let at = speaker.to; at <= speaker.to + reach && at < sentence.to; at += 1) {
      const time = timeOf[at] ?? -1;
      if (time !== -1) return time;
    }
  }
  for (let at = first - 1; at >= sentence.from && at >= first - 12; at -= 1) {
    const time = timeOf[at] ?? -1;
    if (time !== -1 && first - sentence.from <= 12) return time;
  }
  return -1;
}
