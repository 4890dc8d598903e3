/** Most lists in a table. Ours: patterns are bits of one integer and the largest published tables have 20 lists. */
export const maxLists = 20;

/**
 * Most people on the lists. Ours: averaging over graphs sums over every total up to 21 times this number, one double
 * each. Larger tables should be split into strata in any case.
 */
export const maxObserved = 200_000;

/** Longest name of a list, in UTF-16 units: names stand in every sentence and picture. Ours. */
export const longestName = 500;
