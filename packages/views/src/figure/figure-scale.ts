import { scaleLinear, scaleLog } from 'd3-scale';

/** Beyond this ratio of the largest to the smallest figure above zero the scale is logarithmic. */
const widestLinearRatio = 50;

/** Share of the track, in per cent: the rest beyond the last figure is kept for arrows. */
const trackStart = 3;
const trackEnd = 93;
/** On a logarithmic scale nought has a place of its own, left of this. */
const logStart = 11;

/** Where the arrow of an open bound ends, in per cent of the track. */
export const arrowLeft = 0.8;
export const arrowRight = 99.2;

export interface FigureTick {
  readonly figure: number;
  /** Per cent of the track's width. */
  readonly position: number;
  readonly label: string;
}

/** Places figures on a track whose width is 100 per cent. */
export interface FigureScale {
  readonly kind: 'linear' | 'logarithmic';
  /** Per cent of the track's width, always within 0 to 100. */
  position(figure: number): number;
  readonly ticks: readonly FigureTick[];
}

/** Ticks kept so that their words do not touch on a narrow screen. */
const mostTicks = 6;

function tickLabel(figure: number): string {
  const compact = figure >= 100_000;
  return new Intl.NumberFormat('en', compact ? { notation: 'compact' } : { maximumFractionDigits: 0 }).format(figure);
}

function linear(largest: number): FigureScale {
  const scale = scaleLinear([0, Math.max(largest, 4)], [trackStart, trackEnd]).nice(4);
  return {
    kind: 'linear',
    position: (figure) => Math.min(trackEnd, Math.max(trackStart, scale(figure))),
    ticks: scale
      .ticks(4)
      .filter(Number.isInteger)
      .map((figure) => ({ figure, position: scale(figure), label: tickLabel(figure) })),
  };
}

/** The largest of 1, 2 and 5 times a power of ten that is not above the figure. */
function roundedDown(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure));
  const lead = figure / power;
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}

function roundedUp(figure: number): number {
  const down = roundedDown(figure);
  if (down >= figure) return figure;
  const power = 10 ** Math.floor(Math.log10(figure));
  return down === power ? 2 * power : down === 2 * power ? 5 * power : 10 * power;
}

function logarithmicTicks(from: number, to: number): number[] {
  const leads = to / from < 1000 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(from)); power <= to; power *= 10) {
    for (const lead of leads) if (lead * power >= from && lead * power <= to) ticks.push(lead * power);
  }
  const each = Math.ceil(ticks.length / (mostTicks - 1));
  return ticks.filter((_, index) => index % each === 0);
}

function logarithmic(smallest: number, largest: number): FigureScale {
  const from = roundedDown(Math.max(1, smallest));
  const to = roundedUp(largest);
  const scale = scaleLog([from, to], [logStart, trackEnd]);
  const position = (figure: number): number =>
    figure <= 0 ? trackStart : Math.min(trackEnd, Math.max(logStart, scale(figure)));
  const figures = [0, ...logarithmicTicks(from, to)];
  return {
    kind: 'logarithmic',
    position,
    ticks: figures.map((figure) => ({ figure, position: position(figure), label: tickLabel(figure) })),
  };
}

/**
 * The scale for a set of figures: from nought, in equal steps; when the largest is more than 50
 * times the smallest above nought, in steps of tenfold, so that neither end is squeezed to nothing.
 */
export function figureScale(figures: readonly number[]): FigureScale {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const figure of figures) {
    if (figure > 0 && figure < smallest) smallest = figure;
    if (figure > largest) largest = figure;
  }
  return largest > widestLinearRatio * smallest ? logarithmic(smallest, largest) : linear(largest);
}
