import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

/** A time this close to the verb of saying dates the saying: "said Friday", "said on Friday". */
const reach = 2;
/** An opening this short before the speaker holds nothing but when and where it was said. */
const opening = 12;

/**
 * The time at which something was said: directly after the verb of saying, or opening the sentence
 * before the speaker ("In a response on 17 December, X stated"). Index of the time, -1 for none. `opens`: what was
 * said follows, so that times before the speaker are not part of it.
 */
export function saidTimeOf(
  { marked, timeOf, quotationOf }: Analysis,
  cue: Run,
  speaker: Run,
  sentence: Run,
  opens: boolean,
): number {
  if (has(marked, cue.to - 1, classBit('subordinator'))) return before();
  for (let at = cue.to; at <= cue.to + reach && at < sentence.to; at += 1) {
    const time = timeOf[at] ?? -1;
    if (quotationOf[at] !== quotationOf[cue.from] || has(marked, at, classBit('subordinator'))) break;
    if (time !== -1) return time;
  }
  return beforeThat() ?? before();

  /** "acknowledged for the first time on Tuesday that": between the verb and "that" only how and when it was said can stand. */
  function beforeThat(): number | null {
    let found: number | null = null;
    for (let at = cue.to; at < sentence.to && at <= cue.to + opening; at += 1) {
      if (marked.tokens.kind[at] === tokenKinds.mark || has(marked, at, classBit('be', 'have', 'modal', 'verb')))
        return null;
      if (has(marked, at, classBit('subordinator')) && has(marked, at, classBit('demonstrative'))) return found;
      const time = timeOf[at] ?? -1;
      if (time !== -1) found ??= time;
    }
    return null;
  }

  function before(): number {
    const first = Math.min(cue.from, speaker.from);
    for (let at = speaker.to; at < cue.from; at += 1) {
      const time = timeOf[at] ?? -1;
      if (time !== -1) return time;
    }
    if (cue.from < speaker.from) {
      const closesSpeech = quotationOf[cue.from - 1] !== -1 && quotationOf[cue.from] === -1;
      const limit = closesSpeech ? speaker.to + opening : Math.max(cue.from, speaker.to + reach + 1);
      for (let at = speaker.to; at < sentence.to && at < limit && quotationOf[at] === -1; at += 1) {
        const time = timeOf[at] ?? -1;
        if (time !== -1) return time;
      }
    }
    if (!opens || first - sentence.from > opening) return -1;
    for (let at = first - 1; at >= sentence.from; at -= 1) {
      const time = timeOf[at] ?? -1;
      if (time !== -1) return time;
    }
    return -1;
  }
}
