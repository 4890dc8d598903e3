import type { BoilerplateKind, ClaimKind } from '@inquest/model';

/** How far a claim without a day of its own may look for one. */
export type Reach = 'text' | 'paragraph' | 'sentence' | 'none';

/** What weighing needs to know of a kind of claim. */
export interface KindRule {
  /**
   * `moment`: happens on a day at a place. `conflict`: counted over a whole conflict unless the words
   * give a day. `none`: belongs to no incident unless its words give place and day.
   */
  readonly scope: 'moment' | 'conflict' | 'none';
  readonly reach: Reach;
  /** `count`: asked as "how many"; `whether`: asserted, denied or silent; null: not asked by the program. */
  readonly asks: 'count' | 'whether' | null;
}

const moment = (reach: Reach, asks: KindRule['asks']): KindRule => ({ scope: 'moment', reach, asks });
const conflict = (asks: KindRule['asks']): KindRule => ({ scope: 'conflict', reach: 'sentence', asks });
const apart: KindRule = { scope: 'none', reach: 'none', asks: null };

export const kindRules: Readonly<Record<ClaimKind, KindRule>> = {
  killed: moment('text', 'count'),
  wounded: moment('text', 'count'),
  attack: moment('text', null),
  blackout: moment('text', 'whether'),
  emergency: moment('text', 'whether'),
  disappeared: moment('paragraph', 'count'),
  tortured: moment('paragraph', 'count'),
  arrested: moment('paragraph', 'count'),
  protest: moment('paragraph', 'count'),
  charged: conflict('count'),
  tried: conflict('count'),
  sentenced: conflict('count'),
  released: conflict('count'),
  dismissed: conflict('count'),
  displaced: conflict('count'),
  striking: conflict('count'),
  strike: conflict(null),
  appointment: apart,
  solidarity: apart,
  demand: apart,
  statement: apart,
  other: apart,
};

/** Boilerplate that is still the report's own words. Claims in any other kind are not weighed. */
const reportsOwn: ReadonlySet<BoilerplateKind> = new Set<BoilerplateKind>(['caption', 'footnote', 'header']);

export function isWeighed(boilerplate: BoilerplateKind | null): boolean {
  return boilerplate === null || reportsOwn.has(boilerplate);
}

/** Units that are never an answer to "how many people": durations, things, shares. */
const notPeople = new Set(
  'year month week day hour minute percent share shot bullet building house vehicle car bus document email letter tonne barrel dollar euro tenge rouble kilometre metre source company time strike'.split(
    ' ',
  ),
);

export function countsPeople(unit: string): boolean {
  const singular = unit.toLowerCase().replace(/s$/, '');
  return !notPeople.has(singular);
}
