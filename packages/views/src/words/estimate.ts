import type { AssumptionName, MethodId, VerdictKind } from '@inquest/estimate';

const counted = (number: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en').format(number)} ${number === 1 ? one : many}`;

/** Some methods are called by the model that was chosen. */
const chosen = (method: string): string => method;
const named =
  (words: string) =>
  (_method: string): string =>
    words;

/** The words of an estimate's page in English; another language is another value of this type. */
export const englishEstimateWords = {
  title: 'How many did nobody list?',
  lead: (lists: number, observed: string, two: string) =>
    `${counted(lists, 'list', 'lists')} together hold ${observed} people; ${two} of them stand on two or more. From how the lists overlap one can say something about those who stand on none. This page says what, and how far it can be relied on.`,

  verdict: {
    title: {
      number: 'Verdict: a number can be given',
      'number with warnings': 'Verdict: a number can be given, with warnings',
      'lower bound only': 'Verdict: a lower bound only',
      refused: 'Verdict: no number can be given',
    } satisfies Readonly<Record<VerdictKind, string>>,
    documented: (observed: string) =>
      `Documented: ${observed} people are on at least one list. That does not hang on any estimate.`,
    number: (total: string, missed: string) =>
      `Estimated in all: about ${total} people, of whom about ${missed} ${missed === '1' ? 'is' : 'are'} on no list.`,
    interval: (low: string, high: string, widened: boolean) =>
      `If the assumptions below hold, the total lies between ${low} and ${high}: ${widened ? 'the 95 % interval of the main method, widened to every total that the lists do not contradict if some people were listed more easily than others' : 'with a probability of 95 % by the main method'}.`,
    bound: (low: string, widened: boolean) =>
      `If the assumptions below hold, there were at least ${low} people: with a probability of 97.5 % by the main method${widened ? ', and so if some people were listed more easily than others' : ''}. How many more there were these lists cannot say.`,
    boundOfOthers: (low: string) => `The lowest of the 95 % intervals of other methods begins at ${low}.`,
    refused:
      'What these lists hold does not carry a number of those whom nobody listed. The figures of single methods below are shown so that the refusal can be checked. None of them should be quoted as a total.',
    allMethods: (low: string, high: string | null) =>
      high === null
        ? `Other methods give other totals. Their 95 % intervals taken together begin at ${low} and have no upper end.`
        : `Other methods give other totals. Their 95 % intervals taken together run from ${low} to ${high}.`,
    atLeastRule:
      'In trials with known totals, numbers that came with warnings were often too low: part of the people were all but out of reach of every list. Unless something outside the lists shows that nobody was, take the number for too low rather than too high, and quote the lower end as what the lists show.',
    hiddenRule:
      'What no lists can show is a large group of people all but out of reach of every one of them. In trials with such a group the number was mostly too low.',
    reasons: 'Why',
    warnings: 'To be said with it',
    nothingMore: 'No rule of the verdict speaks against the number.',
  },

  methods: {
    heading: 'Every method beside the count',
    intro:
      'The dotted line is the number documented. A point is a method’s total, a bar its 95 % interval, an arrow a bar that goes on. Hollow points with broken bars are lower bounds: the truth lies above them.',
    caption: 'Totals and intervals of all methods',
    method: 'Method',
    total: 'Total',
    interval: '95 % interval',
    picture: 'Drawn',
    documented: 'On the lists',
    counted: 'counted',
    main: 'the verdict speaks of this',
    atLeast: (total: string) => `≥ ${total}`,
    boundFrom: (low: string) => `above ${low}`,
    fromTo: (low: string, high: string | null) => (high === null ? `${low} or more, no end` : `${low} to ${high}`),
    names: {
      'lower-bound': named('Lower bound (Chao), lists alike'),
      'lower-bound-by-list': named('Lower bound (Chao), lists of different size'),
      independence: named('Lists taken as independent'),
      'log-linear-best': chosen,
      'log-linear-averaged': named('Log-linear models averaged'),
      'decomposable-graphs': named('Decomposable graphs averaged'),
      'no-highest-order': named('No highest-order interaction'),
      'latent-classes': named('Bayesian latent classes'),
      'over-linkages': chosen,
      'unequal-normal': named('Unequal chances, on a normal scale'),
      'unequal-two-groups': named('Unequal chances, two groups'),
      widened: named('Latent classes, widened for unequal chances'),
    } satisfies Readonly<Record<MethodId, (method: string) => string>>,
    kinds: {
      'lower-bound': 'standard error, log-normal',
      'lower-bound-by-list': 'standard error, log-normal',
      independence: 'standard error, log-normal',
      'log-linear-best': 'profile likelihood, as if the model were known',
      'log-linear-averaged': 'with the choice of model',
      'decomposable-graphs': 'posterior, with the choice of graph',
      'no-highest-order': 'posterior, if ξ = 1',
      'latent-classes': 'posterior',
      'over-linkages': 'posterior, with the choice of linkage',
      'unequal-normal': 'profile likelihood, at any spread',
      'unequal-two-groups': 'profile likelihood, odds up to ten times as high',
      widened: 'from the lowest to the highest end of the three above',
    } satisfies Readonly<Record<MethodId, string>>,
    bracketsNote:
      'Numbers in brackets are those of the lists, as numbered below: lists within one group may depend on one another, [12,3] says that 1 and 2 do and that 3 does not.',
    notRun: (method: string, reason: string) => `Not run: ${method}, which ${reason}.`,
    independenceNote:
      'That lists are independent is hardly ever true of lists of victims; the line is there to show what it would give.',
  },

  lists: {
    heading: 'The lists and how they overlap',
    intro: (two: string, share: string) =>
      `${two} people, ${share} of all, stand on two or more lists. These overlaps carry everything that follows.`,
    list: 'List',
    people: 'People',
    onlyHere: 'Only here',
    exactlyOn: 'On exactly these lists',
    bar: 'Drawn',
    overlapHeading: 'Who stands on exactly which lists',
    overlapIntro: 'A full dot means: on this list. Numbers are those of the table above.',
    overlapCaption: 'People by the lists they are exactly on',
    furtherPatterns: (number: number, people: string) =>
      `${counted(number, 'further combination', 'further combinations')} of lists with ${people} people stand in table.csv.`,
    pairs: 'What each pair of lists shares',
    shareNobody: (pairs: string) => `Lists that share nobody, by their numbers: ${pairs}.`,
  },

  posterior: {
    heading: 'The main method: Bayesian latent classes',
    densityWords: (median: string, low: string, high: string) =>
      `Half of the probability lies at ${median} and below; 95 % lies between ${low} and ${high}.`,
    densityCaption: (words: string) =>
      `How probable each total is after seeing the lists (posterior density). ${words} Solid line: the median. Dashed lines: the ends of the interval. Dotted line: the number on the lists.`,
    tracesHeading: 'Do the calculations agree?',
    traces: (chains: number, rHat: string, effective: string, tail: string, agrees: boolean) =>
      `The result is worked out by ${counted(chains, 'chain', 'chains')} of random draws that start from different ends and have to meet. R-hat is ${rHat} (at most 1.01 is asked for); the draws are worth ${effective} independent ones for the middle of the distribution and ${tail} for its ends (at least 400 are asked for). ${agrees ? 'They agree.' : 'They do not agree: nothing should be quoted from them.'}`,
    chain: (number: number, mean: string) => `Chain ${number}, mean ${mean}`,
    traceWords: (number: number, least: string, most: string) =>
      `The course of chain ${number}: draws between ${least} and ${most}.`,
    tracesCaption: (least: string, most: string) =>
      `The total at each draw, from first to last (at most 500 of each chain). All are drawn on one scale, from ${least} to ${most}. Chains that look alike agree; one that stays elsewhere, or climbs, does not.`,
    checkHeading: 'Would the model produce such lists?',
    check: (replicates: string, share: string) =>
      `From the fitted model ${replicates} tables were drawn, of as many people. ${share} of them deviate from the model at least as much as the real table; below 1 % no number is given. A row whose real count lies outside the range is something that the model does not explain; among many rows a few will.`,
    checkCount: 'People on',
    checkReal: 'In the lists',
    checkRange: '95 % of the drawn tables',
    checkExactly: (lists: number) => `exactly ${counted(lists, 'list', 'lists')}`,
    checkPair: (one: string, other: string) => `both ${one} and ${other}`,
    none: 'The main method was not run: it needs at least three lists.',
    settings: (classes: number, occupied: string, cap: string, atCap: string) =>
      `Up to ${classes} classes were allowed; ${occupied} were in use on average. At most ${cap} unseen people were allowed; ${atCap} of the probability lies in the last twentieth below that.`,
  },

  models: {
    heading: 'Other models, one by one',
    logLinear: 'Log-linear models, the best ten by BIC',
    logLinearIntro: (fitted: number, refused: number, search: string) =>
      `${counted(fitted, 'model was', 'models were')} fitted (${search}); ${refused === 0 ? 'this table can estimate all of them' : `${counted(refused, 'was', 'were')} refused because this table cannot estimate ${refused === 1 ? 'it' : 'them'}`}. Numbers in brackets are lists that may depend on one another. BIC is how far a model is from the lists, with a charge for everything that it leaves open: the lowest is best, and the weights follow from it. A deviance far above its degrees of freedom (df) means that the model does not describe the lists.`,
    model: 'Model',
    weight: 'Weight',
    deviance: 'Deviance (df)',
    error: 'Standard error',
    graphs: 'Decomposable graphs, the most probable',
    graphsIntro: (count: number) =>
      `All ${new Intl.NumberFormat('en').format(count)} graphs were weighed exactly; these hold most of the probability.`,
    graph: 'Graph',
    probability: 'Probability',
    mean: 'Mean total',
  },

  sensitivity: {
    heading: 'What the answer hangs on',
    leaveOneOut: 'Leaving out each list in turn',
    leaveOneOutIntro: (whole: string) =>
      `By the main method, which gives ${whole} with all lists. A list that moves the total much carries much of the answer.`,
    leaveOneOutUnsure:
      '* In this run, shorter than that of all lists, the chains do not agree: take the row as a rough sign only.',
    noLeaveOneOut: 'Not worked out: with fewer than four lists too few would be left; above eight it is not run.',
    without: 'Without',
    change: 'Change',
    oddsFactor: 'The interaction nobody can see (ξ)',
    oddsFactorIntro:
      'Whether all lists together attract or avoid the same people cannot be seen in any table. Taken as absent (ξ = 1) it gives the middle row; the other rows are the answer where the odds are smaller or larger by that factor. No data can choose between the rows.',
    noOddsFactor: 'Not worked out: takes at most eight lists.',
    linkage: 'Who is who (linkage)',
    oneLinkage:
      'One linkage was given, so doubt about which entries are the same person is in none of the intervals here. A missed match makes the total too high, a false one too low.',
    linkageIntro: 'The same estimate over several ways of joining the lists, all taken as equally likely.',
    strata: 'Parts against the whole (strata)',
    noStrata:
      'No parts (regions, periods) were given. Where people differ in being listed from part to part, a sum of parts is often higher and nearer to the truth.',
    strataIntro: 'Each part by itself, by the main method, and their sum.',
    strataBy: (by: string) =>
      `The rows of the lists say “${by}”: each part by itself, by the main method, and their sum. Whose rows say nothing, or differ from one another, is in a part of its own: a part is never guessed.`,
    strataAgree: 'The sum is the total of all undivided, to the percent.',
    strataDiffer: (share: string, above: boolean) =>
      `The sum is ${share} ${above ? 'above' : 'below'} the total of all undivided.`,
    strataFar:
      'That is more than 10 %: people differ in being listed from part to part, and the total hangs on whether they are divided.',
    strataInDoubt:
      '* Fewer than 20 people of this part are on two or more lists, or its calculations do not agree: it hangs on chance, and so does the sum.',
    part: 'Table',
    together: 'Together',
    sum: 'Sum of the parts',
    undivided: 'All undivided',
    onTwo: 'On two or more',
  },

  form: {
    heading: 'What a person has to vouch for',
    intro: 'No calculation can check these. Each must be signed by a person with a reason, or no number is given.',
    assumption: 'Assumption',
    by: 'Vouched for by',
    reason: 'Reason',
    nobody: 'nobody',
    consequences: {
      closedPopulation: 'If it fails: those who came or went look like people who were missed.',
      sameDefinition: 'If it fails: people who could be on one list only look like people who were missed. Too high.',
      linkageReviewed: 'If it fails: too high where matches were missed, too low where they were false.',
      noListFeeds: 'If it fails: copied names look like independent finds. Too low.',
    } satisfies Readonly<Record<AssumptionName, string>>,
    outOfReach:
      'One thing more can be neither computed nor signed: people who had no chance of being on any list are in no estimate here.',
  },

  method: {
    heading: 'How it was done',
    intro:
      'A person on several lists was found independently several times; the fewer are found twice, the more must have been missed. This is multiple systems estimation (capture-recapture). Methods differ in what they take for granted about how lists depend on one another:',
    methods: [
      [
        'Lower bound',
        'From those on one and on two lists: how many were missed at least, however unequal people’s chances. The second form lets lists differ in size.',
        'Chao 1987, Biometrics 43; Rivest & Baillargeon 2007, Biometrics 63',
      ],
      [
        'Log-linear models',
        'Dependence between lists as interactions of counts. Models are compared by BIC; whether a model can be estimated from this table at all is decided first. The interval of the best takes it as true; the averaged one does not.',
        'Bishop, Fienberg & Holland 1975; Cormack 1992, Biometrics 48; Buckland, Burnham & Augustin 1997, Biometrics 53; Fienberg & Rinaldo 2012, Annals of Statistics 40; Chan, Silverman & Vincent 2021, JASA 116',
      ],
      [
        'Decomposable graphs averaged',
        'Exact average over all decomposable dependence graphs, weighted by their probability given the lists.',
        'Madigan & York 1997, Biometrika 84',
      ],
      [
        'No highest-order interaction',
        'Any dependence but one, which is set by hand (ξ) and moved to see what follows.',
        'Aleshin-Guendel, Sadinle & Wakefield 2021, arXiv:2101.09304',
      ],
      [
        'Bayesian latent classes',
        'People fall into classes with different chances of being on each list; the number of classes is learnt. Equal prior chances for every listing probability, prior of the total proportional to 1/N. The total is that of this method.',
        'Manrique-Vallier 2016, Biometrics 72; convergence after Vehtari et al. 2021, Bayesian Analysis 16',
      ],
      [
        'Widened for unequal chances',
        'Latent classes take people for alike where they cannot see a difference, and their interval leaves out what they cannot see. So it is widened: by every total that fits if people’s log odds of being listed lie on a normal scale of any spread, and if there are two groups, one with odds up to ten times those of the other. A shape that does not describe the lists is left out.',
        'Norris & Pollock 1996, Biometrics 52; Coull & Agresti 1999, Biometrics 55; Link 2003, Biometrics 59',
      ],
    ] as readonly (readonly [string, string, string])[],
    speaksOfWidened: 'The verdict speaks of the widened interval.',
    notWidened:
      'Here neither shape of unequal chances describes the lists, so the verdict speaks of the interval of the main method as it is.',
    limits:
      'Different mixtures of people can explain the lists equally well and differ in those unseen: agreement of methods is no proof. The thresholds of the verdict stand in report.json.',
  },

  inCase: {
    title: 'Lists of people',
    intro:
      'Sets of lists that overlap, and what each says of those who are on no list. What is documented comes first; it does not hang on any estimate.',
    listsOf: 'Lists',
    links: 'How the rows were linked, and which pairs to look at',
    of: (population: string) => `Of: ${population}`,
    unnamed: 'Nobody has said yet whom these lists are of.',
    notSigned: 'No number is given: nobody has vouched for these lists yet',
    howToSign:
      'Whether a number may be given hangs on the four assumptions below, which no calculation can check. A reviewer signs them, each with a reason, by the command inquest assume. Until then nothing is estimated.',
    more: 'Every method, the overlap, and how to check it',
    signedIn: (statement: string, name: string, at: string) =>
      `Signed in statement ${statement} by ${name}, ${at} by the clock of that device.`,
    otherTable:
      'Rows or links have changed since the review of links was signed: it was of another table, and does not count for this one.',
    disagree:
      'These were signed without knowledge of each other. An assumption counts where every one of them vouches for it.',
  },

  reproduce: {
    heading: 'How to reproduce it',
    intro: 'The same table, seed and version give the same digits on any machine:',
    table: 'Table (SHA-256)',
    seed: 'Seed',
    version: 'Program',
    sweeps: 'Draws of each chain',
    sweepsOf: (draws: string, thin: number, burnIn: string) =>
      `${draws}, one in ${thin} sweeps, after ${burnIn} left out`,
    priors: 'Priors',
    priorsOf: (shape: number, rate: number, delta: string | null) =>
      `concentration Gamma(${shape}, ${rate})${delta === null ? '' : `; prior count of a cell in averaging over graphs ${delta}`}`,
    files: 'Files beside this page:',
    fileNames: [
      ['table.csv', 'the table: who stands on exactly which lists'],
      ['assumptions.json', 'the form: who vouches for what'],
      ['report.json', 'everything on this page as data, with settings and thresholds'],
      ['SHA256SUMS', 'the hashes of these files'],
    ] as readonly (readonly [string, string])[],
    people: [
      'people.csv',
      'each line of each list with the number of its person: from any count back to its rows. Names stay in the lists',
    ] as const,
    parts: ['parts.csv', 'the part that each person is in'] as const,
  },
};

/** The words of one language: another language is another file with a value of this type. */
export type EstimateWords = typeof englishEstimateWords;
