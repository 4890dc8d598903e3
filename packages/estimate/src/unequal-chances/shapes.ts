import type { Shape } from './mixed-logit.ts';

/** The trapezium rule, which for functions as smooth as these converges geometrically. */
const step = 0.4;
const points = Float64Array.from({ length: 27 }, (_, i) => (i - 13) * step);

/** Log odds normal between people (Coull & Agresti 1999); the parameter is their standard deviation, of either sign. */
export const normalScale: Shape = {
  parameters: 1,
  starts: [[0.7]],
  size: points.length,
  say: ([spread = 0]) => `standard deviation of log odds ${Math.abs(spread).toFixed(2)}`,
  write: ([spread = 0], { places, logShares, placeSlopes }) => {
    for (const [i, z] of points.entries()) {
      places[i] = spread * z;
      logShares[i] = -0.5 * z * z + Math.log(step / Math.sqrt(2 * Math.PI));
      placeSlopes[i] = z;
    }
  },
};

/**
 * Two groups, the odds of one up to `most` times those of the other (Norris & Pollock 1996; Pledger 2000). Without a limit
 * a group that is all but out of reach could be of any size. Parameters: the gap, and the share of the group more easily listed.
 */
export function twoGroups(most: number): Shape {
  const widest = Math.log(most);
  return {
    parameters: 2,
    starts: [
      [0, 0],
      [2, 2],
      [2, -2],
    ],
    size: 2,
    say: ([gap = 0, share = 0]) => {
      const times = Math.exp(widest / (1 + Math.exp(-gap)));
      return `${Math.round(100 / (1 + Math.exp(-share)))} % with odds ${times.toFixed(1)} times those of the rest`;
    },
    write: ([gap = 0, share = 0], { places, logShares, placeSlopes, shareSlopes }) => {
      const part = 1 / (1 + Math.exp(-gap));
      places[1] = widest * part;
      placeSlopes[1] = widest * part * (1 - part);
      const high = 1 / (1 + Math.exp(-share));
      logShares[0] = -Math.log1p(Math.exp(share));
      logShares[1] = -Math.log1p(Math.exp(-share));
      shareSlopes[2] = -high;
      shareSlopes[3] = 1 - high;
    },
  };
}
