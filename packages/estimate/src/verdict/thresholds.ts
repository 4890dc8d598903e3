/** Every threshold of the verdict, with its source, or “ours” where it is a choice of this package. */
export const thresholds = {
  /** Lists needed for a number. Two lists cannot show whether they depend on one another (Bishop, Fienberg & Holland 1975, ch. 6). */
  lists: 3,
  /** People on two or more lists. Below, estimates hang on a handful of matches. Ours. */
  onTwoOrMore: 20,
  /** A list within another is named where chance alone would bring that about, in any pair of lists, less often than this. Ours. */
  contained: 0.001,
  /** A list stands nearly within another where at least this share of its people does. Ours. */
  nearlyWithin: 0.9,
  /** Largest split R-hat (Vehtari et al. 2021). */
  rHat: 1.01,
  /** Fewest effective draws over all chains, for the middle and for the ends: 100 for each of four (Vehtari et al. 2021). */
  effectiveDraws: 400,
  /** Chains stop early only past this many effective draws for the middle. Ours. */
  comfortableDraws: 1_000,
  /** Largest posterior probability in the last twentieth below the cap on the number unseen. Ours. */
  massAtCap: 0.01,
  /** Largest ratio between the totals of methods that fit. Ours. */
  methodRatio: 2,
  /** A log-linear model or graph fits if its deviance is not in this upper share of chi-squared. Ours. */
  fit: 0.01,
  /** Fewest methods that fit: a number that hangs on one model alone is not given. Ours. */
  fittingMethods: 2,
  /** Chao's lower bound may exceed the total by this many of its standard errors; beyond, the total is too low. Ours. */
  boundExcess: 1,
  /** Largest ratio of the ends of the interval for a number; wider is a lower bound only. Ours. */
  intervalRatio: 4,
  /**
   * Two groups of people, for the widening: the odds of being listed of one are up to this many times those of the other.
   * Without some limit a group out of reach could be of any size (Link 2003). Ours.
   */
  oddsRange: 10,
  /** Warn if the ends of the interval to be quoted differ by more than this factor. Ours. */
  wideRatio: 2,
  /** Warn that people surely differ if lists as uneven would be this rare among people all alike. The usual level. */
  alike: 0.05,
  /** Warn if leaving out a list moves the total by more than this share. Ours. */
  leaveOneOut: 0.1,
  /** Warn if the lists hold less than this share of the estimate. Ours. */
  coverage: 0.2,
  /** Warn if the pooled total and the sum of the strata differ by more than this share. Ours. */
  strata: 0.1,
} as const;
