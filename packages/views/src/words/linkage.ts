/** Words of the pictures of linkage: what joins two rows, and how sure it is. */
export interface LinkageWords {
  readonly comparison: string;
  readonly level: string;
  readonly weight: string;
  /** Bits from which a pair starts before anything is compared. */
  readonly prior: string;
  readonly priorWhy: string;
  readonly sum: string;
  /** "+3.2 bits". */
  bits(weight: number): string;
  readonly bitsMean: string;
  /** "98 %", "1 in 4,000". */
  chance(probability: number): string;
  readonly among: { readonly m: string; readonly u: string };
  modelCaption(comparison: string): string;
  readonly waterfallCaption: string;
  readonly histogramLabel: string;
  /** `open` says that the bin goes on to that side. */
  histogramBin(from: number, pairs: number, open: 'less' | 'more' | null): string;
  readonly histogramOutside: string;
  readonly histogramTable: string;
  readonly threshold: string;
  readonly joined: string;
  readonly apart: string;
  readonly rowsCaption: string;
  readonly column: string;
  readonly empty: string;
  readonly differing: string;
  clusterLabel(rows: number, links: number): string;
  clusterChance(probability: number): string;
  readonly clusterLink: string;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function bits(weight: number): string {
  if (weight === 0) return '0 bits';
  const size = Math.abs(weight).toFixed(1);
  return `${weight < 0 ? '−' : '+'}${size} bits`;
}

/** Beyond even odds in per cent, below a hundredth as one in so many. */
function chance(probability: number): string {
  if (probability >= 0.01) return `${number.format(Math.min(99.9, probability * 100))} %`;
  return `1 in ${new Intl.NumberFormat('en', { maximumSignificantDigits: 1 }).format(1 / Math.max(probability, 1e-12))}`;
}

export const englishLinkageWords: LinkageWords = {
  comparison: 'Compared',
  level: 'Found',
  weight: 'Weight',
  prior: 'before comparing',
  priorWhy: 'two rows drawn at random are rarely one person',
  sum: 'together',
  bits,
  bitsMean:
    'Each bit more doubles the odds that two rows are one person, each bit less halves them; at 0 bits both are as likely.',
  chance,
  among: { m: 'among rows of one person', u: 'among rows of two' },
  modelCaption: (comparison) => `${comparison}: how often each level is found`,
  waterfallCaption: 'What each comparison adds to the weight of this pair',
  histogramLabel: 'How many pairs have which weight; the axis of pairs is logarithmic',
  histogramBin: (from, pairs, open) => {
    const ends = { less: `${bits(from + 1)} and less`, more: `${bits(from)} and more` };
    const said = open === null ? `${bits(from)} to ${bits(from + 1)}` : ends[open];
    return `${said}: ${number.format(pairs)} ${pairs === 1 ? 'pair' : 'pairs'}`;
  },
  histogramOutside: 'The outermost bars hold what lies further out.',
  histogramTable: 'The same in numbers',
  threshold: 'threshold',
  joined: 'taken as one person',
  apart: 'taken as two',
  rowsCaption: 'The two rows, differing letters marked',
  column: 'Column',
  empty: 'empty',
  differing: 'differs',
  clusterChance: (probability) => `${chance(probability)} that all its rows are one person`,
  clusterLabel: (rows, links) => `${rows} rows, ${links} links between them`,
  clusterLink: 'link',
};
