/** A rectangle on the map, in its own units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What no label may leave. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface LabelRequest {
  readonly x: number;
  readonly y: number;
  /** Of the mark that the label stands beside. */
  readonly radius: number;
  readonly text: string;
}

/** Where a label stands: its baseline's start, middle or end. */
export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Widths of letters are guessed generously: the typeface is the reader's own. */
const letterWidth = 7.6;
export const labelHeight = 15;

/** How wide a label may become. */
export function labelWidth(text: string): number {
  return text.length * letterWidth;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function candidates(radius: number): LabelPlace[] {
  const gap = radius + 5;
  return [
    { dx: gap, dy: 4.5, anchor: 'start' },
    { dx: -gap, dy: 4.5, anchor: 'end' },
    { dx: 0, dy: -gap, anchor: 'middle' },
    { dx: 0, dy: gap + 10, anchor: 'middle' },
    { dx: gap - 2, dy: -gap + 4, anchor: 'start' },
    { dx: gap - 2, dy: gap + 6, anchor: 'start' },
    { dx: -gap + 2, dy: -gap + 4, anchor: 'end' },
    { dx: -gap + 2, dy: gap + 6, anchor: 'end' },
  ];
}

function boxOf({ x, y, text }: LabelRequest, { dx, dy, anchor }: LabelPlace): Box {
  const width = labelWidth(text);
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  const baseline = y + dy;
  return { left, top: baseline - labelHeight + 3, right: left + width, bottom: baseline + 4 };
}

/**
 * Finds a free place for each label in order of importance; null where none is free, so that no
 * label ever covers a mark or another label. `taken` grows with every label that is placed.
 */
export function placeLabels(requests: readonly LabelRequest[], frame: Frame, taken: Box[]): (LabelPlace | null)[] {
  return requests.map((request) => {
    for (const place of candidates(request.radius)) {
      const box = boxOf(request, place);
      const outside = box.left < 0 || box.top < 0 || box.right > frame.width || box.bottom > frame.height;
      if (outside || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return place;
    }
    return null;
  });
}
