import type { Analysis } from '../analysis.ts';
import { phraseAfter } from '../grammar/noun-phrase.ts';
import { foundAt } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { countOf } from './count-of.ts';
import type { ActEvent } from './event.ts';
import { eventsOfBareFigures } from './figures.ts';
import { eventsOfFurtherNames, eventsOfNames, eventsOfPersons } from './listed.ts';
import { eventOfNoun, eventOfPeople, eventOfState, eventOfToll } from './nominal.ts';
import { isPeople } from './people.ts';
import { isPartOfName, readingOf, type TriggerAt } from './trigger-at.ts';
import { eventOfVerb } from './verbal.ts';

/** Finds the acts told in every sentence, each with who it happened to, who did it and how many. */
export function findEvents(analysis: Analysis): readonly ActEvent[] {
  const events: ActEvent[] = [];
  let lastCounted: ActEvent | null = null;
  for (const [index, sentence] of analysis.sentences.entries()) {
    let previous: ActEvent | null = null;
    const before = events.length;
    let at = sentence.from;
    while (at < sentence.to) {
      const found = foundAt(analysis.marked, at, 'trigger');
      if (found === null || found.to > sentence.to) {
        const repeated: ActEvent | null = previous === null ? null : ellipsis(analysis, at, sentence, previous);
        if (repeated !== null) events.push(repeated);
        at = repeated === null ? at + 1 : Math.max(at + 1, repeated.group.to);
        continue;
      }
      const reading = readingOf(analysis, found, sentence);
      if (reading === null) {
        at = found.to;
        continue;
      }
      const { trigger, voice } = reading;
      const here: TriggerAt = { from: at, to: found.to, trigger, voice, sentence: index, bounds: sentence };
      if (isPartOfName(analysis, at) || (analysis.timeOf[at] ?? -1) !== -1) {
        at = found.to;
        continue;
      }
      const listed = eventsOfNames(analysis, here);
      if (trigger.sameKind === true) {
        const same =
          lastCounted === null
            ? null
            : eventOfToll(analysis, { ...here, trigger: { ...trigger, kind: lastCounted.kind } });
        if (same?.quantity != null) events.push(same);
        at = found.to;
        continue;
      }
      const event: ActEvent | null = listed.length > 0 ? null : eventOf(analysis, here, previous);
      events.push(...listed);
      if (event !== null) {
        const persons = eventsOfPersons(analysis, here, event);
        events.push(...(persons.length > 0 ? persons : [event, ...eventsOfFurtherNames(analysis, here, event)]));
      }
      previous = event ?? listed.at(-1) ?? previous;
      if (previous !== null && previous.quantity !== null) lastCounted = previous;
      at = found.to;
    }
    if (lastCounted !== null) events.push(...eventsOfBareFigures(analysis, index, lastCounted, events.slice(before)));
  }
  return events;
}

function eventOf(analysis: Analysis, here: TriggerAt, previous: ActEvent | null): ActEvent | null {
  switch (here.voice) {
    case 'noun':
      return eventOfNoun(analysis, here);
    case 'state':
      return eventOfState(analysis, here, previous);
    case 'toll':
      return eventOfToll(analysis, here);
    case 'people':
      return eventOfPeople(analysis, here);
    default:
      return eventOfVerb(analysis, here, previous);
  }
}

/** "and so was the daughter of another": the act before, with another subject. */
function ellipsis(analysis: Analysis, at: number, sentence: Sentence, previous: ActEvent): ActEvent | null {
  const found = foundAt(analysis.marked, at, 'ellipsis');
  if (found === null || found.to >= sentence.to) return null;
  const patient = phraseAfter(analysis, found.to, sentence.to);
  if (patient === null) return null;
  const quantity = countOf(analysis, patient);
  if (quantity === null && !isPeople(analysis, patient)) return null;
  return {
    ...previous,
    rule: `${previous.rule}+ellipsis`,
    trigger: found,
    group: { from: found.from, to: patient.to },
    patient,
    quantity,
  };
}
