// Populations of known size from which capture tables are drawn, so that coverage can be counted.
import { captureTable, drawBinomial, Random } from '../packages/estimate/dist/index.js';

/** Each class: its share of the population and the chance of being on each list. Ours. */
export const designs = {
  'four independent lists': [{ share: 1, chances: [0.2, 0.25, 0.15, 0.3] }],
  'four sparse independent lists': [{ share: 1, chances: [0.08, 0.1, 0.06, 0.12] }],
  'two classes, mild': [
    { share: 0.5, chances: [0.1, 0.12, 0.15, 0.2, 0.1] },
    { share: 0.5, chances: [0.25, 0.3, 0.3, 0.35, 0.25] },
  ],
  'two classes, strong': [
    { share: 0.7, chances: [0.05, 0.08, 0.1, 0.15, 0.06] },
    { share: 0.3, chances: [0.4, 0.5, 0.5, 0.6, 0.45] },
  ],
  'three classes, one hidden': [
    { share: 0.5, chances: [0.03, 0.04, 0.05, 0.05, 0.04] },
    { share: 0.3, chances: [0.2, 0.3, 0.25, 0.3, 0.2] },
    { share: 0.2, chances: [0.6, 0.5, 0.6, 0.7, 0.5] },
  ],
  'two classes that lists divide': [
    { share: 0.5, chances: [0.4, 0.4, 0.1, 0.1] },
    { share: 0.5, chances: [0.1, 0.1, 0.4, 0.4] },
  ],
};

export const populationSize = 2_000;

/** The table of one draw of a design; the number of the draw fixes it. */
export function drawTable(name, draw) {
  const classes = designs[name];
  const random = new Random([2024, Object.keys(designs).indexOf(name), draw]);
  const lists = classes[0].chances.map((_, index) => `L${index + 1}`);
  const counts = new Array(2 ** lists.length).fill(0);
  let left = populationSize;
  let rest = 1;
  for (const { share, chances } of classes) {
    const people = drawBinomial(random, left, Math.min(1, share / rest));
    left -= people;
    rest -= share;
    for (let person = 0; person < people; person++) {
      let pattern = 0;
      for (const [list, chance] of chances.entries()) if (random.uniform() < chance) pattern |= 1 << list;
      counts[pattern]++;
    }
  }
  const rows = counts.flatMap((count, pattern) => {
    if (pattern === 0 || count === 0) return [];
    return [{ on: lists.map((_, list) => ((pattern >> list) & 1) === 1), count, where: `pattern ${pattern}` }];
  });
  return captureTable(lists, rows);
}
