// The main text of web pages against hand-made ground truth. bench/text.mjs has the method and more rows.
import { row } from '../result.mjs';
import { benchMainText } from '../text.mjs';

/** F1 over 4-shingles of the 181 pages, beside the best published floor of a like tool (Readability with block-aware text). */
export async function rows() {
  const limits = { unit: 'F1', floor: 0.952, aim: 0.97 };
  const name = 'main text F1 (article-extraction, 181 pages)';
  const measured = await benchMainText();
  if (measured === null) return [row({ name, ...limits, skipped: 'no ../shared/data/read/article-extraction' })];
  const { precision, recall, f1 } = measured;
  return [
    row({ name, ...limits, value: f1 }),
    row({ name: 'main text precision', unit: 'share', value: precision }),
    row({ name: 'main text recall', unit: 'share', value: recall }),
  ];
}
