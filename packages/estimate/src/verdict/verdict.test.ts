import { describe, expect, it } from 'vitest';
import { type Evidence, judge } from './verdict.ts';

const signed = { by: 'A. Recorder', reason: 'checked' };
const form = { closedPopulation: signed, sameDefinition: signed, linkageReviewed: signed, noListFeeds: signed };
const evidence: Evidence = {
  lists: ['A', 'B', 'C', 'D'],
  observed: 800,
  onTwoOrMore: 300,
  groups: [[0, 1, 2, 3]],
  emptyPairs: 0,
  contained: [],
  identifiable: true,
  refusedModels: 0,
  lowerBound: { total: 1_000, standardError: 40 },
  methods: [
    { method: 'one', total: 1_000, fits: true },
    { method: 'other', total: 1_020, fits: true },
  ],
  headline: {
    low: 950,
    median: 1_000,
    high: 1_200,
    rHat: 1,
    effective: 4_000,
    tailEffective: 2_000,
    chains: 4,
    massAtCap: 0,
  },
  unequal: { alike: 0.5, widened: true },
  predictive: { deviance: 0.4 },
  leaveOneOut: [{ list: 'A', change: 0.02, agrees: true }],
  strata: null,
  form,
};
const { headline } = evidence;
const codes = (more: Partial<Evidence>) => {
  const { kind, reasons, warnings } = judge({ ...evidence, ...more });
  return [kind, ...[...reasons, ...warnings].map(({ code }) => code)];
};

describe('the verdict', () => {
  it('is a number where nothing speaks against it', () => {
    expect(codes({})).toEqual(['number']);
  });

  it('warns of a list within another, and counts lists that name the same people once', () => {
    const part = { list: 1, within: 0, count: 120, shared: 120, same: false };
    expect(codes({ contained: [part] })).toEqual(['number with warnings', 'list-within-another']);
    expect(judge({ ...evidence, contained: [part] }).warnings[0]?.words).toMatch(
      /^All 120 people on “B” stand on “A” too\./u,
    );
    expect(judge({ ...evidence, contained: [{ ...part, shared: 117 }] }).warnings[0]?.words).toMatch(
      /^117 of the 120 people on “B” stand on “A” too\./u,
    );
    const copy = { ...part, same: true };
    expect(codes({ contained: [copy] })).toEqual(['number with warnings', 'list-within-another']);
    expect(codes({ contained: [copy], lists: ['A', 'B', 'C'] })).toEqual([
      'refused',
      'too-few-different-lists',
      'list-within-another',
    ]);
  });

  it('says of models that were left out why, and of nobody that it is nobody', () => {
    const words = (more: Partial<Evidence>) => {
      const { reasons, warnings } = judge({ ...evidence, ...more });
      return [...reasons, ...warnings].map((reason) => reason.words).join();
    };
    expect(words({ refusedModels: 4 })).toMatch(
      /4 log-linear models cannot be estimated.*holds too little for them; they were left out/u,
    );
    expect(words({ refusedModels: 1 })).toMatch(/1 log-linear model cannot.*too little for it; it was left out/u);
    expect(words({ onTwoOrMore: 0 })).toMatch(/^Nobody is on two or more lists\./u);
    const apart = headline === null ? null : { ...headline, rHat: 1.0104 };
    expect(words({ headline: apart })).toContain('R-hat 1.0104');
  });

  it('warns where the lists show that people differ, where nothing could be widened, and where the interval is wide', () => {
    expect(codes({ unequal: { alike: 0.01, widened: true } })).toEqual(['number with warnings', 'people-differ']);
    expect(codes({ unequal: { alike: 0.5, widened: false } })).toEqual(['number with warnings', 'not-widened']);
    const wide = headline === null ? null : { ...headline, high: 2_000 };
    expect(codes({ headline: wide })).toEqual(['number with warnings', 'wide-interval']);
  });

  it('says that the interval holds shapes of unequal chances only where it does', () => {
    const words = (widened: boolean) =>
      judge({ ...evidence, unequal: { alike: 0.01, widened } }).warnings.find(({ code }) => code === 'people-differ')
        ?.words;
    expect(words(true)).toContain('The interval holds two usual shapes of it.');
    expect(words(false)).not.toContain('The interval holds');
    expect(words(false)).toContain('only the lower end holds');
  });

  it('is a lower bound only where the lists set no upper end, or where the main method would not give such lists', () => {
    const open = headline === null ? null : { ...headline, high: null };
    expect(codes({ headline: open })).toEqual(['lower bound only', 'interval-too-wide']);
    expect(codes({ predictive: { deviance: 0.005 } })).toEqual(['lower bound only', 'main-method-does-not-fit']);
  });

  it('says of a list left out whether its shorter calculation settled', () => {
    const { warnings } = judge({ ...evidence, leaveOneOut: [{ list: 'A', change: 0.2, agrees: false }] });
    expect(warnings.map(({ words }) => words).join()).toMatch(/raises the total by 20 %.*do not agree/);
    const settled = judge({ ...evidence, leaveOneOut: [{ list: 'A', change: 0.2, agrees: true }] });
    expect(settled.warnings.map(({ words }) => words).join()).not.toMatch(/agree/);
    expect(codes({ leaveOneOut: [{ list: 'A', change: 0.02, agrees: false }] })).toEqual([
      'number with warnings',
      'leave-one-out-unsettled',
    ]);
  });
});
