/** How many people are in each class, changed in place by a chain. */
export type ClassCounts = {
  readonly lists: number;
  readonly classes: number;
  readonly seen: Float64Array;
  readonly unseen: Float64Array;
  /** People of class k on list j at k * lists + j. */
  readonly captured: Float64Array;
};
