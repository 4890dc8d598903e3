import type { Analysis, Run } from '../analysis.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import type { Trigger, Voice } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { type Found, has } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { opensNoun } from './voice.ts';

/** A trigger met in a sentence. */
export interface TriggerAt extends Run {
  readonly trigger: Trigger;
  readonly voice: Voice;
  readonly sentence: number;
  readonly bounds: Sentence;
}

type TriggerFound = Found<Extract<Found['entry'], { section: 'trigger' }>>;

/** A word that may be verb or noun ("massacre", "protest"): a verb after "to", an auxiliary or a subject, else a noun; null for a noun that tells of no act ("the fire"). */
export function readingOf(
  analysis: Analysis,
  found: TriggerFound,
  sentence: Sentence,
): { trigger: Trigger; voice: Voice } | null {
  const { entry } = found;
  if (entry.voice === 'gerund' && !opensNoun(analysis, found.to)) return nounAt(analysis, found) ?? entry;
  if (entry.voice !== 'infinitive' && entry.voice !== 'finite') return entry;
  if (entry.voice === 'infinitive' && isBehindPreposition(analysis, found.from)) return nounAt(analysis, found);
  const group = verbGroup(analysis, found.from, sentence.from);
  if (group.infinitive || group.modal || group.from < found.from) return entry;
  const noun = nounAt(analysis, found);
  if (noun !== null) return noun;
  return entry.voice === 'infinitive' ? { trigger: entry.trigger, voice: 'finite' } : entry;
}

/** "the exchange of fire", "the fire": no verb has its bare form there. */
function isBehindPreposition({ marked }: Analysis, at: number): boolean {
  return (
    has(marked, at - 1, classBit('preposition', 'partitive', 'article')) &&
    !has(marked, at - 1, classBit('infinitiveMark'))
  );
}

/** The same words as a noun, when the language file lists them so too. */
function nounAt({ marked }: Analysis, found: TriggerFound): { trigger: Trigger; voice: Voice } | null {
  for (const other of marked.found[found.from] ?? []) {
    if (other.entry.section === 'trigger' && other.to === found.to && other.entry.voice === 'noun') return other.entry;
  }
  return null;
}

/** "Royal Dutch Shell": the word belongs to the name of someone. */
export function isPartOfName({ marked, mentions, mentionOf }: Analysis, at: number): boolean {
  const mention = mentions[mentionOf[at] ?? -1];
  return mention !== undefined && mention.kind !== 'place' && marked.capital[at] === 1;
}
