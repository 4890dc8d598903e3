import type { Analysis, Run } from '../analysis.ts';
import { gapAt } from '../attribution/gap.ts';
import type { ReportingCue } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import { bareQuantityAt, figureBeforeSource } from '../quantities/bare-quantity.ts';
import type { QuantityRun } from '../quantities/find-quantities.ts';
import { mayBePeople, toEventQuantity } from './count-of.ts';
import type { ActEvent } from './event.ts';
import { quantityEndingAt } from './voice.ts';

const coordinator = classBit('coordinator');
/** How many sentences further a figure without a noun may still be of the same act. */
const figureReach = 3;

/** "The ministry speaks of 112.", "Yesterday it said six.": a figure alone after a verb of saying is of the act counted before. */
export function eventsOfBareFigures(
  analysis: Analysis,
  sentence: number,
  last: ActEvent,
  here: readonly ActEvent[],
): readonly ActEvent[] {
  const { marked, sentences } = analysis;
  const bounds = sentences[sentence];
  if (bounds === undefined || sentence - last.sentence > figureReach) return [];
  const events: ActEvent[] = [];
  let hasSaying = false;
  for (let at = bounds.from; at < bounds.to; at += 1) {
    const cues = (marked.found[at] ?? []).flatMap(({ entry, to }) =>
      entry.section === 'reporting' ? [figureOf(analysis, { from: at, to }, entry.cue.type, bounds.from)] : [],
    );
    hasSaying ||= cues.length > 0;
    const isGap = hasSaying && (marked.tokens.key[at - 1] === ',' || has(marked, at - 1, coordinator));
    for (const run of isGap ? [...cues, gapFigure(analysis, at)] : cues) {
      const isTaken =
        run === null ||
        here.some(
          ({ quantity, trigger }) =>
            quantity?.from === run.from || (trigger.from >= run.to && trigger.from <= run.to + 6),
        );
      if (isTaken) continue;
      const figure = { from: run.from, to: run.to };
      events.push({
        kind: last.kind,
        rule: `${last.rule.split('/')[0]}/figure`,
        sentence,
        trigger: figure,
        group: figure,
        patient: null,
        actor: null,
        quantity: toEventQuantity(run),
        negated: false,
        passive: true,
      });
    }
  }
  return events;
}

/** Behind a dash, or behind «, что»: where the figure may stand that a cue leads to. */
function behindJoint({ marked }: Analysis, at: number): number {
  const key = marked.tokens.key[at] ?? '';
  if (key === '—' || key === '–') return at + 1;
  return key === ',' && has(marked, at + 1, classBit('subordinator')) ? at + 2 : at;
}

/** "The ministry speaks of 14 dead, the union of at least 27". */
function gapFigure(analysis: Analysis, at: number): QuantityRun | null {
  const gap = gapAt(analysis, at);
  return gap === null ? null : (analysis.quantities[analysis.quantityAt[gap.figure.from] ?? -1] ?? null);
}

/** The figure that a cue is about: behind a verb of saying, or set apart before a source. */
function figureOf(analysis: Analysis, cue: Run, type: ReportingCue['type'], floor: number): QuantityRun | null {
  if (type === 'verb' && analysis.marked.lexicon.language.grammar?.verbFinal === true) {
    const ahead = quantityEndingAt(analysis, cue.from, floor);
    return ahead !== null && mayBePeople(ahead) ? ahead : null;
  }
  const at = behindJoint(analysis, cue.to);
  if (type === 'verb' || (type === 'noun' && at > cue.to)) return bareQuantityAt(analysis, at);
  return type === 'source' ? (figureBeforeSource(analysis, cue.from, floor)?.run ?? null) : null;
}
