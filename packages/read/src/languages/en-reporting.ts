import type { ReportingCue } from './language.ts';
import { list } from './word-list.ts';

/** By which words English reports give what they say to a speaker. */
export const englishReporting: readonly ReportingCue[] = [
  {
    type: 'verb',
    factivity: 'says',
    words: list(`
      able to confirm, able to verify, able to establish, able to document, gave it as, gives it as, spoken of,
      speaking of
    `),
  },
  {
    type: 'verb',
    factivity: 'says',
    words: [
      'said',
      'says',
      'saying',
      'adding',
      'telling',
      'noting',
      'stating',
      'explaining',
      'recalling',
      'announcing',
      'confirming that',
      'say',
      'told',
      'tell',
      'tells',
      'stated',
      'added',
      'adds',
      'explained',
      'explains',
      'announced',
      'announces',

      'noted',
      'notes that',
      'wrote',
      'writes',
      'recalled',
      'recounted',
      'testified',
      'described',
      'describes',
      'describe',
      'informed',
      'commented',
      'remarked',
      'replied',
      'responded',
      'observed that',
      'warned',
      'warns',
      'reported',
      'reports that',
      'report that',
      'reports say',
      'reporting that',
      'have reported',
      'has reported',
      'had reported',
      'confirmed',
      'confirms',
      'confirm that',
      'stressed',
      'emphasized',
      'emphasised',
      'indicated',
      'indicates',
      'indicate that',
      'disclosed',
      'revealed',
      'reveals',
      'estimates that',
      'estimated that',
      'estimate that',
      'estimates the',
      'estimated the',
      'estimate the',
      'put the figure',
      'puts the figure',
      'put the total',
      'puts the total',
      'put the number',
      'puts the number',
      'put the toll',
      'puts the toll',
      'put the death toll',
      'puts the death toll',
      'counted',
      'documented',
      'recorded',
      'registered',
      'listed',
      'has documented',
      'have documented',
      'speak of',
      'speaks of',
      'spoke of',
      'talk of',
      'talked of',
      'talks of',
      'citing',
      'quoted',
      'quoting',
      'concluded',
      'found that',
      'finds that',
      'pointed out',
      'states that',
      'state that',
      'went on to say',
      'believe that',
      'believes that',
      'believe',
      'tweeted',
      'posted',
      'continued',
      'informs',
      'alleges that',
      'gave a figure of',
      'gave the figure',
      'gives a figure of',
      'acknowledged that',
      'clarified',
      'reiterated',
      'mentioned',
      'verified',
      'assured',
      'proclaimed',
      'related',
      'counts',
      'records',
      'lists',
      'issued a statement',
      'told reporters',
      'accused',
      'accuses',
      'blamed',
      'blames',
    ],
  },
  {
    type: 'verb',
    factivity: 'says',
    strict: true,
    words: list(`
      answered,
      gives, gave, give, count is, estimate is, figure is, counted, documented, has documented, have documented, recorded, has recorded, tallied, registered,
      report, reports, state, states, estimate, estimates, note, notes, indicate, confirm, show, shows, showed,
      maintain, maintains, find, finds, continues, explain
    `),
  },
  {
    type: 'verb',
    factivity: 'admits',
    words: list(`
      admitted, admits, admit, acknowledged, acknowledges, acknowledge, conceded, concedes, concede, confessed,
      recognised that, recognized that, has admitted, have admitted, had admitted, has acknowledged, have
      acknowledged, accepted that
    `),
  },
  {
    type: 'verb',
    factivity: 'claims',
    words: list(`
      claimed, alleged, alleges, allege, insisted, insists, insist, asserted, asserts, assert, maintained,
      contended, contends, argued, argues, suggested, suggests, suggest, speculated, has claimed, have claimed,
      claim that, claims that, claiming, claiming that, charged that, charges that, allege that, complained,
      denounced, denounces, denouncing, swore, put it at, claim to, claims to, claimed to, informs the public that, informed the public that, informs that, informed
      journalists that, informed reporters that
    `),
  },
  { type: 'verb', factivity: 'claims', strict: true, words: ['claim', 'claims'] },
  {
    type: 'verb',
    factivity: 'denies',
    words: list(`
      denied, denies, deny, denying, rejected, rejects, refuted, refutes, dismissed reports, dismissed claims,
      dismissed the claim, has denied, have denied, disputed, disputes, contradict, contradicts, contradicted, ruled
      out, dismisses as, dismissed as, dismiss as, rejected as, rejects as, reject as, dismisses reports, dismiss
      reports, dismisses claims, dismissed the reports, dismisses the reports, dismissed allegations, dismisses
      allegations, dismissed suggestions, rejects reports, rejects claims, rejected reports, rejected claims, denied reports, denied claims, denied that, called false
    `),
  },
  {
    type: 'verb',
    factivity: 'doubts',
    words: ['doubted', 'doubts that', 'doubt that', 'questioned', 'questions whether', 'cast doubt'],
  },
  {
    type: 'source',
    factivity: 'says',
    words: list(`
      by the count of, by the estimate of, by the estimates of, by the account of, by the reckoning of,
      according to, in the words of, as reported by, as is reported by, was reported by, were reported by, is
      reported by, as told by, as stated by, as confirmed by, confirmed by, based on reports by, citing, quoting, in
      accordance with the version of, on the word of, according to reports by, according to reports from, estimated
      by, reported by, advanced by, put forward by, announced by, documented by, recorded by, verified by, with these words, compiled by, a count
      by, a tally by, in the estimate of
    `),
  },
  {
    type: 'noun',
    factivity: 'says',
    words: list(`
      there were reports of, there were reports that, there are reports of, there are reports that, there have been
      reports of, there have been reports that, reports of, reports that, a report that, report of, news reports of,
      received reports of, unconfirmed reports of, unconfirmed reports that, reports said, reports say, reports have
      said, media reports said, claims of, claims that, the claim that, allegations of, allegations that, the
      allegation that
    `),
  },
  {
    type: 'noun',
    factivity: 'rumours',
    words: list(`
      rumours of, rumors of, rumours that, rumors that, there are rumours of, there are even rumours of, there were
      rumours, there were rumors, rumoured to, rumored to, it is rumoured, it is rumored, it was rumored, it was
      rumoured
    `),
  },
  {
    type: 'passive',
    factivity: 'says',
    words: list(`
      is reported to, are reported to, was reported to, were reported to, is reported, are reported, was reported,
      were reported, been reported, reportedly, is said to, are said to, was said to, were said to, is believed to,
      are believed to, was believed to, were believed to, is thought to, are thought to, were thought to, was
      thought to, it was reported, it is reported, it has been reported, it was said, it is said, it is believed, it
      is estimated, it is understood, is estimated to, are estimated to, is known to have, are known to have, believed to have, reported to have, thought to have, said
      to have, it was learned, it was announced, it has been learned, it was confirmed
    `),
  },
  {
    type: 'passive',
    factivity: 'claims',
    words: list(`
      allegedly, purportedly, supposedly, is alleged to, are alleged to, it is alleged, it was alleged, accused of,
      is accused of, are accused of, suspected of, alleged to have
    `),
  },
  {
    type: 'contact',
    factivity: 'says',
    words: list(`
      who spoke to, who spoke with, who talked to, who interviewed, who had spoken to, who contacted, who reached,
      citing, quoting, after speaking to, after talking to, having spoken to, based on interviews with, relying on
    `),
  },
];
