/** The label of a token outside every span. A span of kind k begins with `beginOf(k)` and goes on with `insideOf(k)`. */
export const outside = 0;

export function labelCountOf(kinds: readonly string[]): number {
  return 1 + 2 * kinds.length;
}

export function beginOf(kind: number): number {
  return 1 + 2 * kind;
}

export function insideOf(kind: number): number {
  return 2 + 2 * kind;
}

/** The place in `kinds` of a label's kind; -1 for `outside`. */
export function kindOfLabel(label: number): number {
  return label === outside ? -1 : (label - 1) >> 1;
}

export function isInside(label: number): boolean {
  return label !== outside && label % 2 === 0;
}

/** Whether `label` may follow `previous` (`outside` at the start): a span is gone on with only where it began. */
export function mayFollow(previous: number, label: number): boolean {
  return !isInside(label) || previous === label || previous === label - 1;
}

/** A tagged stretch: tokens `from` to before `to`. `kind` is a place in the tagger's `kinds`. */
export interface TaggedSpan {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** The labels of `count` tokens in which `spans`, which do not overlap, stand. */
export function labelsOf(spans: readonly TaggedSpan[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const { kind, from, to } of spans) {
    labels.fill(insideOf(kind), from, to);
    labels[from] = beginOf(kind);
  }
  return labels;
}

/** The spans that labels spell, in order. */
export function spansOf(labels: ArrayLike<number>): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let at = 0;
  while (at < labels.length) {
    const kind = kindOfLabel(labels[at] ?? outside);
    const from = at;
    at += 1;
    if (kind < 0) continue;
    while (labels[at] === insideOf(kind)) at += 1;
    spans.push({ kind, from, to: at });
  }
  return spans;
}
